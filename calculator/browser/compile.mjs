/**
 * Runs the calculator in the Pyodide that ships, to learn which modules it uses, and
 * compiles these and the project's wheel to bytecode there: bytecode must come from the
 * very Python that will read it. Called by bundle.py, in Node:
 *
 *     node compile.mjs <pyodide's folder> <folder of pyodide-build's wheels> <work folder>
 *
 * The work folder holds the wheel and questions.json, what to ask the calculator. The wheel
 * is replaced by its compiled twin; python_stdlib.zip, the library in use, is written.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodideFolder, toolsFolder, workFolder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, "pyodide.mjs")));
const { info } = JSON.parse(readFileSync(join(pyodideFolder, "pyodide-lock.json")));

const pyodide = await loadPyodide({
  args: ["-OO"], // neither docstrings nor assertions in what is compiled,
  env: { SOURCE_DATE_EPOCH: "315532800" }, // nor the time of day
  lockFileContents: { info, packages: {} },
});
for (const [name, root] of [["tools", toolsFolder], ["archives", workFolder]]) {
  pyodide.FS.mkdirTree(`/${name}`);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, `/${name}`);
}

// The wheel's data files become Python, so that the browser need not parse them.
pyodide.runPython(`
import sys, tomllib, zipfile
from pathlib import Path

(wheel,) = Path("/archives").glob("*.whl")
with zipfile.ZipFile(wheel, "a") as archive:
    names = [name for name in archive.namelist() if name.endswith(".toml")]
    files = {Path(name).name: tomllib.loads(archive.read(name).decode()) for name in names}
    archive.writestr("calculator/parsed_data.py", f"import datetime\\nFILES = {files!r}\\n")
for name in ("tomllib", "tomllib._parser", "tomllib._re", "tomllib._types"):
    sys.modules.pop(name, None)
`);

// As worker.mjs does, so that what this imports is seen as well.
const wheel = pyodide.FS.readdir("/archives").find((name) => name.endsWith(".whl"));
pyodide.unpackArchive(pyodide.FS.readFile(`/archives/${wheel}`), "wheel");

pyodide.runPython(`
import json, sys
from pathlib import Path
from calculator.browser.reply import reply

for calculator, query, today in json.loads(Path("/archives/questions.json").read_text("utf-8")):
    reply(calculator, query, today)
`);

// How a Python error becomes a JavaScript one takes modules, too.
try {
  pyodide.runPython("raise LookupError");
} catch (error) {
  if (error.type !== "LookupError") throw error;
}

pyodide.runPython(`
from zipfile import ZipFile

library = next(entry for entry in sys.path if entry.endswith(".zip"))
specs = (getattr(module, "__spec__", None) for module in list(sys.modules.values()))
origins = {getattr(spec, "origin", None) or "" for spec in specs}  # "frozen": in the wasm itself
used = [origin for origin in origins if origin.startswith(library)]
with ZipFile(library) as complete, ZipFile("/archives/python_stdlib.zip", "w") as lean:
    for name in (origin.removeprefix(library + "/") for origin in used):
        lean.writestr(name, complete.read(name))
`);

pyodide.runPython(`
sys.path.extend(map(str, Path("/tools").glob("*.whl")))
from pyodide_build._py_compile import _py_compile_archive

for archive in ["python_stdlib.zip", "${wheel}"]:
    _py_compile_archive(Path("/archives", archive), verbose=False, keep=False, compression_level=0)
`);

// A third of the compressed library says which line an instruction comes from. Say: none.
// The calculator's own lines stay, so that a traceback still leads to the line at fault.
pyodide.runPython(`
import marshal
from types import CodeType

HEADER = 16  # bytes of a .pyc before its code
NO_LINE = 0b11111000  # for one instruction; plus 1 to 7: that many more. See InternalDocs/code_objects.md


def without_lines(code):
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = bytes([NO_LINE + 7] * eights + [NO_LINE + rest - 1] * (rest > 0))
    constants = (without_lines(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=table, co_consts=tuple(constants))


with ZipFile("/archives/python_stdlib.zip") as archive:
    compiled = {name: archive.read(name) for name in archive.namelist()}
with ZipFile("/archives/python_stdlib.zip", "w") as archive:
    for name, pyc in compiled.items():
        code = without_lines(marshal.loads(pyc[HEADER:]))
        archive.writestr(name, pyc[:HEADER] + marshal.dumps(code))
`);
