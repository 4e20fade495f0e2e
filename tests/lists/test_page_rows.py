"""The rows as the page that checks lists shows them."""

from calculator.lists import page_rows
from tests.lists.samples import check_of, list_of
from tests.spaces import plain

COLUMNS = "aufgabe;bereich;land;minuten;stunden;satz;faktor"
DOMESTIC = (
    "richtig ist 1,2. "
    "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
    "Die Telefonate laufen über die Telefonanlage von my-vpa. "
    "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
    "Im Telefonie-Bereich „Backoffice Telefonie DE“ gilt der Faktor 1,2."
)


def shown(*rows: str, header: str = COLUMNS) -> list[list[str]]:
    list_check = check_of(list_of(*rows, header=header))
    texts_of = page_rows.RowTexts(list_check.header).text
    texts = [texts_of(batch) for batch in list_check.batches()]
    return [plain(row).split("\x1f") for row in "\x1e".join(texts).split("\x1e")]


def test_a_row_shows_its_verdict_its_line_both_factors_the_difference_and_the_reason() -> None:
    assert shown(
        "A;backoffice;DE;20;1;30;1,2",
        "B;backoffice;DE;20;1;30;1,3",
        "C;backoffice;DE;20;1;5;1,1",
        "D;backoffice;CH;20;1;30;1,3",
        "E;backoffice;DE",
    ) == [
        ["02", "A", "1,2", "1,2", "", ""],
        ["13", "B", "1,3", "1,2", "+3,00 €", f"Gebucht ist der Faktor 1,3, {DOMESTIC}"],
        ["14", "C", "1,1", "1,2", "−0,50 €", f"Gebucht ist der Faktor 1,1, {DOMESTIC}"],
        [
            "25",
            "D",
            "1,3",
            "",
            "",
            "Außerhalb der EU: Schweiz. Das Angebot läuft über das Admin-Team.",
        ],
        [
            "36",
            "E",
            "",
            "",
            "",
            "Die Zeile hat 3 statt 7 Zellen. "
            "Bitte Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen.",
        ],
    ]


def test_a_list_without_a_column_for_the_task_shows_the_whole_row() -> None:
    (row,) = shown("backoffice;DE;20;1;1,2", header="bereich;land;minuten;stunden;faktor")
    assert row[1] == "backoffice · DE · 20 · 1 · 1,2"


def test_a_huge_cell_is_shown_only_in_part() -> None:
    ((_, title, *others),) = shown(f"{'x' * 20_000};backoffice;DE;20;1;30;1,2")
    assert title == "x" * 999 + "…"
    assert others == ["1,2", "1,2", "", ""]


def test_separators_of_the_page_become_spaces_in_a_cell() -> None:
    assert shown("A\x1fB\x1eC;backoffice;DE;20;1;30;1,2", "D;backoffice;DE;20;1;30;1,2") == [
        ["02", "A B C", "1,2", "1,2", "", ""],
        ["03", "D", "1,2", "1,2", "", ""],
    ]


def lines(content: bytes) -> list[str]:
    """Return where each row of a list is said to begin in the file."""
    list_check = check_of(content)
    rows = page_rows.RowTexts(list_check.header)
    texts = "\x1e".join(rows.text(batch) for batch in list_check.batches())
    return [row.split("\x1f")[0][1:] for row in texts.split("\x1e")]


def test_the_line_of_a_row_is_that_of_the_file_whatever_stands_above_it() -> None:
    row = "backoffice;DE;20;1;1,2"
    heading = "bereich;land;minuten;stunden;faktor"
    assert lines(f"{heading}\n{row}\n{row}\n".encode()) == ["2", "3"]
    assert lines(f"\r\n;;\r\nsep=;\r\n{heading}\r\n{row}\r\n\r\n{row}".encode()) == ["5", "6", "7"]
    # Cells over several lines, in a heading, in a row, and after a row with broken quotation marks.
    head = heading.replace("faktor", '"faktor";"Notiz\nzwei"')
    content = [
        f"\n{head}",
        f'{row};"A\r\nB\nC"',
        f'{row};"A"B',
        f"{row};D",
        f'{row};"\n"',
        f"{row};E",
    ]
    assert lines("\n".join(content).encode()) == ["4", "7", "8", "9", "11"]


def test_a_row_that_begins_below_two_hundred_lines_keeps_its_line() -> None:
    row = "backoffice;DE;20;1;1,2;"
    content = ["bereich;land;minuten;stunden;faktor;notiz", *[row] * 198, f'{row}"A\n\nB"', row]
    assert lines("\n".join(content).encode())[-2:] == ["200", "203"]
