"""The pages of the site, for what leads from one to another."""

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any, NamedTuple

from calculator import catalogue
from calculator.build import addresses
from calculator.build.help.entries import HelpError
from calculator.data.reader import Reader
from calculator.view.html import Markup, element

FOLDERS = {
    "vpa": (Reader.ASSISTANT,),
    "admin": (Reader.ADMIN,),
    "kunden": (Reader.CUSTOMER,),
}
#: The readers of pages whose folder does not tell them.
SINGLE_PAGES = {
    "rechner/nachrechnen": (Reader.ADMIN,),
    "rechner/pruefung": catalogue.STAFF,
    **{f"rechner/{each.slug}": each.readers for each in catalogue.ALL},
}
#: What ``link_later`` leaves in a page, because the titles of other pages are not yet known.
LATER = re.compile(r'<a data-target="([^"]+)"></a>')


class Page(NamedTuple):
    """A page.

    Attributes:
        key: Its file below ``docs/``, without its suffix; also in data files: ``vpa/softphone``.
        address: Its address below the site's root: ``vpa/softphone/``.
        title: Its title in menus.
        heading: Its title above its text.
        description: What it is about, in a sentence.
        group: The part of the menu that it belongs to, or nothing.
        titles: The titles of all its sections, by id.
        sections: The ids of its sections of the second level.
    """

    key: str
    address: str
    title: str
    heading: str
    description: str
    group: str
    titles: Mapping[str, str]
    sections: tuple[str, ...]


def read(key: str, page: Any, titles: Mapping[str, str]) -> Page:
    """Return a page as MkDocs has it, with the HTML of its titles by id, its own as ``title``."""
    above = list(page.ancestors)
    plain = {name: unescape(title) for name, title in titles.items()}
    return Page(
        key=key,
        address=page.file.url,
        title=page.title,
        heading=plain.pop("title"),
        description=page.meta.get("description", ""),
        group=above[-1].title if above else "",
        titles=plain,
        sections=tuple(item.id for top in page.toc.items for item in top.children),
    )


class Site(NamedTuple):
    """All pages, by key and in the order of menus, and whom the site is for."""

    pages: Mapping[str, Page]
    readers: tuple[Reader, ...]

    def find(self, target: str, where: str) -> tuple[Page, str]:
        """Return page and section of a target such as ``vpa/softphone#starten``.

        Raises HelpError where it is not there; ``where`` names file and key.
        """
        key, _, section = target.partition("#")
        page = self.pages.get(key)
        if page is None:
            raise HelpError(f"{where}: there is no page {key}; name one, as vpa/softphone")
        if section and section not in page.titles:
            known = ", ".join(page.titles) or "none"
            raise HelpError(f"{where}: {key} has no section #{section}; it has {known}")
        return page, section

    def link(self, start: Page, target: str, where: str) -> Markup:
        """Return a link from a page to a section, named by its title."""
        page, section = self.find(target, where)
        title = page.titles[section] if section else page.heading
        return element("a", title, href=address(start, page, section))

    def linked(self, start: Page, html: str) -> str:
        """Return a page's content with the links that ``link_later`` left out."""
        return LATER.sub(lambda match: self.link(start, match[1], start.key), html)


def link_later(target: str) -> Markup:
    """Return what becomes a link to a section once all pages are read."""
    return element("a", data_target=target)


def address(start: Page, page: Page, section: str = "") -> str:
    """Return the address of a page, or of a section of it, as links on another write it."""
    hashed = f"#{section}" if section else ""
    return addresses.relative(start.address, page.address + hashed)


def readers_of(key: str) -> tuple[Reader, ...]:
    """Return whom a page is for."""
    return SINGLE_PAGES.get(key) or FOLDERS.get(key.partition("/")[0]) or tuple(Reader)


def check_target(target: str, readers: Iterable[Reader], where: str) -> None:
    """See that customers are sent to no page of the team; else HelpError."""
    key = target.partition("#")[0]
    if Reader.CUSTOMER in readers and Reader.CUSTOMER not in readers_of(key):
        raise HelpError(f"{where}: {key} is not for customers; name a page that is")
