"""Pyodide's program, split by what the pages run of it: what starts, and what comes late."""

import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from calculator.build import assets, front_end

#: The names under which worker.js looks up what starts and what comes late.
PROGRAM, SECONDARY = "pyodide.asm.wasm", "secondary.wasm"
#: The script that Emscripten makes beside a program.
SCRIPT = "pyodide.asm.js"
#: How that script keeps what the program exports, and declares where.
IDENTIFIER = re.compile(r"[A-Za-z_$][\w$]*")
KEPT = re.compile(r'(_[\w$]+)=Module\["\1"\]=wasmExports\["[\w$]+"\](?:\.value>>>0)?;')
#: How often a name is mentioned that is only declared, assigned and set in Module.
OF_UNREAD = 3
DECLARED = re.compile(r"(?<=var )[\w$,]+(?=;function assignWasmExports\()")
#: How the script begins, and how it ends.
FUNCTION = "async function _createPyodideModule("
EXPORT = "export default _createPyodideModule;"
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


def snapshot(work: Path, start: Mapping[str, bytes], lock: object) -> bytes:
    """Return Python's memory once it has answered; the arguments are those of ``split``.

    ``start`` has both parts of the program where that comes in two.
    """
    prepare(work, start, lock)
    # Python notes the time zone that it starts in.
    environment = os.environ | {"TZ": "UTC"}
    subprocess.run(["node", str(HERE / "snapshot.mjs"), str(work)], env=environment, check=True)
    return (work / assets.SNAPSHOT).read_bytes()


def trimmed(script: str, other: str) -> str:
    """Return Emscripten's script without the exports that neither it nor Pyodide's other one reads.

    Raises ValueError where the script is not written as expected.
    """
    declared = DECLARED.search(script)
    if not declared:
        raise ValueError(f"{SCRIPT}: declares no exports; see DECLARED in program.py")
    mentions = Counter(IDENTIFIER.findall(script + other))
    unread = {each[1] for each in KEPT.finditer(script) if mentions[each[1]] == OF_UNREAD}
    names = ",".join(name for name in declared[0].split(",") if name not in unread)
    script = script[: declared.start()] + names + script[declared.end() :]
    return eager(KEPT.sub(lambda each: "" if each[1] in unread else each[0], script))


def eager(script: str) -> str:
    """Return Emscripten's script with its function in brackets, which browsers compile at once.

    They take a function in brackets for one that is called right away. Otherwise they would go
    through the whole of it once when the script arrives, and a second time when it is called.
    Raises ValueError where the script is not written as expected.
    """
    if not (script.startswith(FUNCTION) and script.rstrip().endswith(EXPORT)):
        raise ValueError(f"{SCRIPT}: is no function and its export; see FUNCTION in program.py")
    return f"export default ({script.rstrip().removesuffix(EXPORT)});\n"


def prepare(work: Path, start: Mapping[str, bytes], lock: object) -> None:
    """Write what node_runtime.mjs needs for a start: its files, and the worker's script."""
    put(work / "start" / "lock.json", json.dumps(lock).encode())
    for name, content in start.items():
        put(work / "start" / name, content)
    # Node takes Pyodide's scripts for modules only where a file beside them says so.
    put(work / "start" / "package.json", b'{"type": "module"}')
    put(work / "worker.mjs", front_end.files()["worker.js"])


def put(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
