"""What is new as an Atom feed (RFC 4287)."""

from collections.abc import Collection
from datetime import date
from uuid import UUID, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from calculator.build.figures.news import News
from calculator.data.reader import Reader
from calculator.language import wording

ADDRESS = "neues/feed.xml"
PAGE = "neues/"
ATOM = "http://www.w3.org/2005/Atom"
#: Makes ids that name no host, so that they stay when the site moves. It never changes.
NAMESPACE = UUID("6f3a1f0e-0b0c-4a53-9d0e-5d1c3f2b7a64")


def xml(news: Collection[News], name: str, readers: Collection[Reader], site: str) -> bytes:
    """Return the feed.

    Args:
        news: The entries, the latest first.
        name: The site's name.
        readers: Whom it is for: another site of the same pages has a feed of its own.
        site: The site's address. Without it (empty), links are relative to the feed's own.
    """
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "de"})
    _add(feed, "id", _id("feed", *sorted(readers)))
    _add(feed, "title", f"{name}: {wording.text('news.title')}")
    _add(feed, "updated", _moment(max(each.day for each in news)))
    SubElement(_add(feed, "author"), "name").text = name
    here, page = (site + ADDRESS, site + PAGE) if site else ("feed.xml", "./")
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=here)
    SubElement(feed, "link", rel="alternate", type="text/html", href=page)
    for each in news:
        entry = _add(feed, "entry")
        _add(entry, "id", _id("entry", each.id))
        _add(entry, "title", each.title)
        _add(entry, "updated", _moment(each.day))
        SubElement(entry, "link", rel="alternate", type="text/html", href=f"{page}#{each.id}")
        _add(entry, "summary", each.text)
    ElementTree.indent(feed)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: Element, tag: str, text: str | None = None) -> Element:
    child = SubElement(parent, tag)
    child.text = text
    return child


def _id(*names: str) -> str:
    return uuid5(NAMESPACE, "/".join(names)).urn


def _moment(day: date) -> str:
    """Return the beginning of a day; the hour is not known."""
    return f"{day}T00:00:00Z"
