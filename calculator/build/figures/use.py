"""The pages of the site, and which figures each of them shows or calculates with."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from posixpath import dirname, relpath
from typing import NamedTuple

from calculator.build.figures import reads
from calculator.build.placeholders import PLACEHOLDER
from calculator.data.edition import Figure
from calculator.language import wording

#: The page with all figures.
TARIFF = "tarif.md"
#: Begins the placeholders of the calculators.
CALCULATOR = "rechner."
HEADING = re.compile(r"^# (.+?)(?: \{[^}]*\})?$", re.MULTILINE)


class Use(NamedTuple):
    """The figures of a page.

    Attributes:
        page: The page's file below ``docs/``: ``vpa/softphone.md``.
        title: Its heading.
        shown: The keys of the figures that its text shows.
        calculated: The keys of those that its calculator reads.
    """

    page: str
    title: str
    shown: frozenset[str]
    calculated: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all its figures."""
        return self.shown | self.calculated


def of_pages(pages: Mapping[str, str], read: reads.Reads) -> dict[str, Use]:
    """Return what each page uses; pages are Markdown with placeholders, by file."""
    return {page: _of_page(page, markdown, read) for page, markdown in pages.items()}


def of_placeholders(nested: Mapping[str, str], read: reads.Reads) -> dict[str, set[str]]:
    """Return the keys that placeholders read whose filling has placeholders of its own."""
    return {name: set(_keys(PLACEHOLDER.findall(text), read)) for name, text in nested.items()}


def _of_page(page: str, markdown: str, read: reads.Reads) -> Use:
    names: list[str] = PLACEHOLDER.findall(markdown)
    heading = HEADING.search(markdown)
    return Use(
        page,
        heading[1] if heading else page,
        _keys((name for name in names if not name.startswith(CALCULATOR)), read),
        _keys((name for name in names if name.startswith(CALCULATOR)), read),
    )


def _keys(names: Iterable[str], read: reads.Reads) -> frozenset[str]:
    return frozenset().union(*(read.get(name, ()) for name in names))


def day_line(use: Use, figures: Mapping[str, Figure], first_day: date) -> str:
    """Return, as Markdown, of which day the figures of a page are; nothing without any.

    Of the first values only the day is known on which they were recorded. Source:
    auslegungen#geltungsbeginn.
    """
    days = [figures[key].valid_from for key in use.keys if key in figures]
    if not days or use.page == TARIFF:
        return ""
    since = max(days)
    key = "page.edition_recorded" if since == first_day else "tariff.page.changed"
    link = f"[{wording.text('tariff.page.all')}]({relpath(TARIFF, dirname(use.page) or '.')})"
    return f"\n\n{wording.text(key, since=since)} {link}\n{{ .figures-day data-search-exclude }}\n"
