// Splits Pyodide's program by what the pages run of it. Called by bundle.py, in Node:
//
//     node split.mjs <work folder>
//
// The folder holds start/, the files of the lean start with the whole program; worker.mjs, the
// worker's script; lean/ and calls.json from bytecode.py. It receives primary.wasm and secondary.wasm.

import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRuntime } from "./node_runtime.mjs";
import { counting, SplitError, split } from "./wasm_split.mjs";

const PROGRAM = "pyodide.asm.wasm";
const [work] = process.argv.slice(2);
/** @type {Record<string, [name: string, ...values: unknown[]][]>} */
const calls = JSON.parse(readFileSync(join(work, "calls.json"), "utf-8"));
const program = readFileSync(join(work, "start", PROGRAM));
/**
 * What a page starts with in place of the calculator, and what it loads later, by part; and the milliseconds
 * between two looks at the clock: a list takes seconds or minutes.
 */
const PAGES = {
  calculator: { module: "replies", late: [], clocks: [1] },
  nummer: { module: "replies", late: [], clocks: [1] },
  pruefung: { module: "list_page", late: ["excel.zip"], clocks: [50, 200] },
  nachrechnen: { module: "verify", late: [], clocks: [1] },
};

const counted = counting(program);
const counts = Object.entries(PAGES).flatMap(([part, page]) =>
  page.clocks.map((clock) => count(part, page, clock)),
);
const ran = new Set((await Promise.all(counts)).flat());
const scripts = ["pyodide.js", "pyodide.asm.js"].map((name) =>
  readFileSync(join(work, "start", name), "utf-8"),
);
try {
  const { primary, secondary } = split(program, ran, scripts.join());
  writeFileSync(join(work, "primary.wasm"), primary);
  writeFileSync(join(work, "secondary.wasm"), secondary);
} catch (error) {
  if (!(error instanceof SplitError)) throw error;
  console.error(`${PROGRAM} ships as a whole: ${error.message}`);
}

/**
 * Returns the names of the functions that the calls of a page run.
 * @param {string} part
 * @param {{ module: string, late: string[] }} page
 * @param {number} clock
 */
async function count(part, page, clock) {
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  cpSync(join(work, "start"), folder, { recursive: true });
  writeFileSync(join(folder, PROGRAM), counted);
  copyFileSync(join(work, "lean", `${part}.zip`), join(folder, "calculator.zip"));
  for (const name of page.late) copyFileSync(join(work, "lean", name), join(folder, name));
  const runtime = await startRuntime(folder, join(work, "worker.mjs"), page, clock);
  const more = part === "calculator" ? calls.made_up : [];
  for (const [name, ...values] of [...calls[part], ...more]) {
    const reply = await runtime.call(name, ...values.map(decoded));
    if (name === "load" && !reply) throw new Error(`${values[0]} did not load`);
  }
  const names = await runtime.ran();
  await runtime.stop();
  rmSync(folder, { recursive: true });
  return names;
}

/** @param {any} value */
function decoded(value) {
  return value?.base64 ? { content: new Uint8Array(Buffer.from(value.base64, "base64")) } : value;
}
