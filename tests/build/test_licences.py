"""The licences of what others wrote travel with the site, and every page leads to them."""

from pathlib import Path

import pytest

from tests.build.pages import PAGES, soup, target
from tests.markup import attribute, one

PAGE = "lizenzen/index.html"
#: What is carried, its licence, and words of the licence's text.
CARRIED = [
    ("Pyodide", "MPL-2.0", "Mozilla Public License Version 2.0"),
    ("CPython", "PSF-2.0", "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2"),
    ("libphonenumber (phonenumberslite)", "Apache-2.0", "Apache License"),
    ("openpyxl", "MIT", "openpyxl"),
    ("et_xmlfile", "MIT", "openpyxl"),
    ("Unicode CLDR", "Unicode-3.0", "UNICODE LICENSE V3"),
    ("Natural Earth (world-atlas)", "ISC", "Michael Bostock"),
    ("MkDocs", "BSD-2-Clause", "Tom Christie"),
    ("Material for MkDocs", "MIT", "Martin Donath"),
    ("Material Design Icons", "Apache-2.0", "Pictogrammers"),
    ("noble-hashes", "MIT", "Paul Miller"),
    ("MiniSearch", "MIT", "Luca Ongaro"),
    ("RxJS", "Apache-2.0", "Apache License"),
    ("tslib", "0BSD", "Microsoft Corporation"),
    ("clipboard.js", "MIT", "Zeno Rocha"),
    ("escape-html", "MIT", "TJ Holowaychuk"),
    ("focus-visible", "W3C", "W3C"),
]


def test_the_page_lists_everything_that_is_carried() -> None:
    rows = one(soup(PAGE), "article table").select("tbody tr")
    listed = [[cell.get_text() for cell in row.select("td")] for row in rows]
    assert [(name, licence) for name, _, licence in listed] == [
        (name, licence) for name, licence, _ in CARRIED
    ]


@pytest.mark.parametrize(("name", "licence", "words"), CARRIED)
def test_the_text_is_beside_the_files(name: str, licence: str, words: str) -> None:
    (row,) = [row for row in soup(PAGE).select("tbody tr") if one(row, "td").get_text() == name]
    file, _ = target(PAGE, attribute(one(row, "a"), "href"))
    text = file.read_text(encoding="utf-8")
    assert words in text
    assert len(text) > 250  # focus-visible only names the W3C's


@pytest.mark.parametrize("page", PAGES)
def test_the_foot_of_every_page_leads_to_the_licences(page: str, site: Path) -> None:
    file, _ = target(page, attribute(one(soup(page), ".md-copyright a"), "href"))
    assert file == site / PAGE


def test_nothing_of_the_themes_own_search_is_shipped(site: Path) -> None:
    scripts = {file.name for file in (site / "assets" / "javascripts").rglob("*.js")}
    assert not any("lunr" in name or "search" in name for name in scripts)
