// Copies text: answers and findings, and what copy_buttons.js offers on every page. Says that it
// worked, or shows the text selected where the clipboard refuses.

// How long a success is shown, in milliseconds.
const READABLE = 8000;
/** @type {WeakMap<Element, number>} */
const clearing = new WeakMap();

/**
 * Copies text, which may still be on its way: Safari allows that in the click's own turn only.
 * @param {string | Promise<string | undefined>} text undefined where there is no answer to copy
 * @param {Element} place holds a status, and a field for when the clipboard refuses
 * @param {string} copied what the status says
 * @param {HTMLTextAreaElement} [field] shows the text already; it is selected instead
 */
export async function copy(text, place, copied, field) {
  const own = ownField(place);
  own.hidden = true;
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob(text) })]);
    say(place, copied);
  } catch {
    // The browser or its settings refuse, or the page came without https.
    const words = await text;
    if (words === undefined) {
      say(place, status(place).dataset.noAnswer);
      return;
    }
    // A field of the page may still show another answer's text.
    const fits = field?.value === words;
    const shown = fits ? field : own.querySelector("textarea");
    if (!fits) {
      shown.value = words;
      own.hidden = false;
    }
    say(place, fits ? status(place).dataset.refused : "");
    shown.focus();
    shown.select();
  }
}

/** @param {string | Promise<string | undefined>} text */
async function blob(text) {
  const words = await text;
  if (words === undefined) throw new Error("There is no answer to copy.");
  return new Blob([words], { type: "text/plain" });
}

/**
 * Shows words in the status of a place for a while.
 * @param {Element} place
 * @param {string} words
 */
function say(place, words) {
  const said = status(place);
  clearTimeout(clearing.get(said));
  said.textContent = "";
  // Screen readers announce the same words again only after the status was empty for a frame.
  requestAnimationFrame(() => {
    said.textContent = words;
  });
  const clear = () => {
    said.textContent = "";
  };
  clearing.set(said, setTimeout(clear, READABLE));
}

/**
 * @param {Element} place
 * @returns {HTMLElement}
 */
function status(place) {
  return place.querySelector(".copy__said");
}

/**
 * @param {Element} place
 * @returns {HTMLElement}
 */
export function ownField(place) {
  return place.querySelector(".copy__field");
}

/**
 * Connects the buttons under an answer. What is copied is asked of Python at the click, so it never
 * belongs to another answer than the one to the question in the form.
 * @param {Element} place
 * @param {() => string} question returns the question in the form
 * @param {(name: string, ...more: string[]) => Promise<any>} about asks Python about the question
 * @returns {(answered: boolean, texts: boolean) => void} to be called whenever another answer is
 * shown, with whether there are texts for the job
 */
export function connectCopying(place, question, about) {
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = place.querySelectorAll("[data-copy]");
  /** @type {HTMLDetailsElement | null} Some calculators have no texts for the job. */
  const job = place.querySelector(".job");
  const texts = job?.querySelector(".job__texts");
  const settings = JSON.stringify(runtime.settings);
  let shown = "";
  let shownFor = "";

  /** @param {DOMStringMap} dataset */
  async function copyAnswer({ copy: form, copied }) {
    const ticket = about("copies.ticket", location.origin + location.pathname, settings);
    await copy(
      ticket.then((written) => written?.[form]),
      place,
      copied,
    );
  }

  /** @param {DOMStringMap} dataset */
  async function copyText({ text: key, copied }) {
    const section = texts.querySelector(`[data-text="${key}"]`)?.closest("section");
    const fitting = about("copies.texts", settings);
    await copy(
      fitting.then((ready) => ready.texts[key]),
      place,
      copied,
      section?.querySelector("textarea"),
    );
  }

  async function showTexts() {
    if (!job || job.hidden || !job.open) return;
    // The same question is asked again when its field is left: by the press on one of these buttons.
    texts.toggleAttribute("data-stale", question() !== shownFor);
    const { html } = await about("copies.texts", settings);
    if (html !== shown) texts.innerHTML = html;
    shown = html;
    shownFor = question();
    texts.removeAttribute("data-stale");
  }

  /** @type {HTMLElement} */ (place).hidden = false;
  place.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button?.dataset.copy) copyAnswer(button.dataset);
    if (button?.dataset.text) copyText(button.dataset);
  });
  job?.addEventListener("toggle", showTexts);
  return (answered, offered) => {
    for (const button of buttons) button.disabled = !answered;
    if (job) job.hidden = !answered || !offered;
    // It would show another answer's text.
    ownField(place).hidden = true;
    showTexts();
  };
}
