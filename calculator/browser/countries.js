// Filters the list of countries by what is typed: the beginning of a word of any of their names.

const list = document.querySelector(".countries");
const field = list.querySelector("input");
/** @type {HTMLElement} */
const status = list.querySelector("[role=status]");
const clear = list.querySelector("button");
const table = list.querySelector("table");
const rows = [...table.tBodies[0].rows];
const all = status.textContent;
// Time until the count is written, so that a screen reader does not say one for each letter.
const REST = 300;
let counting = 0;

/**
 * Compares as country_names.plain_words does: ä is ae.
 * @param {string} text
 */
function plain(text) {
  const spelled = text.toLowerCase().normalize("NFC").replace(/[äöü]/g, "$&e");
  const bare = spelled.replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replace(/[^a-z0-9]+/g, " ").trim();
}

function filter() {
  const typed = plain(field.value);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !names(row).some((name) => ` ${name}`.includes(` ${typed}`));
    if (!row.hidden) shown += 1;
  }
  const text = shown ? status.dataset.some.replace("{}", String(shown)) : status.dataset.none;
  clear.hidden = shown > 0;
  table.hidden = shown === 0;
  clearTimeout(counting);
  counting = setTimeout(() => {
    status.textContent = typed ? text : all;
  }, REST);
}

/** @param {HTMLElement} row */
function names(row) {
  return row.dataset.names.split("|");
}

field.addEventListener("input", filter);
clear.addEventListener("click", () => {
  field.value = "";
  filter();
  field.focus();
});
field.parentElement.hidden = false;
filter(); // the browser may have kept what was typed before

export {}; // a module, whose names are its own
