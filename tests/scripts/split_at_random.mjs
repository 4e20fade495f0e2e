// Splits Pyodide's program so that the secondary module also has a share, drawn at random, of the
// functions that a start and some calls run. Prints the replies to these calls, one a line.
//
//     node split_at_random.mjs <folder of program.work_folder()> <calls.json> <share> <seed>
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRuntime } from "../../calculator/build/runtime/node_runtime.mjs";
import { counting, split } from "../../calculator/build/runtime/wasm_split.mjs";

const [work, callsFile, share, seed] = process.argv.slice(2);
const start = join(work, "start");
const program = readFileSync(join(start, "pyodide.asm.wasm"));
const scripts = ["pyodide.js", "pyodide.asm.js"].map((name) =>
  readFileSync(join(start, name), "utf-8"),
);
/** @type {[name: string, ...values: unknown[]][]} */
const calls = JSON.parse(readFileSync(callsFile, "utf-8"));

/**
 * Returns the replies to all calls, and the functions that ran.
 * @param {Record<string, Uint8Array>} modules by file
 */
async function run(modules) {
  const folder = mkdtempSync(join(tmpdir(), "start-"));
  cpSync(start, folder, { recursive: true });
  for (const [name, content] of Object.entries(modules)) writeFileSync(join(folder, name), content);
  const runtime = await startRuntime(folder, join(work, "worker.mjs"), {
    module: "replies",
    late: Object.keys(modules).slice(1),
  });
  const replies = [];
  for (const [name, ...values] of calls) replies.push(await runtime.call(name, ...values));
  const ran = await runtime.ran();
  await runtime.stop();
  rmSync(folder, { recursive: true });
  return { replies, ran };
}

let state = Number(seed);
/** A pseudorandom number from 0 to 1: mulberry32. */
function random() {
  state += 0x6d2b79f5;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

const { ran } = await run({ "pyodide.asm.wasm": counting(program) });
const kept = new Set(ran.filter(() => random() >= Number(share)));
const { primary, secondary } = split(program, kept, scripts.join());
const { replies } = await run({ "pyodide.asm.wasm": primary, "secondary.wasm": secondary });
console.error(`${ran.length - kept.size} of ${ran.length} functions that ran were left out`);
for (const reply of replies) console.log(reply);
