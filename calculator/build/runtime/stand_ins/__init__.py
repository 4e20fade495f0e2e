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


def library(complete: bytes) -> bytes:
    """Return the archive of the standard library with the stand-ins in it."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(complete)) as source, zipfile.ZipFile(changed, "w") as target:
        names = source.namelist()
        missing = REPLACED.keys() - set(names)
        if missing:
            raise KeyError(f"Pyodide's library has no {min(missing)}; see stand_ins/__init__.py")
        for name in names:
            stand_in = REPLACED.get(name)
            target.writestr(name, (HERE / stand_in).read_bytes() if stand_in else source.read(name))
            if name in STILL_THERE:
                target.writestr(STILL_THERE[name], source.read(name))
        target.writestr(ADDED, (HERE / ADDED).read_bytes())
    return changed.getvalue()
