"""The ticket as people paste it at once: short, with the link and where the answer comes from."""

import pytest

from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from tests.asking import find_ticket, ticket
from tests.spaces import plain

FACTOR = """\
Telefonfaktor berechnen
Arbeitsbereich: Vertrieb; Telefonanlage: Telefonanlage von my-vpa; Zielland: Frankreich; \
Arbeitsstunden: 1 Stunde; Gesprächsminuten: 20 Minuten; Stundensatz: 30,00 €; \
Fall für das Admin-Team: Weiterleitung
Ergebnis: Faktor 2,1
Näheres: Telefonie-Bereich „Vertrieb Telefonie EU“
Stundensatz mit Faktor: 63,00 €
Budget der Aufgabe: 63,00 €
davon für Telefonie: 9,00 €
Für das Admin-Team, Weiterleitung: Kläre, worum es geht: um eine Freigabe im Spezialistenbereich oder um die \
Suche nach einem neuen VPA. Prüfe genau, ob der VPA den Faktor 2,1 („Vertrieb Telefonie EU“) gewählt und den \
Kunden informiert hat. Das ist eine Spezi-Aufgabe (Sales): Weise den Kunden darauf hin und frage die Infos ab. \
Geht es um eine Frage, ist auch der VPA dafür verantwortlich, den richtigen Telefonie-Bereich einzustellen.
Stand 21.11.2026. Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht.
Link: https://hilfe.example/telefonie/rechner/telefonfaktor/?anlage=my-vpa&bereich=vertrieb&\
fall=weiterleitung&fuer=admin&land=FR&minuten=20&satz=30&stand=2026-11-21&stunden=1 (Format 1, Ausgabe vom 21.11.2026)
"""
FORWARDED = "bereich=vertrieb&land=FR&minuten=20&stunden=1&satz=30&fall=weiterleitung&fuer=admin"


def numbers(count: int) -> list[str]:
    """Return the lines of the ticket for that many numbers."""
    lines = "%0A".join(f"%2B3361234{number:04}" for number in range(count))
    return ticket("nummer", f"nummer={lines}&fuer=vpa")["text"].splitlines()


def test_a_short_ticket_says_question_outcome_amounts_what_to_do_and_link() -> None:
    assert ticket("telefonfaktor", FORWARDED)["text"] == FACTOR


def test_the_reasons_are_for_the_ticket_with_reasons() -> None:
    copied = ticket("telefonfaktor", FORWARDED)
    reason = "Vorgesehene Gesprächszeit: 20 Minuten, mehr als enthalten ist."
    assert reason not in copied["text"]
    assert reason in copied["reasons"]
    assert reason in copied["markdown"]
    assert "https://hilfe.example/telefonie/vpa/softphone/#kosten" in copied["reasons"]


@pytest.mark.parametrize("form", ["text", "reasons", "markdown"])
def test_the_last_line_names_link_format_edition_and_the_build_where_there_is_one(
    form: str,
) -> None:
    asked = "erreichbarkeit", "land=NL"
    link = "https://hilfe.example/telefonie/rechner/erreichbarkeit/?land=NL&stand=2026-11-21"
    written = f"<{link}>" if form == "markdown" else link
    assert ticket(*asked)[form].splitlines()[-1] == (
        f"Link: {written} (Format 1, Ausgabe vom 21.11.2026)"
    )
    assert ticket(*asked, build="0123456789ab")[form].splitlines()[-1] == (
        f"Link: {written} (Format 1, Ausgabe vom 21.11.2026, Build 0123456789ab)"
    )


@pytest.mark.parametrize("slug", list(BY_SLUG))
def test_every_answer_of_the_golden_domain_has_a_short_ticket_of_at_most_15_lines(
    slug: str,
) -> None:
    questions = [*golden.questions(), *golden.number_questions()]
    tickets = [find_ticket(slug, words) for asked, words in questions if asked == slug]
    written = [each["text"] for each in tickets if each]
    assert written != []
    for text in written:
        lines = text.splitlines()
        assert len(lines) <= 15, text
        assert "" not in lines
        assert plain(lines[-1]).startswith("Link: https://hilfe.example/telefonie/rechner/")


@pytest.mark.parametrize(
    ("count", "shown", "left_out"),
    [
        (2, 2, []),
        (6, 6, []),
        (7, 5, ["… und 2 weitere Zeilen"]),
        (1000, 5, ["… und 995 weitere Zeilen"]),
    ],
)
def test_many_numbers_are_named_as_far_as_15_lines_reach_and_the_others_are_counted(
    count: int, shown: int, left_out: list[str]
) -> None:
    lines = numbers(count)
    assert len([line for line in lines if line.startswith("Frankreich, +33")]) == shown
    assert [line for line in lines if "weitere Zeilen" in line] == left_out
    assert len(lines) == min(9 + count, 15)


def test_with_reasons_every_number_is_named() -> None:
    lines = "%0A".join(f"%2B336123456{number:02}" for number in range(20))
    written = ticket("nummer", f"nummer={lines}")["reasons"].splitlines()
    assert len([line for line in written if line.startswith("- Frankreich, +33")]) == 20
