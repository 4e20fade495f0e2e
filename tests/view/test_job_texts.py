"""The texts for the job: which fit an answer, and what they say."""

import pytest

from tests.asking import job_html, job_texts
from tests.markup import one, parse
from tests.spaces import plain

FORM = "https://formular.example/buchen?usp=link#anfang"
FACTOR = "bereich=vertrieb&land=FR&minuten=60&stunden=2&satz=30&stand=2026-12-01"
SYSTEM_QUESTION = (
    "In Ihrer Aufgabe soll telefoniert werden. Stellen Sie dafür selbst eine VoIP-Anlage zur Verfügung, "
    "oder sollen die Telefonate über unsere Telefonanlage geführt werden?\n"
    "\n"
    "Laufen die Telefonate über unsere Telefonanlage, sind bei allen Aufgaben 15 Minuten "
    "Gesprächszeit je Arbeitsstunde enthalten. "
    "Erfordert eine Aufgabe mehr Telefonie, erhöht sich der Stundensatz um den Faktor 0,2 für Telefonate "
    "innerhalb Deutschlands und um den Faktor 0,3 für Telefonate innerhalb der EU."
)


def written(slug: str, words: str, **settings: str) -> dict[str, str]:
    """Return the texts with ordinary spaces only."""
    return {key: plain(text) for key, text in job_texts(slug, words, **settings).items()}


def hints(slug: str, words: str) -> dict[str, str]:
    """Return what stands beside each text on the page, and is not copied with it."""
    blocks = parse(job_html(slug, words)).select("section")
    shown = {str(one(each, "h2")["id"]): each.select_one(".job__hint") for each in blocks}
    return {
        key.removeprefix("text-"): plain(hint.get_text()) if hint else ""
        for key, hint in shown.items()
    }


def test_a_factor_gives_the_note_for_the_file_and_a_message_to_the_customer() -> None:
    assert written("telefonfaktor", FACTOR) == {
        "customer_file": (
            "Stand 01.12.2026\n"
            "Der Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
            "Gebuchter Faktor: 2,1 („Vertrieb Telefonie EU“)"
        ),
        "customer_message": (
            "Für diese Aufgabe sind 60 Minuten Gesprächszeit bei einer Arbeitszeit von 2 Stunden vorgesehen. "
            "Davon sind 30 Minuten im Stundensatz enthalten.\n"
            "Deshalb gilt der Telefonie-Bereich „Vertrieb Telefonie EU“ mit dem Faktor 2,1.\n"
            "\n"
            "Ihr Stundensatz mit Faktor: 63,00 €\n"
            "Budget der Aufgabe: 126,00 €\n"
            "davon für Telefonie: 18,00 €"
        ),
        "system_question": SYSTEM_QUESTION,
    }


@pytest.mark.parametrize(
    ("hours", "sentence"),
    [
        (
            "&stunden=10",
            "Für diese Aufgabe sind 400 Minuten Gesprächszeit bei einer Arbeitszeit von 10 Stunden "
            "vorgesehen. Davon sind 150 Minuten im Stundensatz enthalten.",
        ),
        (
            "",
            "Für diese Aufgabe sind 40 Minuten Gesprächszeit je Arbeitsstunde vorgesehen. "
            "Davon sind 15 Minuten im Stundensatz enthalten.",
        ),
    ],
)
def test_the_customer_reads_minutes_per_hour_as_those_of_the_task_if_its_hours_are_told(
    hours: str, sentence: str
) -> None:
    words = f"bereich=backoffice&je=stunde&land=DE&minuten=40{hours}"
    assert written("telefonfaktor", words)["customer_message"].splitlines()[0] == sentence


@pytest.mark.parametrize(
    ("hours", "line"),
    [
        ("&stunden=10", "Vorgesehen: 400 Minuten Gesprächszeit, Arbeitszeit 10 Stunden"),
        ("", "Vorgesehen: 40 Minuten Gesprächszeit je Arbeitsstunde"),
    ],
)
def test_the_admin_team_reads_minutes_per_hour_as_what_they_are(hours: str, line: str) -> None:
    words = f"bereich=backoffice&je=stunde&land=CH&minuten=40{hours}"
    assert written("telefonfaktor", words)["offer_request"].splitlines()[-1] == line


def test_without_a_rate_the_message_names_no_amount() -> None:
    said = written("telefonfaktor", "bereich=backoffice&land=DE&minuten=20&stunden=1")
    assert said["customer_message"] == (
        "Für diese Aufgabe sind 20 Minuten Gesprächszeit bei einer Arbeitszeit von 1 Stunde vorgesehen. "
        "Davon sind 15 Minuten im Stundensatz enthalten.\n"
        "Deshalb gilt der Telefonie-Bereich „Backoffice Telefonie DE“ mit dem Faktor 1,2."
    )


def test_what_is_included_gives_a_note_without_factor_and_a_report_for_when_it_becomes_more() -> (
    None
):
    words = "bereich=vertrieb&land=DE,FR&minuten=15&stunden=1&satz=30"
    assert written("telefonfaktor", words) == {
        "customer_file": (
            "Stand 21.11.2026\n"
            "Der Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
            "Gebuchter Faktor: keiner (Telefonie im Stundensatz enthalten)"
        ),
        "more_telephony": (
            "In dieser Aufgabe telefoniere ich mehr als ursprünglich gedacht.\n"
            "\n"
            "Kunde: …\n"
            "Aufgabe: …\n"
            "Arbeitsbereich: Vertrieb\n"
            "Zielland: Deutschland und Frankreich\n"
            "Vorgesehen waren: 15 Minuten Gesprächszeit, Arbeitszeit 1 Stunde\n"
            "Jetzt werden es: …"
        ),
        "system_question": SYSTEM_QUESTION,
    }


def test_outside_the_eu_the_admin_team_is_asked_for_an_offer() -> None:
    words = "bereich=backoffice&land=CH&minuten=22,5&stunden=1,5"
    assert written("telefonfaktor", words) == {
        "customer_file": (
            "Stand 21.11.2026\n"
            "Der Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage.\n"
            "Gebuchter Faktor: keiner (individuelles Angebot)"
        ),
        "offer_request": (
            "Der Kunde braucht ein individuelles Angebot für Telefonate außerhalb der EU.\n"
            "\n"
            "Kunde: …\n"
            "Aufgabe: …\n"
            "Arbeitsbereich: Backoffice\n"
            "Zielland: Schweiz\n"
            "Vorgesehen: 22,5 Minuten Gesprächszeit, Arbeitszeit 1,5 Stunden"
        ),
        "system_question": SYSTEM_QUESTION,
    }


@pytest.mark.parametrize(
    ("land", "texts"),
    [
        (
            "NL",
            {
                "credit_request": (
                    "Für eine Einzelaufgabe brauchen wir Skype-Guthaben für Telefonate in dieses Land: "
                    "Niederlande.\n"
                    "\n"
                    "Aufgabe: …\n"
                    "VPA: …"
                ),
                "unlock_request": (
                    "Ein Kunde möchte regelmäßige Anrufe in dieses Land: Niederlande.\n"
                    "Bitte prüfe, ob es für das Softphone freigeschaltet werden kann.\n"
                    "\n"
                    "Kunde: …\n"
                    "Wie oft: …"
                ),
            },
        ),
        (
            "US",
            {
                "unlock_request": (
                    "Ein Kunde möchte regelmäßige Anrufe in dieses Land: Vereinigte Staaten.\n"
                    "Bitte prüfe, ob es für das Softphone freigeschaltet werden kann.\n"
                    "\n"
                    "Kunde: …\n"
                    "Wie oft: …"
                ),
            },
        ),
        ("FR", {}),
    ],
)
def test_the_vpa_manager_is_asked_for_credit_and_for_a_country_off_the_softphone(
    land: str, texts: dict[str, str]
) -> None:
    assert written("erreichbarkeit", f"land={land}") == texts


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


def test_an_addon_gives_a_message_to_the_customer_and_the_ticket_for_a_change() -> None:
    assert written("add-ons", "option=3&ansage=vpa&bereich=backoffice&land=FR") == {
        "booking_summary": (
            "Diese Option der Telefonanlage haben Sie gewählt:\n"
            "\n"
            "Eigene Rufnummer, in unserer Telefonanlage konfiguriert: 99,00 €\n"
            "Individueller Anrufbeantworter, Ansage vom VPA eingesprochen: 99,90 €\n"
            "Summe: 198,90 €\n"
            "\n"
            "Die Einrichtung steht unter technischem Vorbehalt.\n"
            "Bei allen Optionen wird zusätzlich der Telefonfaktor berechnet.\n"
            "Frankreich: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde "
            "gilt „Backoffice Telefonie EU“ mit dem Faktor 1,3."
        ),
        "change_ticket": (
            "Änderung an einer Telefonanlage\n"
            "\n"
            "Kunde: …\n"
            "Anlass: VPA-Wechsel oder Kundenwunsch …\n"
            "Bisheriger VPA: …\n"
            "Neuer VPA: …\n"
            "\n"
            "So soll die Telefonanlage eingerichtet sein:\n"
            "Option 3: Eigene Rufnummer, in unserer Telefonanlage konfiguriert\n"
            "Rufnummer: …\n"
            "Anrufbeantworter: Ansage vom VPA eingesprochen\n"
            "Besonderheiten: …\n"
            "\n"
            "Verantwortlich im Admin-Team: …"
        ),
    }


@pytest.mark.parametrize(
    ("land", "line"),
    [
        (
            "CH",
            "Schweiz: kein fester Faktor. "
            "Außerhalb der EU ist ein individuelles Angebot über das Admin-Team nötig.",
        ),
        (
            "RE",
            "Réunion: Für Gebiete von EU-Ländern prüft das Admin-Team im Einzelfall, "
            "ob ein fester Faktor gilt.",
        ),
    ],
)
def test_the_message_to_the_customer_says_where_no_factor_is_fixed(land: str, line: str) -> None:
    said = written("add-ons", f"option=1&bereich=backoffice&land={land}")["booking_summary"]
    assert said.splitlines()[-1] == line


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


@pytest.mark.parametrize(
    ("slug", "words", "shown"),
    [
        (
            "telefonfaktor",
            FACTOR,
            {
                "customer_file": "",
                "customer_message": (
                    "Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“ und diese Nachricht dazu."
                ),
                "system_question": "",
            },
        ),
        (
            "add-ons",
            "option=1",
            {
                "booking_summary": (
                    "Sende im Aufgabenchat die Vorlage „Link Einrichtung Telefonanlage“ "
                    "und diese Nachricht dazu."
                ),
                "change_ticket": "Bitte ergänzen, wo „…“ steht.",
            },
        ),
        (
            "erreichbarkeit",
            "land=US",
            {"unlock_request": "Bitte ergänzen, wo „…“ steht."},
        ),
    ],
)
def test_a_hint_says_what_to_do_with_a_text_and_is_not_copied(
    slug: str, words: str, shown: dict[str, str]
) -> None:
    assert hints(slug, words) == shown
    copied = " ".join(written(slug, words).values())
    assert "Sende im Aufgabenchat" not in copied
    assert "Bitte ergänzen" not in copied
