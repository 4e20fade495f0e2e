// Loads the functions that the first part of Python's program lacks (build/runtime/wasm_split.mjs) once
// one of them is called: at once, in the middle of that call.

import { sha256 } from "@noble/hashes/sha2.js";
import { mayFetchAhead } from "./connection.js";
import { check, openSmallest } from "./runtime_files.js";

/** @import { RuntimeFile } from "./messages.d.ts" */

// Milliseconds after the last answer until it is fetched ahead: that answer is painted by then, and
// while a person types, answers have the line and the processor to themselves.
const REST = 2000;

/**
 * Makes an instance of Python's program that has the rest of it loaded when it is needed.
 * @callback Instantiate
 * @param {WebAssembly.Module} primary
 * @param {WebAssembly.Imports} imports
 * @param {() => void} link gives addresses, after that, to what the rest alone takes from JavaScript
 * @returns {Promise<WebAssembly.Instance>}
 */

/**
 * @typedef {object} Secondary
 * @property {Instantiate} instantiate
 * @property {() => void} fetchAhead fetches it quietly where the line is quick and free, unless it is
 * called again soon
 * @property {() => unknown} failure why it did not load; Python's memory is then no longer sound
 */

/**
 * @param {string} base address of the runtime's folder
 * @param {RuntimeFile} file
 * @returns {Secondary}
 */
export function secondaryModule(base, file) {
  const url = base + file.name;
  /** @type {BufferSource | undefined} */
  let content;
  let loaded = false;
  let tried = false;
  let resting = 0;
  /** @type {unknown} */
  let failure;

  return {
    async instantiate(primary, imports, link) {
      const load = () => {
        if (loaded) return;
        try {
          const secondary = new WebAssembly.Module(content ?? fetchAtOnce(url, file));
          new WebAssembly.Instance(secondary, { ...imports, primary: instance.exports });
          link();
          loaded = true;
        } catch (error) {
          failure ??= error;
          throw error;
        }
      };
      const all = { ...imports, secondary: { load } };
      const instance = await WebAssembly.instantiate(primary, all);
      return instance;
    },
    fetchAhead() {
      clearTimeout(resting);
      if (tried || loaded || !mayFetchAhead()) return;
      resting = setTimeout(async () => {
        tried = true;
        try {
          const response = await openSmallest(url, { priority: "low" });
          content = await check(response, file, () => {});
        } catch (error) {
          console.warn("Python's second part is not there yet.", error);
        }
      }, REST);
    },
    failure: () => failure,
  };
}

/**
 * @param {string} url
 * @param {RuntimeFile} file
 */
function fetchAtOnce(url, { name, integrity }) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.responseType = "arraybuffer";
  request.send();
  if (request.status !== 200) throw new Error(`${url}: ${request.status}`);
  const content = new Uint8Array(request.response);
  if (`sha256-${btoa(String.fromCharCode(...sha256(content)))}` !== integrity) {
    throw new Error(`${name} is not what was built`);
  }
  return content;
}
