"""Lists as people save them: separators, encodings, broken rows. No row is ever lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.lists.list_check import ListCheck
from tests.days import FIRST_DAY
from tests.lists.samples import (
    GOOD,
    HEADER,
    WHOLE,
    check_of,
    findings,
    found_rows,
    list_of,
    verdicts,
)

RIGHT = ["richtig", "1,3", "", ""]
BLANK = ["nicht prüfbar", "", "", "Die Zeile ist leer."]
QUOTES = [
    "nicht prüfbar",
    "",
    "",
    "Die Anführungszeichen der Zeile passen nicht zusammen. Bitte eine Zelle, die mit einem "
    "beginnt, auch mit einem beenden und Anführungszeichen im Text verdoppeln.",
]


def cells_of_8(number: int) -> list[str]:
    """Return the finding of a row that has another number of cells than the header's 8."""
    reason = (
        f"Die Zeile hat {number} statt 8 Zellen. "
        "Bitte Zellen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen."
    )
    return ["nicht prüfbar", "", "", reason]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("size", [1, 7, WHOLE])
def test_a_list_is_read_however_it_was_saved(
    separator: str, encoding: str, line_end: str, size: int
) -> None:
    cells = ["Rückrufe – „Süd“, 5 €", "Vertrieb", "Österreich", "20", "1", "my-vpa", "30", "2.1"]
    quoted = separator.join(f'"{cell}"' for cell in cells)
    lines = [HEADER.replace(";", separator), quoted, quoted, ""]
    content = line_end.join(lines).encode(encoding)
    assert found_rows(content, size) == [[*cells, "richtig", "2,1", "", ""]] * 2


def test_the_first_umlaut_may_come_late_and_lists_joined_from_two_encodings_are_read() -> None:
    plain = list_of(*[GOOD.replace("ü", "ue")] * 1000, "")
    content = plain + GOOD.encode("cp1252") + b"\n" + GOOD.encode()
    tasks = [row[0] for row in found_rows(content, size=100)]
    assert tasks == ["Rueckrufe"] * 1000 + ["Rückrufe"] * 2


@pytest.mark.parametrize(
    "above",
    [
        "sep=;\n",
        "sep=;\r\n\r\n",
        '"sep=;"\n',
        "SEP=;\n",
        "\n\n",
        "\r\n;;;;;;;\r\n",
        "\ufeffsep=;\n",
        "\ufeff\n \n",
        ";;;\nsep=;\n",
    ],
)
@pytest.mark.parametrize("size", [1, WHOLE])
def test_blank_lines_and_the_line_that_names_the_separator_may_precede_the_header(
    above: str, size: int
) -> None:
    content = above.encode() + list_of(GOOD, "", GOOD)
    assert verdicts(found_rows(content, size)) == ["richtig", "nicht prüfbar", "richtig"]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_named_separator_counts_even_if_the_header_has_more_of_another(separator: str) -> None:
    heads = ["Aufgabe, Kunde, Ort, Tag", "bereich", "land", "minuten", "stunden", "faktor"]
    row = ["Rückrufe", "backoffice", "FR", "20", "1", "1.3"]
    lines = [f"sep={separator}", *(separator.join(f'"{c}"' for c in each) for each in (heads, row))]
    assert found_rows("\n".join(lines).encode()) == [[*row, "richtig", "1,3", "", ""]]


@pytest.mark.parametrize(
    ("line", "cells", "finding", "surplus"),
    [
        ("", [""] * 8, BLANK, []),
        (";;;;;;;", [""] * 8, BLANK, []),
        ("A;backoffice;FR", ["A", "backoffice", "FR", "", "", "", "", ""], cells_of_8(3), []),
        (
            "A;backoffice;FR;20;1;my-vpa;30;1,3;B;=C",
            ["A", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            cells_of_8(10),
            ["B", "'=C"],
        ),
        (
            '"A;backoffice;FR;20;1;my-vpa;30;1,3',
            ['"A', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            QUOTES,
            [],
        ),
        (
            '"A" B;backoffice;FR;20;1;my-vpa;30;1,3',
            ['"A" B', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            QUOTES,
            [],
        ),
        (
            'A "B";backoffice;FR;20;1;my-vpa;30;1,3',
            ['A "B"', "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            RIGHT,
            [],
        ),
        (
            '"A\n\nB";backoffice;FR;20;1;my-vpa;30;1,3',
            ["A\n\nB", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            RIGHT,
            [],
        ),
        (
            "A\0;backoffice;FR;20;1;my-vpa;30;1,3",
            ["A\0", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            RIGHT,
            [],
        ),
        (
            "A;backoffice;F\0R;20;1;my-vpa;30;1,3",
            ["A", "backoffice", "F\0R", "20", "1", "my-vpa", "30", "1,3"],
            [
                "nicht prüfbar",
                "",
                "",
                "Zielland: Die Angabe enthält unlesbare Zeichen. "
                "Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, "
                "z. B. Frankreich oder FR.",
            ],
            [],
        ),
        (
            "A\u2028B\x85\x0bC;backoffice;FR;20;1;my-vpa;30;1,3",
            ["A\u2028B\x85\x0bC", "backoffice", "FR", "20", "1", "my-vpa", "30", "1,3"],
            RIGHT,
            [],
        ),
    ],
)
def test_an_unusual_row_is_kept_and_the_next_is_checked(
    line: str, cells: list[str], finding: list[str], surplus: list[str]
) -> None:
    first, *others = found_rows(list_of(line, GOOD, ""))
    assert first == cells + finding + surplus
    assert verdicts(others) == ["richtig"]


def test_an_unmatched_quotation_mark_spoils_only_its_own_line() -> None:
    # The first would reach further than csv lets a cell be, the second to the end of the file.
    lines = [f'"{GOOD}', *[GOOD] * 5000, f'"{GOOD}', *[GOOD] * 2000]
    found = verdicts(found_rows(list_of(*lines)))
    assert (len(found), found.count("richtig")) == (7002, 7000)
    assert [found[0], found[5001]] == ["nicht prüfbar"] * 2


def test_bytes_that_neither_encoding_defines_become_replacement_characters() -> None:
    content = list_of("") + b"A\x81\xfc;backoffice;FR;20;1;my-vpa;30;1,3\n"
    assert found_rows(content)[0][0] == "A\ufffdü"


def test_a_line_without_an_end_is_split() -> None:
    content = list_of("") + b"x" * 40_000_000
    batches = check_of(content).batches()
    lengths = [len(cell) for batch in batches for row, _ in batch for cell in row]
    assert sum(lengths) == 40_000_000
    assert max(lengths) < 17_000_000


@given(
    st.text('";,\r\nabß€', max_size=60),
    st.sampled_from(["utf-8", "cp1252"]),
    st.lists(st.integers(0, 150)),
)
def test_the_findings_do_not_depend_on_where_the_bytes_are_cut(
    text: str, encoding: str, cuts: list[int]
) -> None:
    content = f"{HEADER}\n{text}\n{GOOD}".encode(encoding)
    ends = [0, *sorted(cuts), len(content)]
    cut = ListCheck((content[start:end] for start, end in pairwise(ends)), FIRST_DAY)
    assert findings(cut) == findings(check_of(content))


@given(st.lists(st.text('";,\nab\r\t\0€', max_size=20)), st.integers(1, 50))
def test_no_text_affects_the_row_after_it(lines: list[str], size: int) -> None:
    found = found_rows(list_of(*lines, GOOD), size)
    assert found[-1][8:10] == ["richtig", "1,3"]


@given(st.binary(), st.integers(1, 50))
def test_no_bytes_break_the_check(content: bytes, size: int) -> None:
    found = found_rows(list_of("") + content + b"\n" + GOOD.encode(), size)
    assert found[-1][9] == "1,3"
