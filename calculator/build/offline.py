"""The copy of the site that browsers keep: what is in it, and the service worker that keeps it."""

import hashlib
import json
import re
from collections.abc import Mapping
from math import ceil
from pathlib import Path

from calculator.build import assets, headers, record
from calculator.data.toml_file import DataError

SCRIPT = "service-worker.js"
SOURCES = Path(__file__).parents[1] / "browser" / "service_worker"
#: Twins for hosts, maps for developers, and what is asked of the host alone.
LEFT_OUT = re.compile(r".*\.(br|gz|map)|404\.html|build\.json|sitemap\.xml|robots\.txt")
#: Too many to keep: without a network, the calculator answers for the country that they name.
COUNTRY_PAGE = re.compile(r"laender/[^/]+/index\.html")
INSTEAD = {"laender/": "rechner/erreichbarkeit/?land="}
INDEX = re.compile(r"(^|/)index\.html$")
#: Millions of bytes for what stands beside the calculators: pages, the theme's styles and scripts.
PAGES = 4


class OfflineError(DataError):
    """The copy is larger than the site says; the message names file, key and remedy."""


def write(site: Path, kept: bool) -> None:
    """Write the service worker for a built site: the one that keeps it, or that removes it all."""
    script = (SOURCES / ("keep.js" if kept else "remove.js")).read_text(encoding="utf-8")
    if kept:
        hashes = record.hashes(site)
        files = _kept(hashes)
        size = sum((site / address).stat().st_size for address in files)
        if size > megabytes() * 1_000_000:
            raise OfflineError(
                f"docs/speicherung.md: {{{{ speicherung.kopie }}}} says {megabytes()} MB, but the "
                f"copy has {size:,} bytes; raise PAGES in calculator/build/offline.py"
            )
        instead = INSTEAD if any(map(COUNTRY_PAGE.fullmatch, hashes)) else {}
        script = f"const copy = {json.dumps(_copy(files, instead), indent=1)};\n{script}"
    (site / SCRIPT).write_text(script, encoding="utf-8", newline="\n")


def megabytes() -> int:
    """Return how many millions of bytes the copy takes at most."""
    sizes = [len(content) for content in assets.contents().values()]
    spare = assets.spare()
    sizes += [
        path.stat().st_size
        for address, path in assets.runtime_files().items()
        if address not in spare and not LEFT_OUT.fullmatch(address)
    ]
    return ceil(sum(sizes) / 1_000_000) + PAGES


def _kept(hashes: Mapping[str, str]) -> dict[str, str]:
    spare = assets.spare()
    return {
        address: digest
        for address, digest in hashes.items()
        if address not in spare and address != SCRIPT and not _is_left_out(address)
    }


def _is_left_out(address: str) -> bool:
    return bool(LEFT_OUT.fullmatch(address) or COUNTRY_PAGE.fullmatch(address))


def _copy(files: Mapping[str, str], instead: Mapping[str, str]) -> dict[str, object]:
    """Return the list for the service worker, ``Copy`` in messages.d.ts."""
    hashed = {each for each in files if re.search(headers.HASHED, f"/{each}")}
    lists = {
        "hashed": {address: files[address] for address in files if address in hashed},
        "pages": {INDEX.sub(r"\1", each): files[each] for each in files if each not in hashed},
    }
    name = hashlib.sha256(json.dumps(lists).encode()).hexdigest()[:12]
    return {"name": name, "instead": instead, **lists}
