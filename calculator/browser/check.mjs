// Hands a list to Python, turn by turn, and shows what comes back. The file itself is read by the
// worker; this script decides nothing and knows no word.

import { show } from "./check_table.mjs";
import { copy } from "./copy.mjs";
import { call, connect, today } from "./python.mjs";

const check = document.querySelector(".check");
const find = (name) => check.querySelector(`.check__${name}`);
const chooser = check.querySelector("[type=file]");
const [header, progress, result] = ["header", "progress", "result"].map(find);
const [reading, start, far, save, summary] = ["reading", "start", "far", "save", "summary"].map(find);
const cancel = progress.querySelector("button");
const bar = progress.querySelector("progress");
const copying = result.querySelector(".copy");

const utf8 = new TextDecoder();
// Python puts it between rows.
const BETWEEN_ROWS = "\x1e";

let file;
let ticket = "";
// Whoever works on another list, or for another worker, is not listened to any more.
let current = 0;
let cancelled = false;

async function open(chosen) {
  current += 1;
  const mine = current;
  file = chosen;
  forget();
  reading.hidden = false;
  const reply = JSON.parse(await call("read_header", file, today()));
  if (mine !== current) return;
  reading.hidden = true;
  header.innerHTML = reply.html;
  header.hidden = false;
  start.hidden = !reply.checkable;
  save.download = reply.name;
  header.querySelector("h2").focus();
}

async function run() {
  const mine = current;
  cancelled = false;
  const rows = [];
  const parts = [];
  let done = false;
  const advance = async () => {
    while (!done && !cancelled) {
      const [shown, saved, share, words, all] = await call("advance");
      if (mine !== current) return;
      if (shown.length) rows.push(...utf8.decode(shown).split(BETWEEN_ROWS));
      // As a Blob at once: the browser keeps it outside of the page's memory.
      parts.push(new Blob([saved]));
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
  await call("start");
  if (mine !== current) return;
  // Two calls at a time: while the page takes one reply, Python works on the next.
  await Promise.all([advance(), advance()]);
  if (mine !== current) return;
  const reply = JSON.parse(await call("finish", cancelled && !done));
  if (mine === current) finish(rows, parts, reply);
}

function finish(rows, parts, reply) {
  progress.hidden = true;
  summary.innerHTML = reply.html;
  find("choices").innerHTML = reply.filter;
  ticket = reply.ticket;
  save.href = URL.createObjectURL(new Blob(parts, { type: "text/csv" }));
  result.hidden = false;
  show(rows);
  summary.querySelector("h2").focus();
}

function forget() {
  const field = copying.querySelector(".copy__field");
  for (const each of [header, start, progress, result, field]) each.hidden = true;
  URL.revokeObjectURL(save.href);
  save.removeAttribute("href");
  show([]);
}

function take(files) {
  const [first] = files;
  if (first) open(first);
}

chooser.addEventListener("change", () => {
  take(chooser.files);
  // The same file may be chosen again once it was put right.
  chooser.value = "";
});
start.querySelector("button").addEventListener("click", run);
cancel.addEventListener("click", () => {
  cancelled = true;
  cancel.disabled = true;
});
find("copy").addEventListener("click", ({ target }) => copy(ticket, copying, target.dataset.copied));
check.addEventListener("dragover", (event) => {
  event.preventDefault();
  check.dataset.dragging = "";
});
check.addEventListener("dragleave", () => delete check.dataset.dragging);
check.addEventListener("drop", (event) => {
  event.preventDefault();
  delete check.dataset.dragging;
  take(event.dataTransfer.files);
});
addEventListener("paste", ({ target, clipboardData }) => {
  if (target.matches("input:not([type=file]), textarea")) return;
  const text = clipboardData.getData("text/plain");
  const pasted = text && [new File([text], check.dataset.pasted)];
  // Spreadsheets also paste a picture of the cells.
  const files = [...clipboardData.files].filter(({ type }) => !type.startsWith("image/"));
  take(files.length ? files : pasted);
});

connect(
  () => file && open(file),
  () => {
    current += 1;
    forget();
    reading.hidden = true;
  },
);
