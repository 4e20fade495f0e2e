"""What is new, as a page and as a feed that programs read."""

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from calculator.build.figures import feed, news, published
from calculator.build.figures.news import News
from calculator.build.help import entries
from calculator.data import tariff
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError
from tests import editions
from tests.build.pages import PAGES, soup, target
from tests.days import FIRST_DAY
from tests.folders import SITE
from tests.markup import attribute, one
from tests.spaces import plain

ATOM = "{http://www.w3.org/2005/Atom}"
EVERYONE = tuple(Reader)
HOME = "https://hilfe.example/telefonie/"
URN = r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
ENTRY = 'id = "probe"\nday = 2026-11-29\ntitle = "Probe"\ntext = "Neu."\n'


def read(content: str | bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314  # our own feed


def texts(feed_or_entry: ElementTree.Element, tag: str) -> list[str]:
    return [each.text or "" for each in feed_or_entry.iter(ATOM + tag)]


def links(element: ElementTree.Element) -> list[tuple[str, str]]:
    return [(each.attrib["rel"], each.attrib["href"]) for each in element.findall(f"{ATOM}link")]


def written(site: str = "", readers: tuple[Reader, ...] = EVERYONE) -> ElementTree.Element:
    return read(published.files(FIRST_DAY, readers, "Hilfecenter", site)["neues/feed.xml"])


def test_the_page_tells_the_latest_first_and_that_the_figures_were_recorded() -> None:
    page = one(soup("neues/index.html"), "article")
    days = [plain(each.get_text()) for each in page.select("h2")]
    assert days[0] == "29.11.2026"
    assert days[-1] == "21.11.2026"
    assert "Werte erfasst" in one(page, "#werte-erfasst").get_text()


def test_the_feed_tells_what_the_page_tells() -> None:
    told = read((SITE / "neues" / "feed.xml").read_bytes())
    page = one(soup("neues/index.html"), "article")
    entries = told.findall(f"{ATOM}entry")
    assert [texts(each, "title")[0] for each in entries] == [
        each.get_text() for each in page.select("h3")
    ]
    for each in entries:
        ((rel, address),) = links(each)
        assert rel == "alternate"
        file, anchor = target("neues/feed.xml", address)
        assert file == SITE / "neues" / "index.html"
        assert page.select(f"#{anchor}"), address


@pytest.mark.parametrize("name", PAGES)
def test_every_page_names_the_feed(name: str) -> None:
    link = one(soup(name), "link[rel~=alternate][type='application/atom+xml']")
    assert target(name, attribute(link, "href"))[0] == SITE / "neues" / "feed.xml"


def test_the_feed_has_all_that_atom_asks_for() -> None:
    told = written()
    ids = texts(told, "id")
    assert [each for each in ids if not re.fullmatch(URN, each)] == []
    assert len(set(ids)) == len(ids)
    assert texts(told, "name") == ["Hilfecenter"]
    assert told.findtext(f"{ATOM}title") == "Hilfecenter: Was ist neu"
    for entry in told.findall(f"{ATOM}entry"):
        assert [len(texts(entry, tag)) for tag in ("id", "title", "updated", "summary")] == [1] * 4
    moments = texts(told, "updated")
    assert moments[0] == max(moments) == "2026-11-29T00:00:00Z"


def test_ids_stay_where_the_site_gets_an_address_and_links_become_complete() -> None:
    relative, complete = written(), written(HOME)
    assert texts(relative, "id") == texts(complete, "id")
    assert links(relative) == [("self", "feed.xml"), ("alternate", "./")]
    assert links(complete) == [("self", f"{HOME}neues/feed.xml"), ("alternate", f"{HOME}neues/")]
    last = complete.findall(f"{ATOM}entry")[-1]
    assert links(last) == [("alternate", f"{HOME}neues/#werte-erfasst")]


def test_the_first_id_is_the_same_in_every_version() -> None:
    last = written().findall(f"{ATOM}entry")[-1]
    assert last.findtext(f"{ATOM}id") == "urn:uuid:77810791-349b-5e1a-8cde-9df14a343e03"


def test_signs_of_markup_arrive_as_they_are_written() -> None:
    entry = News("probe", date(2026, 12, 1), "<b>A & „B“</b>", "1 < 2 > 0 & ]]>", "")
    told = read(feed.xml([entry], 'A & "B"', EVERYONE, ""))
    assert texts(told, "title") == ['A & "B": Was ist neu', "<b>A & „B“</b>"]
    assert texts(told, "summary") == ["1 < 2 > 0 & ]]>"]
    assert "\\<b\\>A & „B“\\</b\\>" in news.markdown([entry], {})


def test_a_figure_that_changes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"), ("49.90", "51.90"))
    changes = [plain(title) for title in texts(written(), "title")[1:3]]
    assert changes == [
        "Faktor Backoffice Telefonie EU: 1,4 statt 1,3",
        "Ansage als mp3 geliefert: 51,90 € statt 49,90 €",
    ]
    assert texts(written(), "summary")[0] == "Der neue Wert gilt ab dem 01.01.2027."
    assert texts(written(), "updated")[1] == "2027-01-01T00:00:00Z"
    told = news.of_tariff(tariff.current(), EVERYONE)
    assert [(each.id, each.target) for each in told] == [
        ("werte-erfasst", "tarif"),
        ("faktor-backoffice-eu-2027-01-01", "tarif#faktor-backoffice-eu"),
        ("ansage-mp3-2027-01-01", "tarif#ansage-mp3"),
    ]


def test_customers_are_told_what_is_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    text = editions.TEXT.replace(
        'amount = "3", source = "admin/einrichtung#eskalation" }',
        'amount = "3", source = "admin/einrichtung#eskalation" }, '
        '{ from = 2027-01-01, amount = "5", source = "admin/einrichtung#eskalation" }',
    )
    editions.use(monkeypatch, text)
    deadline = "Frist ohne Rückmeldung der IT: 5 Kalendertage statt 3 Kalendertage"
    customers = written(readers=(Reader.CUSTOMER,))
    assert deadline in [plain(each) for each in texts(written(), "title")]
    assert deadline not in [plain(each) for each in texts(customers, "title")]
    assert "Aufgabenlisten aus Excel prüfen" in texts(written(), "title")
    assert "Aufgabenlisten aus Excel prüfen" not in texts(customers, "title")
    assert texts(written(), "id")[0] != texts(customers, "id")[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            ENTRY.replace('text = "Neu."\n', ""),
            "news.toml: [[entry]] 1 (probe): text is missing; add it",
        ),
        (
            f"{ENTRY}ziel = 'tarif'",
            "news.toml: [[entry]] 1 (probe): ziel is unknown; "
            "use one of day, id, readers, target, text, title",
        ),
        (
            ENTRY.replace("probe", "Probe 1"),
            "news.toml: [[entry]] Probe 1: id must be small letters, digits and hyphens; correct it",
        ),
        (
            ENTRY.replace("2026-11-29", '"heute"'),
            "news.toml: [[entry]] probe: day must be a date such as 2026-11-29; correct it",
        ),
        (
            f"{ENTRY}readers = ['kunde']",
            "news.toml: [[entry]] 1 (probe): kunde is no reader; use assistant, admin, customer",
        ),
        (
            ENTRY.replace("probe", "werte-erfasst"),
            "news.toml: id werte-erfasst is taken; choose another",
        ),
        (
            f"{ENTRY}target = 'vpa/hilfe'",
            "news.toml: probe: there is no page vpa/hilfe for these readers; correct target",
        ),
    ],
)
def test_an_entry_that_cannot_be_used_stops_the_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "news.toml"
    file.write_text(f"[[entry]]\n{text}", encoding="utf-8")
    monkeypatch.setattr(entries, "FOLDER", tmp_path)
    with pytest.raises(DataError, match=f"^{re.escape(message)}$"):
        published.fillings({}, FIRST_DAY, EVERYONE)
