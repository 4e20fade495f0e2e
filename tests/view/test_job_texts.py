"""The texts for the job: which fit an answer, and what they say."""

import pytest

from tests.asking import job_texts
from tests.spaces import plain

FORM = "https://formular.example/buchen?usp=link#anfang"


def written(slug: str, words: str, **settings: str) -> dict[str, str]:
    """Return the texts with ordinary spaces only."""
    return {key: plain(text) for key, text in job_texts(slug, words, **settings).items()}


def test_a_factor_gives_the_note_for_the_customer_file_and_the_template_with_its_figures() -> None:
    words = "bereich=vertrieb&land=FR&minuten=60&stunden=2&satz=30&stand=2026-12-01"
    assert written("telefonfaktor", words) == {
        "customer_file": (
            "Stand 01.12.2026\n"
            "Der Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
            "Gebuchter Faktor: 2,1 („Vertrieb Telefonie EU“)"
        ),
        "chat_template": (
            "Vorlage: „Telefonfaktor EU“\n"
            "\n"
            "Zu ergänzen:\n"
            "Telefonie-Bereich: Vertrieb Telefonie EU\n"
            "Faktor: 2,1\n"
            "Stundensatz mit Faktor: 63,00 €\n"
            "Budget der Aufgabe: 126,00 €\n"
            "davon für Telefonie: 18,00 €"
        ),
    }


def test_a_line_without_its_figure_is_left_out() -> None:
    said = written("telefonfaktor", "bereich=backoffice&land=DE&minuten=20&stunden=1")
    assert said["chat_template"].splitlines()[-1] == "Faktor: 1,2"
    included = written("telefonfaktor", "bereich=backoffice&land=DE&minuten=5&stunden=1")
    assert included == {
        "customer_file": (
            "Stand 21.11.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage."
        )
    }


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("telefonfaktor", "anlage=eigene&bereich=backoffice&land=DE&minuten=20&stunden=1"),
        ("telefonfaktor", "bereich=einkauf"),
        ("erreichbarkeit", "land=CH"),
        ("eskalation", "buchung=2026-11-21"),
    ],
)
def test_an_answer_that_asks_for_no_text_has_none(slug: str, words: str) -> None:
    assert written(slug, words) == {}


def test_an_addon_gives_template_summary_and_ticket() -> None:
    said = written("add-ons", "option=3&ansage=vpa&bereich=backoffice&land=FR")
    assert said["setup_template"].splitlines()[0] == "Vorlage: „Link Einrichtung Telefonanlage“"
    assert said["booking_summary"] == (
        "Diese Option der Telefonanlage haben Sie gewählt:\n"
        "\n"
        "Eigene Telefonnummer, in unserer Telefonanlage konfiguriert: 99,00 €\n"
        "Individueller Anrufbeantworter: Ansage, eingesprochen vom VPA: 99,90 €\n"
        "Summe: 198,90 €\n"
        "\n"
        "Die Einrichtung steht unter technischem Vorbehalt.\n"
        "Bei allen Optionen wird zusätzlich der Telefonfaktor berechnet.\n"
        "Ziel Frankreich: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde "
        "gilt „Backoffice Telefonie EU“ mit dem Faktor 1,3.\n"
        "\n"
        "Den Link zum Buchen erhalten Sie im Aufgabenchat."
    )
    assert said["change_ticket"] == (
        "Änderung an einer Telefonanlage\n"
        "\n"
        "Kunde: …\n"
        "Anlass: VPA-Wechsel oder Kundenwunsch …\n"
        "\n"
        "So soll die Telefonanlage eingerichtet sein:\n"
        "Option 3: Eigene Telefonnummer, in unserer Telefonanlage konfiguriert\n"
        "Anrufbeantworter: Ansage, eingesprochen vom VPA\n"
        "Besonderheiten: …\n"
        "\n"
        "Verantwortlich im Admin-Team: …"
    )


@pytest.mark.parametrize(
    ("settings", "link"),
    [
        ({}, "https://formular.example/buchen?usp=link#anfang"),
        (
            {"option_parameter": "entry.1"},
            "https://formular.example/buchen?usp=link&entry.1=3#anfang",
        ),
        (
            {"option_parameter": "entry.1", "greeting_parameter": "entry.2"},
            "https://formular.example/buchen?usp=link&entry.1=3&entry.2=vpa#anfang",
        ),
    ],
)
def test_the_booking_form_is_linked_and_filled_in_where_it_is_known(
    settings: dict[str, str], link: str
) -> None:
    said = written("add-ons", "option=3&ansage=vpa", booking_form=FORM, **settings)
    assert said["booking_summary"].splitlines()[-1] == f"Hier buchen Sie die Option: {link}"
