// A thread of Node that runs browser/worker.js as a browser does, on files of a folder. Started by
// node_runtime.mjs. Takes and posts the messages of a page's worker; for the message "ran" it posts
// the names of the functions that ran (wasm_split.mjs).

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { ranIn } from "./wasm_split.mjs";

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
/** @type {Record<string, any>} */
const scope = globalThis;
const { WebAssembly } = scope;
/** @type {Record<string, { value?: unknown }>[]} */
const instances = [];

/** A list on the page; Node's own files cannot be read at once. */
class List {
  constructor(/** @type {string} */ name, /** @type {Uint8Array} */ content) {
    this.name = name;
    this.content = content;
    this.size = content.length;
  }
  slice(/** @type {number} */ start, /** @type {number} */ end) {
    return new List(this.name, this.content.slice(start, end));
  }
}

Object.assign(scope, {
  self: globalThis,
  location: new URL(import.meta.url),
  navigator: { userAgent: "Node" },
  isSecureContext: true,
  WorkerGlobalScope: Object.defineProperty(() => {}, Symbol.hasInstance, { value: () => true }),
  FileReaderSync: class {
    readAsArrayBuffer(/** @type {List} */ { content }) {
      return content.buffer;
    }
  },
  XMLHttpRequest: class {
    status = 200;
    open(/** @type {string} */ _method, /** @type {string} */ address) {
      this.response = readFileSync(fileURLToPath(address));
    }
    send() {}
  },
  fetch: async (/** @type {string} */ address) =>
    new Response(readFileSync(fileURLToPath(address)), {
      // With an encoding, the worker takes the content as it is.
      headers: { "Content-Type": "application/wasm", "Content-Encoding": "identity" },
    }),
  postMessage: (/** @type {unknown} */ message) => port.postMessage(message),
});
// The same in every run: what runs depends on the order of sets, and on the time that is left.
let milliseconds = 0;
performance.now = () => {
  milliseconds += 1;
  return milliseconds;
};
Date.now = () => Date.UTC(2026, 10, 21, 12);
scope.crypto.getRandomValues = (/** @type {Uint8Array} */ array) => array.fill(1);
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (/** @type {unknown[]} */ ...values) => {
  const instance = await instantiate(...values);
  instances.push(instance.exports);
  return instance;
};
// Pyodide must not take Node for what it runs on.
scope.process = undefined;

// Where the scripts of the site lie: beside each other, as they import each other.
port.once("message", async (/** @type {string} */ worker) => {
  await import(worker);
  port.on("message", (data) => {
    if (data.type === "ran") port.postMessage({ type: "ran", names: instances.flatMap(ranIn) });
    else scope.onmessage({ data: { ...data, values: data.values?.map(listed) } });
  });
  port.postMessage({ type: "there" });
});

/** @param {unknown} value */
function listed(value) {
  return value instanceof Object && "content" in value
    ? new List("liste", /** @type {Uint8Array} */ (value.content))
    : value;
}
