"""Builds the runtime that ships: all that a calculator's page loads to run Python.

``python -m calculator.build.runtime.bundle``, run at the project's root, writes
``.cache/runtime/``. Readers behind it, as in ``… customer``, make the runtime for these alone
(see ``audience.py``), in a folder of their own.

The *lean* start is the standard library and the project's own package as bytecode, so that the
browser compiles no Python, with only the modules that the golden domain uses (see ``bytecode.py``),
and of Python's program only the functions that it runs (see ``split.mjs``).
The *ordinary* start is the npm package and the wheel as they are; it takes over if the
lean one fails. Both share Pyodide's scripts. A *part* takes the place of the calculator
on pages that need more of it. What a page needs only now and then is *late*: the rest of the
program, and archives. ``manifest.json`` names every file.
"""

import base64
import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import brotli

from calculator.build import assets, front_end
from calculator.build.runtime import audience, program, stand_ins
from calculator.build.runtime.program import PROGRAM
from calculator.data.reader import Reader

HERE = Path(__file__).parent
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", PROGRAM)
LIBRARY = "python_stdlib.zip"
CALCULATOR = "calculator.zip"
WHEEL = "calculator.whl"
#: Files of this folder; the runtime is built anew if one of them changes.
BUILDERS = (
    "audience.py",
    "bundle.py",
    "bytecode.py",
    "compile.mjs",
    "fuzz.py",
    "golden.py",
    "node_runtime.mjs",
    "node_worker.mjs",
    "program.py",
    "snapshot.mjs",
    "split.mjs",
    "usage.py",
    "wasm_split.mjs",
)
#: pyodide-build and what it imports, installed for the Python inside Pyodide.
TOOLS_LOCK = "requirements-runtime.lock"
PYTHON_IN_PYODIDE = "3.14"
#: Zips hold local times from 1980 on: with these, the tools write the same ones everywhere.
UNDATED = {"TZ": "UTC", "SOURCE_DATE_EPOCH": "315532800"}
#: What a part or a late archive needs of others' packages, by its name.
LIBRARY_LOCKS = {
    "nummer": "requirements-nummer.lock",
    "nachrechnen": "requirements-nummer.lock",
    "excel": "requirements-excel.lock",
}
#: Of Brotli, by start. With its highest, 11, what only takes over when a start fails would take as
#: long as all the rest, to be a tenth smaller; what comes late twice as long as with 10, to be a
#: fortieth smaller.
QUALITY = {"lean": 11, "ordinary": 9, "late": 10}
#: The late archives of a part.
LATE = {"pruefung": ("excel.zip",)}

#: Content by the name under which worker.js looks it up, and the same for each start.
Contents = dict[str, bytes]
Starts = dict[str, Contents]
#: A file in the manifest: its name and hash, and its sizes in bytes.
Entry = dict[str, str | int]


def build(root: Path, readers: Sequence[str] = ()) -> Path:
    """Write the runtime of the project at ``root`` and return its folder.

    It is for everyone, or for the readers that are named.

    Does nothing if no input changed since the last build. Raises
    ``subprocess.CalledProcessError`` when a tool fails; its own output says why.
    """
    runtime = root / assets.runtime_folder(readers)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        project = root
        if readers:
            project = audience.write_package(root, work, list(map(Reader, readers)))
        wheel = build_wheel(project, work)
        libraries = read_libraries(root, work)
        fingerprint = fingerprint_of(root, wheel)
        if is_current(runtime, fingerprint):
            print(f"The runtime is up to date: {fingerprint}")
            return runtime
        pyodide, library = read_pyodide(root), pyodide_package(root) / LIBRARY
        ordinary = {**pyodide, LIBRARY: library.read_bytes(), WHEEL: wheel.read_bytes()}
        compiled = compile_lean(root, work)
        lean = {**pyodide, **{role: compiled.pop(role) for role in (LIBRARY, CALCULATOR)}}
        scripts = (pyodide[name].decode() for name in (program.SCRIPT, "pyodide.js"))
        lean[program.SCRIPT] = program.trimmed(*scripts).encode()
        # The same for all readers, since it says nothing: hosts and browsers keep one.
        parts_of_program = (
            read_program(build(root)) if readers else program.split(work, lean, lock_info(root))
        )
        whole = lean | parts_of_program
        snapshot = {assets.SNAPSHOT: program.snapshot(work, whole, lock_info(root))}
    lean[PROGRAM] = parts_of_program.pop(PROGRAM)
    late = {
        part: {role: compiled.pop(role) for role in roles}
        for part, roles in LATE.items()
        if f"{part}.zip" in compiled
    }
    parts = {
        part: {
            "lean": {CALCULATOR: content},
            "ordinary": libraries.get(part, {}),
            "late": late.get(part, {}),
        }
        for part, content in ((Path(role).stem, compiled[role]) for role in compiled)
    }
    starts = {"lean": lean, "ordinary": ordinary, "late": parts_of_program | snapshot}
    write(runtime, fingerprint, lock_info(root), starts, parts)
    print(f"The runtime was built: {fingerprint}")
    return runtime


def build_wheel(root: Path, work: Path) -> Path:
    """Build the project's wheel; hatchling makes the same bytes of the same sources."""
    run(root, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(work))
    (wheel,) = work.glob("*.whl")
    return wheel


def fingerprint_of(root: Path, wheel: Path) -> str:
    """Hash everything that decides what the runtime contains."""
    locked = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    packages = [locked[f"node_modules/{name}"]["integrity"] for name in ("binaryen", "pyodide")]
    locks = [root / name for name in (TOOLS_LOCK, *LIBRARY_LOCKS.values())]
    replaced = sorted(stand_ins.HERE.glob("*.py"))
    files = [wheel, *locks, *replaced, *(HERE / name for name in BUILDERS)]
    contents = [front_end.files()["worker.js"], *(path.read_bytes() for path in files)]
    hashes = [hexdigest(content) for content in contents]
    return hexdigest(json.dumps([packages, hashes]).encode())[:16]


def is_current(runtime: Path, fingerprint: str) -> bool:
    """Tell whether the whole runtime with this fingerprint is there."""
    manifest = runtime / "manifest.json"
    if not manifest.exists():
        return False
    content = json.loads(manifest.read_text(encoding="utf-8"))
    return content["fingerprint"] == fingerprint and all(
        (runtime / f"{name}{twin}").exists()
        for name in file_names(content)
        for twin in ("", ".br", ".gz")
    )


def file_names(manifest: dict[str, Any]) -> set[str]:
    """Return the names of all files of a manifest, but for their compressed twins."""
    both = [manifest, *manifest["parts"].values()]
    starts = [each.get(start, {}) for each in both for start in ("lean", "ordinary", "late")]
    return {file["name"] for files in starts for file in files.values()}


def read_program(runtime: Path) -> Contents:
    """Return the parts of the program that a runtime has, by the name of each."""
    manifest = json.loads((runtime / "manifest.json").read_text(encoding="utf-8"))
    files = {PROGRAM: manifest["lean"][PROGRAM], **manifest["late"]}
    files.pop(assets.SNAPSHOT)
    return {role: (runtime / file["name"]).read_bytes() for role, file in files.items()}


def read_pyodide(root: Path) -> Contents:
    """Return Pyodide's own files, which every start takes.

    A script ends in ``.js``: Debian's nginx knows no type for ``.mjs``, and no browser runs a
    module of another type.
    """
    package = pyodide_package(root)
    return {name.replace(".mjs", ".js"): (package / name).read_bytes() for name in PYODIDE}


def compile_lean(root: Path, work: Path) -> Contents:
    """Return the archives that bytecode.py makes of the wheels in ``work``."""
    package, tools = pyodide_package(root), download(root, root / TOOLS_LOCK)
    (work / "library.zip").write_bytes(stand_ins.library((package / LIBRARY).read_bytes()))
    for wheel in work.glob("*.whl"):
        shutil.unpack_archive(wheel, work / "packages", "zip")
    run(root, "node", str(HERE / "compile.mjs"), str(package), str(tools), str(work))
    return {path.name: repack(path) for path in sorted((work / "lean").iterdir())}


def read_libraries(root: Path, work: Path) -> dict[str, Contents]:
    """Return the wheels of ``LIBRARY_LOCKS``, and lay them into ``work`` for compile.mjs."""
    libraries = {}
    for part, lock in LIBRARY_LOCKS.items():
        wheels = sorted(download(root, root / lock).iterdir())
        for wheel in wheels:
            shutil.copy(wheel, work)
        libraries[part] = {
            f"{wheel.name.split('-')[0]}.whl": wheel.read_bytes() for wheel in wheels
        }
    return libraries


def download(root: Path, lock: Path) -> Path:
    """Return the folder with the wheels of a lock file, downloaded once for each state of it.

    They run inside Pyodide: pip is told its version of Python, and nothing is installed here.
    """
    wheels = root / ".cache" / "wheels" / hexdigest(lock.read_bytes())[:12]
    if not wheels.exists():
        with tempfile.TemporaryDirectory() as name:
            pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
            target = ["--python-version", PYTHON_IN_PYODIDE, "--only-binary=:all:", "--no-deps"]
            locked = ["--require-hashes", "--requirement", str(lock), "--dest", name]
            run(root, *pip, "download", *target, *locked)
            shutil.copytree(name, wheels)
    return wheels


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


def write(
    runtime: Path, fingerprint: str, lock: object, starts: Starts, parts: dict[str, Starts]
) -> None:
    """Write the files of all starts, delete what none of them names, and list the rest.

    The manifest goes first and comes last, so that a runtime half written is never current.
    """
    runtime.mkdir(parents=True, exist_ok=True)
    (runtime / "manifest.json").unlink(missing_ok=True)
    files: dict[tuple[str, bytes], Future[Entry]] = {}
    with ThreadPoolExecutor() as executor:
        for each in (starts, *parts.values()):
            for start, contents in each.items():
                for file in contents.items():
                    # What several starts share is compressed once, as well as the first wants it.
                    if file not in files:
                        files[file] = executor.submit(write_file, runtime, QUALITY[start], *file)
    manifest = {
        "fingerprint": fingerprint,
        "lock": lock,
        **entries(starts, files),
        "parts": {part: entries(each, files) for part, each in parts.items()},
    }
    named = file_names(manifest)
    for path in runtime.iterdir():
        if path.name.removesuffix(".br").removesuffix(".gz") not in named:
            path.unlink()
    text = json.dumps(manifest, indent=1) + "\n"
    (runtime / "manifest.json").write_text(text, encoding="utf-8")


def entries(
    starts: Starts, files: Mapping[tuple[str, bytes], Future[Entry]]
) -> dict[str, dict[str, Entry]]:
    """Return the entries of each start in the manifest, by the name of a file."""
    return {
        start: {role: files[role, content].result() for role, content in contents.items()}
        for start, contents in starts.items()
    }


def write_file(runtime: Path, quality: int, role: str, content: bytes) -> Entry:
    """Write one file and its compressed twins; return its entry in the manifest, sizes in bytes."""
    stem, suffix = role.rsplit(".", 1)
    path = runtime / f"{stem}.{hexdigest(content)[:12]}.{suffix}"
    path.write_bytes(content)
    brotli_twin, gzip_twin = (path.with_name(f"{path.name}.{twin}") for twin in ("br", "gz"))
    if not brotli_twin.exists():  # most take long, also for another site's readers
        made = next(runtime.parent.glob(f"runtime*/{brotli_twin.name}"), None)
        brotli_twin.write_bytes(
            made.read_bytes() if made else brotli.compress(content, quality=quality)
        )
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
    environment = os.environ | UNDATED
    subprocess.run(command, cwd=root, env=environment, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    build(Path.cwd(), sys.argv[1:])
