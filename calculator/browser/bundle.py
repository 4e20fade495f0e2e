"""Builds the runtime that ships: everything the calculator page loads to run Python.

``python -m calculator.browser.bundle``, run at the root, writes ``.cache/runtime/``.

The *lean* start is a standard library of only those modules that the golden domain uses,
and the project's own wheel, both as bytecode, so that the browser compiles no Python. The
*ordinary* start is what the npm package and the wheel are anyway; it takes over where the
lean one fails. Both share Pyodide's own three files. ``manifest.json`` names every file.
"""

import base64
import gzip
import hashlib
import json
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
TOOLS_LOCK = "requirements-runtime.lock"
PYTHON_IN_PYODIDE = "3.14"

Questions = list[tuple[str, str]]
Files = dict[str, bytes]


def build(root: Path) -> Path:
    """Write the runtime of the project at ``root`` and return its folder.

    Nothing is done when no input changed since the last build. Raises
    ``subprocess.CalledProcessError`` when a tool fails; its output says why.
    """
    runtime = root / ".cache" / "runtime"
    questions = golden.questions()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wheel = build_wheel(root, work)
        fingerprint = fingerprint_of(root, wheel, questions)
        if is_current(runtime, fingerprint):
            print(f"The runtime is up to date: {fingerprint}")
            return runtime
        ordinary = read_ordinary(root, wheel)
        compile_archives(root, work, questions)
        lean = ordinary | read_lean(work)
    write(runtime, fingerprint, lock_info(root), {"lean": lean, "ordinary": ordinary})
    print(f"The runtime was built: {fingerprint}")
    return runtime


def build_wheel(root: Path, work: Path) -> Path:
    """Build the project's wheel; hatchling makes the same bytes of the same sources."""
    run(root, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work))
    (wheel,) = work.glob("*.whl")
    return wheel


def fingerprint_of(root: Path, wheel: Path, questions: Questions) -> str:
    """Hash everything that decides what the runtime contains."""
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    tools = [HERE / "bundle.py", HERE / "compile.mjs", root / TOOLS_LOCK]
    inputs = [
        packages["node_modules/pyodide"]["integrity"],
        questions,
        *(hexdigest(path.read_bytes()) for path in [wheel, *tools]),
    ]
    return hexdigest(json.dumps(inputs).encode())[:16]


def is_current(runtime: Path, fingerprint: str) -> bool:
    """Tell whether a whole runtime with this fingerprint is there."""
    manifest = runtime / "manifest.json"
    return (
        manifest.exists()
        and json.loads(manifest.read_text(encoding="utf-8"))["fingerprint"] == fingerprint
    )


def read_ordinary(root: Path, wheel: Path) -> Files:
    """Return the files of the ordinary start, by the names that Pyodide asks for."""
    package = pyodide_package(root)
    files = {name: (package / name).read_bytes() for name in [*PYODIDE, LIBRARY]}
    return files | {WHEEL: wheel.read_bytes()}


def compile_archives(root: Path, work: Path, questions: Questions) -> None:
    """Have Pyodide find the modules in use and compile library and wheel in ``work``."""
    tools = root / ".cache" / "pyodide-build"
    run(
        root,
        *[sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"],
        *["--python-version", PYTHON_IN_PYODIDE, "--only-binary=:all:", "--no-deps"],
        *["--require-hashes", "--requirement", TOOLS_LOCK, "--dest", str(tools)],
    )
    package = pyodide_package(root)
    (work / LIBRARY).write_bytes((package / LIBRARY).read_bytes())
    (work / "questions.json").write_text(json.dumps(questions), encoding="utf-8")
    run(root, "node", str(HERE / "compile.mjs"), str(package), str(tools), str(work))


def read_lean(work: Path) -> Files:
    """Return the files in which the lean start differs from the ordinary one."""
    (wheel,) = work.glob("*.whl")
    return {LIBRARY: repack(work / "lean_stdlib.zip"), WHEEL: repack(wheel)}


def repack(archive: Path) -> bytes:
    """Return the archive sorted, undated and uncompressed.

    A zip stored uncompressed inside a response compressed as a whole is smaller on the
    wire than a deflated one, and quicker to import from.
    """
    with tempfile.TemporaryFile() as output:
        with zipfile.ZipFile(archive) as source, zipfile.ZipFile(output, "w") as target:
            for name in sorted(source.namelist()):
                target.writestr(zipfile.ZipInfo(name), source.read(name))
        output.seek(0)
        return output.read()


def write(runtime: Path, fingerprint: str, lock: object, starts: dict[str, Files]) -> None:
    """Write the files of all starts, then the manifest, then delete what is no longer named."""
    runtime.mkdir(parents=True, exist_ok=True)
    manifest = runtime / "manifest.json"
    manifest.unlink(missing_ok=True)
    content = {"fingerprint": fingerprint, "lock": lock} | {
        start: {role: write_file(runtime, role, data) for role, data in files.items()}
        for start, files in starts.items()
    }
    named = {str(file["name"]) for start in starts for file in content[start].values()}
    for path in runtime.iterdir():
        if path.name.removesuffix(".br").removesuffix(".gz") not in named:
            path.unlink()
    manifest.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def write_file(runtime: Path, role: str, data: bytes) -> dict[str, str | int]:
    """Write one file and its compressed twins, and return its line in the manifest."""
    stem, suffix = role.rsplit(".", 1)
    path = runtime / f"{stem}.{hexdigest(data)[:12]}.{suffix}"
    sizes = {"bytes": len(data)}
    for encoding, compress in {"br": brotli.compress, "gz": gzip_compress}.items():
        twin = path.with_name(f"{path.name}.{encoding}")
        if not twin.exists():  # compressing the wasm takes half a minute, and it rarely changes
            twin.write_bytes(compress(data))
        sizes[encoding] = twin.stat().st_size
    path.write_bytes(data)
    digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
    return {"name": path.name, "integrity": f"sha256-{digest}", **sizes}


def gzip_compress(data: bytes) -> bytes:
    """Compress without a time stamp, so that the same input gives the same bytes."""
    return gzip.compress(data, mtime=0)


def lock_info(root: Path) -> object:
    """Return what Pyodide's lock file says of itself; Pyodide refuses another one's."""
    lock = pyodide_package(root) / "pyodide-lock.json"
    return json.loads(lock.read_text(encoding="utf-8"))["info"]


def pyodide_package(root: Path) -> Path:
    """Return the folder of the npm package, as ``npm ci`` installs it."""
    return root / "node_modules" / "pyodide"


def hexdigest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def run(root: Path, *command: str) -> None:
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    build(Path.cwd())
