// A table of any length of which only some rows are in the document. The rows differ in height,
// so no library's arithmetic fits: the share that is scrolled says which row stands at the same
// share of the window, and the rows around it are laid out as they are.

const scroller = document.querySelector(".check__scroll");
const height = scroller.querySelector(".check__height");
const view = scroller.querySelector(".check__window");
const table = scroller.querySelector("table");
const body = table.querySelector("tbody");
const templates = [...document.querySelectorAll(".check template")];
const choices = document.querySelector(".check__choices");
const search = document.querySelector("#suche");
const shown = document.querySelector(".check__shown");
const number = new Intl.NumberFormat(document.documentElement.lang);

// So many rows are in the document: enough to fill any window around the one that is looked at.
const MOST = 60;
// They are laid out anew when so many rows went by.
const STEP = 5;
// Browsers lay out nothing that is higher; beyond it, scrolling moves by more than it shows.
const HIGHEST = 15_000_000;
// Python puts it between the parts of a row.
const BETWEEN = "\x1f";
// After so many milliseconds without a key, a word is taken for complete.
const PAUSE = 150;

let rows = [];
// The places of the rows that are chosen, and which of them the first in the document is.
let chosen = [];
let first;
let pause;

/** Shows rows, each a text that begins with the place of its verdict. */
export function show(texts) {
  rows = texts;
  search.value = "";
  choose();
}

function choose() {
  const verdict = choices.querySelector(":checked")?.value ?? "";
  const word = search.value.trim().toLowerCase();
  chosen = [];
  for (let place = 0; place < rows.length; place += 1) {
    if (!rows[place].startsWith(verdict)) continue;
    if (!word || rows[place].toLowerCase().includes(word, 2)) chosen.push(place);
  }
  shown.textContent = number.format(chosen.length);
  table.setAttribute("aria-rowcount", chosen.length + 1);
  scroller.scrollTop = 0;
  height.style.height = "";
  layOut(0);
  const all = chosen.length > MOST;
  view.classList.toggle("check__window--part", all);
  if (all) {
    // The rows that are there tell how high all of them are, about.
    const estimate = (body.offsetHeight / MOST) * chosen.length;
    height.style.height = `${Math.min(HIGHEST, estimate)}px`;
  }
  paint();
}

function paint() {
  const range = scroller.scrollHeight - scroller.clientHeight;
  if (chosen.length <= MOST || range <= 0) {
    body.style.transform = "";
    return;
  }
  const share = scroller.scrollTop / range;
  const place = share * chosen.length;
  const looked = Math.min(Math.floor(place), chosen.length - 1);
  const wanted = Math.floor((looked - MOST / 2) / STEP) * STEP;
  layOut(Math.max(0, Math.min(wanted, chosen.length - MOST)));
  const row = body.children[looked - first].getBoundingClientRect();
  const above = row.top - body.getBoundingClientRect().top + (place - looked) * row.height;
  const room = view.clientHeight - table.tHead.offsetHeight;
  body.style.transform = `translateY(${share * room - above}px)`;
}

function layOut(from) {
  if (from === first && from > 0) return;
  first = from;
  body.replaceChildren(...chosen.slice(from, from + MOST).map((place, step) => row(place, from + step)));
}

function row(place, position) {
  const [verdict, ...cells] = rows[place].split(BETWEEN);
  const element = templates[verdict].content.firstElementChild.cloneNode(true);
  element.setAttribute("aria-rowindex", position + 2);
  // The header is the first line of the list.
  element.children[0].textContent = place + 2;
  cells.forEach((cell, column) => (element.children[column + 2].textContent = cell));
  return element;
}

scroller.addEventListener("scroll", paint);
addEventListener("resize", paint);
choices.addEventListener("change", choose);
search.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(choose, PAUSE);
});
