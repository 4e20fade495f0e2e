"""The country table says what CLDR and the articles say, and finds what people type."""

import tomllib

import pytest

from calculator.data import countries
from tests.folders import ROOT

FILE = ROOT / "calculator" / "data" / "countries.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))


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
        # A territory with a code of its own is not in the EU, whatever its state is.
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


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Oesterreich", "AT"),
        ("Austria", "AT"),
        ("O\u0308sterreich", "AT"),
        ("bosnien-und herzegowina", "BA"),
    ],
)
def test_a_country_is_found_however_its_name_is_written(typed: str, code: str) -> None:
    found = countries.current().find(typed)
    assert found is not None
    assert found.code == code
