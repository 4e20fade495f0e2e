// Sends the question in a calculator's form to Python and shows the HTML that comes back, in which all
// input is already escaped.

import { asked, keepAddress } from "./address.js";
import { areThere, builtReply, nothing, offerChoices, withdrawChoices } from "./answers.js";
import { checkChoices, followChoices, paintAsides, showChosen } from "./choices.js";
import { connectCopying } from "./copy.js";
import { chooseLinkedReader, fill } from "./filling.js";
import { connectFolds, restoreFolds } from "./folds.js";
import { connectFollowing } from "./follow.js";
import { paintNeeds, write } from "./painting.js";
import { connectProblems, showProblems } from "./problems.js";
import { call, connect } from "./python.js";
import { encode, leftoverAfterAnswer, leftoverAfterEdit, restore } from "./question.js";

/** @import { Said } from "./messages.d.ts" */
/** @import { Fields, Pair } from "./question.js" */

/** @type {HTMLElement} */
const calculator = document.querySelector(".calculator");
const form = calculator.querySelector("form");
const output = calculator.querySelector("output");
const nextSteps = calculator.querySelector(".calculator__next");
const explanation = calculator.querySelector(".calculator__explanation");
const notice = calculator.querySelector(".calculator__notice");
/** @type {NodeListOf<HTMLElement>} What belongs to one question; some calculators have no texts. */
const answerParts = calculator.querySelectorAll(
  "output, .calculator__next, .calculator__explanation, .job__texts",
);
/** @type {HTMLElement} */
const waiting = calculator.querySelector(".calculator__waiting");
/** @type {HTMLElement | null} What is answered without Python, where a form can offer it. */
const finite = calculator.querySelector(".calculator__finite");
/** @type {HTMLElement} */
const exampleHeading = calculator.querySelector(".calculator__example");
const followAnswer = connectCopying(calculator.querySelector(".copy"), question, about);
let answered = true;
let texts = false;

// Delays before another question's answer is hidden, and before "Wird berechnet …" replaces it, in
// milliseconds. The first is shorter than anyone can read and longer than most replies take: a frame
// that hides an answer makes its successor wait for the styles of everything in it.
const READABLE = 50;
const NOTICEABLE = 200;
// How often a reply is computed until its time no longer falls.
const REHEARSALS = 12;

/** @type {Fields} */
const fields = new Map();
/** @type {Pair[]} */
let leftover = [];
/** @type {Map<string, "editing" | "left">} How far a person is with countries that they type. */
const hands = new Map();
let hiding = 0;
let clearing = 0;
// Python can be busy for longer than a key press: whether it is, and whether to ask again after that.
let answering = false;
let askAgain = false;
let failed = false;
// Whether Python has answered; before that, and where it fails, the build may have.
let taken = false;
// Whether the form still asks what the page was built with.
let untouched = asked().size === 0;

// Some stand outside of the form.
for (const control of form.elements) {
  const { name, type, value } = /** @type {HTMLInputElement} */ (control);
  if (!name) continue;
  fields.set(name, type === "radio" ? [...(fields.get(name) ?? []), value] : null);
}
const renamed = new Map(Object.entries(JSON.parse(form.dataset.renamed ?? "{}")));
let example = "";
// The question whose answer is shown, without the reader.
let shown = "";

/** Fills the form from the address, or with the example where the address asks nothing. */
function restoreForm() {
  const { asks, values, leftover: rest } = restore(asked(), fields, renamed, runtime.readerKey);
  form.reset();
  leftover = [];
  fill(calculator, new URLSearchParams(form.dataset.example));
  example = subject();
  if (asks) form.reset();
  else if (!guard.asks) shown = example;
  fill(calculator, values);
  chooseLinkedReader(calculator);
  leftover = rest;
  showChosen(form);
}

function question() {
  return encode(new FormData(form), leftover);
}

/** The reader's word; empty where none is chosen. */
function reader() {
  return String(new FormData(form).get(runtime.readerKey) ?? "");
}

/** The form's question without the choice of the reader. */
function subject() {
  const words = new URLSearchParams(question());
  words.delete(runtime.readerKey);
  return words.toString();
}

/**
 * Calls a function of Python about the form's question.
 * @param {string} name
 * @param {...string} more
 * @returns {Promise<string>}
 */
function send(name, ...more) {
  return call(name, calculator.dataset.calculator, question(), ...more);
}

/**
 * Returns what a function of Python says about the form's question, even if that changes meanwhile.
 * @param {string} name
 * @param {...string} more
 * @returns {Promise<any>}
 */
async function about(name, ...more) {
  const query = question();
  const said = await send(name, ...more);
  return query === question() ? JSON.parse(said) : about(name, ...more);
}

/** Asks for the answer and shows it; a question asked before the last one may stay unsent. */
async function ask() {
  // Counts from the first change that is unanswered, or quick typing would put it off.
  hiding ||= setTimeout(hideOtherAnswer, READABLE);
  clearTimeout(clearing);
  clearing = setTimeout(clearOtherAnswer, NOTICEABLE);
  showBuilt();
  if (failed) return;
  askAgain = answering;
  if (answering) return;
  answering = true;
  const reply = await send("replies.reply", "", new URLSearchParams([...hands]).toString());
  answering = false;
  if (askAgain) {
    ask();
    return;
  }
  if (!taken) rehearse();
  taken = true;
  shown = subject();
  paint(JSON.parse(reply), "pyodide");
}

/**
 * Has the first question answered some more times, unseen, so that the browser has compiled what
 * answers before somebody types. Whatever is asked meanwhile waits for one of these at most.
 */
async function rehearse() {
  for (let turn = 0; turn < REHEARSALS && !answering; turn += 1) await send("replies.reply");
}

/** Shows the build's answer to the form's question, if it has one and Python is not there. */
async function showBuilt() {
  if (taken || untouched) return;
  const query = question();
  const reply = await builtReply(query, reader(), hands.size > 0);
  if (taken || query !== question()) return;
  guard.readable(reply !== undefined);
  if (!reply && !failed) return;
  shown = subject();
  const why = finite && !finite.hidden ? finite.dataset.beyond : "";
  paint(reply ? JSON.parse(reply) : nothing(query, why), "build");
}

/** Hides the answer to another question than the form's, which costs no layout. */
function hideOtherAnswer() {
  hiding = 0;
  const stale = subject() !== shown;
  // Not by the style sheet, which may be missing.
  for (const part of answerParts) part.style.visibility = stale ? "hidden" : "";
  if (stale) exampleHeading.hidden = true;
}

function clearOtherAnswer() {
  if (subject() === shown) return;
  write(output, "");
  write(nextSteps, "");
  write(explanation, "");
  waiting.hidden = failed;
}

/**
 * @param {Said} reply
 * @param {"build" | "pyodide"} from
 */
function paint(reply, from) {
  clearTimeout(hiding);
  hiding = 0;
  waiting.hidden = true;
  for (const part of answerParts) part.style.visibility = "";
  exampleHeading.hidden = shown !== example || guard.asks;
  write(output, reply.short);
  output.dataset.computedBy = from;
  write(nextSteps, reply.next_steps);
  write(explanation, reply.explanation);
  restoreFolds();
  write(notice, reply.notice);
  showProblems(calculator, reply.problems);
  paintNeeds(form, reply);
  paintAsides(form, reply.asides);
  if (reply.answered) adopt(reply.query);
  answered = reply.answered && !failed;
  texts = reply.texts;
  followAnswer(answered, texts);
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (reply.answered) performance.mark(taken ? "answer" : "answer from the build");
      if (subject() === shown && !(taken && answering)) keepAddress(reply.query);
    }),
  );
}

/**
 * Checks the choices that were understood though the address spells them differently.
 * @param {string} query
 */
function adopt(query) {
  checkChoices(form, query);
  showChosen(form);
  leftover = leftoverAfterAnswer(leftover, fields);
  shown = subject();
}

function started() {
  failed = false;
  answering = false;
  withdrawChoices();
  ask();
}

function gaveUp() {
  failed = true;
  taken = false;
  answering = false;
  answered = false;
  followAnswer(answered, texts);
  if (subject() !== shown) keepAddress(question());
  waiting.hidden = true;
  clearOtherAnswer();
  offer();
}

/** Offers what the build has answers to, and shows one if the question has it. */
async function offer() {
  const offers = finite && (await areThere(reader()));
  if (!failed) return;
  const same = subject() === shown;
  if (offers) {
    finite.hidden = false;
    offerChoices(form);
    hands.clear();
  }
  // A chosen code asks what the name did.
  if (same) shown = subject();
  else ask();
}

calculator.addEventListener("input", ({ target }) => {
  const { form: owner, name, list, type } = /** @type {HTMLInputElement} */ (target);
  if (owner !== form) return;
  untouched = false;
  leftover = leftoverAfterEdit(leftover, fields, name);
  if (list) hands.set(name, "editing");
  if (type === "radio") showChosen(form);
  ask();
});
form.addEventListener("change", ({ target }) => {
  // Only countries have a list of suggestions.
  const { name, list } = /** @type {HTMLInputElement} */ (target);
  if (!list) return;
  hands.set(name, "left");
  ask();
});
form.addEventListener("submit", (event) => event.preventDefault());
/** @type {HTMLElement} */
const answer = calculator.querySelector(".calculator__answer");
const retry = calculator.querySelector(".calculator__failure button");
retry.addEventListener("click", () => answer.focus());

addEventListener("hashchange", () => {
  if (asked().size === 0) return;
  untouched = false;
  restoreForm();
  ask();
});

connectFolds();
restoreForm();
followChoices(calculator, form);
connectProblems(calculator, form);
connect(started, gaveUp);
connectFollowing();
