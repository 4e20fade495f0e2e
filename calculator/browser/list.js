// The page that checks a list: hands the file to Python turn by turn, and shows what comes back. Of
// a long table only some rows are in the document.

import { copy } from "./copy.js";
import { choose, parts, split } from "./list_rows.js";
import { call, connect } from "./python.js";

/** @type {HTMLElement} */
const page = document.querySelector(".check");
/** @type {HTMLInputElement} */
const chooser = page.querySelector("[type=file]");
const [header, progress, result] = ["header", "progress", "result"].map(find);
const [reading, start, far, summary] = ["reading", "start", "far", "summary"].map(find);
/** @type {HTMLAnchorElement} */
const save = page.querySelector(".check__save");
const cancel = progress.querySelector("button");
const readingColumns = reading.textContent;
const bar = progress.querySelector("progress");
const copying = result.querySelector(".copy");

// The table.
const [scroller, height, view] = ["scroll", "height", "window"].map(find);
const [choices, shown] = ["choices", "shown"].map(find);
const table = scroller.querySelector("table");
const body = table.querySelector("tbody");
const templates = [...page.querySelectorAll("template")];
/** @type {HTMLInputElement} */
const search = page.querySelector("#suche");
const number = new Intl.NumberFormat(document.documentElement.lang);
const utf8 = new TextDecoder();

// Most rows in the document: enough to fill any window around the row that is looked at.
const MOST = 60;
// Rows that have to pass before others are laid out.
const STEP = 5;
// Browsers lay out nothing that is higher, in pixels; beyond it, scrolling moves by more than it shows.
const HIGHEST = 15_000_000;
// Delay after the last key press before the search runs, in milliseconds.
const PAUSE = 150;

/** @type {File | undefined} */
let file;
let ticket = "";
// Counts lists and workers, to discard replies for an earlier list or from an earlier worker.
let current = 0;
let cancelled = false;

/** @type {string[]} */
let rows = [];
/**
 * The places of the rows to show, and which of them is the first in the document.
 * @type {number[]}
 */
let chosen = [];
let first = 0;
let pause = 0;

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
function find(name) {
  return page.querySelector(`.check__${name}`);
}

/** @param {HTMLElement} part its heading tells what comes next, also to screen readers */
function focusHeading(part) {
  part.querySelector("h2").focus();
}

/** @param {File} list */
async function open(list) {
  current += 1;
  const mine = current;
  file = list;
  forget();
  reading.textContent = readingColumns;
  reading.hidden = false;
  /** @param {string} name */
  const read = async (name) => JSON.parse(await call(`list_page.${name}`, list));
  let reply = await read("read_header");
  if (mine !== current) return;
  if (reply.needs) {
    reading.textContent = reply.loading;
    const loaded = await call("load", reply.needs);
    if (mine !== current) return;
    reply = await read(loaded ? "read_header" : "without_excel");
    if (mine !== current) return;
  }
  reading.hidden = true;
  header.innerHTML = reply.html;
  header.hidden = false;
  start.hidden = !reply.checkable;
  save.download = reply.name;
  save.textContent = reply.save;
  save.type = reply.type;
  focusHeading(header);
}

async function run() {
  const mine = current;
  cancelled = false;
  /** @type {string[]} */
  const found = [];
  /** @type {Blob[]} */
  const findings = [];
  let done = false;
  const advance = async () => {
    while (!done && !cancelled) {
      const [seen, saved, share, words, all] = await call("list_page.advance");
      if (mine !== current) return;
      found.push(...split(utf8.decode(seen)));
      // The browser keeps a Blob outside of the page's memory.
      findings.push(new Blob([saved]));
      bar.value = share;
      far.textContent = words;
      done ||= all;
    }
  };
  header.hidden = true;
  start.hidden = true;
  far.textContent = "";
  bar.removeAttribute("value");
  cancel.disabled = false;
  progress.hidden = false;
  cancel.focus();
  progress.scrollIntoView({ block: "nearest" });
  await call("list_page.start");
  if (mine !== current) return;
  // Two calls at a time: while the page takes one reply, Python works on the next.
  await Promise.all([advance(), advance()]);
  if (mine !== current) return;
  const [words, rest] = await call("list_page.finish", cancelled && !done);
  if (mine !== current) return;
  const reply = JSON.parse(words);
  progress.hidden = true;
  summary.innerHTML = reply.html;
  choices.innerHTML = reply.filter;
  ticket = reply.ticket;
  save.href = URL.createObjectURL(new Blob([...findings, rest], { type: save.type }));
  result.hidden = false;
  show(found);
  focusHeading(summary);
}

function forget() {
  /** @type {HTMLElement} */
  const field = copying.querySelector(".copy__field");
  for (const each of [header, start, progress, result, field]) each.hidden = true;
  URL.revokeObjectURL(save.href);
  save.removeAttribute("href");
  show([]);
}

/** @param {Iterable<File>} files */
function take(files) {
  const [list] = files;
  if (list) open(list);
}

/** @param {string[]} all */
function show(all) {
  rows = all;
  search.value = "";
  filter();
}

function filter() {
  /** @type {HTMLInputElement | null} */
  const verdict = choices.querySelector(":checked");
  chosen = choose(rows, verdict?.value ?? "", search.value);
  shown.textContent = number.format(chosen.length);
  table.setAttribute("aria-rowcount", String(chosen.length + 1));
  scroller.scrollTop = 0;
  height.style.height = "";
  layOut(0);
  const overflows = chosen.length > MOST;
  view.classList.toggle("check__window--part", overflows);
  if (overflows) {
    // Estimated from the rows that are laid out.
    const estimate = (body.offsetHeight / MOST) * chosen.length;
    height.style.height = `${Math.min(HIGHEST, estimate)}px`;
  }
  scroll();
}

/**
 * Rows differ in height, so the scrolled share decides: the row at that share of all rows stands at
 * the same share of the window, with its neighbours around it.
 */
function scroll() {
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

/** @param {number} from */
function layOut(from) {
  if (from === first && from > 0) return;
  first = from;
  const places = chosen.slice(from, from + MOST);
  body.replaceChildren(...places.map((place, step) => rowElement(place, from + step)));
}

/**
 * @param {number} place among all rows
 * @param {number} position among those to show
 */
function rowElement(place, position) {
  const { verdict, line, cells } = parts(rows[place]);
  const element = /** @type {Element} */ (
    templates[verdict].content.firstElementChild.cloneNode(true)
  );
  element.setAttribute("aria-rowindex", String(position + 2));
  element.children[0].textContent = line;
  for (const [column, cell] of cells.entries()) element.children[column + 2].textContent = cell;
  return element;
}

chooser.addEventListener("change", () => {
  take(chooser.files);
  // Lets the same file be chosen again after a correction.
  chooser.value = "";
});
start.querySelector("button").addEventListener("click", run);
header.addEventListener("click", ({ target }) => {
  if (/** @type {Element} */ (target).matches("[data-again]")) open(file);
});
cancel.addEventListener("click", () => {
  cancelled = true;
  cancel.disabled = true;
});
find("copy").addEventListener("click", () => copy(ticket, copying, find("copy").dataset.copied));
page.addEventListener("dragover", (event) => {
  event.preventDefault();
  page.dataset.dragging = "";
});
page.addEventListener("dragleave", () => delete page.dataset.dragging);
page.addEventListener("drop", (event) => {
  event.preventDefault();
  delete page.dataset.dragging;
  take(event.dataTransfer.files);
});
addEventListener("paste", ({ target, clipboardData }) => {
  const focused = /** @type {Element} */ (target);
  if (focused.matches("input:not([type=file]), textarea")) return;
  const text = clipboardData.getData("text/plain");
  // Spreadsheets also paste a picture of the cells.
  const files = [...clipboardData.files].filter(({ type }) => !type.startsWith("image/"));
  if (files.length) take(files);
  else if (text) take([new File([text], page.dataset.pasted)]);
});
scroller.addEventListener("scroll", scroll);
addEventListener("resize", scroll);
choices.addEventListener("change", filter);
search.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(filter, PAUSE);
});

find("choose").hidden = false;
connect(
  () => file && open(file),
  () => {
    current += 1;
    forget();
    reading.hidden = true;
  },
);
