"""Assembles the pages that the site is compared with.

Stock Pyodide, PyScript and MicroPython are the unchanged npm packages, the first two with the
project's wheel.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from calculator.build.runtime import bundle

HERE = Path(__file__).parent
PAGES = HERE / "pages"
PYODIDE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"]


def assemble(root: Path, folder: Path) -> None:
    """Write everything that the baselines' pages load into ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    npm = root / "node_modules"
    copy(npm / "pyodide", folder / "pyodide", [*PYODIDE, "python_stdlib.zip", "pyodide-lock.json"])
    pyscript = npm / "@pyscript" / "core" / "dist"
    scripts = [file.name for file in pyscript.iterdir() if file.suffix in {".js", ".css"}]
    copy(pyscript, folder / "pyscript", scripts)
    with TemporaryDirectory(prefix="wheel-") as wheels:
        shutil.copy(bundle.build_wheel(root, Path(wheels)), folder / "calculator.whl")
    micropython = npm / "@micropython" / "micropython-webassembly-pyscript"
    copy(micropython, folder / "micropython", ["micropython.mjs", "micropython.wasm"])


def copy(source: Path, target: Path, names: list[str]) -> None:
    """Copy files of a folder to a new one."""
    target.mkdir()
    for name in names:
        shutil.copy(source / name, target)
