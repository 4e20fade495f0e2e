"""The answer that people paste: its link, its text for a ticket, its Markdown."""

import json
from datetime import date
from urllib.parse import parse_qsl, quote, urlsplit

import pytest

from calculator import catalogue
from calculator.browser import copies
from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from calculator.language import wording
from calculator.questions import fields

PAGE = "https://hilfe.example/telefonie/rechner/"


def ticket(slug: str, words: str, today: str = "2026-11-21") -> dict[str, str]:
    said = json.loads(copies.ticket(slug, words, f"{PAGE}{slug}/", today))
    return {key: text.replace("\u00a0", " ") for key, text in said.items()}


def test_a_ticket_says_question_answer_steps_sources_what_to_do_day_and_link() -> None:
    assert ticket("erreichbarkeit", "land=nl")["text"] == (
        "Erreichbarkeit prüfen\n"
        "Zielland: Niederlande\n"
        "\n"
        "Antwort\n"
        "Ergebnis: Skype-Guthaben\n"
        "Näheres: Niederlande, innerhalb der EU: Telefonie EU\n"
        "\n"
        "Was jetzt zu tun ist – Für das Admin-Team\n"
        "- Prüfe, ob in der Aufgabe der richtige Telefonfaktor hinterlegt ist.\n"
        "  https://hilfe.example/telefonie/admin/europa/#faktor-pruefen\n"
        "- Hole Skype-Guthaben beim VPA Manager und leite es an den VPA weiter.\n"
        "  https://hilfe.example/telefonie/admin/europa/#skype-guthaben\n"
        "- Sind regelmäßige Anrufe in dieses Land geplant? Dann melde dich beim VPA Manager, damit geprüft wird, ob es für das Softphone freigeschaltet werden kann.\n"
        "  https://hilfe.example/telefonie/admin/europa/#land-freischalten\n"
        "\n"
        "Was jetzt zu tun ist – Für VPAs\n"
        "- Frag den VPA Manager nach Skype-Guthaben.\n"
        "  https://hilfe.example/telefonie/admin/europa/#skype-guthaben\n"
        "\n"
        "So kommt die Antwort zustande\n"
        "- Niederlande: nicht im Softphone. Telefonate in andere europäische Länder laufen bei Einzelaufgaben über Skype-Guthaben.\n"
        "  https://hilfe.example/telefonie/admin/europa/#einzelaufgaben\n"
        "- Skype ist eingestellt; welcher Weg an seine Stelle tritt, ist offen.\n"
        "  https://hilfe.example/telefonie/auslegungen/#skype-eingestellt\n"
        "- Zielland Niederlande: innerhalb der EU.\n"
        "  https://hilfe.example/telefonie/auslegungen/#eu-und-europa\n"
        "- Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.\n"
        "  https://hilfe.example/telefonie/vpa/softphone/#bereiche-und-faktoren\n"
        "\n"
        "Stand 21.11.2026, Tarif gültig seit 21.11.2026.\n"
        "\n"
        "Link: https://hilfe.example/telefonie/rechner/erreichbarkeit/?land=NL&stand=2026-11-21\n"
    )


def test_markdown_has_headings_lists_and_links_with_titles() -> None:
    assert ticket("add-ons", "option=3&ansage=vpa")["markdown"] == (
        "**Add-ons berechnen**\n"
        "\n"
        "- Option: 3: Eigene Telefonnummer, in unserer Telefonanlage konfiguriert\n"
        "- Ansage für den Anrufbeantworter: Ansage, eingesprochen vom VPA\n"
        "\n"
        "**Antwort**\n"
        "\n"
        "- Ergebnis: 198,90 €\n"
        "- Näheres: Summe, zuzüglich Telefonfaktor\n"
        "- Eigene Telefonnummer, in unserer Telefonanlage konfiguriert: 99,00 €\n"
        "- Individueller Anrufbeantworter: Ansage, eingesprochen vom VPA: 99,90 €\n"
        "\n"
        "**Was jetzt zu tun ist – Für Kunden**\n"
        "\n"
        "- Buchen Sie die Option über den Link, den Sie im Aufgabenchat erhalten. ([Option buchen](https://hilfe.example/telefonie/kunden/add-ons/#buchen))\n"
        "\n"
        "**Was jetzt zu tun ist – Für VPAs**\n"
        "\n"
        "- Wende dich an das Admin-Team: Ein Anrufbeantworter oder eine eigene Nummer des Kunden ist ein größeres Telefonieprojekt. ([Größere Telefonieprojekte](https://hilfe.example/telefonie/vpa/softphone/#groessere-projekte))\n"
        "\n"
        "**Was jetzt zu tun ist – Für das Admin-Team**\n"
        "\n"
        "- Sende im Aufgabenchat die Vorlage „Link Einrichtung Telefonanlage“. Über das verlinkte Google Form bucht der Kunde die Option. ([Vorlage senden](https://hilfe.example/telefonie/admin/einrichtung/#vorlage-senden))\n"
        "- Wähle danach in der Aufgabe den passenden Faktor, damit die Telefonkosten richtig berechnet werden. ([Faktor wählen](https://hilfe.example/telefonie/admin/einrichtung/#faktor-waehlen))\n"
        "- Begleite die Einrichtung eng, damit der Kunde nicht lange wartet. ([Einrichtung begleiten](https://hilfe.example/telefonie/admin/einrichtung/#begleiten))\n"
        "\n"
        "**Was außerdem gilt**\n"
        "\n"
        "- Die Einrichtung steht unter technischem Vorbehalt. ([Option 3: Ihre eigene Telefonnummer](https://hilfe.example/telefonie/kunden/add-ons/#option-3))\n"
        "- Für mehrere Nummern oder die Optionen 3 und 4 zusammen ist kein Preis festgelegt. Bitte fragen Sie beim Admin-Team nach. ([Mehrere Optionen oder Rufnummern](https://hilfe.example/telefonie/auslegungen/#mehrere-optionen))\n"
        "- Ob die Preise netto oder brutto, einmalig oder monatlich gelten, ist offen. ([Offene Fragen](https://hilfe.example/telefonie/auslegungen/#offene-fragen))\n"
        "- Bei allen Optionen wird zusätzlich der Telefonfaktor berechnet. ([Telefonfaktor](https://hilfe.example/telefonie/kunden/add-ons/#telefonfaktor))\n"
        "\n"
        "**So kommt die Antwort zustande**\n"
        "\n"
        "- Eigene Telefonnummer, in unserer Telefonanlage konfiguriert: 99,00 €. ([Option 3: Ihre eigene Telefonnummer](https://hilfe.example/telefonie/kunden/add-ons/#option-3))\n"
        "- Individueller Anrufbeantworter: Ansage, eingesprochen vom VPA: 99,90 €. ([Ansagen für den Anrufbeantworter](https://hilfe.example/telefonie/kunden/add-ons/#ansagen))\n"
        "\n"
        "Stand 21.11.2026, Tarif gültig seit 21.11.2026.\n"
        "\n"
        "Link: <https://hilfe.example/telefonie/rechner/add-ons/?ansage=vpa&option=3&stand=2026-11-21>\n"
    )


def test_the_question_and_the_amounts_stand_as_people_read_them() -> None:
    lines = ticket(
        "telefonfaktor", "bereich=vertrieb&land=DE,FR&minuten=90&stunden=1,5&satz=1234,5"
    )
    assert lines["text"].splitlines()[:14] == [
        "Telefonfaktor berechnen",
        "Arbeitsbereich: Vertrieb",
        "Telefonanlage: Telefonanlage von my-vpa",
        "Zielland: Deutschland und Frankreich",
        "Arbeitsstunden: 1,5 Stunden",
        "Gesprächsminuten: 90 Minuten",
        "Stundensatz: 1.234,50 €",
        "",
        "Antwort",
        "Ergebnis: Faktor 2,1",
        "Näheres: Telefonie-Bereich „Vertrieb Telefonie EU“",
        "Stundensatz mit Faktor: 2.592,45 €",
        "Budget der Aufgabe: 3.888,68 €",
        "davon für Telefonie: 555,53 €",
    ]


def test_the_link_pins_the_day_of_the_answer_and_asks_nothing_that_was_ignored() -> None:
    words = "land=CH&farbe=rot"
    assert ticket("erreichbarkeit", words, "2027-03-01")["link"] == (
        f"{PAGE}erreichbarkeit/?land=CH&stand=2027-03-01"
    )
    assert ticket("erreichbarkeit", f"{words}&stand=24.12.2026", "2027-03-01")["link"] == (
        f"{PAGE}erreichbarkeit/?land=CH&stand=2026-12-24"
    )


def test_without_an_answer_there_is_nothing_to_copy() -> None:
    assert copies.ticket("erreichbarkeit", "land=Atlantis", PAGE, "2026-11-21") == "null"


def test_what_somebody_typed_never_becomes_markdown() -> None:
    words = "buchung=2026-11-21&ticket=https://tickets.example/a_b*c[d](e)"
    written = ticket("eskalation", words)["markdown"]
    assert "- Adresse des Tickets: <https://tickets.example/a_b*c[d](e)>\n" in written


def test_a_typed_line_becomes_neither_a_link_nor_a_list_in_markdown() -> None:
    words = "nummer=" + quote("https://x <img src=x> [a](b)\n- 030 123456")
    written = ticket("nummer", words)["markdown"]
    assert "\\<img src=x\\>" in written
    assert "\\[a\\](b)" in written
    assert "- \\- 030 123456" in written


@pytest.mark.parametrize("slug", [each.slug for each in catalogue.ALL])
def test_every_answer_of_the_golden_domain_has_a_ticket_whose_link_gives_it_again(
    slug: str,
) -> None:
    questions = [*golden.questions(), *golden.number_questions()]
    asked = [words for which, words in questions if which == slug]
    written = 0
    for words in asked:
        said = json.loads(copies.ticket(slug, words, f"{PAGE}{slug}/", "2026-11-21"))
        if said is None:
            continue
        written += 1
        first = catalogue.ask(BY_SLUG[slug], parse_qsl(words), date(2026, 11, 21))
        link = urlsplit(said["link"]).query
        again = catalogue.ask(BY_SLUG[slug], parse_qsl(link), date(2027, 11, 21))
        assert (again.answer, again.query) == (first.answer, link)
    assert written > 0


def test_every_field_of_every_calculator_has_words_for_its_value() -> None:
    asked = {field.key for which in catalogue.ALL for field in which.fields} - {fields.STAND.key}
    assert [key for key in sorted(asked) if not wording.find(f"shown.{key}")] == []
