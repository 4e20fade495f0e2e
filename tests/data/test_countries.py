"""The country table says what CLDR and the articles say, and finds what people type."""

import tomllib

import pytest

from calculator.data import countries
from calculator.data.country import Channel
from tests.folders import ROOT

FILE = ROOT / "calculator" / "data" / "countries.toml"
FILE_CONTENT = tomllib.loads(FILE.read_text(encoding="utf-8"))
TABLES = ("eu", "vague", "groups", "territories", "regions", "outlying_regions")
#: The rows of the countries.
TABLE = {code: row for code, row in FILE_CONTENT.items() if code not in TABLES}


def names_where(key: str, value: object) -> set[str]:
    return {row["name"] for row in TABLE.values() if row[key] == value}


def test_every_iso_code_and_kosovo_has_one_row_sorted_by_code() -> None:
    assert len(TABLE) == 250
    assert list(TABLE) == sorted(TABLE)


def test_codes_that_iso_only_reserves_or_has_withdrawn_have_no_row() -> None:
    assert not TABLE.keys() & {"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "UK", "UN", "YU"}


def test_the_eu_has_27_members() -> None:
    assert names_where("eu", True) == {
        "Belgien", "Bulgarien", "Dänemark", "Deutschland", "Estland", "Finnland", "Frankreich",
        "Griechenland", "Irland", "Italien", "Kroatien", "Lettland", "Litauen", "Luxemburg",
        "Malta", "Niederlande", "Österreich", "Polen", "Portugal", "Rumänien", "Schweden",
        "Slowakei", "Slowenien", "Spanien", "Tschechien", "Ungarn", "Zypern",
    }  # fmt: skip


def test_the_softphone_reaches_exactly_the_countries_that_the_article_names() -> None:
    assert names_where("channel", "softphone") == {
        "Deutschland", "Frankreich", "Polen", "Schweiz", "Österreich",
    }  # fmt: skip


def test_skype_credit_serves_the_rest_of_europe() -> None:
    assert names_where("channel", "skype_credit") == {
        "Albanien", "Andorra", "Belarus", "Belgien", "Bosnien und Herzegowina", "Bulgarien",
        "Dänemark", "Estland", "Finnland", "Färöer", "Gibraltar", "Griechenland", "Guernsey",
        "Irland", "Island", "Isle of Man", "Italien", "Jersey", "Kosovo", "Kroatien", "Lettland",
        "Liechtenstein", "Litauen", "Luxemburg", "Malta", "Monaco", "Montenegro", "Niederlande",
        "Nordmazedonien", "Norwegen", "Portugal", "Republik Moldau", "Rumänien", "Russland",
        "San Marino", "Schweden", "Serbien", "Slowakei", "Slowenien", "Spanien",
        "Spitzbergen und Jan Mayen", "Tschechien", "Ukraine", "Ungarn", "Vatikanstadt",
        "Vereinigtes Königreich", "Zypern", "Ålandinseln",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "name", "eu", "european", "channel"),
    [
        ("AT", "Österreich", True, True, "softphone"),
        ("CH", "Schweiz", False, True, "softphone"),
        ("LI", "Liechtenstein", False, True, "skype_credit"),
        ("GB", "Vereinigtes Königreich", False, True, "skype_credit"),
        ("XK", "Kosovo", False, True, "skype_credit"),
        # In the EU, though CLDR counts it as Western Asia.
        ("CY", "Zypern", True, True, "skype_credit"),
        # Territories with a code of their own are not on the list of the EU's members.
        ("AX", "Ålandinseln", False, True, "skype_credit"),
        ("GP", "Guadeloupe", False, False, "not_covered"),
        # CLDR counts Russia as Eastern Europe, Turkey and the Caucasus as Western Asia.
        ("RU", "Russland", False, True, "skype_credit"),
        ("TR", "Türkei", False, False, "not_covered"),
        ("GE", "Georgien", False, False, "not_covered"),
        ("GL", "Grönland", False, False, "not_covered"),
        ("US", "Vereinigte Staaten", False, False, "not_covered"),
    ],
)
def test_zone_and_channel_are_independent(
    code: str, name: str, eu: bool, european: bool, channel: str
) -> None:
    row = TABLE[code]
    assert (row["name"], row["eu"], row["european"]) == (name, eu, european)
    assert row["channel"] == channel


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("NL", "Holland"),
        ("GB", "England"),
        ("GB", "Großbritannien"),
        ("GB", "UK"),
        ("CZ", "Tschechei"),
        ("US", "USA"),
        ("DE", "BRD"),
        ("CI", "Elfenbeinküste"),
        ("BY", "Weißrussland"),
        ("MM", "Birma"),
        ("VA", "Vatikan"),
    ],
)
def test_common_other_names_are_known(code: str, name: str) -> None:
    assert name in TABLE[code]["also"]


@pytest.mark.parametrize("name", ["Kongo", "Korea", "Jungferninseln", "Guayana"])
def test_a_name_that_could_mean_several_countries_means_none(name: str) -> None:
    assert not [code for code, row in TABLE.items() if name in (row["name"], *row["also"])]


def test_every_country_is_found_by_its_code_and_its_names() -> None:
    table = countries.current()
    for country in table.by_code.values():
        assert table.find(country.code.lower()) == country
        assert table.find(country.name) == country
        assert table.find(FILE_CONTENT[country.code]["alpha3"]) == country


def test_alpha_3_codes_are_those_of_iso_and_for_kosovo_that_of_cldr() -> None:
    assert [TABLE[code]["alpha3"] for code in ("DE", "FR", "CH", "GB", "US", "XK")] == [
        "DEU", "FRA", "CHE", "GBR", "USA", "XKK",
    ]  # fmt: skip
    assert len({row["alpha3"] for row in TABLE.values()}) == 250


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Oesterreich", "AT"),
        ("Austria", "AT"),
        ("O\u0308sterreich", "AT"),
        ("bosnien-und herzegowina", "BA"),
        ("DEU", "DE"),
        ("che", "CH"),
    ],
)
def test_a_country_is_found_however_its_name_is_written(typed: str, code: str) -> None:
    found = countries.current().find(typed)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("Mallorca", "Mallorca (Spanien)"),
        ("Sylt", "Sylt (Deutschland)"),
        ("Melilla", "Melilla (Spanien)"),
        ("La Réunion", "Réunion"),
        ("balearen", "Balearen (Spanien)"),
        ("Korsika", "Korsika (Frankreich)"),
        ("Sizilien", "Sizilien (Italien)"),
        ("Suedtirol", "Südtirol (Italien)"),
        ("Tirol", "Tirol (Österreich)"),
        ("Kreta", "Kreta (Griechenland)"),
        ("Bayern", "Bayern (Deutschland)"),
        ("nordrhein westfalen", "Nordrhein-Westfalen (Deutschland)"),
        ("Zürich", "Zürich (Schweiz)"),
        ("Gran Canaria", "Gran Canaria (Spanien)"),
        ("Azoren", "Azoren (Portugal)"),
        ("Spanien", "Spanien"),
    ],
)
def test_a_region_is_found_as_part_of_its_country(typed: str, label: str) -> None:
    found = countries.current().find(typed)
    assert found is not None
    assert found.label == label
    assert countries.current().find(found.key) == found


@pytest.mark.parametrize(
    "name", ["Baskenland", "Freiburg", "Istrien", "Jura", "Lappland", "Galizien"]
)
def test_a_region_that_could_lie_in_several_countries_means_none(name: str) -> None:
    assert countries.current().find(name) is None


def test_only_regions_off_europe_count_by_the_reading() -> None:
    table = countries.current()
    found = {name: table.find(name) for name in ("Teneriffa", "Madeira", "Mallorca", "Spanien")}
    assert {name: country and country.is_outlying for name, country in found.items()} == {
        "Teneriffa": True,
        "Madeira": True,
        "Mallorca": False,
        "Spanien": False,
    }


ROW = 'name = "Spanien", alpha3 = "ESP", eu = true, european = true, channel = "skype_credit"'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            f'ES = {{ {ROW}, also = [] }}\n[regions]\nMallorca = "SP"',
            "regions.Mallorca: 'SP' has no row; add it",
        ),
        (
            f'ES = {{ {ROW}, also = ["Mallorca"] }}\n[regions]\nMallorca = "ES"',
            "'Mallorca' names both ES and Mallorca; remove it from one",
        ),
        (
            f'ES = {{ {ROW}, also = [] }}\n[groups]\nIberien = ["ES", "PT"]',
            "groups.Iberien: 'PT' has no row; add it",
        ),
        (
            f'ES = {{ {ROW}, also = [] }}\nvague = ["Spanien"]',
            "'spanien' names several things; remove all but one",
        ),
        (
            f'eu = ["EU"]\nES = {{ {ROW}, also = [] }}\n[groups]\nEU = ["ES"]',
            "'eu' names several things; remove all but one",
        ),
        (
            f"ES = {{ {ROW.replace('skype_credit', 'by_country')}, also = [] }}",
            "ES channel must be one of softphone, skype_credit, not_covered",
        ),
        (
            f'ES = {{ {ROW}, also = [] }}\n[territories]\nES = "ES"',
            "territories.ES: it and 'ES' must have rows, and only the latter may be in the EU; "
            "correct it",
        ),
        (
            f'ES = {{ {ROW}, also = [] }}\n[territories]\nAX = "ES"',
            "territories.AX: it and 'ES' must have rows, and only the latter may be in the EU; "
            "correct it",
        ),
    ],
)
def test_a_table_that_contradicts_itself_is_refused(text: str, message: str) -> None:
    with pytest.raises(countries.CountriesError) as refusal:
        countries.parse(text)
    assert str(refusal.value) == f"countries.toml: {message}"


def test_the_table_that_ships_to_browsers_is_the_one_that_was_checked() -> None:
    table = countries.current()
    shipped = countries.from_plain(countries.to_plain(table))
    assert shipped == table
    assert [each.label for each in shipped.find_all("Mallorca")] == ["Mallorca (Spanien)"]
    assert [each.channel for each in shipped.find_all("CH")] == [Channel.SOFTPHONE]
