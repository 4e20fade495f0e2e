// What is wrong with fields: shown when it does not disturb, and mended by a click.

import { paintProblems } from "./painting.js";

/** @type {Record<string, string>} */
let problems = {};
let pointerHeld = false;

/**
 * Shows what Python says is wrong.
 * @param {Element} calculator
 * @param {Record<string, string>} found by field
 */
export function showProblems(calculator, found) {
  problems = found;
  paintProblems(calculator, problems);
}

/**
 * Listens to the person in the form.
 * @param {Element} calculator
 * @param {HTMLFormElement} form
 */
export function connectProblems(calculator, form) {
  form.addEventListener("click", ({ target }) => {
    const button = /** @type {HTMLElement} */ (target);
    if (!button.dataset.wrong) return;
    const input = button.closest("[data-field]").querySelector("input");
    input.value = input.value.replace(button.dataset.wrong, button.textContent);
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    input.focus();
  });
  // The timeout lets the focus reach its new element. While a pointer is held, no error may move what
  // it is about to click.
  form.addEventListener("focusout", () =>
    setTimeout(() => pointerHeld || paintProblems(calculator, problems)),
  );
  addEventListener("pointerdown", () => {
    pointerHeld = true;
  });
  addEventListener("pointerup", () => {
    pointerHeld = false;
    setTimeout(() => paintProblems(calculator, problems));
  });
}
