"""Since when the figures apply: no day is named that the articles do not name."""

from datetime import date

import pytest

from calculator.view import html_answer
from tests import asking, editions
from tests.asking import Record, answered, record, ticket
from tests.markup import one, parse
from tests.spaces import plain

TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1"
RECORDED = "Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht."
CHANGED = "Werte zuletzt geändert; sie gelten seit dem 01.01.2027."
LAST_DAY, CHANGE = date(2026, 12, 31), date(2027, 1, 1)


@pytest.fixture(autouse=True)
def two_editions(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 2027 on, EU costs 1,4."""
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))


def edition(words: str, today: date) -> dict[str, str]:
    """Return what each form of an answer says about its figures."""
    page = parse(html_answer.explanation(answered("telefonfaktor", words, today), "../../"))
    shown = one(page, ".answer__edition")
    said: Record = record("telefonfaktor", words, today)
    return {
        "page": plain(shown.get_text()).removesuffix(" Seit wann gelten die Werte?"),
        "text": plain(asking.text("telefonfaktor", words, today)).splitlines()[-2],
        "ticket": ticket("telefonfaktor", words, today)["text"].splitlines()[-2],
        "json": said["edition_text"],
    }


@pytest.mark.parametrize(
    ("today", "said", "first_day"),
    [(LAST_DAY, RECORDED, "2026-11-21"), (CHANGE, CHANGED, "2027-01-01")],
)
def test_only_a_later_edition_has_a_day_since_when_it_applies(
    today: date, said: str, first_day: str
) -> None:
    asked = f"Stand {today:%d.%m.%Y}. {said}"
    assert edition(TASK, today) == {"page": said, "text": said, "ticket": asked, "json": said}
    assert record("telefonfaktor", TASK, today)["edition"] == first_day


@pytest.mark.parametrize(("stand", "said"), [(LAST_DAY, RECORDED), (CHANGE, CHANGED)])
def test_a_day_that_was_asked_for_is_named_as_well(stand: date, said: str) -> None:
    words = f"{TASK}&stand={stand.isoformat()}"
    forms = edition(words, date(2027, 6, 1))
    assert set(forms.values()) == {f"Stand {stand:%d.%m.%Y}. {said}"}


def test_the_page_links_the_open_question_beside_the_day() -> None:
    page = parse(html_answer.explanation(answered("telefonfaktor", TASK), "../../"))
    assert one(page, ".answer__edition a")["href"] == "../../auslegungen/#geltungsbeginn"


@pytest.mark.parametrize(
    ("today", "origin"),
    [
        (LAST_DAY, "(Format 1, Ausgabe vom 21.11.2026)"),
        (CHANGE, "(Format 1, Ausgabe vom 01.01.2027)"),
    ],
)
def test_a_ticket_names_the_edition_that_was_used(today: date, origin: str) -> None:
    assert ticket("telefonfaktor", TASK, today)["text"].endswith(f" {origin}\n")


@pytest.mark.parametrize(
    ("booked", "said"),
    [("2026-11-01", "2026-11-21"), ("2026-12-31", "2026-11-21"), ("2027-01-01", "2027-01-01")],
)
def test_an_escalation_goes_by_the_edition_of_the_day_of_booking(booked: str, said: str) -> None:
    asked = record("eskalation", f"buchung={booked}", date(2027, 6, 1))
    assert asked["edition"] == said
