"""The built pages: their links hold, nothing comes from elsewhere, their policy is strict."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest
from bs4 import Tag

from calculator.lists.files import write_findings
from calculator.lists.finding import RowVerdict
from tests.build.pages import PAGES, calculator, soup, target
from tests.days import FIRST_DAY
from tests.folders import SITE
from tests.markup import attribute, content, one

REQUIRED = {
    "index.html",
    "vpa/softphone/index.html",
    "admin/telefonfaktoren/index.html",
    "admin/einrichtung/index.html",
    "admin/europa/index.html",
    "kunden/add-ons/index.html",
    "auslegungen/index.html",
    "rechner/telefonfaktor/index.html",
    "rechner/add-ons/index.html",
    "rechner/erreichbarkeit/index.html",
    "rechner/eskalation/index.html",
    "rechner/pruefung/index.html",
    "rechner/nummer/index.html",
}
LOADS = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "object": "data",
    "embed": "src",
}

every_page = pytest.mark.parametrize("name", PAGES)


def ids(page: Tag) -> list[str]:
    return [attribute(each, "id") for each in page.select("[id]")]


def test_all_pages_are_there(site: Path) -> None:
    assert set(PAGES) >= REQUIRED


@every_page
def test_every_internal_link_and_fragment_leads_somewhere(name: str) -> None:
    for link in soup(name).select("a[href]"):
        address = attribute(link, "href")
        if urlsplit(address).scheme:
            continue
        file, fragment = target(name, address)
        assert file.is_file(), address
        if fragment and file.suffix == ".html":
            assert fragment in ids(soup(str(file.relative_to(SITE)))), address


@every_page
def test_every_id_is_unique(name: str) -> None:
    counts = Counter(ids(soup(name)))
    assert [each for each, count in counts.items() if count > 1] == []


@every_page
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    for tag, source in LOADS.items():
        for element in soup(name).select(f"{tag}[{source}]"):
            assert not urlsplit(attribute(element, source)).netloc, element
    for link in soup(name).select("link[href]"):
        assert not urlsplit(attribute(link, "href")).netloc, link
    for style in SITE.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", style.read_text(encoding="utf-8")), style


@every_page
def test_no_browser_fetches_a_neighbouring_page_ahead(name: str) -> None:
    assert soup(name).select("link[rel=next], link[rel=prev], link[rel=prefetch]") == []


@every_page
def test_every_page_sends_no_referer(name: str) -> None:
    assert attribute(one(soup(name), "meta[name=referrer]"), "content") == "no-referrer"


@every_page
def test_a_strict_policy_allows_exactly_the_page_s_own_scripts(name: str) -> None:
    page = soup(name)
    policy = attribute(one(page, 'meta[http-equiv="Content-Security-Policy"]'), "content")
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    hashes = {
        f"'sha256-{b64encode(hashlib.sha256(content(script).encode()).digest()).decode()}'"
        for script in page.select("script:not([src]):not([type])")
    }
    assert rules["default-src"] == ["'none'"]
    python = {"'wasm-unsafe-eval'"} if page.select(".calculator") else set()
    assert set(rules["script-src"]) == {"'self'", *hashes, *python}
    assert rules["connect-src"] == rules["worker-src"] == rules["style-src"] == ["'self'"]
    assert page.select("[style]") == []


@every_page
def test_every_section_heading_of_an_article_has_an_ascii_id_that_means_something(
    name: str,
) -> None:
    for heading in soup(name).select("article h2, article h3"):
        assert re.fullmatch(r"[a-z][a-z0-9-]*", attribute(heading, "id")), heading


def test_no_placeholder_is_left() -> None:
    for name in PAGES:
        assert "{{" not in one(soup(name), "body").get_text(), name


@pytest.mark.parametrize(
    "name", ["telefonfaktor", "add-ons", "erreichbarkeit", "eskalation", "nummer", "pruefung"]
)
def test_the_calculators_markup_is_wellformed(name: str) -> None:
    parser = html5lib.HTMLParser()
    parser.parseFragment(str(calculator(name)))
    assert parser.errors == []


@pytest.mark.parametrize(
    "name", ["telefonfaktor", "add-ons", "erreichbarkeit", "eskalation", "nummer"]
)
def test_who_has_no_javascript_is_pointed_to_the_table(name: str) -> None:
    assert one(calculator(name), "noscript").get_text() == (
        "Ohne JavaScript zeigt diese Seite nur ein Beispiel. Die Tabelle weiter unten zeigt alle Fälle."
    )


def test_who_has_no_javascript_is_told_how_a_list_is_checked_without() -> None:
    assert one(calculator("pruefung"), "noscript").get_text() == (
        "Ohne JavaScript kann diese Seite keine Liste prüfen. Auf der Befehlszeile geht es "
        "genauso: python -m calculator pruefen aufgaben.csv -o ergebnis.csv"
    )


def test_the_example_of_a_list_is_there_and_ends_in_every_verdict(tmp_path: Path) -> None:
    page = "rechner/pruefung/index.html"
    file, _ = target(page, attribute(one(soup(page), "a[download]"), "href"))
    counts = write_findings(file, tmp_path / "ergebnis.csv", FIRST_DAY).summary.counts
    assert [counts[verdict] for verdict in RowVerdict] == [4, 3, 1, 2]
