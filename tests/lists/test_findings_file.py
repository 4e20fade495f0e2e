"""The findings file: a CSV file that spreadsheets open, with every cell of the list."""

import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lists.samples import (
    HEADER,
    check_of,
    findings,
    found_rows,
    list_of,
    spreadsheet,
)


def unescape(cell: str) -> str:
    """Undo the escape of a formula, as the docstring of ``escape_formula`` says."""
    return cell[1:] if re.match(r"'+[=+\-@＝＋－＠\t\r\n\0]", cell) else cell


@pytest.mark.parametrize(
    ("cell", "escaped"),
    [
        ("=1+1", "'=1+1"),
        ("+49 221", "'+49 221"),
        ("-5,00", "'-5,00"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("＋49 221", "'＋49 221"),
        ("－5", "'－5"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        ("'＝1", "''＝1"),
        ("1＝1", "1＝1"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("'=1", "''=1"),
        ("’s", "’s"),
        ("'s", "'s"),
        ("1=1", "1=1"),
    ],
)
def test_no_cell_becomes_a_formula_and_the_escape_can_be_undone(cell: str, escaped: str) -> None:
    quoted = f'"{cell}"'
    content = list_of(
        f"backoffice;FR;20;1;1,3;{quoted}",
        f"{quoted};FR;20;1;1,3;x;{quoted}",
        header=f"bereich;land;minuten;stunden;faktor;{quoted}",
    )
    head, first, second = spreadsheet(findings(check_of(content)))
    assert (head[5], first[5], second[0], second[-1]) == (escaped, escaped, escaped, escaped)
    assert unescape(escaped) == cell


def test_the_findings_open_in_a_german_spreadsheet_with_numbers_as_numbers() -> None:
    content = list_of(
        "A;backoffice;FR;20;1;my-vpa;1000;1",
        "B;backoffice;FR;20;1;=x;30;1,3",
        "",
    )
    assert findings(check_of(content)).decode() == (
        "\ufeffaufgabe;bereich;land;minuten;stunden;anlage;satz;faktor;"
        "befund;sollfaktor;differenz_euro;begruendung\r\n"
        "A;backoffice;FR;20;1;my-vpa;1000;1;falsch;1,3;-300,00;"
        "Gebucht ist der Faktor 1,0, richtig ist 1,3. "
        "Vorgesehene Gesprächszeit: 20\u00a0Minuten. Enthaltene Gesprächszeit: 15\u00a0Minuten. "
        "Die Telefonate laufen über die Telefonanlage von my-vpa. "
        "Zielland Frankreich: innerhalb der EU. "
        "Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.\r\n"
        "B;backoffice;FR;20;1;'=x;30;1,3;nicht prüfbar;;;"
        "Telefonanlage: „=x“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen.\r\n"
    )


#: Windows-1252 without pairs that are valid UTF-8 by accident, such as Â and a no-break space.
western = st.characters(max_codepoint=0x7F) | st.characters(min_codepoint=0xC0, max_codepoint=0xFF)


def tables(encoding: str) -> st.SearchStrategy[tuple[str, list[list[str]]]]:
    """Generate an encoding and rows of cells that can be written in it."""
    characters = western if encoding == "cp1252" else st.characters(codec="utf-8")
    rows = st.lists(st.lists(st.text(characters), max_size=12), max_size=8)
    return st.tuples(st.just(encoding), rows)


@given(
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]).flatmap(tables),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.integers(1, 100),
)
def test_the_findings_have_every_row_and_every_cell_of_the_list(
    table: tuple[str, list[list[str]]], separator: str, line_end: str, size: int
) -> None:
    encoding, rows = table
    text = StringIO(newline="")
    text.write(HEADER.replace(";", separator) + line_end)
    csv.writer(
        text,
        delimiter=separator,
        lineterminator=line_end,
        # csv quotes an end of line only where it is the one that ends the rows.
        quoting=csv.QUOTE_MINIMAL if line_end == "\r\n" else csv.QUOTE_ALL,
    ).writerows(rows)
    found = found_rows(text.getvalue().encode(encoding), size)
    assert len(found) == len(rows)
    for before, after in zip(rows, found, strict=True):
        padded = before + [""] * (8 - len(before))
        assert [unescape(cell) for cell in after[:8] + after[12:]] == padded
        assert after[8] in {"richtig", "falsch", "Angebot nötig", "nicht prüfbar"}
