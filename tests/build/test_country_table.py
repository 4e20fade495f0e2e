"""The country table says what CLDR and the articles say, and refuses a broken input file."""

import tomllib
from pathlib import Path

import pytest

from calculator.build import country_table
from calculator.build.country_table import Manual, Territory, parse_manual, render
from calculator.data.countries import CountriesError

FILE = Path(__file__).parents[2] / "calculator" / "data" / "countries.toml"
TABLE = tomllib.loads(FILE.read_text(encoding="utf-8"))

TERRITORIES = {
    "NL": Territory("Niederlande", "Netherlands", eu=True, european=True),
    "TR": Territory("Türkei", "Turkey", eu=False, european=False),
}


def names_where(key, value):
    return {row["name"] for row in TABLE.values() if row[key] == value}


def test_every_iso_code_and_kosovo_has_one_row_sorted_by_code():
    assert len(TABLE) == 250
    assert list(TABLE) == sorted(TABLE)


def test_codes_that_iso_only_reserves_or_has_withdrawn_have_no_row():
    assert not TABLE.keys() & {"AC", "CP", "CQ", "DG", "EA", "EU", "IC", "TA", "UK", "UN", "YU"}


def test_the_eu_has_27_members():
    assert names_where("eu", True) == {
        "Belgien", "Bulgarien", "Dänemark", "Deutschland", "Estland", "Finnland", "Frankreich",
        "Griechenland", "Irland", "Italien", "Kroatien", "Lettland", "Litauen", "Luxemburg",
        "Malta", "Niederlande", "Österreich", "Polen", "Portugal", "Rumänien", "Schweden",
        "Slowakei", "Slowenien", "Spanien", "Tschechien", "Ungarn", "Zypern",
    }  # fmt: skip


def test_the_softphone_reaches_exactly_the_countries_that_the_article_names():
    assert names_where("channel", "softphone") == {
        "Deutschland", "Frankreich", "Polen", "Schweiz", "Österreich",
    }  # fmt: skip


def test_skype_credit_serves_the_rest_of_europe():
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
def test_zone_and_channel_are_independent(code, name, eu, european, channel):
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
def test_common_other_names_are_known(code, name):
    assert name in TABLE[code]["also"]


@pytest.mark.parametrize("name", ["Kongo", "Korea", "Jungferninseln", "Guayana"])
def test_a_name_that_could_mean_several_countries_means_none(name):
    assert not [code for code, row in TABLE.items() if name in (row["name"], *row["also"])]


def test_a_row_is_one_line_and_escapes_its_names():
    manual = Manual(softphone=["NL"], also={"TR": ['Die "Türkei" \\ \x7f']})
    lines = render(TERRITORIES, manual).splitlines()
    assert lines == [
        'NL = { name = "Niederlande", eu = true, european = true, channel = "softphone", '
        'also = ["Netherlands"] }',
        'TR = { name = "Türkei", eu = false, european = false, channel = "not_covered", '
        'also = ["Die \\"Türkei\\" \\\\ \\u007f", "Turkey"] }',
    ]
    assert tomllib.loads(lines[1])["TR"]["also"][0] == 'Die "Türkei" \\ \x7f'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            'softphone = ["UK"]\n[also]',
            "countries_input.toml: softphone: 'UK' is no ISO 3166-1 code; correct the code",
        ),
        (
            'softphone = []\n[also]\nHL = ["Holland"]',
            "countries_input.toml: also: 'HL' is no ISO 3166-1 code; correct the code",
        ),
        (
            'softphone = []\n[also]\nNL = ["Holland"]\nTR = ["holland"]',
            "countries_input.toml: also.TR: 'holland' already means NL; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["Tuerkei"]',
            "countries_input.toml: also.NL: 'Tuerkei' already means TR; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["T. R."]',
            "countries_input.toml: also.NL: 'T. R.' already means TR; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["-"]',
            "countries_input.toml: also.NL: '-' is empty; remove it",
        ),
        (
            'softphone = []\n[also]\nNL = "Holland"',
            "countries_input.toml: also.NL is no list; put the names into [ ]",
        ),
        (
            "softphone = []\nskype = []\n[also]",
            "countries_input.toml: softphone, skype, also are the keys; "
            "write softphone and also, nothing else",
        ),
        (
            "softphone = [",
            "countries_input.toml: Invalid value (at end of document); correct the TOML there",
        ),
    ],
)
def test_a_broken_input_is_refused_naming_file_key_and_remedy(text, message):
    with pytest.raises(CountriesError) as refusal:
        parse_manual(text, TERRITORIES)
    assert str(refusal.value) == message


def test_missing_cldr_data_is_refused_with_the_command_that_installs_it(tmp_path, monkeypatch):
    monkeypatch.setattr(country_table, "CLDR_CORE", tmp_path)
    with pytest.raises(CountriesError, match=r"territoryContainment\.json: missing; run npm ci"):
        country_table.read_territories()


@pytest.fixture
def table_file(tmp_path, monkeypatch):
    """A table elsewhere, for which the sources say "new"."""
    file = tmp_path / "countries.toml"
    monkeypatch.setattr(country_table, "FILE", file)
    monkeypatch.setattr(country_table, "generate", lambda: "new")
    return file


def test_check_fails_on_an_outdated_table_and_leaves_it_alone(table_file, monkeypatch):
    table_file.write_text("old", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["country_table", "--check"])
    with pytest.raises(SystemExit) as stop:
        country_table.main()
    assert stop.value.code == (
        "countries.toml: out of date; run nox -s countries and commit the result"
    )
    assert table_file.read_text(encoding="utf-8") == "old"


def test_the_command_writes_a_table_that_the_check_accepts(table_file, monkeypatch):
    monkeypatch.setattr("sys.argv", ["country_table"])
    country_table.main()
    assert table_file.read_text(encoding="utf-8") == "new"
    monkeypatch.setattr("sys.argv", ["country_table", "--check"])
    country_table.main()
