// Runs bytecode.py in the Pyodide that ships, because bytecode must come from the Python that will
// read it. Called by bundle.py, in Node:
//
//     node compile.mjs <pyodide's folder> <folder of pyodide-build's wheels> <work folder>
//
// The work folder holds the project's wheel and those that it needs; its folder lean/ receives what
// bytecode.py writes.
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
});
/** @type {(root: string, path: string) => void} */
function mount(root, path) {
  pyodide.FS.mkdirTree(path);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, path);
}
mount(toolsFolder, "/tools");
mount(workFolder, "/archives");
/** @type {string[]} */
const archives = pyodide.FS.readdir("/archives");
for (const wheel of archives.filter((name) => name.endsWith(".whl"))) {
  pyodide.unpackArchive(pyodide.FS.readFile(`/archives/${wheel}`), "wheel", {
    extractDir: "/packages",
  });
}

// The wheel does not contain what only builds.
mount(dirname(here), "/packages/calculator/build");

// Import the modules that error conversion needs.
try {
  pyodide.runPython("raise LookupError");
} catch (error) {
  if (/** @type {import("pyodide/ffi").PythonError} */ (error).type !== "LookupError") throw error;
}

pyodide.runPython(`
import sys
booted = set(sys.modules)

from pathlib import Path
sys.path += ["/packages", *map(str, Path("/tools").glob("*.whl"))]
from calculator.build.runtime import bytecode

bytecode.main(booted)
`);
