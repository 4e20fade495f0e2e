/**
 * Runs bytecode.py in the Pyodide that ships: bytecode must come from the very Python that will
 * read it. Called by bundle.py, in Node:
 *
 *     node compile.mjs <pyodide's folder> <folder of pyodide-build's wheels> <work folder>
 *
 * The work folder holds the project's wheel and those that it needs; its folder lean/ receives
 * what bytecode.py writes.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

// Node would show the line at fault as well, and Pyodide's is a megabyte long.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const [pyodideFolder, toolsFolder, workFolder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));
const { info } = JSON.parse(readFileSync(join(pyodideFolder, "pyodide-lock.json")));
const here = dirname(fileURLToPath(import.meta.url));

const pyodide = await loadPyodide({
  args: ["-OO"], // neither docstrings nor assertions in what is compiled,
  env: { SOURCE_DATE_EPOCH: "315532800" }, // nor the time of day
  lockFileContents: { info, packages: {} },
});
function mount(root, path) {
  pyodide.FS.mkdirTree(path);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, path);
}
mount(toolsFolder, "/tools");
mount(workFolder, "/archives");
for (const wheel of pyodide.FS.readdir("/archives").filter((name) => name.endsWith(".whl"))) {
  pyodide.unpackArchive(pyodide.FS.readFile(`/archives/${wheel}`), "wheel", { extractDir: "/packages" });
}

// The wheel leaves out what only builds.
mount(dirname(here), "/packages/calculator/build");

// How a Python error becomes a JavaScript one takes modules, too.
try {
  pyodide.runPython("raise LookupError");
} catch (error) {
  if (error.type !== "LookupError") throw error;
}

pyodide.runPython(`
import sys
booted = set(sys.modules)

from pathlib import Path
sys.path += ["/packages", *map(str, Path("/tools").glob("*.whl"))]
from calculator.build.runtime import bytecode

bytecode.main(booted)
`);
