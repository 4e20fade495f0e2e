"""Lists whose minutes are given per working hour: by a column, or by the heading of the minutes."""

import pytest

from calculator.lists.finding import verdict_name
from calculator.lists.judge import Judge
from tests.lists.judging import EDITION, finding
from tests.lists.samples import found_rows, list_of
from tests.spaces import all_plain, plain

WHY = "Die Telefonate laufen über die Telefonanlage von my-vpa. Zielland Deutschland"


@pytest.mark.parametrize(
    ("per", "minutes", "should_be"),
    [
        ("stunde", "15", "1,0"),
        ("stunde", "15,01", "1,2"),
        ("stunde", "16", "1,2"),
        ("je Arbeitsstunde", "40", "1,2"),
        ("pro Stunde", "40", "1,2"),
        ("aufgabe", "40", "1,0"),
        ("", "40", "1,0"),
        ("Aufgabe", "150,01", "1,2"),
    ],
)
def test_a_column_says_what_the_minutes_of_a_row_are_given_for(
    per: str, minutes: str, should_be: str
) -> None:
    found = finding(Judge(EDITION), je=per, minuten=minutes, stunden="10", faktor=should_be)
    assert (verdict_name(found.verdict), found.should_be) == ("richtig", should_be)


def test_the_reason_of_a_wrong_row_converts_its_minutes() -> None:
    found = finding(Judge(EDITION), je="stunde", minuten="40", stunden="10", satz="30")
    assert found.difference is not None
    assert str(found.difference) == "-60.00"
    assert plain(found.reason).startswith(
        "Gebucht ist kein Faktor, richtig ist 1,2. "
        "Vorgesehene Gesprächszeit: 40 Minuten je Stunde × 10 Stunden = 400 Minuten. "
        f"Enthaltene Gesprächszeit: 150 Minuten. {WHY}"
    )


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (
            {"je": "stunde", "minuten": "61", "stunden": "10"},
            "Gesprächsminuten: 61 Minuten passen nicht in eine Stunde. Bitte höchstens 60 Minuten "
            "je Stunde eingeben. Für die ganze Aufgabe gemeint?",
        ),
        (
            {"je": "Woche"},
            "Minuten gezählt: „Woche“ gibt es hier nicht. Bitte „aufgabe“ (in der ganzen Aufgabe) "
            "oder „stunde“ (je Arbeitsstunde) wählen.",
        ),
    ],
)
def test_a_row_that_cannot_be_meant_is_not_checkable(cells: dict[str, str], reason: str) -> None:
    found = finding(Judge(EDITION), **cells)
    assert (verdict_name(found.verdict), plain(found.reason)) == ("nicht prüfbar", reason)


@pytest.mark.parametrize(
    "heading",
    [
        "Minuten je Stunde",
        "Gesprächsminuten pro Arbeitsstunde",
        "Minuten/Stunde",
        "min/h",
        "Gesprächszeit (min/h)",
    ],
)
def test_a_heading_says_that_all_minutes_are_given_per_hour(heading: str) -> None:
    rows = found_rows(
        list_of(
            "backoffice;DE;40;10;1,2",
            "backoffice;DE;15;10;1,2",
            header=f"bereich;land;{heading};stunden;faktor",
        )
    )
    assert [all_plain(row)[5:7] for row in rows] == [["richtig", "1,2"], ["falsch", "1,0"]]
