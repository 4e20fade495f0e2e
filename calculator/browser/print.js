// Writes onto paper what only the moment of printing knows: the day, the address, and the values in
// a calculator's form. The words are those of the page.

/** @type {HTMLElement} */
const header = document.querySelector(".paper");
const list = document.querySelector(".paper-question");
// The day in Germany, wherever the device is; as in questions/day.py.
const days = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", dateStyle: "medium" });

function write() {
  header.querySelector(".paper__day").textContent = days.format(new Date());
  header.querySelector(".paper__address").textContent = location.href;
  header.hidden = false;
  list?.replaceChildren(...items());
}

/** Returns a term and a value for every field that is filled in. */
function items() {
  const fields = [...document.querySelectorAll(".calculator [data-field]")];
  return fields.flatMap((field) => {
    /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
    const controls = field.querySelectorAll("input, select, textarea");
    const values = [...controls].map(shown).filter(Boolean);
    if (values.length === 0) return [];
    const term = field.querySelector("legend, label[for]").textContent;
    return [item("dt", term), item("dd", values.join(" "))];
  });
}

/** @param {HTMLInputElement | HTMLSelectElement} control */
function shown(control) {
  if (control instanceof HTMLSelectElement) return control.value && control.selectedOptions[0].text;
  const { type, value, checked, labels } = control;
  if (type !== "radio") return value;
  return checked && value ? labels[0].textContent : "";
}

/**
 * @param {string} tag
 * @param {string} text
 */
function item(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

addEventListener("beforeprint", write);
// A preview may tell of itself by the media alone.
matchMedia("print").addEventListener("change", ({ matches }) => matches && write());
