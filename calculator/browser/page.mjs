// Carries words from the form to Python and paints what comes back. It decides nothing: every
// figure, rule and sentence comes from Python, as HTML in which all input is already escaped.

import { call, connect, today } from "./python.mjs";

export const calculator = document.querySelector(".calculator");
const form = calculator.querySelector("form");
const output = calculator.querySelector("output");
const explanation = calculator.querySelector(".calculator__explanation");
const notice = calculator.querySelector(".calculator__notice");
const waiting = calculator.querySelector(".calculator__waiting");
const failure = calculator.querySelector(".calculator__failure");

// After so many milliseconds a pause is felt, and worth a word.
const NOTICEABLE = 200;
// Where people type, and not only choose.
const TYPED = "[type=text], textarea";
// In characters: beyond, a host may refuse the address, and whoever reloads has nothing at all.
const LONGEST_ADDRESS = 4000;

// Words of the address that fit no control: Python says what is wrong with them.
let leftover = [];
let problems = {};
let clearing;
let pointerHeld = false;
const written = new WeakMap();
// Whether an answer is under way, and whether the question has changed meanwhile: a long list keeps
// Python busy for longer than a key press.
let answering = false;
let askAgain = false;
let failed = false;
// The question whose answer stands there; at first it is the one that the page was built with.
let shown = question();

// An address that asks says all of its question: what it leaves out is not filled from the example.
function restoreForm() {
  const renamed = JSON.parse(form.dataset.renamed ?? "{}");
  const words = [...new URLSearchParams(location.search)].map(([key, value]) => [renamed[key] ?? key, value]);
  if (!words.some(([key]) => key in form.elements && form.elements[key] instanceof Object)) {
    leftover = words;
    return;
  }
  for (const input of form.querySelectorAll(TYPED)) input.value = "";
  for (const radio of form.querySelectorAll("[data-required] input")) radio.checked = false;
  const seen = new Set();
  for (const [key, value] of words) {
    const control = seen.has(key) ? null : form.elements[key];
    seen.add(key);
    if (control instanceof RadioNodeList) {
      for (const radio of control) radio.checked = radio.value === value;
      if (![...control].some((radio) => radio.checked)) leftover.push([key, value]);
    } else if (control instanceof Element && control.matches(TYPED)) {
      control.value = value;
      const fold = control.closest("details");
      if (fold) fold.open = true;
    } else {
      leftover.push([key, value]);
    }
  }
}

function question() {
  const words = new URLSearchParams();
  for (const [key, value] of new FormData(form)) if (value) words.append(key, value);
  for (const [key, value] of leftover) words.append(key, value);
  words.sort();
  return words.toString();
}

/** Asks a function in Python about the form's question. */
function send(name, ...more) {
  return call(name, calculator.dataset.calculator, question(), today(), ...more);
}

/** Returns what a function in Python says about the form's question, even if that changes meanwhile. */
export async function about(name, ...more) {
  const query = question();
  const said = await send(name, ...more);
  return query === question() ? JSON.parse(said) : about(name, ...more);
}

/** Asks for the answer and paints it; the last question wins, those before it are not even put. */
async function ask() {
  requestAnimationFrame(hideOtherAnswer);
  clearTimeout(clearing);
  clearing = setTimeout(clearOtherAnswer, NOTICEABLE);
  askAgain = answering;
  if (answering) return;
  answering = true;
  const reply = await send("reply");
  answering = false;
  if (askAgain) {
    ask();
    return;
  }
  shown = question();
  paint(JSON.parse(reply));
}

// No frame shows an answer to another question than the one in the form. Hiding costs no layout.
function hideOtherAnswer() {
  calculator.toggleAttribute("data-stale", question() !== shown);
}

function clearOtherAnswer() {
  if (question() === shown) return;
  write(output, "");
  write(explanation, "");
  waiting.hidden = failed;
}

function showAddress(query) {
  const words = query.length > LONGEST_ADDRESS ? location.pathname : `?${query}`;
  history.replaceState(null, "", words + location.hash);
}

function paint(reply) {
  waiting.hidden = true;
  calculator.removeAttribute("data-stale");
  write(output, reply.short);
  output.dataset.computedBy = "pyodide";
  write(explanation, reply.explanation);
  write(notice, reply.notice);
  problems = reply.problems;
  paintProblems();
  if (reply.answered) adopt(reply.query);
  tellAnswered(reply.answered);
  requestAnimationFrame(() => setTimeout(() => {
    if (reply.answered) performance.mark("answer");
    if (question() === shown) showAddress(reply.query);
  }));
}

/** Tells others on the page whether there is an answer to work with. */
function tellAnswered(answered) {
  calculator.dataset.answered = answered;
  calculator.dispatchEvent(new Event("answer"));
}

// What is the same is left alone: it would be read aloud again, and lose the focus inside it.
function write(element, html) {
  if (written.get(element) === html) return;
  written.set(element, html);
  element.innerHTML = html;
}

// An address may have meant a choice without spelling it as its button does. What the form says
// itself must not be said a second time.
function adopt(query) {
  for (const [key, value] of new URLSearchParams(query)) {
    const control = form.elements[key];
    if (control instanceof RadioNodeList) control.value = value;
  }
  leftover = leftover.filter(([key]) => !form.elements[key]);
  shown = question();
}

function paintProblems() {
  for (const field of form.querySelectorAll("[data-field]")) {
    const problem = problems[field.dataset.field];
    const error = field.querySelector(".field__error");
    // Nobody is told off in the middle of a word: a new problem shows when the field is left.
    const editing = field.contains(document.activeElement) && field.querySelector(TYPED);
    if (problem && editing && !error.innerHTML) continue;
    write(error, problem ?? "");
    field.classList.toggle("field--wrong", Boolean(problem));
    for (const input of field.querySelectorAll("input, textarea")) {
      input.setAttribute("aria-invalid", String(Boolean(problem)));
    }
    const fold = field.closest("details");
    if (fold && problem) fold.open = true;
  }
}

function started() {
  failed = false;
  answering = false;
  ask();
}

function gaveUp() {
  failed = true;
  tellAnswered(false);
  showAddress(question());
  waiting.hidden = true;
  clearOtherAnswer();
}

form.addEventListener("input", (event) => {
  leftover = leftover.filter(([key]) => form.elements[key] && key !== event.target.name);
  ask();
});
// Only once the focus has moved is it clear that the field was left; and nothing may move under a
// pointer that is about to click it.
form.addEventListener("focusout", () => setTimeout(() => pointerHeld || paintProblems()));
addEventListener("pointerdown", () => (pointerHeld = true));
addEventListener("pointerup", () => {
  pointerHeld = false;
  setTimeout(paintProblems);
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", ({ target }) => {
  if (!target.dataset.wrong) return;
  const input = target.closest("[data-field]").querySelector("input");
  input.value = input.value.replace(target.dataset.wrong, target.textContent);
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
});
failure.querySelector("button").addEventListener("click", () =>
  calculator.querySelector(".calculator__answer").focus(),
);

restoreForm();
connect(started, gaveUp);
