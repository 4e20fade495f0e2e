"""The mail that escalates: whom it addresses, what it says, and when it is drafted."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.asking import job_html, job_texts, record, text
from tests.markup import attribute, one, parse

DUE = "buchung=2026-12-01&stand=2026-12-04"


def mail_link(words: str, **settings: str) -> str:
    """Return the address of the link that opens the mail."""
    section = parse(job_html("eskalation", words, **settings))
    return attribute(one(section, "a[href^='mailto:']"), "href")


def mail_text(words: str, **settings: str) -> str:
    """Return the mail as the page shows it."""
    return job_texts("eskalation", words, **settings)["escalation_mail"]


def test_the_mail_has_recipients_subject_and_body_with_the_ticket() -> None:
    words = f"{DUE}&ticket=https://tickets.example/?id=7%26x=ä"
    known = {"escalate_to": "christoph@firma.example", "escalate_cc": "isabel@firma.example"}
    link = mail_link(words, **known)
    assert link.isascii()
    assert "%0D%0A%0D%0A" in link
    assert "+" not in link
    address = urlsplit(link)
    assert (address.scheme, address.path) == ("mailto", "christoph@firma.example")
    assert dict(parse_qsl(address.query)) == {
        "cc": "isabel@firma.example",
        "subject": "Telefonanlage: keine Rückmeldung der IT zur Buchung vom 01.12.2026",
        "body": (
            "Hallo Christoph,\r\n"
            "\r\n"
            "zur Einrichtung einer Telefonanlage liegt keine Rückmeldung der IT vor. "
            "Der Kunde hat am 01.12.2026 gebucht, die Frist endete am 04.12.2026.\r\n"
            "\r\n"
            "Kunde: …\r\n"
            "Kurze Beschreibung des Falls: …\r\n"
            "\r\n"
            "Ticket: https://tickets.example/?id=7&x=ä\r\n"
            "\r\n"
            "Viele Grüße"
        ),
    }
    assert mail_text(words, **known).splitlines()[:3] == [
        "An: Christoph (christoph@firma.example)",
        "Cc: Isabel (isabel@firma.example)",
        "Betreff: Telefonanlage: keine Rückmeldung der IT zur Buchung vom 01.12.2026",
    ]


def test_without_addresses_and_ticket_the_mail_names_the_persons_and_invents_nothing() -> None:
    body, link = mail_text(DUE), mail_link(DUE)
    assert link.startswith("mailto:?subject=Telefonanlage")
    assert body.splitlines()[:2] == ["An: Christoph", "Cc: Isabel"]
    assert body.endswith(
        "\n\nKunde: …\nKurze Beschreibung des Falls: …\n\nTicket: …\n\nViele Grüße"
    )
    assert "Gebucht" not in body
    assert "Anrufbeantworter" not in body
    assert "@" not in body + link


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "kunde=Müller & Söhne&option=3&ansage=vpa",
            [
                "Kunde: Müller & Söhne",
                "Gebucht: Option 3: Eigene Rufnummer, in unserer Telefonanlage konfiguriert",
                "Anrufbeantworter: Ansage vom VPA eingesprochen",
                "Kurze Beschreibung des Falls: …",
            ],
        ),
        (
            "option=1&ansage=ohne",
            [
                "Kunde: …",
                "Gebucht: Option 1: Nebenstelle des VPA, ohne individuellen Anrufbeantworter",
                "Kurze Beschreibung des Falls: …",
            ],
        ),
        ("kunde=Müller", ["Kunde: Müller", "Kurze Beschreibung des Falls: …"]),
    ],
)
def test_the_mail_names_customer_and_option_where_they_are_given(
    words: str, lines: list[str]
) -> None:
    given = DUE + "&" + words.replace(" & ", " %26 ")
    said = mail_text(given).splitlines()
    assert said[said.index("Hallo Christoph,") + 4 : -4] == lines
    assert said[-4:] == ["", "Ticket: …", "", "Viele Grüße"]


@pytest.mark.parametrize(
    ("words", "customer"), [("", ""), ("&kunde=Müller+%26+Söhne", ", Müller & Söhne")]
)
def test_the_subject_names_the_customer_where_one_is_given(words: str, customer: str) -> None:
    subject = f"Telefonanlage: keine Rückmeldung der IT zur Buchung vom 01.12.2026{customer}"
    assert mail_text(DUE + words).splitlines()[2] == f"Betreff: {subject}"
    query = dict(parse_qsl(urlsplit(mail_link(DUE + words)).query))
    assert query["subject"] == subject


def test_programs_get_the_draft_and_the_address_that_opens_it() -> None:
    mail = record("eskalation", f"{DUE}&kunde=Müller")["mail"]
    assert list(mail) == ["text", "mailto"]
    assert mail["text"].startswith("An: Christoph\nCc: Isabel\nBetreff: Telefonanlage")
    assert mail["mailto"].startswith("mailto:?subject=Telefonanlage")
    assert record("eskalation", "buchung=2026-12-01&stand=2026-12-03")["mail"] is None


def test_the_command_line_drafts_the_mail_from_the_day_on() -> None:
    due = text("eskalation", "buchung=2026-12-01", date(2026, 12, 4))
    assert "An: Christoph\nCc: Isabel\nBetreff: Telefonanlage" in due
    early = text("eskalation", "buchung=2026-12-01", date(2026, 12, 3))
    assert "Betreff" not in early
