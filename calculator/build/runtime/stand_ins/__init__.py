"""Modules that stand in for others in the lean start, which would import much for little.

Pyodide imports all of its package when it starts. What a page never does, such as to await
something in Python or to install a package, is left out here, and with it much of the standard
library. Where something of that is asked for all the same, ImportError says so, and the page starts
the ordinary way. ``pyodide.code`` alone, for example, would bring ``inspect``.
"""

import io
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
#: The modules of this folder by those of Pyodide's library whose place they take.
REPLACED = {
    "_pyodide/__init__.py": "package.py",
    "_pyodide/_base.py": "base.py",
    "_pyodide/_core_docs.py": "javascript_types.py",
    "_pyodide/docstring.py": "docstring.py",
    "_pyodide/jsbind.py": "jsbind.py",
    "annotationlib.py": "annotations.py",
    "asyncio/__init__.py": "nothing.py",
    "inspect.py": "inspection.py",
    "ipaddress.py": "nothing.py",
    "pyodide/_package_loader.py": "package_loader.py",
    "pyodide/code.py": "nothing.py",
    "pyodide/common.py": "nothing.py",
    "pyodide/webloop.py": "webloop.py",
    "traceback.py": "errors.py",
}
#: The names of replaced modules under which they can still be imported.
STILL_THERE = {
    "annotationlib.py": "whole_annotationlib.py",
    "inspect.py": "whole_inspect.py",
}
#: What Python imports when it starts, if it is there.
ADDED = "sitecustomize.py"
#: Where the library compiles the constructor of each named tuple, and what does without.
COLLECTIONS = "collections/__init__.py"
COMPILED = b"__new__ = eval(code, namespace)"
READY = b"""from named_tuples import constructor
    __new__ = constructor(field_names, namespace) or eval(code, namespace)"""
NAMED_TUPLES = "named_tuples.py"
NONE_READY = "CONSTRUCTORS: tuple[FunctionType, ...] = ()"
#: No named tuple of the pages has more fields.
MOST_FIELDS = 30


def library(complete: bytes) -> bytes:
    """Return the archive of the standard library with the stand-ins in it."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(complete)) as source, zipfile.ZipFile(changed, "w") as target:
        names = source.namelist()
        missing = REPLACED.keys() - set(names)
        if missing:
            raise KeyError(f"Pyodide's library has no {min(missing)}; see stand_ins/__init__.py")
        if COMPILED not in source.read(COLLECTIONS):
            raise KeyError(f"{COLLECTIONS} makes no constructors as expected; see COMPILED")
        for name in names:
            stand_in = REPLACED.get(name)
            content = (HERE / stand_in).read_bytes() if stand_in else source.read(name)
            if name == COLLECTIONS:
                content = content.replace(COMPILED, READY)
            target.writestr(name, content)
            if name in STILL_THERE:
                target.writestr(STILL_THERE[name], source.read(name))
        target.writestr(ADDED, (HERE / ADDED).read_bytes())
        target.writestr(NAMED_TUPLES, _named_tuples())
    return changed.getvalue()


def _named_tuples() -> str:
    """Return what makes constructors, with one for each number of fields."""
    lines = []
    for count in range(MOST_FIELDS + 1):
        fields = "".join(f" f{number}," for number in range(count))
        lines.append(f"    lambda _cls,{fields}: _tuple_new(_cls, ({fields})),\n")
    source = (HERE / NAMED_TUPLES).read_text(encoding="utf-8")
    return source.replace(NONE_READY, f"CONSTRUCTORS = (\n{''.join(lines)})")
