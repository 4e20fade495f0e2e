"""Links that pages have as HTML, which MkDocs neither follows nor checks."""

import re
from collections.abc import Collection, Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from calculator.build.mistakes.mistake import MistakeError

#: A host that no link names, to resolve addresses below the site's root.
_HOST = "site.invalid"
_RAW = re.compile(r"<a\s", re.IGNORECASE)


class Link(NamedTuple):
    """A link.

    Attributes:
        file: Its page's file below ``docs/``.
        page: The address of its page below the site's root.
        line: The line in the file.
        target: Where it leads, as it is written.
    """

    file: str
    page: str
    line: int
    target: str


def read(pages: Iterable[tuple[str, str, str]]) -> list[Link]:
    """Return the links that pages have as HTML; of each page: its file, its address, its text."""
    found = []
    for file, page, text in pages:
        if _RAW.search(text):
            reader = _Links()
            reader.feed(text)
            reader.close()
            found += [Link(file, page, line, target) for line, target in reader.found]
    return found


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [
                (self.getpos()[0], value or "") for name, value in attrs if name == "href"
            ]


def check(links: list[Link], pages: Mapping[str, Collection[str]], site: Path) -> None:
    """See that all links lead somewhere; else MistakeError.

    Args:
        links: The links.
        pages: What links can name on each page, by its address.
        site: The folder of the built site.
    """
    home = {"./": "", ".": ""}
    known = {home.get(address, address): names for address, names in pages.items()}
    for each in links:
        parts = urlsplit(urljoin(f"https://{_HOST}/{home.get(each.page, each.page)}", each.target))
        if parts.netloc != _HOST:
            continue
        path = unquote(parts.path).removeprefix("/").removesuffix("index.html")
        is_there = path in known or (not each.target.endswith(".md") and (site / path).is_file())
        if not is_there or (parts.fragment and parts.fragment not in known.get(path, ())):
            raise MistakeError(
                f"docs/{each.file}",
                f"line {each.line}",
                f'the link "{each.target}" leads nowhere',
                "write it in Markdown: [words](page.md#section)",
            )
