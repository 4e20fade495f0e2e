// Starts the runtime that ships in a thread of Node and calls Python there, for what the build finds out
// about it, and for tests.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/**
 * @typedef {object} NodeRuntime
 * @property {(name: string, ...values: unknown[]) => Promise<unknown>} call as a page calls
 * @property {() => Promise<string[]>} ran names of the functions that ran (wasm_split.mjs)
 * @property {() => Promise<Recorded>} recorded what snapshot.mjs writes
 * @property {() => Promise<number>} stop
 */

/**
 * Python's memory, and what JavaScript keeps beside it.
 * @typedef {object} Recorded
 * @property {Uint8Array} program what the program brought, before Python started
 * @property {Uint8Array} memory
 * @property {object} state
 * @property {number} trampoline the word that tells how Python's functions call each other
 */

/**
 * Starts Python on the files of a folder, which bear the names under which worker.js looks them up.
 * @param {string} folder
 * @param {string} worker the worker's script, as the site has it
 * @param {{ module: string, late: string[] }} page what the page has Python import, and what only later
 * @param {number} [chance] stands for all that differs from one start to another: clock and chance
 * @returns {Promise<NodeRuntime>}
 */
export async function startRuntime(folder, worker, { module, late }, chance = 1) {
  const base = `${pathToFileURL(folder).href}/`;
  const names = readdirSync(folder).filter((name) => /\.(js|wasm|zip)$/.test(name));
  const files = names.map((name) => [name, entry(folder, name)]);
  const lock = JSON.parse(readFileSync(join(folder, "lock.json"), "utf-8"));
  const runtime = {
    base,
    module,
    lock,
    lean: Object.fromEntries(files.filter(([name]) => !late.includes(String(name)))),
    late: Object.fromEntries(files.filter(([name]) => late.includes(String(name)))),
  };
  const thread = new Worker(new URL("./node_worker.mjs", import.meta.url), { workerData: chance });
  /** @type {Map<unknown, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let calls = 0;
  /** @type {(key: unknown, message: unknown) => Promise<any>} */
  const post = (key, message) =>
    new Promise((resolve, reject) => {
      waiting.set(key, { resolve, reject });
      thread.postMessage(message);
    });
  thread.on("error", (error) => {
    for (const { reject } of waiting.values()) reject(/** @type {Error} */ (error));
  });
  thread.on("message", (message) => {
    const key = message.type === "reply" ? message.id : message.type;
    if (message.type === "failed") {
      for (const { reject } of waiting.values()) reject(new Error(message.message));
    }
    waiting.get(key)?.resolve(message.reply ?? message.names ?? message.recorded);
    waiting.delete(key);
  });
  await post("there", pathToFileURL(worker).href);
  await post("ready", { type: "start", runtime });
  return {
    call: (name, ...values) => {
      calls += 1;
      return post(calls, { type: "call", id: calls, name, values });
    },
    ran: () => post("ran", { type: "ran" }),
    recorded: () => post("recorded", { type: "recorded" }),
    stop: () => thread.terminate(),
  };
}

/** @type {(folder: string, name: string) => object} */
function entry(folder, name) {
  const content = readFileSync(join(folder, name));
  const digest = createHash("sha256").update(content).digest("base64");
  return { name, bytes: content.length, integrity: `sha256-${digest}` };
}
