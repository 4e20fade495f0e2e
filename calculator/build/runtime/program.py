"""Pyodide's program, split by what the pages run of it: what starts, and what comes late."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from calculator.build import assets

#: The names under which worker.js looks up what starts and what comes late.
PROGRAM, SECONDARY = "pyodide.asm.wasm", "secondary.wasm"
#: The worker's scripts that decide what runs.
SCRIPTS = ("worker.js", "runtime_files.js", "secondary.js")
HERE = Path(__file__).parent


def split(work: Path, start: Mapping[str, bytes], lock: object) -> dict[str, bytes]:
    """Return the program's two parts by name, or the whole of it where it cannot be split.

    Args:
        work: The folder in which bytecode.py has left its archives and ``calls.json``.
        start: The files of the lean start by name, with the whole program.
        lock: What Pyodide's lock file says of itself.
    """
    prepare(work, start, lock)
    subprocess.run(["node", str(HERE / "split.mjs"), str(work)], check=True)
    primary, secondary = work / "primary.wasm", work / SECONDARY
    if not secondary.exists():
        return {PROGRAM: start[PROGRAM]}
    return {PROGRAM: primary.read_bytes(), SECONDARY: secondary.read_bytes()}


def prepare(work: Path, start: Mapping[str, bytes], lock: object) -> None:
    """Write what node_runtime.mjs needs for a start: its files, and the worker's scripts."""
    put(work / "start" / "lock.json", json.dumps(lock).encode())
    for name, content in start.items():
        put(work / "start" / name, content)
    for name, content in assets.scripts_and_styles().items():
        put(work / "scripts" / name, content)
    # Node takes a script for a module only where a file beside it or above says so.
    for folder in (work / "start", work / "scripts"):
        put(folder / "package.json", b'{"type": "module"}')


def put(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
