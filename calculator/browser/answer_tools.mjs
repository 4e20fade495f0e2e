// Under an answer: copies it, and shows the texts for the job. What is copied is asked of Python
// at the click, about the question that stands in the form, so it is never another answer's.
import { copy, say } from "./copy.mjs";
import { about, calculator } from "./page.mjs";

/* global runtime: from start.js, in the page's head */

const place = calculator.querySelector(".copy");
const buttons = place.querySelectorAll("[data-copy]");
// Not every calculator has some.
const job = place.querySelector(".job");
const texts = job?.querySelector(".job__texts");
let html = "";
const settings = JSON.stringify(runtime.settings);

async function copyAnswer({ dataset }) {
  const ticket = await about("ticket", location.origin + location.pathname);
  if (ticket) await copy(ticket[dataset.copy], place, dataset.copied);
  else say(place, noAnswer());
}

async function copyText({ dataset }) {
  const { texts: written } = await about("texts", settings);
  const text = written[dataset.text];
  if (text === undefined) say(place, noAnswer());
  else await copy(text, place, dataset.copied, fieldOf(dataset.text, text));
}

/** Returns the field that shows a text, unless it still shows another answer's. */
function fieldOf(key, text) {
  const field = texts.querySelector(`[data-text="${key}"]`)?.closest("section").querySelector("textarea");
  return field?.value === text ? field : undefined;
}

function noAnswer() {
  return place.querySelector(".copy__said").dataset.noAnswer;
}

async function showTexts() {
  if (!job || job.hidden || !job.open) return;
  texts.toggleAttribute("data-stale", true);
  const written = await about("texts", settings);
  if (written.html !== html) texts.innerHTML = html = written.html;
  texts.removeAttribute("data-stale");
}

function followAnswer() {
  const answered = calculator.dataset.answered !== "false";
  for (const button of buttons) button.disabled = !answered;
  if (job) job.hidden = !answered;
  // It would show another answer's text.
  place.querySelector(".copy__field").hidden = true;
  showTexts();
}

place.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button?.dataset.copy) copyAnswer(button);
  if (button?.dataset.text) copyText(button);
});
job?.addEventListener("toggle", showTexts);
calculator.addEventListener("answer", followAnswer);
followAnswer();
