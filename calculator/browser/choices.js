// What depends on the choices of a form: words beside fields, and links that make a choice.

/**
 * Shows the words for the choices that are checked, of those for several.
 * @param {HTMLFormElement} form
 */
export function showChosen(form) {
  const chosen = new FormData(form);
  /** @type {NodeListOf<HTMLElement>} */
  const words = form.querySelectorAll("[data-for]");
  for (const each of words) {
    const [key, choice] = each.dataset.for.split("=");
    each.hidden = chosen.get(key) !== choice;
  }
}

/**
 * Checks what an answer understood, and the default of each choice that it does not name.
 * @param {HTMLFormElement} form
 * @param {string} query
 */
export function checkChoices(form, query) {
  const words = new URLSearchParams(query);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement) || control.type !== "radio") continue;
    const choice = words.get(control.name);
    if (choice === null ? control.defaultChecked : control.value === choice) control.checked = true;
  }
}

/**
 * Writes what Python says beside fields.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} asides by field
 */
export function paintAsides(form, asides) {
  for (const place of form.querySelectorAll(".field__aside")) {
    const said = asides[place.closest("[data-field]").getAttribute("data-field")] ?? "";
    if (place.textContent !== said) place.textContent = said;
  }
}

/**
 * Lets links that make a choice make it in the form, without loading the page anew.
 * @param {HTMLElement} calculator
 * @param {HTMLFormElement} form
 */
export function followChoices(calculator, form) {
  calculator.addEventListener("click", (event) => {
    /** @type {HTMLElement | null} */
    const link = /** @type {HTMLElement} */ (event.target).closest("a[data-choice]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { key, choice } = link.dataset;
    /** @type {HTMLInputElement} */
    const radio = form.querySelector(`[name="${key}"][value="${choice}"]`);
    // The link goes with its answer: the focus goes where the choice can be undone.
    radio.focus();
    radio.click();
  });
}
