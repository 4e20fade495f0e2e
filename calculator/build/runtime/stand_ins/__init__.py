"""Modules that stand in for Pyodide's own in the lean start, which would import much for little.

Pyodide imports all of its package when it starts. What a page never does, such as to await
something in Python or to install a package, is left out here, and with it a third of the standard
library. Where something of that is asked for all the same, ImportError says so, and the page starts
the ordinary way. ``pyodide.code`` alone, for example, would bring ``inspect``.
"""

import io
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
#: The modules of Pyodide's library by the one of this folder that takes their place.
REPLACED = {
    "asyncio.py": "asyncio/__init__.py",
    "code.py": "pyodide/code.py",
    "common.py": "pyodide/common.py",
    "package_loader.py": "pyodide/_package_loader.py",
    "webloop.py": "pyodide/webloop.py",
}


def library(complete: bytes) -> bytes:
    """Return the archive of the standard library with the stand-ins in it."""
    sources = {name: (HERE / stand_in).read_bytes() for stand_in, name in REPLACED.items()}
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(complete)) as source, zipfile.ZipFile(changed, "w") as target:
        missing = sources.keys() - set(source.namelist())
        if missing:
            raise KeyError(f"Pyodide's library has no {min(missing)}; see stand_ins/__init__.py")
        for name in source.namelist():
            target.writestr(name, sources.get(name) or source.read(name))
    return changed.getvalue()
