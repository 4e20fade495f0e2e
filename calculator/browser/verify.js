// The page that checks a kept answer: hands to Python what was pasted, and shows what comes back.

import { write } from "./painting.js";
import { call, connect } from "./python.js";

/** @type {HTMLElement} */
const page = document.querySelector(".calculator");
const form = page.querySelector("form");
const field = form.querySelector("textarea");
/** @type {HTMLElement} */
const error = form.querySelector(".field__error");
const output = page.querySelector(".calculator__output");
// Whether there is something to check once Python is there.
let asked = false;
// What stands in place of an answer.
const empty = output.innerHTML;

// A page that had to load again carries in its address what was typed before.
field.value ||= new URLSearchParams(location.hash.slice(1)).get(field.name) ?? "";

async function check() {
  asked = true;
  const text = field.value;
  const said = JSON.parse(await call("verify.reply", text));
  if (text !== field.value) return;
  asked = false;
  write(output, said.html || empty);
  error.textContent = said.problem;
  if (said.problem) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  } else {
    field.removeAttribute("aria-invalid");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
// What is shown belongs to what stands in the field.
field.addEventListener("input", () => {
  asked = false;
  write(output, empty);
  error.textContent = "";
});

connect(
  () => asked && check(),
  () => write(output, empty),
);
