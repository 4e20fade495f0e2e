"""Reads the rows of a CSV file from chunks of its bytes, without losing any."""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from enum import Enum

from calculator.lists import columns
from calculator.lists.columns import Header
from calculator.lists.csv_lines import Lines
from calculator.rules.answer import Statement

#: Characters. The end of a row is not searched for any further.
LONGEST_ROW = 16_000_000
#: How many lines are parsed at a time.
LINES = 200
#: What a blank line may hold: spreadsheets write the separators of empty cells.
BLANK = ' \t\r\n;,"'
#: Above every row; the limit of ``csv`` for a cell is far below.
CELL_LIMIT = (1 << 31) - 1

QUOTES = re.compile('"+')


class LongRow(list[str]):
    """A row that goes on over several lines of the file.

    Attributes:
        lines: How many.
    """

    def __init__(self, cells: Iterable[str], lines: int) -> None:
        super().__init__(cells)
        self.lines = lines


class BrokenRow(list[str]):
    """A line whose quotation marks do not match, split at every separator."""


class Quoting(Enum):
    """Where the end of a line is."""

    OUTSIDE = "outside quotation marks: the row ends"
    INSIDE = "inside a quoted cell: the row goes on"
    BROKEN = "behind quotation marks that do not match"


def read_rows(chunks: Iterable[bytes]) -> tuple[Header, Iterator[list[str]]]:
    """Return the header of a list and an iterator over all rows below it, of whatever width.

    A row whose quotation marks do not match is a ``BrokenRow``. Lines above the header are left
    out: blank ones, and one that names the separator.

    Args:
        chunks: The bytes of a CSV file in chunks of any size: UTF-8 with or without BOM or
            Windows-1252, separated by semicolon, comma or tab.
    """
    csv.field_size_limit(CELL_LIMIT)
    lines = Lines(chunks)
    first, separator, line = _first_line(lines)
    if not first or "\0" in first:
        # UTF-16 and Excel's older formats have zero bytes near the start.
        key = "no_text" if first else "empty"
        return Header([], "", {}, [Statement(f"check.problem.{key}", {})]), iter(())
    separator = separator or columns.find_separator(first)
    rows = _rows(_Source(lines, separator), separator)
    cells = next(rows)
    header = columns.parse_header(cells, separator, line)
    return header._replace(below=line + lines_of(cells)), rows


def lines_of(row: list[str]) -> int:
    """Return how many lines of its file a row takes."""
    return row.lines if isinstance(row, LongRow) else 1


def _first_line(lines: Lines) -> tuple[str, str | None, int]:
    """Return the first line that is not blank, what a line above it names as separator, its number.

    The line is not taken. It is empty if all are blank.
    """
    separator, number = None, 0
    while taken := lines.take(1):
        number += 1
        named = columns.named_separator(taken[0])
        if named:
            separator = named
        elif taken[0].strip(BLANK):
            lines.put_back(1)
            return taken[0], separator, number
    return "", separator, number


def _rows(source: "_Source", separator: str) -> Iterator[list[str]]:
    """Parse lines row by row; after a broken row, continue with the line below its first one."""
    while batch := source.take():
        reader = csv.reader(batch, delimiter=separator, strict=True)
        parsed = 0
        try:
            for row in reader:
                lines = reader.line_num - parsed
                parsed = reader.line_num
                yield row if lines == 1 else LongRow(row, lines)
        except csv.Error:
            first = batch[parsed]
            source.put_back(len(batch) - parsed - 1)
            rest = source.rest_of_row(first)
            if rest is None:
                yield BrokenRow(first.rstrip("\r\n").split(separator))
            else:
                row = next(csv.reader([first, *rest], delimiter=separator, strict=True))
                yield LongRow(row, 1 + len(rest))


def quoting_after(line: str, separator: str, inside: bool) -> Quoting:
    """Return where a line ends, given whether it begins inside a quoted cell."""
    for quotes in QUOTES.finditer(line):
        start, end = quotes.span()
        length = end - start
        if not inside:
            if start > 0 and line[start - 1] != separator:
                continue  # Inside a cell that is not quoted, quotation marks are text.
            inside = True
            length -= 1
        # Each pair is a quotation mark in the text; the odd one ends the cell.
        if length % 2:
            if line[end : end + 1] not in (separator, "\r", "\n", ""):
                return Quoting.BROKEN
            inside = False
    return Quoting.INSIDE if inside else Quoting.OUTSIDE


class _Source:
    """The lines of a list, a few at a time, and the search for the end of a row ahead.

    A line that begins inside a quoted cell ends in the same way wherever that cell begins. So what
    was found for one row holds for the rows that begin in the lines ahead, and every line is
    searched once: the time is linear, however many rows turn out to be broken.
    """

    def __init__(self, lines: Lines, separator: str) -> None:
        self._lines = lines
        self._separator = separator
        # The lines that were searched. Each begins and ends inside a quoted cell, but the last one
        # ends as self._quoting says.
        self._ahead: deque[str] = deque()
        self._length = 0
        self._quoting = Quoting.INSIDE

    def take(self) -> list[str]:
        """Take lines; none at the end."""
        if not self._ahead:
            return self._lines.take(LINES)
        line = self._ahead.popleft()
        self._length -= len(line)
        if not self._ahead:
            self._quoting = Quoting.INSIDE
        return [line]

    def put_back(self, count: int) -> None:
        """Put back the last of the lines that were taken."""
        self._lines.put_back(count)

    def rest_of_row(self, first: str) -> list[str] | None:
        """Take the lines that complete a row, given the first one, or return None without an end.

        The row has no end if its quotation marks do not match, or only far below.
        """
        if quoting_after(first, self._separator, inside=False) is Quoting.BROKEN:
            return None
        self._search(LONGEST_ROW - len(first))
        if self._quoting is not Quoting.OUTSIDE or len(first) + self._length > LONGEST_ROW:
            return None
        rest = list(self._ahead)
        self._ahead.clear()
        self._length, self._quoting = 0, Quoting.INSIDE
        return rest

    def _search(self, most: int) -> None:
        """Search the lines ahead for the end of a quoted cell, ``most`` characters at most."""
        while self._quoting is Quoting.INSIDE and self._length <= most:
            taken = self._up_to_quotes()
            if not taken:
                self._quoting = Quoting.BROKEN
                return
            self._ahead.extend(taken)
            self._length += sum(map(len, taken))
            if '"' in taken[-1]:
                self._quoting = quoting_after(taken[-1], self._separator, inside=True)

    def _up_to_quotes(self) -> list[str]:
        """Take lines, the last of which may hold quotation marks; none at the end."""
        first = self._lines.take(1)
        if not first or '"' in first[0]:
            return first
        more = self._lines.take(LINES)
        if '"' not in "".join(more):
            return first + more
        end = next(position for position, line in enumerate(more) if '"' in line) + 1
        self._lines.put_back(len(more) - end)
        return first + more[:end]
