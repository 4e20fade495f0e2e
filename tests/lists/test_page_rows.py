"""The rows as the page that checks lists shows them."""

from datetime import date

from calculator.language.wording import NO_BREAK_SPACE
from calculator.lists import page_rows
from calculator.lists.list_check import Check

HEADER = "aufgabe;bereich;land;minuten;stunden;satz;faktor"


def shown(header: str, *lines: str) -> list[list[str]]:
    check = Check(["\n".join([header, *lines]).encode()], date(2026, 11, 21))
    texts = [page_rows.text(batch, check.header) for batch in check.batches()]
    rows = page_rows.BETWEEN_ROWS.join(texts).split(page_rows.BETWEEN_ROWS)
    return [row.replace(NO_BREAK_SPACE, " ").split(page_rows.BETWEEN) for row in rows]


def test_a_row_shows_its_verdict_both_factors_the_difference_and_why() -> None:
    assert shown(
        HEADER,
        "A;backoffice;DE;20;1;30;1,2",
        "B;backoffice;DE;20;1;30;1,3",
        "C;backoffice;DE;20;1;5;1,1",
        "D;backoffice;CH;20;1;30;1,3",
        "E;backoffice;DE",
    ) == [
        ["0", "A", "1,2", "1,2", "", ""],
        ["1", "B", "1,3", "1,2", "+3,00 €", "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Deutschland: Inland. Im Telefonie-Bereich „Backoffice Telefonie DE“ gilt der Faktor 1,2."],
        ["1", "C", "1,1", "1,2", "−0,50 €", "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Deutschland: Inland. Im Telefonie-Bereich „Backoffice Telefonie DE“ gilt der Faktor 1,2."],
        ["2", "D", "1,3", "", "", "Ziel außerhalb der EU: Schweiz. Das Admin-Team erstellt das Angebot."],
        ["3", "E", "", "", "", "Die Zeile hat 3 statt 7 Zellen. Bitte Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen."],
    ]  # fmt: skip


def test_a_list_without_a_column_for_the_task_shows_the_whole_row() -> None:
    (row,) = shown("bereich;land;minuten;stunden;faktor", "backoffice;DE;20;1;1,2")
    assert row[1] == "backoffice · DE · 20 · 1 · 1,2"


def test_signs_that_separate_what_is_shown_do_no_harm_in_a_cell() -> None:
    assert shown(HEADER, "A\x1fB\x1eC;backoffice;DE;20;1;30;1,2", "D;backoffice;DE;20;1;30;1,2") == [
        ["0", "A B C", "1,2", "1,2", "", ""],
        ["0", "D", "1,2", "1,2", "", ""],
    ]  # fmt: skip
