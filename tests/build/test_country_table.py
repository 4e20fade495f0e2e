"""The generator of the country table writes its rows, checks them, and refuses a broken input."""

import tomllib
from pathlib import Path

import pytest

from calculator.build import country_table
from calculator.build.country_table import Manual, Territory, parse_manual, render
from calculator.data.countries import CountriesError

TERRITORIES = {
    "NL": Territory("Niederlande", "Netherlands", eu=True, european=True),
    "TR": Territory("Türkei", "Turkey", eu=False, european=False),
}


def test_a_row_is_one_line_and_escapes_its_names() -> None:
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
            "softphone: 'UK' is no ISO 3166-1 code; correct the code",
        ),
        (
            'softphone = []\n[also]\nHL = ["Holland"]',
            "also: 'HL' is no ISO 3166-1 code; correct the code",
        ),
        (
            'softphone = []\n[also]\nNL = ["Holland"]\nTR = ["holland"]',
            "also.TR: 'holland' already means NL; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["Tuerkei"]',
            "also.NL: 'Tuerkei' already means TR; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["T. R."]',
            "also.NL: 'T. R.' already means TR; remove one of the two",
        ),
        (
            'softphone = []\n[also]\nNL = ["-"]',
            "also.NL: '-' is empty; remove it",
        ),
        (
            'softphone = []\n[also]\nNL = "Holland"',
            "also.NL is no list; put the names into [ ]",
        ),
        (
            "softphone = []\nskype = []\n[also]",
            "softphone, skype, also are the keys; write softphone and also, nothing else",
        ),
        (
            "softphone = [",
            "Invalid value (at end of document); correct the TOML there",
        ),
    ],
)
def test_a_broken_input_is_refused_naming_file_key_and_remedy(text: str, message: str) -> None:
    with pytest.raises(CountriesError) as refusal:
        parse_manual(text, TERRITORIES)
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
