"""How the columns of a list are recognized, and which lists cannot be checked."""

import re

import pytest

from calculator.language import wording
from calculator.lists.list_check import ListError
from tests.lists.samples import HEADER, check_of, found_rows, list_of

EMPTY = "Die Datei ist leer. Bitte eine Liste mit Spaltennamen in der ersten Zeile wählen."
NO_CSV = (
    "Die Datei ist keine CSV-Datei in UTF-8 oder Windows-1252. "
    "Bitte in Excel als „CSV UTF-8“ speichern."
)


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (
            "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor",
            ["aufgabe", "bereich", "land", "minuten", None, "stunden", "anlage", "satz", "faktor"],
        ),
        (
            "AUFGABE,Arbeitsbereich, Zielland ,Gesprächsminuten,Arbeitsstunden,"
            "Telefonanlage,Stundensatz,gebuchter Faktor",
            [
                "AUFGABE",
                "Arbeitsbereich",
                " Zielland ",
                "Gesprächsminuten",
                None,
                "Arbeitsstunden",
                "Telefonanlage",
                "Stundensatz",
                "gebuchter Faktor",
            ],
        ),
        (
            "Faktor gebucht\tGespraechsminuten\tArbeits-Stunden\tZiel-Länder\tBEREICH",
            [
                None,
                "BEREICH",
                "Ziel-Länder",
                "Gespraechsminuten",
                None,
                "Arbeits-Stunden",
                None,
                None,
                "Faktor gebucht",
            ],
        ),
        (
            "Telefonie-Bereich;Land;Minuten;Stunden;Stundensatz ohne Telefonfaktor;Faktor",
            [
                None,
                "Telefonie-Bereich",
                "Land",
                "Minuten",
                None,
                "Stunden",
                None,
                "Stundensatz ohne Telefonfaktor",
                "Faktor",
            ],
        ),
        (
            '"Bereich";"Land";"Minuten";"Stunden";"Telefon-\nfaktor";"Stundensatz (€)"',
            [
                None,
                "Bereich",
                "Land",
                "Minuten",
                None,
                "Stunden",
                None,
                "Stundensatz (€)",
                "Telefon-\nfaktor",
            ],
        ),
        (
            "bereich;land;Minuten je Stunde;Stunden;faktor",
            [
                *(None, "bereich", "land", "Minuten je Stunde", "Minuten je Stunde", "Stunden"),
                *(None, None, "faktor"),
            ],
        ),
        (
            "bereich,land,minuten,stunden,je,faktor",
            [None, "bereich", "land", "minuten", "je", "stunden", None, None, "faktor"],
        ),
    ],
)
def test_columns_are_recognized_by_the_headings_that_people_use(
    header: str, mapping: list[str | None]
) -> None:
    found = check_of(f"{header}\n".encode()).header
    assert found.problems == []
    assert [heading for _, heading in found.mapping()] == mapping


def test_columns_that_are_not_recognized_are_named_and_kept() -> None:
    content = list_of(
        "A;backoffice;FR;20;1;1,3;B",
        header="kunde;bereich;land;minuten;stunden;faktor;notiz",
    )
    assert check_of(content).header.unused() == ["kunde", "notiz"]
    assert found_rows(content) == [
        ["A", "backoffice", "FR", "20", "1", "1,3", "B", "richtig", "1,3", "", ""]
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", EMPTY),
        ("\ufeff".encode(), EMPTY),
        (b"\n;;;\r\n \n", EMPTY),
        (b"sep=;\r\n", EMPTY),
        (b"PK\x03\x04\x14\x00\x06\x00", NO_CSV),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", NO_CSV),
        (HEADER.encode("utf-16"), NO_CSV),
        (
            b"aufgabe;bereich;land;satz;stunden",
            "In der ersten Zeile fehlt: Gesprächsminuten und Gebuchter Faktor. "
            "Bitte die Spalten ergänzen oder umbenennen.",
        ),
        (
            b"\nsep=;\nbereich;land;satz;minuten;stunden",
            "In Zeile 3 fehlt: Gebuchter Faktor. Bitte die Spalten ergänzen oder umbenennen.",
        ),
        (
            b"bereich;land;minuten;stunden;faktor;Zielland",
            "Mehrere Spalten bedeuten Zielland: land und Zielland. Bitte nur eine davon so nennen.",
        ),
        (
            b"bereich;land;Minuten/Stunde;stunden;faktor;je",
            "Mehrere Spalten bedeuten Minuten gezählt: Minuten/Stunde und je. "
            "Bitte nur eine davon so nennen.",
        ),
        (
            b"bereich;land;Minuten;Minuten je Stunde;stunden;faktor",
            "Mehrere Spalten bedeuten Gesprächsminuten: Minuten und Minuten je Stunde. "
            "Bitte nur eine davon so nennen.",
        ),
        # Talk time may be in hours; it must not be taken for minutes.
        (
            b"bereich;land;Gespraechszeit;stunden;faktor",
            "In der ersten Zeile fehlt: Gesprächsminuten. "
            "Bitte die Spalten ergänzen oder umbenennen.",
        ),
    ],
)
def test_a_list_that_cannot_be_checked_says_why(content: bytes, problem: str) -> None:
    list_check = check_of(content)
    assert list(map(wording.say, list_check.header.problems)) == [problem]
    with pytest.raises(ListError, match=re.escape(problem)):
        list_check.batches()
