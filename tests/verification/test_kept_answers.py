"""A kept answer is asked again: the same, another, or not what the site wrote."""

import json
from datetime import date
from urllib.parse import parse_qsl

import pytest

from calculator.language import wording
from calculator.verification import finding, kept, plain
from calculator.verification.kept import UnreadableError
from tests import editions
from tests.asking import PAGES, find_ticket, record, ticket
from tests.days import FIRST_DAY
from tests.spaces import plain as with_spaces

NEXT_DAY, LATER = date(2026, 11, 22), date(2027, 1, 2)
TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1&satz=30"
FACTOR = "telefonfaktor"
#: A question of each calculator, and its answer.
QUESTIONS = {
    FACTOR: (TASK, "Faktor 1,3"),
    "add-ons": ("ansage=vpa&option=3", "198,90 €"),
    "erreichbarkeit": ("land=NL", "Skype-Guthaben"),
    "nummer": ("nummer=%2B49 221 82829-980%0A110", "Telefonie DE"),
    "eskalation": ("buchung=2026-11-21&kunde=Muster %26 Söhne_*", "Ab 24.11.2026 eskalieren"),
}
FORMS = ("link", "text", "reasons", "markdown")


def check(text: str, today: date = LATER) -> list[str]:
    """Return what is said of a kept answer, line by line."""
    return with_spaces(plain.text(finding.find(kept.read(text), today))).splitlines()


def refusal(text: str) -> str:
    """Return why a text is not checked."""
    with pytest.raises(UnreadableError) as refused:
        finding.find(kept.read(text), LATER)
    return with_spaces(wording.say(refused.value.problem))


def as_json(slug: str, words: str) -> str:
    return json.dumps(record(slug, words), ensure_ascii=False, indent=2)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("slug", QUESTIONS)
def test_what_the_site_copies_has_the_same_answer_later(slug: str, form: str) -> None:
    words, answer = QUESTIONS[slug]
    copied = find_ticket(slug, words, build="0123456789ab")
    assert copied is not None
    assert check(copied[form], NEXT_DAY)[0] == f"Gleiche Antwort: {answer}"


@pytest.mark.parametrize("slug", QUESTIONS)
def test_json_has_the_same_answer_later(slug: str) -> None:
    words, answer = QUESTIONS[slug]
    assert check(as_json(slug, words), NEXT_DAY)[0] == f"Gleiche Antwort: {answer}"


def test_the_finding_tells_question_day_and_edition() -> None:
    assert check(ticket(FACTOR, TASK)["text"]) == [
        "Gleiche Antwort: Faktor 1,3",
        "Telefonfaktor berechnen – Arbeitsbereich: Backoffice; Telefonanlage: Telefonanlage von "
        "my-vpa; Zielland: Frankreich; Arbeitsstunden: 1 Stunde; Gesprächsminuten: 20 Minuten; "
        "Stundensatz: 30,00 €",
        "",
        "Die Frage nennt den Stand 21.11.2026; dafür gilt die Ausgabe vom 21.11.2026.",
        "Auch heute (02.01.2027) gilt diese Ausgabe.",
    ]


def test_another_factor_today_is_told_with_its_amounts(monkeypatch: pytest.MonkeyPatch) -> None:
    copied = ticket(FACTOR, TASK)["text"]
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    lines = check(copied)
    assert lines[0] == "Heute andere Antwort: Faktor 1,4 statt Faktor 1,3"
    assert lines[4] == "Heute (02.01.2027) gilt die Ausgabe vom 01.01.2027."
    assert lines[6:11] == [
        "Dieselbe Frage heute",
        "- Ergebnis: Faktor 1,3 (Stand 21.11.2026), Faktor 1,4 (heute, 02.01.2027)",
        "- Stundensatz mit Faktor: 39,00 € (Stand 21.11.2026), 42,00 € (heute, 02.01.2027)",
        "- Budget der Aufgabe: 39,00 € (Stand 21.11.2026), 42,00 € (heute, 02.01.2027)",
        "- davon für Telefonie: 9,00 € (Stand 21.11.2026), 12,00 € (heute, 02.01.2027)",
    ]


def test_another_edition_may_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    copied = ticket(FACTOR, TASK)["link"]
    editions.raise_in_2027(monkeypatch, ("49.90", "59.90"))
    lines = check(copied)
    assert lines[0] == "Gleiche Antwort: Faktor 1,3"
    assert lines[-1] == "Heute (02.01.2027) gilt die Ausgabe vom 01.01.2027."


def test_only_an_amount_may_differ_today(monkeypatch: pytest.MonkeyPatch) -> None:
    vertrieb = TASK.replace("backoffice", "vertrieb")
    copied = ticket(FACTOR, vertrieb)["markdown"]
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    lines = check(copied)
    assert lines[0] == "Ergebnis gleich (Faktor 2,1), Einzelnes ist heute anders."
    assert "- davon für Telefonie: 9,00 € (Stand 21.11.2026), 12,00 € (heute, 02.01.2027)" in lines


def test_a_figure_that_was_corrected_is_no_longer_what_was_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied, printed = ticket(FACTOR, TASK)["text"], as_json(FACTOR, TASK)
    wrong = 'amount = "1.3", source'
    editions.use(monkeypatch, editions.tariff_with(wrong, wrong.replace("1.3", "1.4")))
    other = "Eingegeben ist eine andere Antwort, als die Rechnung für denselben Stand ergibt."
    lines = check(copied)
    assert lines[0] == other
    assert lines[6:] == [
        "Eingegeben und gerechnet",
        "- Ergebnis: Faktor 1,3 (eingegeben), Faktor 1,4 (gerechnet)",
        "- Stundensatz mit Faktor: 39,00 € (eingegeben), 42,00 € (gerechnet)",
        "- Budget der Aufgabe: 39,00 € (eingegeben), 42,00 € (gerechnet)",
        "- davon für Telefonie: 9,00 € (eingegeben), 12,00 € (gerechnet)",
    ]
    lines = check(printed)
    assert lines[0] == other
    assert "- factor: 1.3 (eingegeben), 1.4 (gerechnet)" in lines


@pytest.mark.parametrize("form", ["text", "reasons", "markdown"])
def test_a_ticket_that_was_changed_by_hand_is_noticed(form: str) -> None:
    changed = ticket(FACTOR, TASK)[form].replace("39,00", "29,00")
    lines = check(changed)
    assert lines[0] == (
        "Eingegeben ist eine andere Antwort, als die Rechnung für denselben Stand ergibt."
    )
    assert "- Budget der Aufgabe: 29,00 € (eingegeben), 39,00 € (gerechnet)" in lines


def test_a_ticket_of_another_edition_than_its_day_has_now_says_so() -> None:
    copied = ticket(FACTOR, TASK)["text"].replace(
        "Ausgabe vom 21.11.2026", "Ausgabe vom 20.11.2026"
    )
    assert check(copied)[4] == (
        "Achtung: Die eingegebene Antwort beruht auf der Ausgabe vom 20.11.2026. "
        "Für den 21.11.2026 gilt inzwischen die vom 21.11.2026."
    )


def test_a_link_without_a_day_gives_the_answer_of_today() -> None:
    lines = check(f"{PAGES}{FACTOR}/?{TASK}&farbe=rot")
    assert lines[0] == (
        "Antwort von heute: Faktor 1,3. "
        "Der Link nennt keinen Stand, mit dem sie sich vergleichen ließe."
    )
    assert lines[3:] == [
        "Heute (02.01.2027) gilt die Ausgabe vom 21.11.2026.",
        "Nicht beachtet, weil unbekannt: farbe.",
    ]


TICKET = find_ticket(FACTOR, TASK) or {}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            " \n",
            "Es ist nichts eingegeben. "
            "Bitte den Link, das ganze Ticket oder die JSON-Antwort einfügen.",
        ),
        (
            "Faktor",
            "Das ist weder Link noch Ticket noch JSON-Antwort. "
            "Bitte eines davon so einfügen, wie das Hilfecenter es kopiert.",
        ),
        (
            "https://hilfe.example/vpa/softphone/#kosten",
            "Der Link führt zu keinem Rechner: https://hilfe.example/vpa/softphone/#kosten. "
            "Bitte den Link zu einer Antwort einfügen.",
        ),
        (
            f"{PAGES}warteschleife/?takt=1",
            "Den Rechner „warteschleife“ gibt es hier nicht. Bitte den Link prüfen.",
        ),
        (
            f"{PAGES}{FACTOR}/",
            f"Der Link enthält keine Frage: {PAGES}{FACTOR}/. "
            "Bitte den ganzen Link mit allen Angaben einfügen.",
        ),
        (
            f"{PAGES}{FACTOR}/?bereich=backoffice&land=Frankreih&minuten=20&stunden=1",
            "Die Frage lässt sich heute so nicht beantworten. "
            "Zielland: „Frankreih“ ist kein bekanntes Land. Gemeint: Frankreich?",
        ),
        (
            f"{PAGES}{FACTOR}/?{TASK}&stand=2026-11-20",
            "Die Frage lässt sich heute so nicht beantworten. Tag: Für Tage vor dem 21.11.2026 "
            "sind keine Werte hinterlegt. Bitte den 21.11.2026 oder einen späteren Tag eingeben.",
        ),
        (
            "Ergebnis: Faktor 1,3\nBudget der Aufgabe: 39,00 €",
            "Im Text fehlt die Zeile „Link: …“. "
            "Bitte das ganze Ticket einfügen, mit seiner letzten Zeile.",
        ),
        (
            TICKET["text"] * 2,
            "Im Text stehen mehrere Tickets. Bitte nur eines einfügen.",
        ),
        (
            TICKET["text"].replace("Format 1", "Format 2"),
            "Das Format 2 ist unbekannt. Bitte stattdessen den Link einfügen.",
        ),
        (
            TICKET["text"].replace("Format 1, ", ""),
            "Hinter dem Link steht „Ausgabe vom 21.11.2026“, nicht Format und Ausgabe. "
            "Bitte die Zeile unverändert einfügen.",
        ),
        (
            TICKET["text"].replace("vom 21.11.2026)", "vom 31.11.2026)"),
            "„2026-11-31“ ist kein Datum. Bitte die Angabe unverändert einfügen.",
        ),
        (
            TICKET["text"].partition("\n")[2],
            "Das Ticket ist nicht vollständig: Die Überschrift „Telefonfaktor berechnen“ oder "
            "das Ergebnis fehlt. Bitte alle Zeilen einfügen.",
        ),
        (
            '{"outcome": "factor",',
            "Das beginnt wie eine JSON-Antwort, ist aber keine. Bitte alles zwischen der ersten "
            "und der letzten geschweiften Klammer einfügen.",
        ),
        (
            '{"outcome": ' * 20_000,
            "Das beginnt wie eine JSON-Antwort, ist aber keine. Bitte alles zwischen der ersten "
            "und der letzten geschweiften Klammer einfügen.",
        ),
        (
            '{"outcome": "factor"}',
            "Das Format – ist unbekannt. Bitte stattdessen den Link einfügen.",
        ),
        (
            '{"outcome": "factor", "format": 1, "stand": "2026-11-21"}',
            "Die JSON-Antwort nennt ihren Rechner, ihre Frage oder ihren Stand nicht. "
            "Bitte stattdessen den Link einfügen.",
        ),
    ],
)
def test_what_is_no_kept_answer_is_refused_with_what_to_enter(text: str, problem: str) -> None:
    assert refusal(text) == problem


def test_a_question_that_tells_too_little_has_nothing_to_compare() -> None:
    assert refusal(f"{PAGES}{FACTOR}/?land=FR").startswith(
        "Die Frage enthält zu wenig für eine Antwort. "
    )


def test_a_renamed_key_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculator.questions.old_names.KEYS", {"ziel": "land"})
    old = ticket(FACTOR, TASK)["link"].replace("land=", "ziel=")
    assert check(old)[0] == "Gleiche Antwort: Faktor 1,3"


def test_json_carries_calculator_question_and_day() -> None:
    said = record(FACTOR, TASK)
    assert said["calculator"] == "telefonfaktor"
    assert dict(parse_qsl(said["question"])) == dict(parse_qsl(TASK)) | {"anlage": "my-vpa"}
    assert said["stand"] == FIRST_DAY.isoformat()
