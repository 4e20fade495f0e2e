// Answers from the build, for the time before Python is there or where it does not load. They are found
// by exactly the question that the form writes, and used only on the days on which Python says the same.

/** @import { Said } from "./messages.d.ts" */

/** The day in Germany, wherever the device is; as in questions/day.py. */
const day = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Berlin",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/**
 * Returns what Python would reply to a question, as JSON; undefined where the build did not ask it.
 * @param {string} query
 * @param {string} reader
 * @param {boolean} typed whether a person typed a country: codes then are none before Python says so
 */
export async function builtReply(query, reader, typed) {
  const built = await builtFor(reader);
  const number = built?.typed[query] ?? (typed ? undefined : built?.questions[query]);
  if (number === undefined) return undefined;
  const [name, ...pieces] = built.replies[number];
  const text = pieces.map((each) => built.pieces[each]).join("");
  return text.replaceAll(built.mark, () => name);
}

/**
 * Tells whether there are answers for a reader today.
 * @param {string} reader
 */
export async function areThere(reader) {
  return Boolean(await builtFor(reader));
}

/**
 * Returns a reply that answers nothing.
 * @param {string} query
 * @param {string} short HTML that says why, if that is to be said
 * @returns {Said}
 */
export function nothing(query, short) {
  const html = { short, next_steps: "", explanation: "", notice: "", problems: {}, asides: {} };
  return { answered: false, query, missing: [], not_needed: [], texts: false, ...html };
}

/**
 * Lets a person choose among the countries that the build asked for, instead of typing one.
 * @param {HTMLFormElement} form
 */
export function offerChoices(form) {
  const suggestions = form.querySelector("datalist");
  for (const input of form.querySelectorAll("input[list]")) {
    replaceByChoice(/** @type {HTMLInputElement} */ (input), suggestions);
  }
}

/** Takes back what offerChoices did; the question stays. */
export function withdrawChoices() {
  for (const [select, input] of replaced) {
    input.value = select.value;
    hintOf(select).hidden = false;
    select.replaceWith(input);
  }
  replaced.clear();
}

/** @type {Map<HTMLSelectElement, HTMLInputElement>} */
const replaced = new Map();

/**
 * @param {HTMLInputElement} input
 * @param {HTMLDataListElement} suggestions
 */
function replaceByChoice(input, suggestions) {
  const select = document.createElement("select");
  select.id = input.id;
  select.name = input.name;
  select.setAttribute("aria-describedby", `${input.name}-error`);
  hintOf(input).hidden = true;
  select.add(new Option(suggestions.dataset.none, ""));
  /** @type {NodeListOf<HTMLOptionElement>} */
  const countries = suggestions.querySelectorAll("option[data-code]");
  for (const { value, dataset } of countries) {
    const chosen = [value, dataset.code].includes(input.value);
    select.add(new Option(value, dataset.code, false, chosen));
  }
  // What is no choice stays what is asked, without an answer.
  if (input.value && !select.value) select.add(new Option(input.value, input.value, false, true));
  replaced.set(select, input);
  const focused = input === document.activeElement;
  input.replaceWith(select);
  if (focused) select.focus();
}

/**
 * Says how to type a country.
 * @param {Element} control
 * @returns {HTMLElement}
 */
function hintOf(control) {
  return control.closest("[data-field]").querySelector(".field__hint");
}

/** @param {string} reader */
async function builtFor(reader) {
  if (!runtime.answers) return undefined;
  const { first, last } = runtime.answers;
  const today = berlinDay();
  return today < first || (last && today > last) ? undefined : guard.answersFor(reader);
}

function berlinDay() {
  const parts = Object.fromEntries(
    day.formatToParts(new Date()).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
}
