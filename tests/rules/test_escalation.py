"""When the setup of a phone system is escalated, and the mail that does it."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from calculator.catalogue import ESCALATION, ask
from calculator.data import tariff
from calculator.data.settings import Settings
from calculator.rules.escalation import EscalationAnswer
from calculator.view import job_texts, json_record
from calculator.view.labels import headline
from calculator.view.plain_text import problem, text

TODAY = date(2026, 11, 21)


def answered(words: str, today: date = TODAY) -> EscalationAnswer:
    reply = ask(ESCALATION, parse_qsl(words), today)
    assert reply.problems == []
    assert isinstance(reply.answer, EscalationAnswer)
    return reply.answer


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
    assert headline(answered(f"buchung={booked}&stand={day}")) == said


def test_the_way_to_the_day_is_explained_with_its_sources() -> None:
    said = json_record.record(ask(ESCALATION, parse_qsl("buchung=01.12.2026"), TODAY))
    assert [(step["text"].replace("\u00a0", " "), step["sources"]) for step in said["steps"]] == [
        ("Buchung am 01.12.2026.", ["admin/einrichtung#benachrichtigung"]),
        (
            "Frist für eine Rückmeldung der IT: 3 Tage, in Kalendertagen.",
            ["admin/einrichtung#eskalation", "auslegungen#kalendertage"],
        ),
        (
            "Der Tag der Buchung zählt nicht mit: Die Frist endet am 04.12.2026.",
            ["auslegungen#fristende"],
        ),
        ("Die Frist läuft noch.", ["admin/einrichtung#eskalation"]),
    ]
    assert said["mail"] is None


def test_the_deadline_is_that_of_the_day_of_booking(monkeypatch: pytest.MonkeyPatch) -> None:
    history = tariff.FILE.read_text(encoding="utf-8").replace(
        'values = [{ from = 2026-11-21, amount = "3", source = "admin/einrichtung#eskalation" }]',
        'values = [{ from = 2026-11-21, amount = "3", source = "admin/einrichtung#eskalation" },'
        ' { from = 2027-01-01, amount = "5", source = "admin/einrichtung#eskalation" }]',
    )
    later = tariff.parse(history)
    monkeypatch.setattr(tariff, "current", lambda: later)
    assert answered("buchung=2026-12-31&stand=2027-01-02").due == date(2027, 1, 3)
    assert answered("buchung=2027-01-01&stand=2027-01-02").due == date(2027, 1, 6)


def test_the_mail_has_recipients_subject_and_body_with_the_ticket() -> None:
    words = "buchung=2026-12-01&stand=2026-12-04&ticket=https://tickets.example/?id=7%26x=ä"
    known = Settings(escalate_to="christoph@firma.example", escalate_cc="isabel@firma.example")
    mail = job_texts.escalation_mail(answered(words), known)
    assert mail.mail is not None
    assert mail.mail.isascii()
    assert "%0D%0A%0D%0A" in mail.mail
    assert "+" not in mail.mail
    address = urlsplit(mail.mail)
    assert (address.scheme, address.path) == ("mailto", "christoph@firma.example")
    assert dict(parse_qsl(address.query)) == {
        "cc": "isabel@firma.example",
        "subject": "Telefonanlage: keine Rückmeldung der IT zur Buchung vom 01.12.2026",
        "body": "Hallo Christoph,\r\n\r\nzur Einrichtung einer Telefonanlage liegt keine Rückmeldung der IT vor. Der Kunde hat am 01.12.2026 gebucht, die Frist endete am 04.12.2026.\r\n\r\nKurze Beschreibung des Falls: …\r\n\r\nTicket: https://tickets.example/?id=7&x=ä",
    }
    assert mail.body.splitlines()[:3] == [
        "An: Christoph (christoph@firma.example)",
        "Cc: Isabel (isabel@firma.example)",
        "Betreff: Telefonanlage: keine Rückmeldung der IT zur Buchung vom 01.12.2026",
    ]


def test_without_addresses_and_ticket_the_mail_names_the_persons_and_invents_nothing() -> None:
    mail = job_texts.escalation_mail(answered("buchung=2026-12-01&stand=2026-12-04"), Settings())
    assert mail.mail is not None
    assert mail.mail.startswith("mailto:?subject=Telefonanlage")
    assert mail.body.splitlines()[:2] == ["An: Christoph", "Cc: Isabel"]
    assert mail.body.endswith("Ticket: …")
    assert "@" not in mail.body + mail.mail


def test_the_command_line_drafts_the_mail_from_the_day_on() -> None:
    due = ask(ESCALATION, parse_qsl("buchung=2026-12-01"), date(2026, 12, 4))
    assert "An: Christoph\nCc: Isabel\nBetreff: Telefonanlage" in text(due)
    early = ask(ESCALATION, parse_qsl("buchung=2026-12-01"), date(2026, 12, 3))
    assert "Betreff" not in text(early)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Tag der Buchung: Die Angabe fehlt. Bitte den Tag der Buchung als Datum eingeben, z. B. 01.12.2026 oder 2026-12-01."),
        ("buchung=20.11.2026", "Tag der Buchung: Für den 20.11.2026 ist kein Tarif erfasst. Bitte den 21.11.2026 oder einen späteren Tag eingeben."),
        ("buchung=31.12.9999", "Tag der Buchung: So weit reicht der Kalender nicht. Bitte höchstens den 31.12.2999 eingeben."),
        ("buchung=21.11.2026&ticket=4711", "Adresse des Tickets: „4711“ ist keine Adresse im Web. Bitte die Adresse des Tickets mit https:// eingeben."),
        ("buchung=21.11.2026&ticket=javascript:alert(1)", "Adresse des Tickets: „javascript:alert(1)“ ist keine Adresse im Web. Bitte die Adresse des Tickets mit https:// eingeben."),
        ("buchung=21.11.2026&ticket=https://[x", "Adresse des Tickets: „https://[x“ ist keine Adresse im Web. Bitte die Adresse des Tickets mit https:// eingeben."),
        ("buchung=21.11.2026&ticket=https://a b", "Adresse des Tickets: „https://a b“ ist keine Adresse im Web. Bitte die Adresse des Tickets mit https:// eingeben."),
    ],
)  # fmt: skip
def test_impossible_input_is_refused_with_what_to_enter(words: str, said: str) -> None:
    reply = ask(ESCALATION, parse_qsl(words), TODAY)
    assert [problem(each) for each in reply.problems] == [said]
