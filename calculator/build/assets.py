"""What the browser loads of the calculators, and at which addresses of the site."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from calculator.build import front_end, preview
from calculator.questions import fields

MANIFEST = "manifest.json"
SNAPSHOT = "snapshot.bin"
FOLDER = "assets/rechner"


def runtime_folder(readers: Sequence[str]) -> Path:
    """Return where bundle.py writes what some readers load, below the project's root.

    Without readers, the runtime is for everyone.
    """
    return Path(".cache") / "-".join(["runtime", *readers])


#: The folder of the site that is built; ``site.py`` chooses it.
chosen = {"runtime": runtime_folder(())}


def runtime_files() -> dict[str, Path]:
    """Return the files of the runtime by address from the site's root; pages carry the manifest."""
    paths = sorted(path for path in chosen["runtime"].iterdir() if path.name != MANIFEST)
    return {f"{FOLDER}/{path.name}": path for path in paths}


def spare() -> set[str]:
    """Return the addresses of runtime files that only the ordinary start takes."""
    manifest = _manifest()
    parts = manifest["parts"].values()
    needed = [part[kind] for part in (manifest, *parts) for kind in ("lean", "late")]
    needless = [manifest["ordinary"], *(part["ordinary"] for part in parts)]
    return _addresses(needless) - _addresses(needed)


def contents() -> dict[str, bytes]:
    """Return the scripts and style sheets that ship by address from the site's root."""
    return {address(name): content for name, content in front_end.files().items()}


def address(name: str) -> str:
    """Return the address of a script or style sheet, in a folder named after all their contents.

    They share one folder because some name each other.
    """
    return f"{FOLDER}/{front_end.digest()}/{name}"


class Start(NamedTuple):
    """How a page starts Python.

    Attributes:
        module: The one of ``calculator.browser`` to import at the start.
        script: The page's own.
        private: Whether questions may name or reach a person.
        settings: What Python knows of the site.
    """

    module: str
    script: str
    private: bool
    settings: dict[str, object]


def runtime(page: str, root: str, start: Start) -> str:
    """Return, as JSON, what a page needs to start Python; ``root`` leads to the site's root.

    The page is known by the last part of its address: a part of the runtime may bear that name.
    """
    manifest = _manifest()
    part = manifest.pop("parts").get(page, {})
    for kind, more in part.items():
        manifest[kind] = manifest.get(kind, {}) | more
    if part:  # in place of the calculator that is in the snapshot
        manifest["late"].pop(SNAPSHOT)
    addresses = {
        "worker": root + address("worker.js"),
        "script": root + address(start.script),
        "base": f"{root}{FOLDER}/",
        "readerKey": fields.FUER.key,
    }
    return json.dumps(start._asdict() | addresses | manifest | preview.runtime())


def _manifest() -> Any:
    return json.loads((chosen["runtime"] / MANIFEST).read_text(encoding="utf-8"))


def _addresses(lists: list[dict[str, dict[str, str]]]) -> set[str]:
    return {f"{FOLDER}/{file['name']}" for files in lists for file in files.values()}
