// What Python gets if the lean library turns out to lack a module. The worker imports this file only
// then, and lends its own tools.

/** @import { PyodideAPI } from "pyodide" */
/** @import { Runtime, RuntimeFile } from "./messages.d.ts" */

/**
 * @typedef {object} Tools functions of worker.js
 * @property {(role: string) => boolean} isPackage
 * @property {(url: string, file: RuntimeFile, options: RequestInit) => Promise<Response>} openWhole
 * @property {(pyodide: PyodideAPI, role: string, content: ArrayBuffer) => void} install
 */

/**
 * Replaces the lean library and packages by the complete ones.
 * @param {PyodideAPI} pyodide
 * @param {Runtime} runtime
 * @param {Tools} tools
 * @param {unknown} reason what Python said of the missing module
 */
export async function completeLibrary(pyodide, runtime, { isPackage, openWhole, install }, reason) {
  console.warn("The lean library lacks a module; taking the complete one.", reason);
  /** @param {string} role */
  const open = async (role) => {
    const file = runtime.ordinary[role];
    return (await openWhole(runtime.base + file.name, file, {})).arrayBuffer();
  };
  const sys = pyodide.pyimport("sys");
  /** @type {string[]} */
  const paths = sys.path.toJs();
  const library = paths.find((entry) => entry.endsWith("python314.zip"));
  pyodide.FS.writeFile(library, new Uint8Array(await open("python_stdlib.zip")));
  const packages = Object.keys(runtime.ordinary).filter(isPackage);
  const contents = await Promise.all(packages.map(open));
  const { invalidate_caches: invalidateCaches } = pyodide.pyimport("importlib");
  invalidateCaches();
  packages.forEach((role, index) => {
    install(pyodide, role, contents[index]);
  });
  invalidateCaches();
}
