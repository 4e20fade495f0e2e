"""The contract of addresses: the pages of the site, and what links can name on them.

``addresses.txt`` lists all that were ever published. One that goes needs a line ``old -> new``,
which the site then follows: a page leads on by a page in its place, an anchor by a script. A line
such as ``laender/*/#namen`` stands for an anchor on every listed page that fits.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from posixpath import relpath

from calculator.data.toml_file import DataError

LIST = Path(__file__).with_name("addresses.txt")
#: A link can name a heading, a section or a field. Other ids only connect elements of a page.
#: A parser of HTML would take a tenth of a build with a page for every country.
NAMED = re.compile(
    r'<(?:h[1-6]|section|input|select|textarea)(?=\s)(?:[^>"]|"[^"]*")*?\sid="([^"]+)"'
)
THEME = "__"  # begins the ids that belong to the theme
HOME = "./"
ARROW = " -> "
ANY = "*"

#: The names on each page, by its address below the site's root.
Pages = Mapping[str, Collection[str]]


class AddressError(DataError):
    """An address is gone; the message names file, key and remedy."""


def names(html: str) -> set[str]:
    """Return what links can name on a page."""
    return {name for name in NAMED.findall(html) if not name.startswith(THEME)}


def addresses(pages: Pages) -> set[str]:
    """Return the addresses of pages and of what links can name on them."""
    return {*pages, *(f"{page}#{name}" for page, found in pages.items() for name in found)}


def read(text: str) -> tuple[set[str], dict[str, str]]:
    """Return the listed addresses, and where those went that have a line ``old -> new``."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [line.partition(ARROW) for line in lines]
    listed = {old for old, _, _ in pairs}
    return _expanded(listed), {old: new for old, arrow, new in pairs if arrow}


def _expanded(listed: set[str]) -> set[str]:
    """Return addresses with those that a line with an asterisk stands for."""
    several = {each for each in listed if ANY in each}
    pages = [each for each in listed if "#" not in each]
    found = listed - several
    for each in several:
        page, hashed, name = each.partition("#")
        fits = re.compile(re.escape(page).replace(re.escape(ANY), "[^/]+"))
        found |= {f"{one}{hashed}{name}" for one in pages if fits.fullmatch(one)}
    return found


def moved() -> dict[str, str]:
    """Return where the addresses went that have moved."""
    return read(LIST.read_text(encoding="utf-8"))[1]


def check(text: str, pages: Pages) -> None:
    """See that no listed address is gone, and that each leads on to one that is there."""
    listed, leading = read(text)
    there = addresses(pages)
    for address in sorted(listed):
        page, hashed, _ = address.partition("#")
        target = leading.get(address) or leading.get(page)
        if target and target not in there:
            raise AddressError(
                f"{LIST.name}: {address}{ARROW}{target} leads nowhere; name an address of the site"
            )
        if target and address in there:
            raise AddressError(f"{LIST.name}: {address} is there; remove what leads on from it")
        if not target and address not in there:
            kind = "an anchor" if hashed else "a page"
            raise AddressError(
                f'{LIST.name}: {address} is gone; restore it, or write "{address}{ARROW}" and '
                f"the address of {kind} that took its place"
            )


def extend(text: str, pages: Pages) -> str:
    """Return the list with the new addresses sorted in; what it says already stays."""
    lines = text.splitlines()
    head = [line for line in lines if line.startswith("#")]
    entries = [line for line in lines if line and not line.startswith("#")]
    listed, _ = read("\n".join([*entries, *pages]))
    new = addresses(pages) - listed | {*pages} - read(text)[0]
    return "\n".join([*head, *sorted([*entries, *new])]) + "\n"


def moved_pages(leading: Mapping[str, str]) -> dict[str, str]:
    """Return where whole pages went, relative to each."""
    return {old: relative(old, new) for old, new in leading.items() if "#" not in old}


def moved_names(leading: Mapping[str, str], page: str) -> dict[str, str]:
    """Return where the names of a page went, relative to it."""
    return {
        old.partition("#")[2]: relative(page, new)
        for old, new in leading.items()
        if "#" in old and old.partition("#")[0] == page
    }


def relative(page: str, address: str) -> str:
    """Return an address as links on a page write it."""
    target, hashed, name = address.partition("#")
    if target == page:
        return f"#{name}"
    return relpath(f"/{target}", f"/{page}").rstrip("/") + f"/{hashed}{name}"
