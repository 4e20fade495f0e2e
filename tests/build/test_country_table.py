"""The generator of the country table writes its rows, checks them, and refuses a broken input."""

import tomllib
from pathlib import Path

import pytest

from calculator.build import country_table
from calculator.build.country_table import Manual, Territory, parse_manual, render
from calculator.data.countries import CountriesError

TERRITORIES = {
    "NL": Territory("Niederlande", "Netherlands", "NLD", eu=True, european=True),
    "TR": Territory("Türkei", "Turkey", "TUR", eu=False, european=False),
}


def test_a_row_is_one_line_and_escapes_its_names() -> None:
    manual = Manual(
        softphone=["NL"],
        eu=["EU"],
        vague=["Europa", "Ausland"],
        groups={"Beide": ["TR", "NL"]},
        also={"TR": ['Die "Türkei" \\ \x7f']},
        territories={"TR": "NL"},
        regions={"Zeeland": "NL"},
        outlying_regions={'Die "Insel" \x7f': "TR"},
    )
    table = render(TERRITORIES, manual)
    assert table.splitlines() == [
        'NL = { name = "Niederlande", alpha3 = "NLD", eu = true, european = true, channel = "softphone", '
        'also = ["Netherlands"] }',
        'TR = { name = "Türkei", alpha3 = "TUR", eu = false, european = false, channel = "not_covered", '
        'also = ["Die \\"Türkei\\" \\\\ \\u007f", "Turkey"] }',
        "",
        'eu = ["EU"]',
        "",
        'vague = ["Europa", "Ausland"]',
        "",
        "[groups]",
        '"Beide" = ["TR", "NL"]',
        "",
        "[territories]",
        '"TR" = "NL"',
        "",
        "[regions]",
        '"Zeeland" = "NL"',
        "",
        "[outlying_regions]",
        '"Die \\"Insel\\" \\u007f" = "TR"',
    ]
    assert tomllib.loads(table)["TR"]["also"][0] == 'Die "Türkei" \\ \x7f'
    assert tomllib.loads(table)["outlying_regions"] == {'Die "Insel" \x7f': "TR"}


#: The tables of an input file, and one that says nothing, by its tables.
TABLES = ("also", "groups", "territories", "regions", "outlying_regions")
EMPTY = {"softphone": "softphone = []\neu = []\nvague = []"} | dict.fromkeys(TABLES, "")


def input_with(**tables: str) -> str:
    """Return an input file with these lines in its tables."""
    softphone, *others = (EMPTY | tables).items()
    return "\n".join([softphone[1], *(f"[{name}]\n{lines}" for name, lines in others)])


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        (
            {"softphone": 'softphone = ["UK"]\neu = []\nvague = []'},
            "softphone: 'UK' is no ISO 3166-1 code; correct the code",
        ),
        ({"also": 'HL = ["Holland"]'}, "also: 'HL' is no ISO 3166-1 code; correct the code"),
        (
            {"also": 'NL = ["Holland"]\nTR = ["holland"]'},
            "also.TR: 'holland' already means NL; remove one of the two",
        ),
        (
            {"also": 'NL = ["Tuerkei"]'},
            "also.NL: 'Tuerkei' already means TR; remove one of the two",
        ),
        (
            {"also": 'NL = ["T. R."]'},
            "also.NL: 'T. R.' already means TR; remove one of the two",
        ),
        (
            {"also": 'NL = ["Tur"]'},
            "also.NL: 'Tur' already means TR; remove one of the two",
        ),
        ({"also": 'NL = ["-"]'}, "also.NL: '-' is empty; remove it"),
        ({"also": 'NL = "Holland"'}, "also.NL is no list; put the names into [ ]"),
        (
            {"regions": 'Zeeland = "HL"'},
            "regions.Zeeland: 'HL' is no ISO 3166-1 code; correct the code",
        ),
        (
            {"regions": 'Zeeland = ["NL"]'},
            "regions.Zeeland: ['NL'] is no ISO 3166-1 code; correct the code",
        ),
        (
            {"regions": 'Niederlande = "NL"'},
            "regions: 'Niederlande' already means NL; remove one of the two",
        ),
        (
            {"regions": 'Holland = "NL"', "also": 'NL = ["Holland"]'},
            "regions: 'Holland' already means NL; remove one of the two",
        ),
        (
            {"regions": 'Zeeland = "NL"', "outlying_regions": 'ZEELAND = "NL"'},
            "outlying_regions: 'ZEELAND' already means Zeeland; remove one of the two",
        ),
        (
            {"territories": 'AX = "NL"'},
            "territories: 'AX' is no ISO 3166-1 code; correct the code",
        ),
        (
            {"territories": 'TR = "Holland"'},
            "territories.TR: 'Holland' is no ISO 3166-1 code; correct the code",
        ),
        (
            {"territories": 'NL = "NL"'},
            "territories.NL: 'NL' contradicts the EU's members; "
            "name a territory outside and its country inside",
        ),
        (
            {"territories": 'TR = "TR"'},
            "territories.TR: 'TR' contradicts the EU's members; "
            "name a territory outside and its country inside",
        ),
        ({"groups": 'DACH = ["DE"]'}, "groups.DACH: 'DE' is no ISO 3166-1 code; correct the code"),
        (
            {"groups": 'NLD = ["NL", "TR"]'},
            "groups: 'NLD' already means NL; remove one of the two",
        ),
        (
            {"softphone": 'softphone = []\neu = ["EU"]\nvague = ["eu"]'},
            "vague: 'eu' already means EU; remove one of the two",
        ),
        (
            {"softphone": 'softphone = []\neu = ["Turkey"]\nvague = []'},
            "eu: 'Turkey' already means TR; remove one of the two",
        ),
        ({"regions": '"-" = "NL"'}, "regions: '-' is empty; remove it"),
        (
            {"regions": '"Zee, Land" = "NL"'},
            "regions: 'Zee, Land' has one of ,;/; remove the sign",
        ),
        (
            {"softphone": "softphone = []\nskype = []"},
            "softphone, skype, also, groups, territories, regions, outlying_regions are the keys; "
            "write softphone, eu, vague, also, groups, territories, regions, outlying_regions, "
            "nothing else",
        ),
        (
            {"softphone": "softphone = ["},
            "Invalid value (at line 2, column 2); correct the TOML there",
        ),
    ],
)
def test_a_broken_input_is_refused_naming_file_key_and_remedy(
    tables: dict[str, str], message: str
) -> None:
    with pytest.raises(CountriesError) as refusal:
        parse_manual(input_with(**tables), TERRITORIES)
    assert str(refusal.value) == f"countries_input.toml: {message}"


def test_missing_cldr_data_is_refused_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(country_table, "CLDR_CORE", tmp_path)
    with pytest.raises(CountriesError, match=r"territoryContainment\.json: missing; run npm ci"):
        country_table.read_territories()


@pytest.fixture
def table_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table elsewhere, for which the sources say "new"."""
    file = tmp_path / "countries.toml"
    monkeypatch.setattr(country_table, "FILE", file)
    monkeypatch.setattr(country_table, "generate", lambda: "new")
    return file


def test_check_fails_on_an_outdated_table_and_leaves_it_alone(
    table_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table_file.write_text("old", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["country_table", "--check"])
    with pytest.raises(SystemExit) as stop:
        country_table.main()
    assert stop.value.code == (
        "countries.toml: out of date; run nox -s countries and commit the result"
    )
    assert table_file.read_text(encoding="utf-8") == "old"


def test_the_command_writes_a_table_that_the_check_accepts(
    table_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["country_table"])
    country_table.main()
    assert table_file.read_text(encoding="utf-8") == "new"
    monkeypatch.setattr("sys.argv", ["country_table", "--check"])
    country_table.main()
