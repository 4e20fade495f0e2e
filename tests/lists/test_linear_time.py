"""Reading takes work in proportion to the list, however its quotation marks are broken.

The work is counted, not timed: the characters that are searched for quotation marks, and the lines
that are handed to ``csv``.
"""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from calculator.lists import csv_rows, list_check
from tests.lists.samples import GOOD, HEADER, WHOLE, check_of, chunks, found_rows, list_of, verdicts

SEARCH, READER = csv_rows.quoting_after, csv.reader


class Work:
    """The work of reading a list.

    Attributes:
        searched: Characters that were searched for the end of a quoted cell.
        parsed: Lines that ``csv`` took.
        readers: How often ``csv`` was started.
    """

    def __init__(self) -> None:
        self.searched = self.parsed = self.readers = 0

    def search(self, line: str, separator: str, inside: bool) -> csv_rows.Quoting:
        self.searched += len(line)
        return SEARCH(line, separator, inside)

    def reader(self, lines: Iterable[str], **options: Any) -> Any:
        def taken() -> Iterator[str]:
            for line in lines:
                self.parsed += 1
                yield line

        self.readers += 1
        return READER(taken(), **options)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    counted = Work()
    monkeypatch.setattr(csv_rows, "quoting_after", counted.search)
    monkeypatch.setattr(csv, "reader", counted.reader)
    return counted


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv_rows.read_rows(chunks(content, WHOLE))[1])


@pytest.mark.parametrize(
    "line",
    [
        'a";"b',  # Each row opens a cell that the next line closes, and another one.
        '"a',
        '"a"b',
        'a;"b";"',
        f'"{GOOD}',
        f"{GOOD}",
    ],
)
def test_twice_as_many_rows_are_twice_as_much_work(work: Work, line: str) -> None:
    content = list_of(*[line] * 4_000)
    rows = rows_of(content)
    assert sum(1 + ";".join(row).count("\n") for row in rows) == 4_000
    # Each line once from outside and once from inside a cell; csv may take it for a whole batch,
    # for its own row, and for the row that it belongs to.
    assert work.searched <= 2 * len(content)
    assert work.parsed <= 3 * 4_001
    assert work.readers <= 2 * 4_001


def test_lines_that_go_on_over_the_whole_list_are_broken_one_by_one() -> None:
    found = verdicts(found_rows(list_of(*['a";"b'] * 8_000, GOOD)))
    assert (len(found), set(found)) == (8_001, {"nicht prüfbar", "richtig"})
    assert found[-1] == "richtig"


def test_an_unmatched_quotation_mark_is_searched_for_no_further_than_a_row_may_reach(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_rows, "LONGEST_ROW", 10_000)
    taken = 0

    def counted() -> Iterator[bytes]:
        nonlocal taken
        yield f'{HEADER}\n"{GOOD}\n'.encode()
        for _ in range(1_000):
            taken += 1
            yield f"{GOOD}\n".encode()

    rows = csv_rows.read_rows(counted())[1]
    broken = next(rows)
    assert isinstance(broken, csv_rows.BrokenRow)
    assert 200 < taken < 700
    assert len(list(rows)) == 1_000


@pytest.mark.parametrize(
    "cell",
    ["x" * 5_000_000, "\n" * 600_000, "Zeile\r\n" * 600_000, '""' * 1_000_000],
    ids=["5 MB", "line feeds", "lines", "quotation marks"],
)
def test_a_huge_cell_costs_one_row(cell: str) -> None:
    huge = GOOD.replace("Rückrufe", f'"{cell}"')
    found = found_rows(list_of(GOOD, huge, GOOD))
    assert [row[8] for row in found] == ["richtig", "richtig", "richtig"]
    assert found[1][0].removeprefix("'") == cell.replace('""', '"')


@pytest.mark.parametrize("column", ["bereich", "land", "minuten", "satz", "faktor"])
def test_a_huge_cell_is_refused_where_it_would_be_judged(column: str) -> None:
    cells = dict(zip(HEADER.split(";"), GOOD.split(";"), strict=True))
    row = ";".join((cells | {column: "9" * 5_000_000}).values())
    (found,) = found_rows(list_of(row))
    assert found[8] == "nicht prüfbar"
    assert "Die Angabe ist länger als 5.000 Zeichen." in found[11]
    assert len(found[11]) < 300


def test_batches_of_huge_rows_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_check, "BYTES_PER_BATCH", 100_000)
    huge = GOOD.replace("Rückrufe", "x" * 20_000)
    sizes = [len(batch) for batch in check_of(list_of(*[huge] * 200), size=1_000).batches()]
    assert (sum(sizes), max(sizes)) == (200, 10)
