"""Assembles the pages that the site is compared with.

Stock Pyodide and PyScript are the unchanged npm packages with the project's wheel. The floor is
the site's own start reduced to what any start needs: the same files of Pyodide, and of the same
library only the modules without which Python does not boot.
"""

import json
import shutil
import subprocess
import zipfile
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
    assemble_floor(root, folder / "floor")


def assemble_floor(root: Path, folder: Path) -> None:
    """Write everything that the floor loads into ``folder``."""
    folder.mkdir()
    runtime = root / ".cache" / "runtime"
    manifest = json.loads((runtime / "manifest.json").read_text(encoding="utf-8"))
    for role in PYODIDE:
        shipped = runtime / manifest["lean"][role.replace(".mjs", ".js")]["name"]
        for suffix in ("", ".br"):
            shutil.copy(f"{shipped}{suffix}", folder / f"{role}{suffix}")
    lock = f"export const info = {json.dumps(manifest['lock'])};\n"
    (folder / "lock.mjs").write_text(lock, encoding="utf-8")
    library = runtime / manifest["lean"]["python_stdlib.zip"]["name"]
    kept = boot_modules(root, library)
    with (
        zipfile.ZipFile(library) as shipped,
        zipfile.ZipFile(folder / "python_stdlib.zip", "w") as floor,
    ):
        for name in sorted(kept):
            floor.writestr(zipfile.ZipInfo(name), shipped.read(name))


def boot_modules(root: Path, library: Path) -> list[str]:
    """Return the files of the archive ``library`` that Python needs to start."""
    script, package = HERE / "boot_modules.mjs", root / "node_modules" / "pyodide"
    result = subprocess.run(["node", script, package, library], stdout=subprocess.PIPE, check=True)
    modules: list[str] = json.loads(result.stdout)
    return modules


def copy(source: Path, target: Path, names: list[str]) -> None:
    """Copy files of a folder to a new one."""
    target.mkdir()
    for name in names:
        shutil.copy(source / name, target)
