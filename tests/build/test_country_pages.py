"""The pages of the countries, their list, and the map of Europe on it."""

import json
import re
import tomllib
from collections import Counter

import pytest
from bs4 import Tag

from calculator.build import country_names, country_pages, europe_map
from calculator.build.country_names import named_countries
from calculator.build.europe_map import MapError, europe
from calculator.build.slug import slug
from calculator.data import countries, toml_file
from calculator.data.countries import CountriesError
from tests.build.pages import EVERY_PAGE, soup, target
from tests.folders import ROOT, SITE
from tests.markup import attribute, one, parse, rows
from tests.spaces import plain

EU_AREAS = "„Backoffice Telefonie EU“ (Faktor 1,3) oder „Vertrieb Telefonie EU“ (Faktor 2,1)"
LIST = "laender/index.html"


def page(name: str) -> Tag:
    """Return a country's page without the explanations of terms that wait behind them."""
    shown = one(parse(str(one(soup(f"laender/{name}/index.html"), "article"))), "article")
    for tip in shown.select(".glossary-tip"):
        tip.extract()
    return shown


def pairs(shown: Tag, style: str) -> list[list[str]]:
    return [
        [plain(one(each, "dt").get_text()), plain(one(each, "dd").get_text())]
        for each in shown.select(f"{style} > div")
    ]


def items(shown: Tag, anchor: str) -> list[str]:
    """Return the items of the list below a heading, without the links to their sources."""
    heading = one(shown, f"#{anchor}")
    below = (heading.find_parent(class_="heading") or heading).find_next_sibling(["ul", "ol"])
    assert isinstance(below, Tag)
    without_sources = (
        re.sub(r'\s*<span class="source">.*?</span>', "", str(each)) for each in below
    )
    return [plain(parse(each).get_text()) for each in without_sources]


@pytest.mark.parametrize(
    ("name", "glance"),
    [
        ("schweiz", ["Softphone", "außerhalb der EU", "individuelles Angebot", "+41"]),
        ("frankreich", ["Softphone", "EU", EU_AREAS, "+33"]),
        (
            "vereinigte-staaten",
            ["Kein Weg festgelegt", "außerhalb der EU", "individuelles Angebot", "+1"],
        ),
        ("polen", ["Softphone", "EU", EU_AREAS, "+48"]),
        ("kosovo", ["Skype-Guthaben", "außerhalb der EU", "individuelles Angebot", "+383"]),
        ("ungarn", ["Skype-Guthaben", "EU", EU_AREAS, "+36"]),
        (
            "deutschland",
            [
                "Softphone",
                "Deutschland",
                "„Backoffice Telefonie DE“ (Faktor 1,2) oder „Vertrieb Telefonie DE“ (Faktor 2,0)",
                "+49",
            ],
        ),
        (
            "reunion",
            [
                "Kein Weg festgelegt",
                "Gebiet eines EU-Landes",
                "Das Admin-Team prüft den Einzelfall",
                "+262",
            ],
        ),
        (
            "antarktis",
            ["Kein Weg festgelegt", "außerhalb der EU", "individuelles Angebot", "keine bekannt"],
        ),
    ],
)
def test_a_country_is_seen_at_a_glance(name: str, glance: list[str]) -> None:
    shown = pairs(page(name), ".country__glance")
    assert [said for _, said in shown] == glance
    has_area = glance[2].startswith("„")
    price = "Telefonie-Bereich" if has_area else "Preis"
    assert [term for term, _ in shown] == ["Weg", "Zone", price, "Landesvorwahl"]


@pytest.mark.parametrize(
    ("name", "reader", "said"),
    [
        (
            "schweiz",
            "vpa",
            [
                "Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.",
                "Wähle im Softphone das Zielland „Schweiz“ und gib die Rufnummer ohne führende Null ein.",
            ],
        ),
        (
            "schweiz",
            "kunde",
            [
                "Für Telefonate außerhalb der EU erhalten Sie von uns ein individuelles Angebot.",
                "Für Telefonate über Ihre eigene Anlage berechnen wir keinen Telefonfaktor.",
            ],
        ),
        (
            "schweiz",
            "admin-team",
            ["Sorge dafür, dass der Kunde ein individuelles Angebot bekommt."],
        ),
        (
            "ungarn",
            "vpa",
            [
                "Sind mehr als 15 Minuten Gesprächszeit je Arbeitsstunde geplant? Dann wähle vor "
                "Arbeitsbeginn in der Aufgabe den Telefonie-Bereich „Backoffice Telefonie EU“ oder "
                "„Vertrieb Telefonie EU“.",
                "Frag das Admin-Team nach Skype-Guthaben.",
            ],
        ),
        (
            "ungarn",
            "kunde",
            [
                "Bis 15 Minuten Gesprächszeit je Arbeitsstunde ist die Telefonie im Stundensatz "
                "enthalten. Wird mehr telefoniert, gilt im Backoffice der Faktor 1,3 und im Vertrieb "
                "der Faktor 2,1.",
                "Für Telefonate über Ihre eigene Anlage berechnen wir keinen Telefonfaktor.",
            ],
        ),
    ],
)
def test_every_reader_is_told_what_to_do_next(name: str, reader: str, said: list[str]) -> None:
    assert items(page(name), f"schritte-{reader}") == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "schweiz",
            [
                "Landesvorwahl: +41.",
                "Beispiel, wie eine Nummer im Land geschrieben wird: 021 234 56 78.",
                "Im Softphone eingeben: 212345678. Die führende Null gilt nur für Anrufe innerhalb des "
                "Landes und entfällt.",
            ],
        ),
        (
            "polen",
            [
                "Landesvorwahl: +48.",
                "Beispiel, wie eine Nummer im Land geschrieben wird: 12 345 67 89.",
                "Im Softphone eingeben: 123456789. Nummern dieses Landes haben keine führende Null, die "
                "entfallen könnte.",
            ],
        ),
        (
            "ungarn",
            [
                "Landesvorwahl: +36.",
                "Beispiel, wie eine Nummer im Land geschrieben wird: (06 1) 234 5678.",
                "Hinter +36 folgt 12345678. Im Land wird 06 vorgewählt; das entfällt aus dem Ausland.",
            ],
        ),
        (
            "vereinigte-staaten",
            [
                "Landesvorwahl: +1. Mehrere Länder teilen sie sich: Welches gemeint ist, folgt aus der "
                "ganzen Nummer.",
                "Beispiel, wie eine Nummer im Land geschrieben wird: (201) 555-0123.",
                "Hinter +1 folgt 2015550123. Im Land wird 1 vorgewählt; das entfällt aus dem Ausland.",
            ],
        ),
        # libphonenumber takes its numbers for those of Morocco.
        (
            "westsahara",
            [
                "Landesvorwahl: +212. Mehrere Länder teilen sie sich: Welches gemeint ist, folgt aus der "
                "ganzen Nummer.",
            ],
        ),
        ("antarktis", ["Für Antarktis ist keine Landesvorwahl bekannt."]),
    ],
)
def test_a_page_says_how_its_country_is_dialled(name: str, said: list[str]) -> None:
    assert items(page(name), "waehlen") == said


def test_a_page_links_to_what_it_rests_on_and_to_what_is_open() -> None:
    links = {attribute(link, "href") for link in page("ungarn").select(".source a")}
    assert {
        "../../auslegungen/#skype-eingestellt",
        "../../auslegungen/#fuehrende-null",
        "../../admin/europa/#land-freischalten",
        "../../kunden/add-ons/#telefonfaktor",
    } <= links


@pytest.mark.parametrize(("name", "code"), [("schweiz", "CH"), ("kosovo", "XK"), ("polen", "PL")])
def test_the_calculators_open_with_the_country_filled_in(name: str, code: str) -> None:
    links = [attribute(link, "href") for link in page(name).select("article > ul:last-of-type a")]
    assert links == [
        f"../../rechner/telefonfaktor/?land={code}",
        f"../../rechner/erreichbarkeit/?land={code}",
        f"../../rechner/add-ons/?land={code}",
        "../",
    ]


def test_a_page_knows_other_names_regions_and_territories() -> None:
    assert pairs(page("vereinigte-staaten"), ".country__names") == [
        ["Ländercode", "US, USA"],
        ["Auch bekannt als", "USA, Vereinigte Staaten von Amerika, United States"],
    ]
    spain = dict(pairs(page("spanien"), ".country__names"))
    assert "Mallorca" in spain["Regionen, die dazu zählen"]
    assert "Gran Canaria" in spain["Regionen abseits von Europa, die dazu zählen"]
    assert ["Gehört zu", "DACH"] in pairs(page("schweiz"), ".country__names")
    names = dict(pairs(page("frankreich"), ".country__names"))
    assert names["Gebiete mit eigenem Ländercode"] == (
        "Französisch-Guayana, Guadeloupe, Martinique, Mayotte, Réunion und St. Martin"
    )
    assert one(page("reunion"), ".country__names a")["href"] == "../frankreich/"


def test_a_page_has_a_title_and_a_description_of_its_own() -> None:
    head = soup("laender/schweiz/index.html")
    assert one(head, "title").get_text() == "Schweiz: Weg, Zone und Vorwahl - Hilfecenter Telefonie"
    assert one(head, "meta[name=description]")["content"] == (
        "Schweiz anrufen: Softphone, außerhalb der EU, individuelles Angebot, Landesvorwahl +41."
    )
    assert [h1.get_text() for h1 in head.select("h1")] == ["Schweiz"]


def test_every_country_has_a_page_that_loads_no_runtime() -> None:
    built = [each for each in EVERY_PAGE if re.fullmatch(r"laender/[^/]+/index\.html", each)]
    assert len(built) == len(countries.current().by_code) == 250
    for each in built:
        html = (SITE / each).read_text(encoding="utf-8")
        assert html.count("<h1") == 1, each
        assert 'id="runtime"' not in html, each
        assert "page.js" not in html, each
        assert "{{" not in html, each
        for link in set(re.findall(r'href="(\.\./[^"?#]*)', html)):
            assert target(each, link)[0].exists(), (each, link)


def test_no_page_of_a_country_is_in_the_navigation() -> None:
    assert soup("laender/schweiz/index.html").select('nav a[href$="/frankreich/"]') == []


def test_the_list_has_every_country_with_its_channel_and_zone() -> None:
    table = one(soup(LIST), ".countries table")
    shown = rows(table)
    assert shown[0] == ["Zielland", "Weg", "Zone"]
    assert len(shown) == 251
    for row in (
        ["Schweiz", "Softphone", "außerhalb der EU"],
        ["Frankreich", "Softphone", "EU"],
        ["Ungarn", "Skype-Guthaben", "EU"],
        ["Kosovo", "Skype-Guthaben", "außerhalb der EU"],
        ["Vereinigte Staaten", "Kein Weg festgelegt", "außerhalb der EU"],
        ["Deutschland", "Softphone", "Deutschland"],
    ):
        assert row in shown
    links = [attribute(link, "href") for link in table.select("th a")]
    assert len(set(links)) == 250
    assert all(target(LIST, link)[0].is_file() for link in links)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Österreich", "oesterreich"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("Bosnien und Herzegowina", "bosnien-und-herzegowina"),
        ("St. Kitts und Nevis", "st-kitts-und-nevis"),
        ("São Tomé und Príncipe", "sao-tome-und-principe"),
        ("Weißrussland", "weissrussland"),
    ],
)
def test_addresses_write_names_in_ascii(name: str, written: str) -> None:
    assert slug(name) == written


def test_every_name_in_addresses_finds_its_country_in_the_calculators() -> None:
    for each in named_countries():
        assert countries.current().find(each.slug) == each.country


def test_two_countries_at_one_address_stop_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(country_names, "slug", lambda name: name[0].lower())
    with pytest.raises(CountriesError) as error:
        named_countries()
    assert str(error.value) == "countries.toml: AF and AL share the address laender/a/; rename one"


# The map.


def europe_svg() -> Tag:
    return one(soup(LIST), "svg.europe__map")


def labels() -> dict[str, str]:
    """Return where map and list beside it lead, by what the links say."""
    links = one(soup(LIST), ".europe").select("a")
    return {attribute(link, "aria-label"): attribute(link, "href") for link in links}


def test_the_map_links_every_country_in_europe_and_says_its_channel_and_zone() -> None:
    found = labels()
    for label, address in {
        "Frankreich: Softphone, EU": "frankreich/",
        "Deutschland: Softphone, Deutschland": "deutschland/",
        "Schweiz: Softphone, außerhalb der EU": "schweiz/",
        "Polen: Softphone, EU": "polen/",
        "Ungarn: Skype-Guthaben, EU": "ungarn/",
        "Kosovo: Skype-Guthaben, außerhalb der EU": "kosovo/",
        "Vatikanstadt: Skype-Guthaben, außerhalb der EU": "vatikanstadt/",
        "Ålandinseln: Skype-Guthaben, Gebiet eines EU-Landes": "alandinseln/",
        "Türkei: Kein Weg festgelegt, außerhalb der EU": "tuerkei/",
    }.items():
        assert found[label] == address
    table = tomllib.loads((toml_file.FOLDER / countries.FILE).read_text(encoding="utf-8"))
    in_europe = [
        row["name"]
        for code, row in table.items()
        if isinstance(row, dict) and (row.get("european") or row.get("eu") or code == "TR")
    ]
    assert sorted(label.partition(":")[0] for label in found) == sorted(in_europe)
    assert max(Counter(found.values()).values()) == 1


def test_the_map_is_small_and_styled_by_classes_alone() -> None:
    shown = europe("")
    assert len(shown.encode()) < 60_000
    assert "style=" not in shown
    assert 'd="' in shown


def test_what_is_too_small_to_be_pressed_is_in_the_list_beside_the_map() -> None:
    small = [each.get_text() for each in one(soup(LIST), ".europe__small").select("a")]
    assert small == [
        "Ålandinseln",
        "Andorra",
        "Färöer",
        "Gibraltar",
        "Guernsey",
        "Isle of Man",
        "Jersey",
        "Liechtenstein",
        "Luxemburg",
        "Malta",
        "Monaco",
        "San Marino",
        "Spitzbergen und Jan Mayen",
        "Vatikanstadt",
    ]


def test_channel_and_zone_differ_by_patterns_that_the_legend_names() -> None:
    legend = one(soup(LIST), ".europe__legend").select("li")
    assert [each.get_text() for each in legend] == [
        "Softphone, Deutschland",
        "Softphone, EU",
        "Softphone, außerhalb der EU",
        "Skype-Guthaben, EU",
        "Skype-Guthaben, außerhalb der EU",
        "Skype-Guthaben, Gebiet eines EU-Landes",
        "Kein Weg festgelegt, außerhalb der EU",
    ]
    drawn = {str(each.contents) for each in europe_svg().select("pattern")}
    without_colour = {re.sub(r"europe__(de|eu|non-eu|territory)", "", each) for each in drawn}
    assert len(without_colour) == 7


def rings(code: str) -> list[list[tuple[int, int]]]:
    """Return the outlines of a country on the map, point by point."""
    path = json.loads(europe_map.FILE.read_text(encoding="utf-8"))["shapes"][code]["path"]
    found = []
    for ring in path.removesuffix("z").split("z"):
        x, y, *steps = map(int, re.findall(r"-?\d+", ring))
        points = [(x, y)]
        for along, down in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + along, y + down
            points.append((x, y))
        found.append(points)
    return found


def holds(code: str, place: tuple[int, int]) -> bool:
    """Tell whether a place is inside of a country: a line from it crosses the border once, or oddly."""
    x, y = place
    inside = False
    for ring in rings(code):
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def test_crimea_is_drawn_as_part_of_ukraine() -> None:
    simferopol = (1300, 965)
    assert holds("UA", simferopol)
    assert not holds("RU", simferopol)


def test_the_whole_island_of_cyprus_is_one_country() -> None:
    assert len(rings("CY")) == 1


def test_the_table_of_countries_decides_what_the_map_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    table = (toml_file.FOLDER / countries.FILE).read_text(encoding="utf-8")
    italy = 'eu = true, european = true, channel = "skype_credit", also = ["Italy"]'
    assert italy in table
    changed = countries.parse(table.replace(italy, italy.replace("skype_credit", "softphone")))
    monkeypatch.setattr(countries, "current", lambda: changed)
    link = one(parse(europe("")), 'a[href="italien/"]')
    assert link["aria-label"] == "Italien: Softphone, EU"
    assert link["fill"] == "url(#karte-softphone-eu)"


def test_a_shape_that_the_table_does_not_show_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(europe_map, "PARTLY", ())
    with pytest.raises(MapError) as error:
        europe("")
    assert str(error.value) == (
        "europe_map.json: shapes: TR is not to be shown; run nox -s countries and commit the result"
    )


def test_the_pages_are_written_below_the_folder_of_the_list() -> None:
    assert (ROOT / "docs" / country_pages.FOLDER / "index.md").is_file()
