"""What programs get of every answer beside the figures: allowance, area, origin."""

from datetime import date
from typing import Any

import pytest

from calculator.view import json_record
from tests import editions
from tests.asking import answered, record
from tests.tasks import task

COMMON = [
    "steps",
    "sources",
    "next_actions",
    "calculator",
    "question",
    "stand",
    "today",
    "format",
    "edition",
    "edition_text",
    "build",
]
QUESTIONS = [
    ("telefonfaktor", "bereich=backoffice&land=DE&minuten=20&stunden=1"),
    ("add-ons", "option=1"),
    ("erreichbarkeit", "land=CH"),
    ("nummer", "nummer=110"),
    ("eskalation", "buchung=2026-12-01"),
]


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("bereich=backoffice&land=DE&minuten=15,01", "Backoffice Telefonie DE"),
        ("bereich=vertrieb&land=DE,FR&minuten=20", "Vertrieb Telefonie EU"),
        ("bereich=vertrieb&land=EU&minuten=20", "Vertrieb Telefonie EU"),
        ("bereich=backoffice&land=DE&minuten=15", None),
        ("bereich=vertrieb&land=FR&minuten=15", None),
        ("bereich=backoffice&land=CH&minuten=20", None),
        ("bereich=vertrieb&land=DE&minuten=20&anlage=eigene", None),
    ],
)
def test_a_charged_task_has_a_telephony_area_and_no_other(words: str, area: str | None) -> None:
    assert task(words)["telephony_area"] == area


@pytest.mark.parametrize(
    ("words", "included", "left"),
    [
        ("land=DE&minuten=0&stunden=1,5", "22.5", "22.5"),
        ("land=DE&minuten=14,99", "15", "0.01"),
        ("land=DE&minuten=15", "15", "0"),
        ("land=DE&minuten=15,01", "15", "-0.01"),
        ("bereich=vertrieb&land=FR&minuten=100&stunden=2", "30", "-70"),
        ("bereich=vertrieb&land=FR&minuten=10&stunden=100", "1500", "1490"),
    ],
)
def test_the_allowance_is_counted_down_and_below_zero(words: str, included: str, left: str) -> None:
    assert task(words)["allowance"] == {"included_minutes": included, "left_minutes": left}


@pytest.mark.parametrize(
    "words", ["land=CH&minuten=10", "land=RE&minuten=0", "anlage=eigene&land=DE&minuten=10"]
)
def test_an_offer_and_an_own_system_have_no_allowance(words: str) -> None:
    assert task(words)["allowance"] is None


@pytest.mark.parametrize(("slug", "words"), QUESTIONS)
def test_every_answer_ends_with_the_same_keys(slug: str, words: str) -> None:
    said = record(slug, words)
    assert list(said)[-len(COMMON) :] == COMMON
    assert {key: said[key] for key in ("stand", "today", "format", "edition", "build")} == {
        "stand": "2026-11-21",
        "today": None,
        "format": 1,
        "edition": "2026-11-21",
        "build": None,
    }


def test_an_answer_of_a_build_names_its_commit() -> None:
    said = json_record.record(answered(*QUESTIONS[0]), "0123456789ab")
    assert said["build"] == "0123456789ab"


@pytest.mark.parametrize(
    ("stand", "edition"), [("2026-12-31", "2026-11-21"), ("2027-01-01", "2027-01-01")]
)
def test_the_edition_is_that_of_the_day_that_was_asked_for(
    stand: str, edition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    editions.raise_in_2027(monkeypatch, ("249", "259"))
    said = record("add-ons", f"option=1&stand={stand}", date(2027, 6, 1))
    assert (said["stand"], said["edition"]) == (stand, edition)


def cases(said: dict[str, Any]) -> set[str | None]:
    return {each["case"] for each in said["next_actions"] if each["role"] == "admin"}


def test_each_action_of_the_admin_team_names_its_case_where_the_calculator_has_cases() -> None:
    words = "land=DE&minuten=20"
    assert cases(task(words)) == {"neukunde", "weiterleitung"}
    assert cases(task(f"{words}&fall=neukunde")) == {"neukunde"}
    assert cases(task(f"{words}&fall=weiterleitung")) == {"weiterleitung"}
    assert cases(record("add-ons", "option=1")) == {None}
