"""What the browser loads of the calculators, and at which addresses of the site."""

import hashlib
import json
from functools import cache
from pathlib import Path

BROWSER = Path(__file__).parents[1] / "browser"
#: Where bundle.py writes, below the project's root.
RUNTIME = Path(".cache/runtime")
FOLDER = "assets/rechner"


def files() -> dict[str, Path]:
    """Return the files that the site ships for the calculators, by address from its root."""
    shipped = {address(path.name): path for path in _own_files()}
    return shipped | {f"{FOLDER}/{path.name}": path for path in sorted(RUNTIME.iterdir())}


def address(name: str) -> str:
    """Return the address of a script or style, in a folder named after the content of them all.

    One folder for all, because the scripts import each other by name.
    """
    return f"{FOLDER}/{folder()}/{name}"


@cache
def folder() -> str:
    """Return the folder's name; a new build has to clear the cache."""
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in _own_files()))
    return digest.hexdigest()[:12]


def runtime(page: str, root: str, module: str, settings: dict[str, object]) -> str:
    """Return, as JSON, what a page needs to start Python; ``root`` leads to the site's root.

    ``module`` is the one of ``calculator.browser`` that the page calls. The page is known by the
    last part of its address: a part of the runtime may bear that name. ``settings`` are for Python.
    """
    manifest = json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))
    for start, more in manifest.pop("parts").get(page, {}).items():
        manifest[start] |= more
    worker, base = root + address("worker.mjs"), f"{root}{FOLDER}/"
    page_start = {"worker": worker, "base": base, "module": module, "settings": settings}
    return json.dumps(page_start | manifest)


def _own_files() -> list[Path]:
    shipped = [*BROWSER.glob("*.mjs"), *BROWSER.glob("*.css")]
    return sorted(shipped)
