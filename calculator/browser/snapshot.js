// Starts Python from its memory as it was once it had answered, which build/runtime/snapshot.mjs wrote, in
// place of all that it does before. What is private to Pyodide 314.0.7 is in these two files.

import { check } from "./runtime_files.js";

/** @import { RuntimeFile } from "./messages.d.ts" */

/**
 * What stands in front of a snapshot, as JSON behind its own length in bytes.
 * @typedef {object} Header
 * @property {number} memory its size in bytes
 * @property {number} own bytes at its beginning that come with the program, without this file
 * @property {number[]} varying words among these that no two starts have in common
 * @property {number} trampoline the word that no snapshot may write: browsers differ in it
 * @property {string} integrity of the others, before Python starts
 * @property {number} runs how many runs of words differ from what comes with the program, or from 0
 * @property {object} state what Pyodide knows of JavaScript's objects
 */

/**
 * Returns options of loadPyodide, given what it would create its module by.
 * @typedef {(createPyodideModule: (settings: any) => Promise<any>) => object} Restoring
 */

/**
 * Returns what makes a start from the snapshot that the copy of the site on this device has, or nothing:
 * over a line, it would be slower.
 * @param {string} base address of the runtime's folder
 * @param {RuntimeFile} file
 * @returns {Promise<Restoring | undefined>}
 */
export async function keptSnapshot(base, file) {
  const response = await self.caches?.match(base + file.name, { ignoreVary: true });
  if (!response) return undefined;
  const snapshot = await check(response, file, () => {});
  return (createPyodideModule) => fromSnapshot(createPyodideModule, snapshot);
}

/**
 * @param {(settings: any) => Promise<any>} createPyodideModule
 * @param {Uint8Array} snapshot
 */
function fromSnapshot(createPyodideModule, snapshot) {
  const [length] = new Uint32Array(snapshot.buffer, 0, 1);
  /** @type {Header} */
  const header = JSON.parse(new TextDecoder().decode(snapshot.subarray(4, 4 + length)));
  const words = new Uint32Array(snapshot.buffer, 4 + length);
  /** @param {any} settings */
  const create = async (settings) => {
    settings.INITIAL_MEMORY = header.memory;
    const module = await createPyodideModule(settings);
    const own = module.HEAPU32.slice(0, header.own / 4);
    for (const place of [...header.varying, header.trampoline]) own[place] = 0;
    const digest = await crypto.subtle.digest("SHA-256", own);
    if (btoa(String.fromCharCode(...new Uint8Array(digest))) !== header.integrity) {
      throw new Error("The snapshot is of another program.");
    }
    module.API.restoreSnapshot = () => {
      module.HEAPU8.fill(0, header.own);
      restore(new Uint32Array(module.HEAPU8.buffer), words, 2 * header.runs);
      return header.state;
    };
    return module;
  };
  return { createPyodideModule: create, _loadSnapshot: new Uint8Array() };
}

/**
 * Writes the runs of a snapshot: of each, how many words it lies behind the one before, and its length.
 * @param {Uint32Array} memory
 * @param {Uint32Array} words the runs' places, and behind them their content
 * @param {number} content where that begins
 */
function restore(memory, words, content) {
  let from = content;
  let to = 0;
  for (let run = 0; run < content; run += 2) {
    to += words[run];
    // Word by word, because most runs are too short for set().
    for (const end = to + words[run + 1]; to < end; to += 1, from += 1) memory[to] = words[from];
  }
}
