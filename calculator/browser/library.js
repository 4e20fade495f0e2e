// What Python gets if the lean library turns out to lack a module. The worker imports this file only
// then, and lends its own tools.

import { openWhole, progress } from "./runtime_files.js";

/** @import { PyodideAPI } from "pyodide" */
/** @import { Runtime } from "./messages.d.ts" */

/**
 * @typedef {object} Tools functions of worker.js
 * @property {(role: string) => boolean} isPackage
 * @property {(pyodide: PyodideAPI, role: string, content: ArrayBuffer) => void} install
 */

/**
 * Replaces the lean library and packages by the complete ones.
 * @param {PyodideAPI} pyodide
 * @param {Runtime} runtime
 * @param {Tools} tools
 * @param {unknown} reason what Python said of the missing module
 */
export async function completeLibrary(pyodide, runtime, tools, reason) {
  console.warn("The lean library lacks a module; taking the complete one.", reason);
  const { isPackage, install } = tools;
  const roles = ["python_stdlib.zip", ...Object.keys(runtime.ordinary).filter(isPackage)];
  const advance = progress(Object.fromEntries(roles.map((role) => [role, runtime.ordinary[role]])));
  /** @param {string} role */
  const open = async (role) => {
    const file = runtime.ordinary[role];
    return (await openWhole(runtime.base + file.name, file, advance)).arrayBuffer();
  };
  const sys = pyodide.pyimport("sys");
  /** @type {string[]} */
  const paths = sys.path.toJs();
  const library = paths.find((entry) => entry.endsWith("python314.zip"));
  const [content, ...contents] = await Promise.all(roles.map(open));
  pyodide.FS.writeFile(library, new Uint8Array(content));
  const { invalidate_caches: invalidateCaches } = pyodide.pyimport("importlib");
  invalidateCaches();
  contents.forEach((archive, index) => {
    install(pyodide, roles[index + 1], archive);
  });
  invalidateCaches();
}
