"""The texts for the job: which fit an answer, what they say, and what stops a careless editor."""

import json

import pytest

from calculator.browser import copies
from calculator.data.settings import Settings, SettingsError, read
from calculator.data.toml_file import DataError
from calculator.language import templates

FILE = templates.FILE.read_text(encoding="utf-8")
FORM = "https://formular.example/buchen?usp=link#anfang"


def written(slug: str, words: str, **settings: str) -> dict[str, str]:
    said = json.loads(copies.texts(slug, words, json.dumps(settings), "2026-11-21"))
    return {key: text.replace("\u00a0", " ") for key, text in said["texts"].items()}


def changed(old: str, new: str) -> str:
    assert FILE.count(old) == 1, f"the file holds {old!r} {FILE.count(old)} times"
    return FILE.replace(old, new)


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
        "customer_file": "Stand 21.11.2026\nDer Kunde hat keine VoIP-Anlage und nutzt unsere Telefonanlage."
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
        "Ziel Frankreich: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde gilt „Backoffice Telefonie EU“ mit dem Faktor 1,3.\n"
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
        ({"option_parameter": "entry.1"}, "https://formular.example/buchen?usp=link&entry.1=3#anfang"),
        ({"option_parameter": "entry.1", "greeting_parameter": "entry.2"}, "https://formular.example/buchen?usp=link&entry.1=3&entry.2=vpa#anfang"),
    ],
)  # fmt: skip
def test_the_booking_form_is_linked_and_filled_in_where_it_is_known(
    settings: dict[str, str], link: str
) -> None:
    said = written("add-ons", "option=3&ansage=vpa", booking_form=FORM, **settings)
    assert said["booking_summary"].splitlines()[-1] == f"Hier buchen Sie die Option: {link}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (changed("{surcharge:euro}", "{aufpreis:euro}"), "texts.toml: [chat_template] text: {aufpreis} is unknown; use one of area, factor, rate, surcharge, total, zone"),
        (changed("{surcharge:euro}", "{surcharge:euros}"), "texts.toml: [chat_template] text: {surcharge:euros} cannot be written like that; take what follows the colon from wording.toml"),
        (changed("{surcharge:euro}", "{surcharge:date}"), "texts.toml: [chat_template] text: {surcharge:date} cannot be written like that; take what follows the colon from wording.toml"),
        (changed("{surcharge:euro}", "{surcharge:euro"), "texts.toml: [chat_template] text: braces do not match in a line; write { and } around each name"),
        (changed("{surcharge:euro}", "{0}"), "texts.toml: [chat_template] text: {0} is unknown; use one of area, factor, rate, surcharge, total, zone"),
        (changed("[change_ticket]", "[ticket]"), "texts.toml: [ticket] is unknown; correct the key or remove the table"),
        (FILE.split("[change_ticket]")[0] + "[escalation_mail]" + FILE.split("[escalation_mail]")[1], "texts.toml: [change_ticket] is missing; add the table"),
        (changed('title = "Notiz für die Kundenakte"\n', ""), "texts.toml: [customer_file] has no title; add it"),
        (changed('title = "Notiz für die Kundenakte"', 'title = " "'), "texts.toml: [customer_file] title must be text; write what it says"),
        (changed('title = "Notiz für die Kundenakte"', 'title = "Notiz"\nname = "x"'), "texts.toml: [customer_file] name is unknown; correct or remove it"),
        (changed('ticket = "Ticket: …"', 'tickets = "Ticket: …"'), "texts.toml: [escalation_mail.otherwise] tickets is unknown; use one of booked, due, ticket"),
        (changed("Buchung vom {booked:date}", "Buchung vom {bookd:date}"), "texts.toml: [escalation_mail] subject: {bookd} is unknown; use one of booked, due, ticket"),
        ("title =", "texts.toml: Invalid value (at end of document); correct the TOML there"),
    ],
)  # fmt: skip
def test_a_doubtful_text_is_refused_with_file_key_and_remedy(text: str, message: str) -> None:
    with pytest.raises(DataError) as refusal:
        templates.parse(text)
    assert str(refusal.value) == message


def test_settings_are_empty_unless_somebody_sets_them() -> None:
    assert read({}) == Settings("", "", "", "", "")
    assert read(
        {"eskalation": None, "buchungsformular": {"adresse": FORM, "option": "entry.1"}}
    ) == (Settings(booking_form=FORM, option_parameter="entry.1"))


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"buchungsformular": {"adresse": "formular.example"}}, 'mkdocs.yml: extra.buchungsformular.adresse must be a web address that starts with https://, or empty ("")'),
        ({"buchungsformular": {"adresse": "http://formular.example"}}, 'mkdocs.yml: extra.buchungsformular.adresse must be a web address that starts with https://, or empty ("")'),
        ({"buchungsformular": {"adresse": "https://[x"}}, 'mkdocs.yml: extra.buchungsformular.adresse must be a web address that starts with https://, or empty ("")'),
        ({"buchungsformular": {"option": "entry.1"}}, 'mkdocs.yml: extra.buchungsformular.adresse must be the form\'s address, as parameters are set, or empty ("")'),
        ({"buchungsformular": {"adresse": FORM, "ansage": "a=b"}}, 'mkdocs.yml: extra.buchungsformular.ansage must be the name of a parameter, such as entry.123, or empty ("")'),
        ({"buchungsformular": {"link": FORM}}, "mkdocs.yml: extra.buchungsformular.link is unknown; use one of adresse, ansage, option"),
        ({"buchungsformular": FORM}, 'mkdocs.yml: extra.buchungsformular must be a table of adresse, ansage, option, or empty ("")'),
        ({"eskalation": {"an": "Christoph"}}, 'mkdocs.yml: extra.eskalation.an must be one mail address, or empty ("")'),
        ({"eskalation": {"cc": "a@b.example, c@d.example"}}, 'mkdocs.yml: extra.eskalation.cc must be one mail address, or empty ("")'),
        ({"eskalation": {"cc": 7}}, 'mkdocs.yml: extra.eskalation.cc must be text in quotes, or empty ("")'),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_refused_with_file_key_and_remedy(
    extra: dict[str, object], message: str
) -> None:
    with pytest.raises(SettingsError) as refusal:
        read(extra)
    assert str(refusal.value) == message
