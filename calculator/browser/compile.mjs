/**
 * Runs the calculator in the Pyodide that ships, to learn which modules it uses, and
 * compiles archives to bytecode there: bytecode must come from the very Python that will
 * read it. Called by bundle.py, in Node:
 *
 *     node compile.mjs <pyodide package> <folder of pyodide-build's wheels> <work folder>
 *
 * The work folder holds python_stdlib.zip, the project's wheel and questions.json. Both
 * archives are compiled in place;
 * and lean_stdlib.zip is written: the library, compiled, with only the modules in use.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodideFolder, toolsFolder, workFolder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));
const { info } = JSON.parse(readFileSync(join(pyodideFolder, "pyodide-lock.json")));

const pyodide = await loadPyodide({
  args: ["-OO"], // neither docstrings nor assertions in what is compiled
  env: { SOURCE_DATE_EPOCH: "315532800" }, // nor time stamps
  lockFileContents: { info, packages: {} },
});
for (const [name, root] of [["tools", toolsFolder], ["work", workFolder]]) {
  pyodide.FS.mkdirTree(`/${name}`);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, `/${name}`);
}

// The wheel is installed as the worker installs it, so that what this imports is seen as well.
const wheel = pyodide.FS.readdir("/work").find((name) => name.endsWith(".whl"));
pyodide.unpackArchive(pyodide.FS.readFile(`/work/${wheel}`), "wheel");

pyodide.runPython(`
import json, sys
from pathlib import Path
from calculator.browser.reply import reply

for calculator, query in json.loads(Path("/work/questions.json").read_text(encoding="utf-8")):
    reply(calculator, query, "2026-11-21")
`);

// How a Python error becomes a JavaScript one takes modules, too.
try {
  pyodide.runPython("raise LookupError");
} catch (error) {
  if (error.type !== "LookupError") throw error;
}

pyodide.runPython(`
library = next(entry for entry in sys.path if entry.endswith(".zip")) + "/"
specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
origins = (getattr(spec, "origin", None) or "" for spec in specs)  # "frozen": inside the wasm
used = sorted(origin.removeprefix(library) for origin in origins if origin.startswith(library))
Path("/work/modules.json").write_text(json.dumps(used), encoding="utf-8")
`);

pyodide.runPython(`
sys.path.extend(map(str, Path("/tools").glob("*.whl")))
from pyodide_build._py_compile import _py_compile_archive

for archive in [Path("/work/python_stdlib.zip"), *Path("/work").glob("*.whl")]:
    _py_compile_archive(archive, verbose=False, keep=False, compression_level=0)
`);

// A third of the compressed library is line numbers: pass "no line" for its instructions.
// The calculator's own stay, so that a traceback still leads to the line at fault.
pyodide.runPython(`
import marshal, zipfile
from types import CodeType

HEADER = 16  # bytes before the code in a .pyc
NO_LINE = 0b1_1111_000  # location entry for 1 to 8 code units, see CPython's Objects/locations.md


def without_lines(code):
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = bytes([NO_LINE | 7] * eights + [NO_LINE | (rest - 1)] * (rest > 0))
    constants = (without_lines(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=table, co_consts=tuple(constants))


with (
    zipfile.ZipFile("/work/python_stdlib.zip") as full,
    zipfile.ZipFile("/work/lean_stdlib.zip", "w") as lean,
):
    for name in used:
        compiled = full.read(name + "c")
        code = without_lines(marshal.loads(compiled[HEADER:]))
        lean.writestr(name + "c", compiled[:HEADER] + marshal.dumps(code))
`);
