"""The pages of the built site."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from bs4 import BeautifulSoup, Tag

from tests import markup
from tests.folders import SITE

EVERY_PAGE = sorted(str(page.relative_to(SITE)) for page in SITE.rglob("*.html"))
#: Of the countries' pages, which are alike, those that differ most from each other.
COUNTRIES = {
    f"laender/{name}/index.html"
    for name in (
        "antarktis",
        "deutschland",
        "frankreich",
        "kosovo",
        "reunion",
        "schweiz",
        "spanien",
    )
}
PAGES = [
    page
    for page in EVERY_PAGE
    if not page.startswith("laender/") or page in {"laender/index.html", *COUNTRIES}
]


@cache
def soup(name: str) -> BeautifulSoup:
    """Return a page by its file's path below the site's folder."""
    return markup.parse((SITE / name).read_text(encoding="utf-8"))


def calculator(name: str) -> Tag:
    """Return the calculator, or the check of lists, of a page below /rechner/."""
    return markup.one(soup(f"rechner/{name}/index.html"), "section.calculator")


def target(page: str, link: str) -> tuple[Path, str]:
    """Return the file and fragment that a link on a page leads to."""
    address, fragment = urldefrag(link)
    path = unquote(urlsplit(address).path)
    file = SITE / path.lstrip("/") if path.startswith("/") else (SITE / page).parent / path
    file = (SITE / page) if not path else file
    return (file / "index.html" if file.is_dir() else file).resolve(), unquote(fragment)
