"""The sections of the help center that answers rest on, and their addresses."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, NamedTuple

from calculator.data import toml_file
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError

FILE = "sources.toml"


class SourcesError(DataError):
    """A source is not in the list; the message names file, key and remedy."""


class Source(NamedTuple):
    """A section of the help center.

    Attributes:
        page_title: Title of the page.
        section_title: Title of the section.
        address: Address of the section, relative to the site's root.
        readers: Whom the section is for.
        customers: page#section in which customers read the same, or None.
    """

    page_title: str
    section_title: str
    address: str
    readers: tuple[Reader, ...]
    customers: str | None

    @property
    def title(self) -> str:
        """Page and section as a reader knows them."""
        return f"{self.page_title}: {self.section_title}"


@cache
def current() -> dict[str, Source]:
    """Return all sources by page#section."""
    return {
        f"{page}#{section}": Source(
            entry["title"],
            title,
            f"{page}/#{section}",
            _readers(entry, section),
            entry.get("customers", {}).get(section),
        )
        for page, entry in toml_file.load(FILE).items()
        for section, title in entry.items()
        if section not in ("title", "readers", "customers")
    }


def _readers(entry: dict[str, Any], section: str) -> tuple[Reader, ...]:
    """Return whom a section is for: what its page or it itself names, or else everyone."""
    named = entry.get("readers", list(Reader))
    if isinstance(named, dict):
        named = named.get(section, list(Reader))
    return tuple(map(Reader, named))


def find(source: str) -> Source:
    """Return a source by page#section; an unknown one raises SourcesError."""
    try:
        return current()[source]
    except KeyError:
        page, _, section = source.partition("#")
        raise SourcesError(
            f'{FILE}: ["{page}"] {section} is missing; add it with the title of the section'
        ) from None


def check_counterparts() -> None:
    """Check that what customers read instead of a section is for customers; else SourcesError."""
    for key, source in current().items():
        if source.customers and Reader.CUSTOMER not in find(source.customers).readers:
            page, _, section = key.partition("#")
            raise SourcesError(
                f'{FILE}: ["{page}".customers] {section} is "{source.customers}", which is '
                f"not for customers; name a section that is"
            )


def check_titles(
    pages: Mapping[str, Mapping[str, str]], readers: Collection[Reader] = tuple(Reader)
) -> None:
    """Compare the list with the titles that pages for some readers have, by page and section.

    Raises SourcesError where a page does not have a section under its title.
    """
    for key, source in current().items():
        if not set(source.readers) & set(readers):
            continue
        page, _, section = key.partition("#")
        for name, said in {"title": source.page_title, section: source.section_title}.items():
            found = pages.get(page, {}).get(name)
            if found != said:
                raise SourcesError(
                    f'{FILE}: ["{page}"] {name} is "{said}", but the page says '
                    f'"{found}"; make them equal'
                )
