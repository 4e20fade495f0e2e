"""What the browser loads of the calculators, and at which addresses of the site."""

import hashlib
import json
from functools import cache
from pathlib import Path

BROWSER = Path(__file__).parents[1] / "browser"
#: Where bundle.py writes, below the project's root.
RUNTIME = Path(".cache/runtime")
MANIFEST = "manifest.json"
FOLDER = "assets/rechner"
#: The style sheets that ship, each joined from files in ``browser/styles`` in this order.
STYLES = {
    "style.css": ("theme", "home", "form", "answer", "tables", "copy", "numbers"),
    "list.css": ("list", "list_rows"),
}


def runtime_files() -> dict[str, Path]:
    """Return the files of the runtime by address from the site's root; pages carry the manifest."""
    paths = sorted(path for path in RUNTIME.iterdir() if path.name != MANIFEST)
    return {f"{FOLDER}/{path.name}": path for path in paths}


def contents() -> dict[str, bytes]:
    """Return the scripts and style sheets that ship by address from the site's root."""
    return {address(name): content for name, content in _scripts_and_styles().items()}


def address(name: str) -> str:
    """Return the address of a script or style sheet, in a folder named after all their contents.

    They share one folder because the scripts import each other by name.
    """
    return f"{FOLDER}/{folder()}/{name}"


@cache
def folder() -> str:
    """Return the folder's name; a new build has to clear the cache."""
    digest = hashlib.sha256(b"".join(_scripts_and_styles().values()))
    return digest.hexdigest()[:12]


def runtime(
    page: str,
    root: str,
    module: str,
    scripts: tuple[str, ...],
    private: bool,
    settings: dict[str, object],
) -> str:
    """Return, as JSON, what a page needs to start Python.

    Args:
        page: The last part of the page's address: a part of the runtime may bear that name.
        root: Leads to the site's root.
        module: The one of ``calculator.browser`` to import at the start.
        scripts: Those without which the page answers nothing.
        private: Whether questions may name or reach a person.
        settings: What Python knows of the site.
    """
    manifest = json.loads((RUNTIME / MANIFEST).read_text(encoding="utf-8"))
    for start, more in manifest.pop("parts").get(page, {}).items():
        manifest[start] = manifest.get(start, {}) | more
    worker, base = root + address("worker.js"), f"{root}{FOLDER}/"
    page_start = {
        "worker": worker,
        "scripts": [root + address(each) for each in scripts],
        "private": private,
        "base": base,
        "module": module,
        "settings": settings,
    }
    return json.dumps(page_start | manifest)


def _scripts_and_styles() -> dict[str, bytes]:
    scripts = {path.name: path.read_bytes() for path in sorted(BROWSER.glob("*.js"))}
    return scripts | {name: _joined(parts) for name, parts in STYLES.items()}


def _joined(parts: tuple[str, ...]) -> bytes:
    return b"\n".join((BROWSER / "styles" / f"{part}.css").read_bytes() for part in parts)
