"""The addresses of a built site.

``python -m tests.build.addresses [site]`` adds the built site's new ones to ``addresses.txt``.
It never removes one: an address that goes needs a line ``old -> new`` by hand.
"""

import sys
from pathlib import Path

from calculator.build.addresses import HOME, LIST, extend, moved, names
from tests.folders import SITE


def pages(site: Path) -> dict[str, set[str]]:
    """Return what links can name on each page, but for those that only lead on."""
    found = {}
    for file in site.rglob("*.html"):
        address = file.relative_to(site).as_posix().removesuffix("index.html") or HOME
        if address != "404.html" and address not in moved():
            found[address] = names(file.read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    built = Path(sys.argv[1]) if len(sys.argv) > 1 else SITE
    LIST.write_text(extend(LIST.read_text(encoding="utf-8"), pages(built)), encoding="utf-8")
