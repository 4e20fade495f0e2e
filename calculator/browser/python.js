// Calls Python for every page that needs it, and shows how far it is while it loads. What happens where
// it does not is in inline/guard.js.

/** @import { FromWorker, Progress } from "./messages.d.ts" */

/** @type {HTMLElement} */
const calculator = document.querySelector(".calculator");
/** @type {HTMLElement} */
const loading = calculator.querySelector(".calculator__loading");
const bar = loading.querySelector("progress");

/** @type {Map<number, (reply: any) => void>} */
const waiting = new Map();
let calls = 0;

/**
 * Begins to listen.
 * @param {() => void} started runs for every worker
 * @param {() => void} failed runs where a worker gives up
 */
export function connect(started, failed) {
  const forget = () => {
    waiting.clear();
    failed();
  };
  guard.connect({ started, receive, failed: forget });
}

/**
 * Calls a function of Python; a worker that fails leaves its calls without a reply.
 * @param {string} name module and function, as in "replies.reply"
 * @param {...unknown} values
 * @returns {Promise<any>}
 */
export function call(name, ...values) {
  calls += 1;
  guard.post({ type: "call", id: calls, name, values });
  return new Promise((resolve) => waiting.set(calls, resolve));
}

/** @param {FromWorker} message */
function receive(message) {
  switch (message.type) {
    case "progress":
      showProgress(message);
      break;
    case "ready":
      calculator.dataset.start = message.start;
      if (waiting.size === 0) guard.done();
      break;
    case "reply":
      guard.done();
      waiting.get(message.id)(message.reply);
      waiting.delete(message.id);
  }
}

/** @param {Progress} progress */
function showProgress({ stage, loaded, total }) {
  bar.value = loaded / total;
  /** @type {NodeListOf<HTMLElement>} */
  const stages = loading.querySelectorAll("[data-stage]");
  for (const words of stages) words.hidden = words.dataset.stage !== stage;
}
