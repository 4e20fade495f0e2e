// Paints what Python says into the page: HTML in which all input is already escaped, and the states of
// fields.

const TYPED = "input[type=text], textarea";
/** @type {WeakMap<Element, string>} */
const written = new WeakMap();

/**
 * Writes HTML unless it is there already: that would be read aloud again and lose the focus in it.
 * @param {Element} element
 * @param {string} html
 */
export function write(element, html) {
  if (written.get(element) === html) return;
  written.set(element, html);
  element.innerHTML = html;
}

/**
 * Opens the fold that an element stands in.
 * @param {Element} element
 */
export function unfold(element) {
  const fold = element.closest("details");
  if (fold) fold.open = true;
}

/**
 * Says beside the fields what is wrong with them.
 * @param {Element} calculator
 * @param {Record<string, string>} problems by field
 */
export function paintProblems(calculator, problems) {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = calculator.querySelectorAll("[data-field]");
  for (const field of parts) {
    const problem = problems[field.dataset.field];
    const error = field.querySelector(".field__error");
    // Do not show a new error while the field is being edited.
    const editing = field.contains(document.activeElement) && field.querySelector(TYPED);
    if (problem && editing && !error.innerHTML) continue;
    write(error, problem ?? "");
    field.classList.toggle("field--wrong", Boolean(problem));
    for (const input of field.querySelectorAll("input, select, textarea")) {
      input.setAttribute("aria-invalid", String(Boolean(problem)));
    }
    if (problem) unfold(field);
  }
}

/**
 * Marks what to tell next, and what plays no part.
 * @param {Element} form
 * @param {{ missing: string[], not_needed: string[] }} reply keys of fields, most decisive first
 */
export function paintNeeds(form, { missing, not_needed: notNeeded }) {
  /** @type {NodeListOf<HTMLElement>} */
  const parts = form.querySelectorAll("[data-field]");
  for (const part of parts) {
    const key = part.dataset.field;
    /** @type {HTMLElement | null} */
    const words = part.querySelector(".field__not-needed");
    if (words) words.hidden = !notNeeded.includes(key);
    part.classList.toggle("field--not-needed", notNeeded.includes(key));
    part.classList.toggle("field--next", key === missing[0]);
  }
}
