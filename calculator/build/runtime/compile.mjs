// Runs bytecode.py in the Pyodide that ships, because bytecode must come from the Python that will
// read it. Called by bundle.py, in Node:
//
//     node compile.mjs <pyodide's folder> <folder of pyodide-build's wheels> <work folder>
//
// The work folder holds library.zip, the standard library, and in packages/ the project and what it
// needs; its folder lean/ receives what bytecode.py writes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Do not print the line at fault as well: Pyodide's is a megabyte long.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [pyodideFolder, toolsFolder, workFolder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(join(pyodideFolder, "pyodide-lock.json"), "utf-8"));
const here = dirname(fileURLToPath(import.meta.url));

const pyodide = await loadPyodide({
  args: ["-OO"], // compile without docstrings and assertions
  // and without the time of the build, as the environment says
  env: { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH },
  lockFileContents: { info, packages: {} },
  stdLibURL: join(workFolder, "library.zip"),
});
/** @type {(root: string, path: string) => void} */
function mount(root, path) {
  pyodide.FS.mkdirTree(path);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, path);
}
mount(toolsFolder, "/tools");
mount(workFolder, "/archives");
mount(join(workFolder, "packages"), "/packages");
// The wheel does not contain what only builds.
mount(dirname(here), "/packages/calculator/build");

const { set } = pyodide.pyimport("builtins");
const { modules, path } = pyodide.pyimport("sys");
const booted = set(modules);
path.append("/packages");
for (const name of pyodide.FS.readdir("/tools"))
  if (name.endsWith(".whl")) path.append(`/tools/${name}`);
pyodide.pyimport("calculator.build.runtime.bytecode").main(booted);
