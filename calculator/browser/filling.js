// Fills a calculator's form from an address.

import { unfold } from "./painting.js";

/**
 * @param {HTMLElement} calculator
 * @param {Iterable<[key: string, value: string | null]>} values
 */
export function fill(calculator, values) {
  for (const [key, value] of values) {
    /** @type {NodeListOf<HTMLInputElement>} */
    const controls = calculator.querySelectorAll(`[name="${key}"]`);
    for (const control of controls) {
      if (control.type === "radio") control.checked = control.value === value;
      else control.value = value;
      if (value) unfold(control);
    }
  }
}

/**
 * Chooses the reader whose steps the address names by their anchor.
 * @param {HTMLElement} calculator
 */
export function chooseLinkedReader(calculator) {
  const anchor = CSS.escape(location.hash.slice(1));
  /** @type {HTMLInputElement | null} */
  const choice = anchor && calculator.querySelector(`.readers input#${anchor}`);
  if (choice) choice.checked = true;
}
