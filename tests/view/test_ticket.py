"""The answer that people paste: its link, its text for a ticket, its Markdown."""

import re
from datetime import date
from urllib.parse import quote

import pytest

from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from tests.asking import PAGES, answered, ask, find_ticket, ticket

PLAIN = """\
Erreichbarkeit prüfen
Zielland: Niederlande

Antwort
Ergebnis: Skype-Guthaben
Näheres: Niederlande, innerhalb der EU: Telefonie EU

Was jetzt zu tun ist – Für das Admin-Team
- Prüfe, ob in der Aufgabe der richtige Telefonfaktor hinterlegt ist.
  https://hilfe.example/telefonie/admin/europa/#faktor-pruefen
- Lass dir Skype-Guthaben vom VPA Manager geben. Rufe damit bei Bedarf selbst VPAs an, oder \
sende es an den VPA, der telefoniert.
  https://hilfe.example/telefonie/admin/europa/#skype-guthaben
- Sind regelmäßige Anrufe in dieses Land geplant? Dann melde dich beim VPA Manager, damit \
geprüft wird, ob es für das Softphone freigeschaltet werden kann.
  https://hilfe.example/telefonie/admin/europa/#land-freischalten

So kommt die Antwort zustande
- Niederlande: nicht im Softphone. Telefonate in andere europäische Länder laufen bei \
Einzelaufgaben über Skype-Guthaben.
  https://hilfe.example/telefonie/admin/europa/#einzelaufgaben
- Skype ist seit Mai 2025 eingestellt. Das steht nicht in den Artikeln; welcher Weg an seine Stelle tritt, ist offen.
  https://hilfe.example/telefonie/auslegungen/#skype-eingestellt
- Zielland Niederlande: innerhalb der EU.
  https://hilfe.example/telefonie/auslegungen/#eu-und-europa
- Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
  https://hilfe.example/telefonie/vpa/softphone/#bereiche-und-faktoren

Stand 21.11.2026. Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht.

Link: https://hilfe.example/telefonie/rechner/erreichbarkeit/?fuer=admin&land=NL&stand=2026-11-21 \
(Format 1, Ausgabe vom 21.11.2026)
"""

MARKDOWN = """\
**Add-ons berechnen**

- Option: 3: Eigene Rufnummer, in unserer Telefonanlage konfiguriert
- Ansage für den Anrufbeantworter: Ansage vom VPA eingesprochen

**Antwort**

- Ergebnis: 198,90 €
- Näheres: Summe, zuzüglich Telefonfaktor
- Eigene Rufnummer, in unserer Telefonanlage konfiguriert: 99,00 €
- Individueller Anrufbeantworter, Ansage vom VPA eingesprochen: 99,90 €

**Was jetzt zu tun ist – Für Kunden**

- Buchen Sie die Option über den Link, den Sie im Aufgabenchat erhalten. \
([Option buchen](https://hilfe.example/telefonie/kunden/add-ons/#buchen))

**Was außerdem gilt**

- Die Einrichtung steht unter technischem Vorbehalt. \
([Option 3: Ihre eigene Rufnummer](https://hilfe.example/telefonie/kunden/add-ons/#option-3))
- Für mehrere Rufnummern oder die Optionen 3 und 4 zusammen ist kein Preis festgelegt. Das \
Admin-Team gibt Auskunft. \
([Mehrere Optionen oder Rufnummern](https://hilfe.example/telefonie/auslegungen/#mehrere-optionen))
- Ob die Preise netto oder brutto, einmalig oder monatlich gelten, ist offen. \
([Offene Fragen](https://hilfe.example/telefonie/auslegungen/#offene-fragen))
- Bei allen Optionen wird zusätzlich der Telefonfaktor berechnet. \
([Telefonfaktor](https://hilfe.example/telefonie/kunden/add-ons/#telefonfaktor))

**So kommt die Antwort zustande**

- Eigene Rufnummer, in unserer Telefonanlage konfiguriert: 99,00 €. \
([Option 3: Ihre eigene Rufnummer](https://hilfe.example/telefonie/kunden/add-ons/#option-3))
- Individueller Anrufbeantworter, Ansage vom VPA eingesprochen: 99,90 €. \
([Ansagen für den Anrufbeantworter](https://hilfe.example/telefonie/kunden/add-ons/#ansagen))

Stand 21.11.2026. Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht.

Link: <https://hilfe.example/telefonie/rechner/add-ons/?ansage=vpa&fuer=kunde&option=3&stand=2026-11-21> \
(Format 1, Ausgabe vom 21.11.2026)
"""


def test_a_ticket_says_question_answer_steps_sources_what_to_do_day_and_link() -> None:
    assert ticket("erreichbarkeit", "land=nl&fuer=admin")["reasons"] == PLAIN


def test_markdown_has_headings_lists_and_links_with_titles() -> None:
    assert ticket("add-ons", "option=3&ansage=vpa&fuer=kunde")["markdown"] == MARKDOWN


def test_the_question_and_the_amounts_stand_as_people_read_them() -> None:
    lines = ticket(
        "telefonfaktor", "bereich=vertrieb&land=DE,FR&minuten=90&stunden=1,5&satz=1234,5"
    )
    assert lines["reasons"].splitlines()[:14] == [
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
        "Budget der Aufgabe, gerundet: 3.888,68 €",
        "davon für Telefonie, gerundet: 555,53 €",
    ]


def test_the_link_pins_the_day_of_the_answer_and_asks_nothing_that_was_ignored() -> None:
    today = date(2027, 3, 1)
    assert ticket("erreichbarkeit", "land=CH&farbe=rot", today)["link"] == (
        f"{PAGES}erreichbarkeit/?land=CH&stand=2027-03-01"
    )
    assert ticket("erreichbarkeit", "land=CH&farbe=rot&stand=24.12.2026", today)["link"] == (
        f"{PAGES}erreichbarkeit/?land=CH&stand=2026-12-24"
    )


def test_without_an_answer_there_is_nothing_to_copy() -> None:
    assert find_ticket("erreichbarkeit", "land=Atlantis") is None


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


@pytest.mark.parametrize("slug", list(BY_SLUG))
def test_every_answer_of_the_golden_domain_has_a_ticket_whose_link_gives_it_again(
    slug: str,
) -> None:
    questions = [*golden.questions(), *golden.number_questions()]
    written = 0
    for words in [words for asked, words in questions if asked == slug]:
        said = find_ticket(slug, words)
        if said is None:
            continue
        written += 1
        link = re.split("[?#]", said["link"])[1]
        again = ask(slug, link, date(2027, 11, 21))
        assert (again.answer, again.query) == (answered(slug, words).answer, link)
    assert written > 0
