"""The list of addresses that the site promises to keep: pages, and the anchors on them.

``python -m tests.build.addresses [site]`` adds the built site's new ones to ``addresses.txt``.
It never removes one: an address that goes needs a redirect, or a line ``old -> new`` by hand.
"""

import re
import sys
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup

LIST = Path(__file__).with_name("addresses.txt")
SITE = Path(__file__).parents[2] / "site"
#: A link can name a heading, a section or a field. Other ids only connect elements of a page.
LINKABLE = ["h1", "h2", "h3", "h4", "h5", "h6", "section", "input", "select", "textarea"]
THEME = "__"  # begins the ids that belong to the theme
HOME = "./"
ARROW = " -> "
REFRESH = re.compile(r"\s*\d+\s*;\s*url=(.*)", re.IGNORECASE)


def addresses(site: Path) -> set[str]:
    """Return the addresses of a built site's pages and anchors, relative to its root."""
    found = set()
    for page, soup in _pages(site).items():
        found.add(page)
        for element in soup.find_all(LINKABLE, id=True):
            name = str(element["id"])
            if not name.startswith(THEME):
                found.add(f"{page}#{name}")
    return found


def redirects(site: Path) -> dict[str, str]:
    """Return where pages lead that only lead on, relative to the site's root."""
    found = {}
    for page, soup in _pages(site).items():
        refresh = soup.find("meta", attrs={"http-equiv": "refresh"})
        if refresh and (match := REFRESH.fullmatch(str(refresh["content"]))):
            target = urljoin(f"/{page.removeprefix(HOME)}", match[1].strip("'\" "))
            found[page] = target.removeprefix("/") or HOME
    return found


def parse(text: str) -> tuple[set[str], dict[str, str]]:
    """Return the listed addresses, and where those went that have a line ``old -> new``."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [line.partition(ARROW) for line in lines]
    return {old for old, _, _ in pairs}, {old: new for old, arrow, new in pairs if arrow}


def lost(text: str, site: Path) -> list[str]:
    """Return the listed addresses that the site lacks and that no redirect or line leads on.

    A redirect or a line for a page leads on from the page's anchors, too. Its target must exist.
    """
    listed, moved = parse(text)
    there, leading = addresses(site), moved | redirects(site)
    missing = []
    for address in listed:
        page = address.partition("#")[0]
        target = leading.get(address) or leading.get(page)
        if target not in there if target else address not in there:
            missing.append(address)
    return sorted(missing)


def unlisted(text: str, site: Path) -> list[str]:
    """Return the site's addresses that are not listed yet."""
    return sorted(addresses(site) - parse(text)[0])


def extend(text: str, site: Path) -> str:
    """Return the list with the site's new addresses sorted in; what it says already stays."""
    lines = text.splitlines()
    head = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if line and not line.startswith("#")]
    return "\n".join([*head, *sorted([*entries, *unlisted(text, site)])]) + "\n"


def _pages(site: Path) -> dict[str, BeautifulSoup]:
    files = (file for file in site.rglob("*.html") if file.name != "404.html")
    return {_address(file.relative_to(site).as_posix()): _soup(file) for file in files}


def _address(name: str) -> str:
    return name.removesuffix("index.html") or HOME


def _soup(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html5lib")


if __name__ == "__main__":
    built = Path(sys.argv[1]) if len(sys.argv) > 1 else SITE
    LIST.write_text(extend(LIST.read_text(encoding="utf-8"), built), encoding="utf-8")
