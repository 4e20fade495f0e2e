"""When the setup of a phone system is escalated."""

import pytest

from tests import editions
from tests.asking import record, refusals, text
from tests.literals import plain_steps_of, steps

BOOKING = "Bitte den Tag der Buchung als Datum eingeben, z. B. 01.12.2026 oder 2026-12-01."
TICKET = "Bitte die Adresse des Tickets mit https:// eingeben."


@pytest.mark.parametrize(
    ("booked", "day", "said"),
    [
        ("2026-12-01", "2026-12-01", "Warten bis 04.12.2026"),
        ("2026-12-01", "2026-12-03", "Warten bis 04.12.2026"),
        ("2026-12-01", "2026-12-04", "Jetzt eskalieren"),
        ("2026-12-01", "2027-03-01", "Jetzt eskalieren"),
        ("2026-12-24", "2026-11-21", "Warten bis 27.12.2026"),
        ("2026-11-28", "2026-11-30", "Warten bis 01.12.2026"),
        ("2026-12-30", "2027-01-01", "Warten bis 02.01.2027"),
        ("2027-02-26", "2027-02-28", "Warten bis 01.03.2027"),
        ("2028-02-26", "2028-02-28", "Warten bis 29.02.2028"),
        ("2028-02-27", "2028-02-29", "Warten bis 01.03.2028"),
    ],
)
def test_on_the_third_calendar_day_after_the_booking_it_is_time(
    booked: str, day: str, said: str
) -> None:
    words = f"buchung={booked}&stand={day}"
    assert text("eskalation", words).splitlines()[0] == said


def test_the_way_to_the_day_is_explained_with_its_sources() -> None:
    said = record("eskalation", "buchung=01.12.2026")
    assert plain_steps_of(said) == steps("""
        Buchung am 01.12.2026.
            → admin/einrichtung#benachrichtigung
        Frist für eine Rückmeldung der IT: 3 Tage, in Kalendertagen.
            → admin/einrichtung#eskalation, auslegungen#kalendertage
        Der Tag der Buchung zählt nicht mit: Die Frist endet am 04.12.2026.
            → auslegungen#fristende
        Die Frist läuft noch.
            → admin/einrichtung#eskalation
        """)
    assert said["mail"] is None


def test_the_deadline_is_that_of_the_day_of_booking(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.raise_in_2027(monkeypatch, ("3", "5"))
    before = record("eskalation", "buchung=2026-12-31&stand=2027-01-02")
    after = record("eskalation", "buchung=2027-01-01&stand=2027-01-02")
    assert (before["due"], after["due"]) == ("2027-01-03", "2027-01-06")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", f"Tag der Buchung: Die Angabe fehlt. {BOOKING}"),
        (
            "buchung=20.11.2026",
            "Tag der Buchung: Für den 20.11.2026 ist kein Tarif erfasst. "
            "Bitte den 21.11.2026 oder einen späteren Tag eingeben.",
        ),
        (
            "buchung=31.12.9999",
            "Tag der Buchung: So weit reicht der Kalender nicht. "
            "Bitte höchstens den 31.12.2999 eingeben.",
        ),
        (
            "buchung=21.11.2026&ticket=4711",
            f"Adresse des Tickets: „4711“ ist keine Adresse im Web. {TICKET}",
        ),
        (
            "buchung=21.11.2026&ticket=javascript:alert(1)",
            f"Adresse des Tickets: „javascript:alert(1)“ ist keine Adresse im Web. {TICKET}",
        ),
        (
            "buchung=21.11.2026&ticket=https://[x",
            f"Adresse des Tickets: „https://[x“ ist keine Adresse im Web. {TICKET}",
        ),
        (
            "buchung=21.11.2026&ticket=https://a b",
            f"Adresse des Tickets: „https://a b“ ist keine Adresse im Web. {TICKET}",
        ),
    ],
)
def test_impossible_input_is_refused_with_what_to_enter(words: str, said: str) -> None:
    assert refusals("eskalation", words) == [said]
