// Calls Python for every page that needs it: shows the progress while it loads, and offers another
// try where it does not.

/** @import { FromWorker, Progress } from "./messages.d.ts" */

/** @type {HTMLElement} */
const calculator = document.querySelector(".calculator");
/** @type {HTMLElement} */
const loading = calculator.querySelector(".calculator__loading");
/** @type {HTMLElement} */
const failure = calculator.querySelector(".calculator__failure");
const bar = loading.querySelector("progress");

/** @type {Map<number, (reply: any) => void>} */
const waiting = new Map();
let calls = 0;
/** @type {Worker} */
let worker;
/** @type {{ started: () => void, failed: () => void }} */
let page;

/**
 * Begins to listen.
 * @param {() => void} started runs for every worker
 * @param {() => void} failed runs where a worker gives up
 */
export function connect(started, failed) {
  page = { started, failed };
  listenTo(firstWorker);
  early.forEach(receive);
}

/**
 * Calls a function of Python; a worker that fails leaves its calls without a reply.
 * @param {string} name module and function, as in "replies.reply"
 * @param {...unknown} values
 * @returns {Promise<any>}
 */
export function call(name, ...values) {
  calls += 1;
  worker.postMessage({ type: "call", id: calls, name, values });
  return new Promise((resolve) => waiting.set(calls, resolve));
}

/** @param {Worker} started */
function listenTo(started) {
  failure.hidden = true;
  loading.hidden = false;
  worker = started;
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = ({ message }) => giveUp(message ?? "The worker did not load.");
  page.started();
}

/** @param {FromWorker} message */
function receive(message) {
  switch (message.type) {
    case "progress":
      showProgress(message);
      break;
    case "ready":
      calculator.dataset.start = message.start;
      loading.hidden = true;
      break;
    case "reply":
      waiting.get(message.id)(message.reply);
      waiting.delete(message.id);
      break;
    case "failed":
      giveUp(message.message);
  }
}

/** @param {Progress} progress */
function showProgress({ stage, loaded, total }) {
  bar.value = loaded / total;
  /** @type {NodeListOf<HTMLElement>} */
  const stages = loading.querySelectorAll("[data-stage]");
  for (const words of stages) words.hidden = words.dataset.stage !== stage;
}

/** @param {string} message */
function giveUp(message) {
  console.error(message);
  worker.terminate();
  waiting.clear();
  loading.hidden = true;
  failure.hidden = false;
  page.failed();
}

failure.querySelector("button").addEventListener("click", () => listenTo(startWorker()));
