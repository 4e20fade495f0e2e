"""The files of the runtime that ships, as its manifest names them."""

import json
from pathlib import Path
from typing import Any

RUNTIME = Path(__file__).parents[2] / ".cache" / "runtime"
MANIFEST: dict[str, Any] = json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))


def name(role: str) -> str:
    """Return the name of a file that the lean start takes, e.g. for ``pyodide.asm.wasm``."""
    found: str = MANIFEST["lean"][role]["name"]
    return found


def secondary() -> str:
    """Return the name of the second part of Python's program."""
    found: str = MANIFEST["late"]["secondary.wasm"]["name"]
    return found


def snapshot() -> str:
    """Return the name of Python's memory once it has answered."""
    found: str = MANIFEST["late"]["snapshot.bin"]["name"]
    return found


def number_archive() -> str:
    """Return the name of the calculator's archive on the page about telephone numbers."""
    found: str = MANIFEST["parts"]["nummer"]["lean"]["calculator.zip"]["name"]
    return found


def excel_archive() -> str:
    """Return the name of the archive that reads and writes Excel workbooks."""
    found: str = MANIFEST["parts"]["pruefung"]["late"]["excel.zip"]["name"]
    return found


def archives(*, numbers: bool) -> set[str]:
    """Return the names of all archives that the lean start takes on a page."""
    files = MANIFEST["lean"] | (MANIFEST["parts"]["nummer"]["lean"] if numbers else {})
    return {file["name"] for role, file in files.items() if role.endswith(".zip")}
