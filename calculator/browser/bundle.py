"""Builds the runtime that ships: everything the calculator page loads to run Python.

``python -m calculator.browser.bundle``, run at the project's root, writes ``.cache/runtime/``.

The *lean* start is a standard library of only those modules that the golden domain uses,
and the project's own wheel, both as bytecode, so that the browser compiles no Python. The
*ordinary* start is what the npm package and the wheel are anyway; it takes over where the
lean one fails. Both share Pyodide's own three files. ``manifest.json`` names every file.
"""

import base64
import gzip
import hashlib
import io
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import brotli

from calculator import golden

HERE = Path(__file__).parent
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
LIBRARY = "python_stdlib.zip"
WHEEL = "calculator.whl"
#: pyodide-build and what it imports, installed for the Python inside Pyodide.
TOOLS_LOCK = "requirements-runtime.lock"
PYTHON_IN_PYODIDE = "3.14"

#: Content by the name under which worker.mjs looks it up.
Contents = dict[str, bytes]


def build(root: Path) -> Path:
    """Write the runtime of the project at ``root`` and return its folder.

    Nothing is done when no input changed since the last build. Raises
    ``subprocess.CalledProcessError`` when a tool fails; its own output says why.
    """
    runtime = root / ".cache" / "runtime"
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wheel = build_wheel(root, work)
        questions = json.dumps([(*asked, str(golden.DAY)) for asked in golden.questions()])
        fingerprint = fingerprint_of(root, wheel, questions)
        if is_current(runtime, fingerprint):
            print(f"The runtime is up to date: {fingerprint}")
            return runtime
        ordinary = read_ordinary(root, wheel)
        lean = ordinary | compile_lean(root, work, questions)
    write(runtime, fingerprint, lock_info(root), {"lean": lean, "ordinary": ordinary})
    print(f"The runtime was built: {fingerprint}")
    return runtime


def build_wheel(root: Path, work: Path) -> Path:
    """Build the project's wheel; hatchling makes the same bytes of the same sources."""
    run(root, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work))
    (wheel,) = work.glob("*.whl")
    return wheel


def fingerprint_of(root: Path, wheel: Path, questions: str) -> str:
    """Hash everything that decides what the runtime contains."""
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    pyodide = locked["packages"]["node_modules/pyodide"]["integrity"]
    files = [wheel, root / TOOLS_LOCK, HERE / "bundle.py", HERE / "compile.mjs"]
    hashes = [hexdigest(path.read_bytes()) for path in files]
    return hexdigest(json.dumps([pyodide, questions, hashes]).encode())[:16]


def is_current(runtime: Path, fingerprint: str) -> bool:
    """Tell whether the whole runtime with this fingerprint is there."""
    manifest = runtime / "manifest.json"
    if not manifest.exists():
        return False
    content = json.loads(manifest.read_text(encoding="utf-8"))
    files = [file for start in ("lean", "ordinary") for file in content[start].values()]
    return content["fingerprint"] == fingerprint and all(
        (runtime / f"{file['name']}{twin}").exists()
        for file in files
        for twin in ("", ".br", ".gz")
    )


def read_ordinary(root: Path, wheel: Path) -> Contents:
    """Return the files of the ordinary start."""
    package = pyodide_package(root)
    files = {name: (package / name).read_bytes() for name in (*PYODIDE, LIBRARY)}
    return files | {WHEEL: wheel.read_bytes()}


def compile_lean(root: Path, work: Path, questions: str) -> Contents:
    """Return the files in which the lean start differs, as compile.mjs leaves them in ``work``."""
    (work / "questions.json").write_text(questions, encoding="utf-8")
    package, tools = pyodide_package(root), install_tools(root)
    run(root, "node", str(HERE / "compile.mjs"), str(package), str(tools), str(work))
    (wheel,) = work.glob("*.whl")
    return {LIBRARY: repack(work / LIBRARY), WHEEL: repack(wheel)}


def install_tools(root: Path) -> Path:
    """Return the folder with the wheels of pyodide-build, downloaded once for each lock file.

    They run inside Pyodide: pip is told its version of Python, and nothing is installed here.
    """
    lock = root / TOOLS_LOCK
    tools = root / ".cache" / "pyodide-build" / hexdigest(lock.read_bytes())[:12]
    if not tools.exists():
        with tempfile.TemporaryDirectory() as name:
            pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
            target = ["--python-version", PYTHON_IN_PYODIDE, "--only-binary=:all:", "--no-deps"]
            locked = ["--require-hashes", "--requirement", str(lock), "--dest", name]
            run(root, *pip, "download", *target, *locked)
            shutil.copytree(name, tools)
    return tools


def repack(archive: Path) -> bytes:
    """Return the archive sorted, undated and uncompressed.

    A zip stored uncompressed inside a response compressed as a whole is smaller on the
    wire than a deflated one, and quicker to import from.
    """
    output = io.BytesIO()
    with zipfile.ZipFile(archive) as source, zipfile.ZipFile(output, "w") as target:
        for name in sorted(source.namelist()):
            target.writestr(zipfile.ZipInfo(name), source.read(name))
    return output.getvalue()


def write(runtime: Path, fingerprint: str, lock: object, starts: dict[str, Contents]) -> None:
    """Write the files of all starts, delete what none of them names, and list the rest.

    The manifest goes first and comes last, so that a runtime half written is never current.
    """
    runtime.mkdir(parents=True, exist_ok=True)
    (runtime / "manifest.json").unlink(missing_ok=True)
    files = {
        start: {role: write_file(runtime, role, content) for role, content in contents.items()}
        for start, contents in starts.items()
    }
    named = {file["name"] for start in files.values() for file in start.values()}
    for path in runtime.iterdir():
        if path.name.removesuffix(".br").removesuffix(".gz") not in named:
            path.unlink()
    manifest = {"fingerprint": fingerprint, "lock": lock, **files}
    text = json.dumps(manifest, indent=1) + "\n"
    (runtime / "manifest.json").write_text(text, encoding="utf-8")


def write_file(runtime: Path, role: str, content: bytes) -> dict[str, str | int]:
    """Write one file and its compressed twins; return its entry in the manifest, sizes in bytes."""
    stem, suffix = role.rsplit(".", 1)
    path = runtime / f"{stem}.{hexdigest(content)[:12]}.{suffix}"
    path.write_bytes(content)
    brotli_twin, gzip_twin = (path.with_name(f"{path.name}.{twin}") for twin in ("br", "gz"))
    if not brotli_twin.exists():  # half a minute for the wasm, which hardly ever changes
        brotli_twin.write_bytes(brotli.compress(content))
    gzip_twin.write_bytes(gzip.compress(content, mtime=0))
    return {
        "name": path.name,
        "integrity": "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode(),
        "bytes": len(content),
        "br": brotli_twin.stat().st_size,
        "gz": gzip_twin.stat().st_size,
    }


def lock_info(root: Path) -> object:
    """Return what Pyodide's lock file says of itself: Pyodide accepts no other's."""
    lock = pyodide_package(root) / "pyodide-lock.json"
    return json.loads(lock.read_text(encoding="utf-8"))["info"]


def pyodide_package(root: Path) -> Path:
    """Return the folder of the npm package, as ``npm ci`` installs it."""
    return root / "node_modules" / "pyodide"


def hexdigest(content: bytes) -> str:
    """Return the SHA-256 of the content in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def run(root: Path, *command: str) -> None:
    """Run a tool at the project's root; only what it reports as wrong is shown."""
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    build(Path.cwd())
