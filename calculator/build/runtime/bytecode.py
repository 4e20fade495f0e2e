"""Runs inside the pinned Pyodide, for compile.mjs: what the browser needs, as bytecode.

The project's wheel and those that it needs are unpacked already, pyodide-build can be imported.
``/archives/lean`` receives the standard library and the calculator with only the modules that the
golden domain uses, and for each of ``usage.PARTS`` the calculator with what that uses beyond them,
from whatever package: Python looks for the modules of a package in one archive only. For each of
``usage.LATE`` it receives what that uses beyond its part; the page tells Python to look there, too.
``/archives/calls.json`` receives the calls that used all that.
"""

import json
import marshal
import sys
import tomllib
from pathlib import Path
from types import CodeType
from zipfile import ZipFile

# Only the Pyodide of the build has it.
from pyodide_build._py_compile import _py_compile_archive  # type: ignore[import-not-found]

import calculator
from calculator.build.runtime import parsed_data, usage

LEAN = Path("/archives/lean")
CALLS = Path("/archives/calls.json")
LIBRARY = Path(next(entry for entry in sys.path if entry.endswith(".zip")))
CALCULATOR = Path(calculator.__file__).parent
PACKAGES = CALCULATOR.parent

HEADER = 16  # bytes of a .pyc before its code
#: Line-table entry for one instruction without a line; plus 1 to 7 for that many more.
#: See InternalDocs/code_objects.md of CPython.
NO_LINE = 0b11111000

#: A module's name in an archive, and its source.
Sources = dict[str, bytes]


def main(booted: set[str]) -> None:
    """Write the archives; ``booted`` are the modules that Pyodide's own start took."""
    parse_data()
    library, own, parts = use(booted)
    LEAN.mkdir()
    archive(LEAN / "python_stdlib.zip", library)
    archive(LEAN / "calculator.zip", own)
    for part, sources in parts.items():
        archive(LEAN / f"{part}.zip", sources)
    CALLS.write_text(json.dumps(usage.calls), encoding="utf-8")


def parse_data() -> None:
    """Write the calculator's data files as Python, so that the browser need not parse TOML."""
    data = CALCULATOR / "data"
    parsed = data / "parsed.py"
    if parsed.exists():  # audience.py has written them
        return
    files = {
        path.relative_to(data).as_posix(): tomllib.loads(path.read_text("utf-8"))
        for path in sorted(data.rglob("*.toml"))
    }
    parsed.write_text(parsed_data.source(files), encoding="utf-8")


def use(booted: set[str]) -> tuple[Sources, Sources, dict[str, Sources]]:
    """Use what the golden domain uses; return the modules that took: library, own, others."""
    # What this build itself imports counts only if the pages import it too.
    forget(sys.modules.keys() - booted)
    usage.use_page_of_each_calculator()
    base = set(sys.modules)
    library, own = library_sources(base), package_sources(base)

    parts = {}
    for part, use_part in usage.PARTS.items():
        forget(sys.modules.keys() - base)
        use_part()
        used = sys.modules.keys() - base
        more = library_sources(used)
        # Python would not find a package's module in another archive than the package.
        library |= {name: more.pop(name) for name in sorted(more) if "/" in name}
        parts[part] = own | more | package_sources(used)
        for late, use_late in usage.LATE.get(part, {}).items():
            before = set(sys.modules)
            use_late()
            used = sys.modules.keys() - before
            parts[late] = library_sources(used) | package_sources(used)
    return library, own, parts


def forget(names: set[str]) -> None:
    """Let modules be imported anew, also from their packages, which hold them as well.

    Encodings stay, and what tells annotations: Python would not ask for them again.
    """
    for name in names:
        if name.startswith("encodings.") or name == "annotationlib":
            continue
        del sys.modules[name]
        package, _, module = name.rpartition(".")
        if package in sys.modules:
            vars(sys.modules[package]).pop(module, None)


def library_sources(names: set[str]) -> Sources:
    """Return those of the modules that come from the standard library's archive."""
    with ZipFile(LIBRARY) as complete:
        return {name: complete.read(name) for name in origins(names, LIBRARY)}


def package_sources(names: set[str]) -> Sources:
    """Return those of the modules that come from unpacked wheels."""
    return {name: (PACKAGES / name).read_bytes() for name in origins(names, PACKAGES)}


def origins(names: set[str], folder: Path) -> list[str]:
    """Return the paths below a folder that modules come from; frozen modules have none."""
    specs = (getattr(sys.modules[name], "__spec__", None) for name in names)
    found = (getattr(spec, "origin", None) or "" for spec in specs)
    return sorted(
        each.removeprefix(f"{folder}/") for each in found if each.startswith(f"{folder}/")
    )


def archive(path: Path, sources: Sources) -> None:
    """Write modules as bytecode, by pyodide-build; uncompressed, as the whole will be."""
    with ZipFile(path, "w") as target:
        for name, source in sources.items():
            target.writestr(name, source)
    _py_compile_archive(path, verbose=False, keep=False, compression_level=0)
    with ZipFile(path) as compiled:
        contents = {name: compiled.read(name) for name in compiled.namelist()}
    with ZipFile(path, "w") as target:
        for name, content in contents.items():
            # The calculator keeps its lines, so that a traceback still leads to the one at fault.
            own = name.startswith("calculator/")
            target.writestr(name, content if own else without_lines(content))


def without_lines(pyc: bytes) -> bytes:
    """Return bytecode that no longer says which line an instruction comes from: a third less."""
    return pyc[:HEADER] + marshal.dumps(_without_lines(marshal.loads(pyc[HEADER:])))  # noqa: S302


def _without_lines(code: CodeType) -> CodeType:
    eights, rest = divmod(len(code.co_code) // 2, 8)
    table = bytes([NO_LINE + 7] * eights + [NO_LINE + rest - 1] * (rest > 0))
    constants = (_without_lines(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    return code.replace(co_linetable=table, co_consts=tuple(constants))
