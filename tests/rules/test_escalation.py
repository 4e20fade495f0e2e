"""When the setup of a phone system is escalated."""

import pytest

from tests import editions
from tests.asking import record, refusals, text
from tests.literals import actions_of, plain_steps_of, sentences, steps

BOOKING = "Bitte den Tag der Buchung als Datum eingeben, z. B. 01.12.2026 oder 2026-12-01."
TICKET = "Bitte die Adresse des Tickets mit https:// eingeben."


@pytest.mark.parametrize(
    ("booked", "day", "said"),
    [
        ("2026-12-01", "2026-12-01", "Ab 04.12.2026 eskalieren"),
        ("2026-12-01", "2026-12-03", "Ab 04.12.2026 eskalieren"),
        ("2026-12-01", "2026-12-04", "Heute eskalieren (04.12.2026)"),
        ("2026-12-01", "2026-12-05", "Eskalation fällig seit 04.12.2026"),
        ("2026-12-01", "2027-03-01", "Eskalation fällig seit 04.12.2026"),
        ("2026-12-24", "2026-11-21", "Ab 27.12.2026 eskalieren"),
        ("2026-11-28", "2026-11-30", "Ab 01.12.2026 eskalieren"),
        ("2026-12-30", "2027-01-01", "Ab 02.01.2027 eskalieren"),
        ("2027-02-26", "2027-02-28", "Ab 01.03.2027 eskalieren"),
        ("2028-02-26", "2028-02-28", "Ab 29.02.2028 eskalieren"),
        ("2028-02-27", "2028-02-29", "Ab 01.03.2028 eskalieren"),
        ("2028-02-27", "2028-03-01", "Heute eskalieren (01.03.2028)"),
        # Before the first edition: the articles name no day from which the deadline applies.
        ("2026-11-20", "2026-11-22", "Ab 23.11.2026 eskalieren"),
        ("2026-11-20", "2026-11-23", "Heute eskalieren (23.11.2026)"),
        ("2026-11-18", "2026-11-21", "Heute eskalieren (21.11.2026)"),
        ("2026-11-17", "2026-11-21", "Eskalation fällig seit 20.11.2026"),
        ("2025-02-26", "2026-11-21", "Eskalation fällig seit 01.03.2025"),
    ],
)
def test_on_the_third_calendar_day_after_the_booking_it_is_time(
    booked: str, day: str, said: str
) -> None:
    words = f"buchung={booked}&stand={day}"
    assert text("eskalation", words).splitlines()[0] == said


@pytest.mark.parametrize(
    ("day", "todo"),
    [
        (
            "2026-12-03",
            sentences("""
            - Begleite die Einrichtung eng, damit der Kunde nicht lange wartet.
            - Warte auf die Rückmeldung der IT. Ab dem 04.12.2026 ist die E-Mail fällig, wenn keine kommt.
            """),
        ),
        (
            "2026-12-04",
            sentences("""
            - Liegt keine Rückmeldung der IT vor, schreibe direkt an Christoph, mit Isabel in Cc: eine kurze
              Beschreibung des Falls und den Link zum Ticket.
            - Begleite die Einrichtung eng, damit der Kunde nicht lange wartet.
            """),
        ),
    ],
)
def test_the_admin_team_waits_until_the_day_and_writes_from_then_on(
    day: str, todo: list[str]
) -> None:
    said = record("eskalation", f"buchung=2026-12-01&stand={day}")
    assert actions_of(said, "admin") == todo


def test_a_booking_before_the_first_edition_is_explained_like_any_other() -> None:
    said = record("eskalation", "buchung=20.11.2026&stand=2026-11-22")
    assert plain_steps_of(said)[0][0] == "Buchung am 20.11.2026."
    assert plain_steps_of(said)[1] == (
        "Frist für eine Rückmeldung der IT: 3 Tage, in Kalendertagen.",
        ["admin/einrichtung#eskalation", "auslegungen#kalendertage"],
    )
    assert (said["booked"], said["days"], said["due"]) == ("2026-11-20", "3", "2026-11-23")


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
    early = record("eskalation", "buchung=2026-11-01&stand=2027-01-02")
    assert early["due"] == "2026-11-04"
    before = record("eskalation", "buchung=2026-12-31&stand=2027-01-02")
    after = record("eskalation", "buchung=2027-01-01&stand=2027-01-02")
    assert (before["due"], after["due"]) == ("2027-01-03", "2027-01-06")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", f"Tag der Buchung: Die Angabe fehlt. {BOOKING}"),
        (
            "buchung=31.12.9999",
            "Tag der Buchung: Der Tag liegt zu weit in der Zukunft. "
            "Bitte spätestens den 31.12.2999 eingeben.",
        ),
        (
            "buchung=20.11.2026&stand=20.11.2026",
            "Tag: Für Tage vor dem 21.11.2026 sind keine Werte hinterlegt. "
            "Bitte den 21.11.2026 oder einen späteren Tag eingeben.",
        ),
        (
            f"buchung=21.11.2026&kunde={'x' * 101}",
            "Kunde: Die Angabe ist zu lang. Bitte höchstens 100 Zeichen eingeben.",
        ),
        (
            "buchung=21.11.2026&option=1&ansage=mp3",
            "Ansage für den Anrufbeantworter: Option 1 hat keinen individuellen Anrufbeantworter. "
            "Bitte „ohne Ansage“ (ohne) wählen.",
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
