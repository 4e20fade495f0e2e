"""The page with all topics: every page of the menu with its sections, made from the pages."""

from collections.abc import Iterable, Sequence

from calculator.build.addresses import HOME
from calculator.build.help import breadcrumb, pages
from calculator.build.help.pages import Page, Site
from calculator.build.slug import slug
from calculator.language import wording
from calculator.view.html import Markup, element

#: Stands in the page until all pages are read.
PLACE = '<div data-topics="{}"></div>'


def fillings(groups: Iterable[str]) -> dict[str, str]:
    """Return what fills the page: a heading for each group, so that they are in its contents."""
    named = {slug(each): each for each in [*groups, wording.text("help.other_pages")]}
    links = [element("li", element("a", each, href=f"#{name}")) for name, each in named.items()]
    # Narrow screens show no contents beside the page.
    title = wording.text("help.groups")
    jump = element("nav", element("ul", *links), class_="topics-jump", aria_label=title)
    parts = [f"## {each} {{ #{name} }}\n\n{PLACE.format(name)}" for name, each in named.items()]
    return {"themen": "\n\n".join([jump, *parts])}


def filled(site: Site, page: Page, html: str) -> str:
    """Return the page with its topics; other pages stay as they are."""
    if page.key != breadcrumb.ROOT:
        return html
    groups: dict[str, list[Page]] = {}
    for each in site.pages.values():
        # What has a page of its own folder above it is found there: the countries, for example.
        if each.address != HOME and each.key != page.key and (each.group or "/" not in each.key):
            groups.setdefault(each.group or wording.text("help.other_pages"), []).append(each)
    for group, members in groups.items():
        html = html.replace(PLACE.format(slug(group)), _topics(page, members))
    return html


def _topics(page: Page, members: Sequence[Page]) -> Markup:
    return element("ul", *(_topic(page, each) for each in members), class_="topics")


def _topic(page: Page, topic: Page) -> Markup:
    sections = [
        element("li", element("a", topic.titles[each], href=pages.address(page, topic, each)))
        for each in topic.sections
    ]
    listed = element(
        "ul", *sections, aria_label=wording.text("help.sections_of", title=topic.heading)
    )
    return element(
        "li",
        element("a", topic.heading, href=pages.address(page, topic), class_="topics__page"),
        element("p", topic.description) if topic.description else None,
        listed if sections else None,
    )
