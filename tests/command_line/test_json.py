"""The command line's answers as JSON, for programs."""

import pytest

from tests.shell import calculate, calculate_json, printed

FACTOR = ("faktor", "--bereich", "backoffice", "--land", "FR", "--minuten", "20", "--stunden", "1")


def test_factor_as_json_is_one_object_with_figures_as_text() -> None:
    said = calculate_json(*FACTOR, "--satz", "30", "--stand", "2026-11-21")
    assert {key: said[key] for key in ("outcome", "factor", "work_area", "zone", "stand")} == {
        "outcome": "factor",
        "factor": "1.3",
        "work_area": "backoffice",
        "zone": "EU",
        "stand": "2026-11-21",
    }
    assert said["countries"] == [
        {
            "code": "FR",
            "name": "Frankreich",
            "region": None,
            "zone": "EU",
            "territory_of": None,
            "channel": "softphone",
        }
    ]
    assert said["budget"] == {"rate": "39.00", "total": "39.00", "surcharge": "9.00"}
    assert said["sources"][0] == {
        "source": "admin/telefonfaktoren#telefonanlage-klaeren",
        "title": "Telefonfaktoren prüfen: 1. Telefonanlage klären",
        "address": "admin/telefonfaktoren/#telefonanlage-klaeren",
    }
    assert [(action["role"], action["case"]) for action in said["next_actions"]] == [
        *[("assistant", None)] * 3,
        *[("admin", "neukunde")] * 4,
        *[("admin", "weiterleitung")] * 3,
        ("customer", None),
    ]


def test_what_would_change_the_factor_is_data() -> None:
    words = ["--bereich", "backoffice", "--land", "DE,FR", "--minuten", "46", "--stunden", "3"]
    assert calculate_json("faktor", *words, "--satz", "30")["changes"] == [
        {
            "if": {"minuten": {"at_most": "45"}},
            "outcome": "included",
            "factor": None,
            "total": "90.00",
            "text": "Bis 45\N{NO-BREAK SPACE}Minuten: im Stundensatz enthalten; "
            "Budget 90,00\N{NO-BREAK SPACE}€ statt 117,00\N{NO-BREAK SPACE}€.",
        },
        {
            "if": {"land": "DE"},
            "outcome": "factor",
            "factor": "1.2",
            "total": "108.00",
            "text": "Ohne Zielland Frankreich: Faktor 1,2; "
            "Budget 108,00\N{NO-BREAK SPACE}€ statt 117,00\N{NO-BREAK SPACE}€.",
        },
        {
            "if": {"anlage": "eigene"},
            "outcome": "own_system",
            "factor": None,
            "total": "90.00",
            "text": "Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor; "
            "Budget 90,00\N{NO-BREAK SPACE}€ statt 117,00\N{NO-BREAK SPACE}€.",
        },
    ]


def test_without_a_rate_there_is_no_budget() -> None:
    assert calculate_json(*FACTOR)["budget"] is None


def test_addons_as_json() -> None:
    said = calculate_json("addons", "--option", "3", "--ansage", "vpa")
    assert said["total"] == "198.90"
    assert [line["amount"] for line in said["lines"]] == ["99.00", "99.90"]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_umlauts_are_written_as_such_whatever_the_terminal_shows(encoding: str) -> None:
    said = printed(calculate("land", "AT", "--json", PYTHONIOENCODING=encoding))
    assert '"name": "Österreich"' in said
    assert "„Backoffice Telefonie EU“" in said
    assert "\\u" not in said


def test_country_as_json() -> None:
    said = calculate_json("land", "CH")
    assert [said[key] for key in ("code", "name", "zone", "channel")] == [
        "CH",
        "Schweiz",
        "NON_EU",
        "softphone",
    ]


def test_a_number_as_json() -> None:
    said = calculate_json("nummer", "+33612345678")
    keys = ("valid", "country", "zone", "channel", "dial_country", "dial_number", "e164")
    assert [said[key] for key in keys] == [
        True,
        "FR",
        "EU",
        "softphone",
        "Frankreich",
        "612345678",
        "+33612345678",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["-0221/82829-980", "+33 (0)6 12 34 56 78", "110", "--land", "DE"],
        ["--land", "DE", "-0221/82829-980\n+33 (0)6 12 34 56 78", "110"],
        ["-0221/82829-980", "--land", "DE", "+33 (0)6 12 34 56 78", "110"],
    ],
)
def test_several_numbers_stand_anywhere_and_may_begin_with_a_sign(words: list[str]) -> None:
    said = calculate_json("nummer", *words)
    assert [each["e164"] for each in said["numbers"]] == ["+4922182829980", "+33612345678", None]
    assert (said["valid"], said["country"], said["zone"]) == (False, None, "EU")
