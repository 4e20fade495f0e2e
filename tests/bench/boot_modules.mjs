// Prints as JSON the modules that Python loads from its library to start and run one line.
//
//     node boot_modules.mjs <pyodide package> <library as a zip>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packageFolder, library] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(packageFolder, "pyodide.mjs")).href);
const { info } = JSON.parse(readFileSync(join(packageFolder, "pyodide-lock.json"), "utf-8"));
const pyodide = await loadPyodide({
  stdLibURL: library,
  lockFileContents: { info, packages: {} },
});
pyodide.runPython("str(30 * 13 / 10)");
const origins = pyodide.runPython(`
import sys
[getattr(module.__spec__, "origin", None) or "" for module in list(sys.modules.values())]
`);
const inLibrary = /\.zip\/(.*)$/;
console.log(JSON.stringify([...origins].flatMap((origin) => inLibrary.exec(origin)?.[1] ?? [])));
