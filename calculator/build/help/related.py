"""Where to go on reading: related pages under an article."""

from calculator.build.help import entries, pages
from calculator.build.help.entries import HelpError
from calculator.build.help.pages import Page, Site
from calculator.data import toml_file
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.view.html import Markup, element

FILE = "related.toml"


def current() -> dict[str, list[str]]:
    """Return the related pages of each page."""
    related: dict[str, list[str]] = toml_file.load(f"{entries.FOLDER}/{FILE}")["related"]
    return related


def links(site: Site, page: Page) -> Markup | None:
    """Return the links to the related pages that readers of the site have."""
    targets = current().get(page.key, [])
    found = [site.pages[key] for key in targets if _is_for(site, key)]
    if not found:
        return None
    title = wording.text("help.related")
    return element(
        "nav",
        element("p", title, class_="related__title"),
        element("ul", *(_item(page, each) for each in found)),
        class_="related",
        aria_label=title,
    )


def check(site: Site) -> None:
    """See that the pages are there, and that customers are sent to none of the team."""
    for key, targets in current().items():
        if not _is_for(site, key):
            continue
        site.find(key, f"{FILE}: {key}")
        for target in targets:
            where = f"{FILE}: {key}"
            if target == key:
                raise HelpError(f"{where}: it names itself; remove it there")
            if pages.readers_of(key) == (Reader.CUSTOMER,):
                pages.check_target(target, pages.readers_of(key), where)
            if _is_for(site, target):
                site.find(target, where)


def _is_for(site: Site, key: str) -> bool:
    return bool(set(pages.readers_of(key)) & set(site.readers))


def _item(page: Page, related: Page) -> Markup:
    link = element("a", related.heading, href=pages.address(page, related))
    return element("li", link, element("span", related.group, class_="related__group"))
