"""The built pages: their links hold, nothing comes from elsewhere, their tables are the rules'."""

import hashlib
import re
from base64 import b64encode
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import html5lib
import pytest
from bs4 import BeautifulSoup

from calculator.build import tables
from calculator.data import tariff
from calculator.lists.finding import RowVerdict
from calculator.lists.list_check import write_findings

SITE = Path(__file__).parents[2] / "site"
PAGES = sorted(str(page.relative_to(SITE)) for page in SITE.rglob("*.html"))
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
LOADS = {"img": "src", "script": "src", "iframe": "src", "source": "src", "audio": "src", "video": "src", "object": "data", "embed": "src"}  # fmt: skip

every_page = pytest.mark.parametrize("name", PAGES)


@cache
def soup(name: str) -> BeautifulSoup:
    return BeautifulSoup((SITE / name).read_text(encoding="utf-8"), "html5lib")


def target(page: str, link: str) -> tuple[Path, str]:
    """Return the file and fragment that a link on a page leads to."""
    address, fragment = urldefrag(link)
    path = unquote(urlsplit(address).path)
    file = SITE / path.lstrip("/") if path.startswith("/") else (SITE / page).parent / path
    file = (SITE / page) if not path else file
    return (file / "index.html" if file.is_dir() else file).resolve(), unquote(fragment)


def test_all_pages_are_there(site: Path) -> None:
    assert set(PAGES) >= REQUIRED


@every_page
def test_every_internal_link_and_fragment_leads_somewhere(name: str) -> None:
    for link in soup(name).find_all("a", href=True):
        if urlsplit(link["href"]).scheme:
            continue
        file, fragment = target(name, link["href"])
        assert file.is_file(), link["href"]
        if fragment and file.suffix == ".html":
            ids = {each["id"] for each in soup(str(file.relative_to(SITE))).find_all(id=True)}
            assert fragment in ids, link["href"]


@every_page
def test_every_id_is_unique(name: str) -> None:
    ids = Counter(each["id"] for each in soup(name).find_all(id=True))
    assert [each for each, count in ids.items() if count > 1] == []


@every_page
def test_nothing_is_loaded_from_elsewhere(name: str) -> None:
    for tag, attribute in LOADS.items():
        for element in soup(name).find_all(tag, **{attribute: True}):
            assert not urlsplit(element[attribute]).netloc, element
    for link in soup(name).find_all("link", href=True):
        assert not urlsplit(link["href"]).netloc, link
    for style in SITE.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", style.read_text(encoding="utf-8")), style


@every_page
def test_a_strict_policy_allows_exactly_the_page_s_own_scripts(name: str) -> None:
    page = soup(name)
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    inline = page.find_all("script", src=False, type=False)
    hashes = {
        "'sha256-" + b64encode(hashlib.sha256(script.string.encode()).digest()).decode() + "'"
        for script in inline
    }
    assert rules["default-src"] == ["'none'"]
    python = {"'wasm-unsafe-eval'"} if page.find(class_="calculator") else set()
    assert set(rules["script-src"]) == {"'self'", *hashes, *python}
    assert rules["connect-src"] == rules["worker-src"] == rules["style-src"] == ["'self'"]
    assert page.find_all(style=True) == []


@every_page
def test_every_section_heading_of_an_article_has_an_ascii_id_that_means_something(
    name: str,
) -> None:
    article = soup(name).find("article")
    for heading in article.find_all(["h2", "h3"]) if article else []:
        assert re.fullmatch(r"[a-z][a-z0-9-]*", heading["id"]), heading


def test_no_placeholder_is_left() -> None:
    for name in PAGES:
        assert "{{" not in soup(name).find("body").get_text(), name


def rows(markup: BeautifulSoup) -> list[list[str]]:
    table = markup.find("table", class_="cases")
    return [
        [cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "vpa/softphone/index.html",
            [
                ["Telefonie-Bereich", "Faktor", "Aufschlag", "Vorlage im Aufgabenchat"],
                ["Backoffice Telefonie DE", "1,2", "0,2", "Telefonfaktor DE"],
                ["Backoffice Telefonie EU", "1,3", "0,3", "Telefonfaktor EU"],
                ["Vertrieb Telefonie DE", "2,0", "0,2", "Telefonfaktor DE"],
                ["Vertrieb Telefonie EU", "2,1", "0,3", "Telefonfaktor EU"],
            ],
        ),
        (
            "rechner/telefonfaktor/index.html",
            [
                ["Aufgabe", "Gesprächszeit je Arbeitsstunde", "Ergebnis"],
                ["Backoffice, innerhalb Deutschlands", "bis 15 Minuten", "Im Stundensatz enthalten"],
                ["Backoffice, innerhalb Deutschlands", "mehr als 15 Minuten", "Faktor 1,2, Telefonie-Bereich „Backoffice Telefonie DE“"],
                ["Backoffice, innerhalb der EU", "bis 15 Minuten", "Im Stundensatz enthalten"],
                ["Backoffice, innerhalb der EU", "mehr als 15 Minuten", "Faktor 1,3, Telefonie-Bereich „Backoffice Telefonie EU“"],
                ["Backoffice, außerhalb der EU", "beliebig", "Individuelles Angebot"],
                ["Vertrieb, innerhalb Deutschlands", "bis 15 Minuten", "Im Stundensatz enthalten"],
                ["Vertrieb, innerhalb Deutschlands", "mehr als 15 Minuten", "Faktor 2,0, Telefonie-Bereich „Vertrieb Telefonie DE“"],
                ["Vertrieb, innerhalb der EU", "bis 15 Minuten", "Im Stundensatz enthalten"],
                ["Vertrieb, innerhalb der EU", "mehr als 15 Minuten", "Faktor 2,1, Telefonie-Bereich „Vertrieb Telefonie EU“"],
                ["Vertrieb, außerhalb der EU", "beliebig", "Individuelles Angebot"],
                ["eigene VoIP-Anlage des Kunden", "beliebig", "Kein Telefonfaktor: eigene Anlage des Kunden"],
            ],
        ),
        (
            "kunden/add-ons/index.html",
            [
                ["Option", "ohne Ansage", "selbst gesprochene Ansage (Format mp3)", "Ansage, eingesprochen vom VPA", "Ansage, eingesprochen von einem Profi"],
                ["1: Nebenstelle des VPA, ohne individuellen Anrufbeantworter", "0,00 €", "–", "–", "–"],
                ["2: Eigene my-vpa-Nebenstelle mit individuellem Anrufbeantworter", "–", "49,90 €", "99,90 €", "249,00 €"],
                ["3: Eigene Telefonnummer, in unserer Telefonanlage konfiguriert", "99,00 €", "148,90 €", "198,90 €", "348,00 €"],
                ["4: Länderspezifische eigene Telefonnummer", "99,00 €", "148,90 €", "198,90 €", "348,00 €"],
            ],
        ),
        (
            "rechner/nummer/index.html",
            [
                ["Zielland", "Im Land geschrieben", "Einzutippen", "Führende Null"],
                ["Deutschland", "030 123456", "30123456", "entfällt"],
                ["Frankreich", "01 23 45 67 89", "123456789", "entfällt"],
                ["Österreich", "01 234567890", "1234567890", "entfällt"],
                ["Polen", "12 345 67 89", "123456789", "gibt es nicht"],
                ["Schweiz", "021 234 56 78", "212345678", "entfällt"],
                ["Italien", "02 1234 5678", "0212345678", "bleibt"],
                ["Ungarn", "(06 1) 234 5678", "12345678", "06 entfällt"],
            ],
        ),
    ],
)  # fmt: skip
def test_the_tables_say_what_the_articles_say(name: str, expected: list[list[str]]) -> None:
    shown = [[cell.replace("\u00a0", " ") for cell in row] for row in rows(soup(name))]
    assert shown == expected


def test_the_table_of_countries_has_them_all() -> None:
    shown = rows(soup("rechner/erreichbarkeit/index.html"))
    assert len(shown) == 1 + 250
    assert ["Schweiz", "CH", "Softphone", "außerhalb der EU", "individuelles Angebot"] in shown
    assert ["Österreich", "AT", "Softphone", "innerhalb der EU", "Telefonie EU"] in shown
    names = [row[0] for row in shown[1:]]
    assert (
        names.index("Ägypten")
        < names.index("Albanien")
        < names.index("Österreich")
        < names.index("Polen")
    )


def test_the_tables_of_the_pages_are_those_of_the_rules() -> None:
    edition = tariff.current().on(date.today())
    for name, table in {
        "vpa/softphone/index.html": tables.areas(edition),
        "rechner/telefonfaktor/index.html": tables.cases(edition),
        "rechner/add-ons/index.html": tables.prices(edition),
        "rechner/erreichbarkeit/index.html": tables.all_countries(),
        "rechner/nummer/index.html": tables.numbers(edition),
    }.items():
        assert rows(soup(name)) == rows(BeautifulSoup(table, "html5lib")), name


def test_the_calculators_markup_is_wellformed() -> None:
    for name in ("telefonfaktor", "add-ons", "erreichbarkeit", "eskalation", "nummer", "pruefung"):
        section = soup(f"rechner/{name}/index.html").find("section", class_="calculator")
        parser = html5lib.HTMLParser()
        parser.parseFragment(str(section))
        assert parser.errors == []


@pytest.mark.parametrize(
    "name", ["telefonfaktor", "add-ons", "erreichbarkeit", "eskalation", "nummer"]
)
def test_who_has_no_javascript_is_pointed_to_the_table(name: str) -> None:
    words = soup(f"rechner/{name}/index.html").find("section", class_="calculator").noscript
    assert words.get_text() == (
        "Ohne JavaScript zeigt diese Seite nur das Beispiel im Formular. Die Tabelle weiter unten zeigt alle Fälle."
    )


def test_who_has_no_javascript_is_told_how_a_list_is_checked_without() -> None:
    words = soup("rechner/pruefung/index.html").find("section", class_="calculator").noscript
    assert words.get_text() == (
        "Ohne JavaScript kann diese Seite keine Liste prüfen. Auf der Befehlszeile geht es genauso: python -m calculator pruefen aufgaben.csv -o befund.csv"
    )


def test_the_example_of_a_list_is_there_and_ends_in_every_verdict(tmp_path: Path) -> None:
    link = soup("rechner/pruefung/index.html").find("a", download=True)
    file, _ = target("rechner/pruefung/index.html", link["href"])
    counts = write_findings(file, tmp_path / "befund.csv", date(2026, 11, 21)).summary.counts
    assert [counts[verdict] for verdict in RowVerdict] == [4, 3, 1, 2]
