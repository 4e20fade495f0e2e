"""The way from all topics to a page: by the folders of its address, so menus need not name it."""

from collections.abc import Iterator

from calculator.build.help import pages
from calculator.build.help.pages import Page, Site
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.view.html import Markup, element

#: The page with all topics, at which every way begins.
ROOT = "themen"


def breadcrumb(site: Site, page: Page) -> Markup:
    """Return where a page is."""
    label = wording.text(f"help.here_{_address(site, page)}")
    above = (
        element("li", element("a", each.title, href=pages.address(page, each)))
        for each in _above(site, page)
    )
    # A page that no menu names has its title for search engines: Schweiz: Weg, Zone und Vorwahl.
    here = element("li", page.title if page.group else page.heading, aria_current="page")
    return element(
        "nav",
        element("span", f"{label}:", aria_hidden="true"),
        element("ol", *above, here),
        class_="breadcrumb",
        aria_label=label,
    )


def _above(site: Site, page: Page) -> Iterator[Page]:
    """Return the pages above a page, from the topics down; folders without a page are no step."""
    if page.key == ROOT:
        return
    yield site.pages[ROOT]
    folders = page.address.split("/")[:-2]
    for depth in range(1, len(folders) + 1):
        above = site.pages.get("/".join([*folders[:depth], "index"]))
        if above:
            yield above


def _address(site: Site, page: Page) -> str:
    """Return how a page speaks to its readers: du to the team, Sie to customers, or to neither."""
    readers = set(pages.readers_of(page.key)) & set(site.readers)
    if readers == {Reader.CUSTOMER}:
        return "sie"
    return "neutral" if Reader.CUSTOMER in readers else "du"
