"""An answer names the rows of the table of all cases to which it belongs."""

from datetime import date

import pytest

from calculator.build import tables
from calculator.data import tariff
from calculator.view import html_answer
from tests import asking, editions, markup
from tests.days import FIRST_DAY
from tests.spaces import plain


def marked(words: str, today: date = FIRST_DAY) -> list[list[str]]:
    """Return the rows that a question marks in a table that was built on the first day."""
    said = markup.parse(html_answer.short(asking.ask("telefonfaktor", words, today)))
    (headline,) = said.select(".answer__headline")
    keys = str(headline.get("data-cases", "")).split()
    table = markup.parse(tables.cases(tariff.current().on(FIRST_DAY)))
    rows = [row for row in table.select("tr") if row.get("data-case") in keys]
    return [[plain(cell.get_text()) for cell in row.select("th, td")] for row in rows]


@pytest.mark.parametrize(
    ("words", "task", "talk"),
    [
        (
            "bereich=backoffice&land=FR&minuten=20&stunden=1",
            "Backoffice, innerhalb der EU",
            "mehr als 15 Minuten",
        ),
        (
            "bereich=backoffice&land=FR&minuten=15&stunden=1",
            "Backoffice, innerhalb der EU",
            "bis 15 Minuten",
        ),
        (
            "bereich=vertrieb&land=DE&minuten=31&stunden=2",
            "Vertrieb, innerhalb Deutschlands",
            "mehr als 15 Minuten",
        ),
        (
            "bereich=vertrieb&land=DE,AT&minuten=0",
            "Vertrieb, innerhalb der EU",
            "bis 15 Minuten",
        ),
        ("bereich=vertrieb&land=FR,CH", "Vertrieb, außerhalb der EU", "beliebig"),
        ("bereich=vertrieb&land=GP,CH", "Vertrieb, außerhalb der EU", "beliebig"),
        ("bereich=vertrieb&anlage=eigene&land=CH", "eigene VoIP-Anlage des Kunden", "beliebig"),
    ],
)
def test_an_answer_marks_its_case(words: str, task: str, talk: str) -> None:
    assert [row[:2] for row in marked(words)] == [[task, talk]]


def test_an_answer_for_every_work_area_marks_the_case_of_each() -> None:
    assert [row[0] for row in marked("land=CH")] == [
        "Backoffice, außerhalb der EU",
        "Vertrieb, außerhalb der EU",
    ]


def test_a_territory_that_may_belong_to_the_eu_is_no_case_of_the_table() -> None:
    assert marked("bereich=backoffice&land=GP&minuten=20&stunden=1") == []


def test_an_open_question_marks_nothing() -> None:
    assert marked("bereich=backoffice&land=FR") == []


def test_an_answer_by_another_edition_marks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    question = "bereich=backoffice&land=FR&minuten=20&stunden=1"
    assert marked(question, date(2027, 1, 1)) == []
    assert len(marked(question, date(2026, 12, 31))) == 1
