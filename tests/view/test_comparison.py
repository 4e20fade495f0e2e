"""A link that pins a day answers as of then, and says what the same question gives today."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from calculator.questions.dialogue import Reply
from calculator.view import html_answer, json_record, plain_text
from tests import asking, editions, markup
from tests.spaces import plain

FIRST = "2026-11-21"
TODAY = date(2027, 1, 15)
TASK = "bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1"


@pytest.fixture(autouse=True)
def two_editions(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 2027 on, EU costs 1,4 and a greeting by the assistant 109,90 €."""
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"), ("99.90", "109.90"))


def asked(slug: str, words: str, today: date = TODAY) -> Reply:
    return asking.answered(slug, words, today)


def explanation(reply: Reply) -> BeautifulSoup:
    return markup.parse(html_answer.next_steps(reply, "../../"))


def table(reply: Reply) -> list[list[str]]:
    return markup.rows(markup.one(explanation(reply), ".comparison"))


def test_a_pinned_day_answers_as_of_then_beside_each_amount_that_changed() -> None:
    reply = asked("telefonfaktor", f"{TASK}&stand={FIRST}")
    assert "Faktor 1,3" in html_answer.short(reply)
    assert table(reply) == [
        ["Angabe", "Stand 21.11.2026", "heute, 15.01.2027"],
        ["Ergebnis", "Faktor 1,3", "Faktor 1,4"],
        ["Stundensatz mit Faktor", "39,00 €", "42,00 €"],
        ["Budget der Aufgabe", "39,00 €", "42,00 €"],
        ["davon für Telefonie", "9,00 €", "12,00 €"],
    ]


def test_only_the_lines_of_a_bill_that_changed_are_compared() -> None:
    reply = asked("add-ons", f"option=3&ansage=vpa&stand={FIRST}")
    assert table(reply)[1:] == [
        ["Ergebnis", "198,90 €", "208,90 €"],
        ["Individueller Anrufbeantworter, Ansage vom VPA eingesprochen", "99,90 €", "109,90 €"],
    ]


def test_a_changed_figure_in_a_sentence_is_named_as_well() -> None:
    reply = asked("add-ons", f"option=1&bereich=backoffice&land=FR&stand={FIRST}")
    assert "1,4" in str(json_record.record(reply)["today"]["steps"])
    assert table(reply)[1:] == [["Ergebnis", "0,00 €", "0,00 €"]]


@pytest.mark.parametrize(
    ("stand", "today", "edition"),
    [
        (FIRST, TODAY, "01.01.2027"),
        # No article says since when the first figures apply: an edition has a day, they have none.
        ("2027-06-01", date(2026, 12, 1), "21.11.2026"),
    ],
)
def test_where_another_edition_changes_nothing_one_sentence_says_so(
    stand: str, today: date, edition: str
) -> None:
    reply = asked("erreichbarkeit", f"land=CH&stand={stand}", today)
    shown = explanation(reply)
    assert markup.one(shown, "#heute ~ p").get_text() == (
        f"Heute gilt die Ausgabe vom {edition}. An dieser Antwort ändert sie nichts."
    )
    assert shown.select(".comparison") == []


def test_a_day_that_lies_ahead_is_compared_with_today_too() -> None:
    reply = asked("telefonfaktor", f"{TASK}&stand=2027-06-01", today=date(2026, 12, 1))
    assert table(reply)[:2] == [
        ["Angabe", "Stand 01.06.2027", "heute, 01.12.2026"],
        ["Ergebnis", "Faktor 1,4", "Faktor 1,3"],
    ]


@pytest.mark.parametrize("words", [TASK, f"{TASK}&stand=2027-01-01", f"{TASK}&stand=2027-08-01"])
def test_within_one_edition_and_without_a_day_there_is_nothing_to_compare(words: str) -> None:
    reply = asked("telefonfaktor", words)
    assert 'id="heute"' not in html_answer.next_steps(reply, "../../")
    assert json_record.record(reply)["today"] is None
    assert "Dieselbe Frage heute" not in plain_text.answer_text(reply)


def test_text_and_json_compare_as_well() -> None:
    reply = asked("telefonfaktor", f"{TASK}&stand={FIRST}")
    said = plain(plain_text.answer_text(reply)).splitlines()
    place = said.index("Dieselbe Frage heute")
    assert said[place + 2] == (
        "- Stundensatz mit Faktor: 39,00 € (Stand 21.11.2026), 42,00 € (heute, 15.01.2027)"
    )
    assert json_record.record(reply)["today"]["stand"] == "2027-01-15"
    assert json_record.record(reply)["today"]["changes"][0] == {
        "label": "Ergebnis",
        "then": "Faktor 1,3",
        "today": "Faktor 1,4",
    }


def test_a_pinned_deadline_that_has_passed_meanwhile_says_since_when_it_is_due() -> None:
    reply = asked("eskalation", "buchung=2026-12-01&stand=2026-12-02")
    assert table(reply)[1] == [
        "Ergebnis",
        "Ab 04.12.2026 eskalieren",
        "Eskalation fällig seit 04.12.2026",
    ]


def test_a_key_that_no_longer_exists_is_named_in_a_notice() -> None:
    reply = asked("telefonfaktor", f"{TASK}&kostenstelle=7")
    assert html_answer.notice(reply) == (
        "<p>Die Angabe „kostenstelle“ ist hier unbekannt und bleibt unberücksichtigt.</p>"
    )
