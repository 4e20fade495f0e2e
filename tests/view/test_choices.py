"""What the form says of minutes the other way round, and links that make another choice."""

import json
from typing import Any

import pytest

from calculator.browser import replies
from tests.asking import record, ticket
from tests.days import FIRST_DAY
from tests.markup import one, parse
from tests.spaces import plain

FACTOR = "telefonfaktor"


def painted(words: str) -> dict[str, Any]:
    """Return what the page paints."""
    said: dict[str, Any] = json.loads(replies.reply(FACTOR, words, FIRST_DAY.isoformat()))
    return said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("je=stunde&minuten=40&stunden=10", "40 Minuten je Stunde × 10 Stunden = 400 Minuten"),
        ("je=stunde&minuten=0,5&stunden=1,5", "0,5 Minuten je Stunde × 1,5 Stunden = 0,75 Minuten"),
        ("minuten=40&stunden=10", "40 Minuten ÷ 10 Stunden = 4 Minuten je Stunde"),
        ("minuten=1&stunden=4", "1 Minute ÷ 4 Stunden = 0,25 Minuten je Stunde"),
        # No end, or more decimals than shown: marked as rounded, even where that shows the limit.
        ("minuten=10&stunden=3", "10 Minuten ÷ 3 Stunden ≈ 3,33 Minuten je Stunde"),
        ("minuten=20&stunden=3", "20 Minuten ÷ 3 Stunden ≈ 6,67 Minuten je Stunde"),
        ("minuten=1&stunden=8", "1 Minute ÷ 8 Stunden ≈ 0,13 Minuten je Stunde"),
        ("minuten=150,01&stunden=10", "150,01 Minuten ÷ 10 Stunden ≈ 15 Minuten je Stunde"),
        ("anlage=eigene&minuten=40&stunden=10", "40 Minuten ÷ 10 Stunden = 4 Minuten je Stunde"),
    ],
)
def test_the_form_converts_minutes_both_ways(words: str, said: str) -> None:
    assert {key: plain(each) for key, each in painted(words)["asides"].items()} == {"je": said}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "minuten=40",
        "stunden=10",
        "je=stunde&minuten=40",
        "minuten=0&stunden=10",
        "minuten=40&stunden=0,5",
        "je=stunde&minuten=61&stunden=10",
        "je=Woche&minuten=40&stunden=10",
    ],
)
def test_the_form_converts_nothing_where_too_little_or_too_much_is_told(words: str) -> None:
    assert painted(words)["asides"] == {}


def test_the_other_reading_is_a_link_to_the_same_question() -> None:
    short = painted("bereich=backoffice&land=DE&minuten=40&satz=30&stunden=10")["short"]
    link = one(parse(short), "a")
    assert link.get_text() == "Je Arbeitsstunde gemeint?"
    assert link["href"] == (
        "?anlage=my-vpa&bereich=backoffice&je=stunde&land=DE&minuten=40&satz=30&stunden=10"
    )


def test_a_refused_reading_links_to_the_other_one_without_what_addresses_leave_out() -> None:
    problem = painted("je=stunde&land=DE&minuten=100&stunden=10")["problems"]["minuten"]
    link = one(parse(problem), "a")
    assert link.get_text() == "Für die ganze Aufgabe gemeint?"
    assert link["href"] == "?anlage=my-vpa&land=DE&minuten=100&stunden=10"


def test_a_link_stays_one_for_what_is_typed() -> None:
    problem = painted("je=stunde&land=%22%3E%3Cb%3E&minuten=100&stunden=10")["problems"]["minuten"]
    assert one(parse(problem), "a")["href"] == (
        "?anlage=my-vpa&land=%22%3E%3Cb%3E&minuten=100&stunden=10"
    )


@pytest.mark.parametrize("typed", ["stunde", "je Stunde", "pro Arbeitsstunde", "STUNDE"])
def test_an_address_names_minutes_per_hour(typed: str) -> None:
    assert painted(f"je={typed}&land=CH")["query"] == "anlage=my-vpa&je=stunde&land=CH"


@pytest.mark.parametrize("words", ["land=CH", "je=aufgabe&land=CH", "je=&land=CH"])
def test_an_address_leaves_out_what_older_ones_never_named(words: str) -> None:
    assert painted(words)["query"] == "anlage=my-vpa&land=CH"


def test_a_ticket_says_how_the_minutes_are_counted() -> None:
    words = "bereich=backoffice&je=stunde&land=DE&minuten=40&stunden=10"
    assert ticket(FACTOR, words)["text"].splitlines()[1] == (
        "Arbeitsbereich: Backoffice; Telefonanlage: Telefonanlage von my-vpa; "
        "Zielland: Deutschland; Arbeitsstunden: 10 Stunden; Gesprächsminuten: 40 Minuten; "
        "Minuten gezählt: je Arbeitsstunde"
    )


def test_a_ticket_asks_about_a_doubtful_reading() -> None:
    said = ticket(FACTOR, "bereich=backoffice&land=DE&minuten=40&stunden=10")
    asked = "Gelesen als 40 Minuten in der ganzen Aufgabe. Je Arbeitsstunde gemeint?"
    assert all(asked in said[key] for key in ("text", "reasons", "markdown"))


def test_programs_get_the_minutes_as_given_and_of_the_whole_task() -> None:
    words = "bereich=backoffice&land=DE&minuten=40"
    assert [
        record(FACTOR, f"{words}&{more}")["talk_time"]
        for more in ("stunden=2", "je=stunde&stunden=10", "je=stunde")
    ] == [
        {"given_minutes": "40", "per": "aufgabe", "task_minutes": "40"},
        {"given_minutes": "40", "per": "stunde", "task_minutes": "400"},
        {"given_minutes": "40", "per": "stunde", "task_minutes": None},
    ]
