// A thread of Node that runs browser/worker.js as a browser does, on files of a folder. Started by
// node_runtime.mjs. Takes and posts the messages of a page's worker; for the message "ran" it posts
// the names of the functions that ran (wasm_split.mjs), for "recorded" what snapshot.mjs has recorded.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { ranIn } from "./wasm_split.mjs";

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);
/** @type {Record<string, any>} */
const scope = globalThis;
const { WebAssembly } = scope;
/** @type {Record<string, any>[]} */
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
let milliseconds = workerData;
performance.now = () => {
  milliseconds += workerData;
  return milliseconds;
};
Date.now = () => Date.UTC(2026, 10, 21, 12) + Math.round(performance.now());
scope.crypto.getRandomValues = (/** @type {Uint8Array} */ array) => array.fill(workerData);
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (/** @type {unknown[]} */ ...values) => {
  const instance = await instantiate(...values);
  instances.push(instance.exports);
  return instance;
};
// Pyodide must not take Node for what it runs on.
scope.process = undefined;

port.once("message", async (/** @type {string} */ worker) => {
  await import(worker);
  port.on("message", (data) => {
    if (data.type === "ran") port.postMessage({ type: "ran", names: ran() });
    else if (data.type === "recorded") port.postMessage({ type: "recorded", recorded: recorded() });
    else scope.onmessage({ data: { ...data, values: data.values?.map(listed) } });
  });
  port.postMessage({ type: "there" });
});

/** The names of what ran, and of what only a restored start calls (browser/snapshot.js). */
function ran() {
  const program = instances.find((exports) => "_hiwire_immortal_get" in exports);
  program?._hiwire_immortal_get(0);
  program?._hiwire_set(0, null);
  return instances.flatMap(ranIn);
}

/** What snapshot.mjs has kept of Pyodide, once nothing is left that only the last call needed. */
function recorded() {
  const { pyodide, program } = scope.recorded;
  const garbage = pyodide.pyimport("gc");
  garbage.unfreeze();
  garbage.collect();
  garbage.freeze();
  garbage.destroy();
  const { _api: api, _module: module } = pyodide;
  const place = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4];
  const trampoline = (module.__PyRuntime + place) / 4;
  return { program, memory: module.HEAPU8.slice(), state: api.serializeHiwireState(), trampoline };
}

/** @param {unknown} value */
function listed(value) {
  return value instanceof Object && "content" in value
    ? new List("liste", /** @type {Uint8Array} */ (value.content))
    : value;
}
