// The way to Python, for every page that asks it: calls and their replies, progress while it
// loads, and another try where it does not.

/* global early, firstWorker, startWorker: from start.js, in the page's head */

const calculator = document.querySelector(".calculator");
const loading = calculator.querySelector(".calculator__loading");
const failure = calculator.querySelector(".calculator__failure");
const bar = loading.querySelector("progress");

// The tariff's days are those of the customers: Germany, Austria, Switzerland.
const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

const waiting = new Map();
let asked = 0;
let worker;
let page;

/** Begins to listen; `started` runs for every worker, `failed` where one gives up. */
export function connect(started, failed) {
  page = { started, failed };
  listenTo(firstWorker);
  for (const said of early) receive[said.type](said);
}

/** Returns the day as an ISO date. */
export function today() {
  return calendar.format();
}

/** Calls a function of the page's module; a worker that fails leaves its calls without a reply. */
export function call(name, ...values) {
  asked += 1;
  worker.postMessage({ type: "call", id: asked, name, values });
  return new Promise((resolve) => waiting.set(asked, resolve));
}

function listenTo(started) {
  failure.hidden = true;
  loading.hidden = false;
  worker = started;
  worker.onmessage = ({ data }) => receive[data.type](data);
  worker.onerror = (event) => receive.failed({ message: event.message ?? "The worker did not load." });
  page.started();
}

const receive = {
  progress({ stage, loaded, total }) {
    bar.value = loaded / total;
    for (const words of loading.querySelectorAll("[data-stage]")) {
      words.hidden = words.dataset.stage !== stage;
    }
  },
  ready({ start }) {
    calculator.dataset.start = start;
    loading.hidden = true;
  },
  reply({ id, reply }) {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve(reply);
  },
  failed({ message }) {
    console.error(message);
    worker.terminate();
    waiting.clear();
    loading.hidden = true;
    failure.hidden = false;
    page.failed();
  },
};

failure.querySelector("button").addEventListener("click", () => listenTo(startWorker()));
