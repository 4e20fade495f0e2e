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
    texts = [page_rows.rows_as_text(batch, list_check.header) for batch in list_check.batches()]
    return [plain(row).split("\x1f") for row in "\x1e".join(texts).split("\x1e")]


def test_a_row_shows_its_verdict_both_factors_the_difference_and_the_reason() -> None:
    assert shown(
        "A;backoffice;DE;20;1;30;1,2",
        "B;backoffice;DE;20;1;30;1,3",
        "C;backoffice;DE;20;1;5;1,1",
        "D;backoffice;CH;20;1;30;1,3",
        "E;backoffice;DE",
    ) == [
        ["0", "A", "1,2", "1,2", "", ""],
        ["1", "B", "1,3", "1,2", "+3,00 €", f"Gebucht ist der Faktor 1,3, {DOMESTIC}"],
        ["1", "C", "1,1", "1,2", "−0,50 €", f"Gebucht ist der Faktor 1,1, {DOMESTIC}"],
        [
            "2",
            "D",
            "1,3",
            "",
            "",
            "Außerhalb der EU: Schweiz. Das Angebot läuft über das Admin-Team.",
        ],
        [
            "3",
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
        ["0", "A B C", "1,2", "1,2", "", ""],
        ["0", "D", "1,2", "1,2", "", ""],
    ]
