// Writes Python's memory as it is once it has answered (browser/snapshot.js). Called by program.py, in Node:
//
//     node snapshot.mjs <work folder>
//
// The folder holds start/, the files of the lean start; worker.mjs, the worker's script; lean/ and
// calls.json from bytecode.py. It receives snapshot.bin.

import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startRuntime } from "./node_runtime.mjs";
import { endOfData } from "./wasm_split.mjs";

const [work] = process.argv.slice(2);
const start = join(work, "start");
/** In bytes of whole words. */
const ownBytes = Math.ceil(endOfData(readFileSync(join(start, "pyodide.asm.wasm"))) / 4) * 4;
/** Runs with fewer equal words between them are one: two words would say where the next one is. */
const NEAR = 3;
/** Stands in for Pyodide's script: keeps what the program brings, and what Python makes of it. */
const RECORDER = `
import { loadPyodide as load } from "./stock.js";
export async function loadPyodide(options) {
  const createPyodideModule = (settings) => {
    settings.onRuntimeInitialized = () => {
      globalThis.recorded.program = settings.HEAPU8.slice(0, ${ownBytes});
    };
    return options.createPyodideModule(settings);
  };
  globalThis.recorded = {};
  const pyodide = await load({ ...options, createPyodideModule, _makeSnapshot: true });
  globalThis.recorded.pyodide = pyodide;
  return pyodide;
}`;

renameSync(join(start, "pyodide.js"), join(start, "stock.js"));
writeFileSync(join(start, "pyodide.js"), RECORDER);
copyFileSync(join(work, "lean", "calculator.zip"), join(start, "calculator.zip"));
/** @type {[name: string, ...values: unknown[]][]} */
const calls = JSON.parse(readFileSync(join(work, "calls.json"), "utf-8")).calculator;
const page = { module: "replies", late: ["secondary.wasm"] };
const { memory, program, state, trampoline } = await recorded(1, calls);
const other = new Uint32Array((await recorded(2, [])).program.buffer);

const words = new Uint32Array(memory.buffer);
const own = new Uint32Array(program.buffer);
/** Words that clock and chance have changed before Python starts: they are always written. */
const varying = [...own.keys()].filter((place) => own[place] !== other[place]);
const before = new Uint32Array(words.length);
before.set(own);
for (const place of varying) before[place] = ~words[place];
before[trampoline] = words[trampoline];
for (const place of [...varying, trampoline]) own[place] = 0;
/** @type {{ begin: number, end: number }[]} */
const runs = [];
words.forEach((word, place) => {
  if (word === before[place]) return;
  const last = runs.at(-1);
  const isApart = !last || place - last.end >= NEAR;
  if (isApart || (last.end <= trampoline && trampoline < place)) {
    runs.push({ begin: place, end: place + 1 });
  } else {
    last.end = place + 1;
  }
});
const places = runs.flatMap(({ begin, end }, index) => [
  begin - (runs[index - 1]?.end ?? 0),
  end - begin,
]);
const content = runs.map(({ begin, end }) => words.subarray(begin, end));
const header = JSON.stringify({
  memory: memory.length,
  own: ownBytes,
  varying,
  trampoline,
  integrity: createHash("sha256").update(program).digest("base64"),
  runs: runs.length,
  state,
});
// Words begin at an address that four divides.
const front = Buffer.from(header.padEnd(Math.ceil(header.length / 4) * 4));
const length = new Uint32Array([front.length]);
const parts = [length, new Uint32Array(places), ...content].map(bytes);
writeFileSync(join(work, "snapshot.bin"), Buffer.concat([parts[0], front, ...parts.slice(1)]));

/**
 * @param {number} chance
 * @param {[name: string, ...values: unknown[]][]} asked
 */
async function recorded(chance, asked) {
  const runtime = await startRuntime(start, join(work, "worker.mjs"), page, chance);
  for (const [name, ...values] of asked) await runtime.call(name, ...values);
  const found = await runtime.recorded();
  await runtime.stop();
  return found;
}

/** @param {Uint32Array} array */
function bytes({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength);
}
