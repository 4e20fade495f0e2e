"""From the bytes of a file to the rows of a list, a piece at a time, so that no row is lost."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain

from calculator.lists import columns
from calculator.lists.columns import Header
from calculator.rules.answer import Statement

#: A line that is longer is taken in pieces: what is no list must not fill the memory.
LONGEST_LINE = 4_000_000


class BrokenRow(list[str]):
    """The cells of one line whose quotation marks do not match: nobody knows where they end."""


def read(chunks: Iterable[bytes]) -> tuple[Header, Iterator[list[str]]]:
    """Return the header of a list and its rows: every one, as it is, whatever its width.

    ``chunks`` are the bytes of a CSV file in pieces of any size: UTF-8 with or without BOM or
    Windows-1252, separated by semicolon, comma or tab. A row that csv cannot read is a BrokenRow.
    """
    lines = _lines(_texts(chunks))
    first = next(lines, "").removeprefix("\ufeff")
    if not first or "\0" in first:
        # Excel's own formats and UTF-16 have zero bytes from the start.
        key = "check.problem.no_text" if first else "check.problem.empty"
        return Header([], "", {}, [Statement(key, {})]), iter(())
    separator = columns.separator(first)
    rows = _rows(chain([first], lines), separator)
    return columns.header(next(rows), separator), rows


def _rows(lines: Iterator[str], separator: str) -> Iterator[list[str]]:
    """Read row by row; after a broken one, go on with the line below its first."""
    again: Iterator[str] = iter(())
    broken = True
    while broken:
        broken = False
        taken: list[str] = []
        source = _remembered(chain(again, lines), taken)
        try:
            for row in csv.reader(source, delimiter=separator, strict=True):
                taken.clear()
                yield row
        except csv.Error:
            broken = True
            yield BrokenRow(taken[0].rstrip("\r\n").split(separator))
            again = iter([*taken[1:], *again])


def _remembered(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    for line in lines:
        taken.append(line)
        yield line


def _lines(texts: Iterable[str]) -> Iterator[str]:
    """Split texts of whole lines at CR, LF and CRLF, and only there."""
    for text in texts:
        yield from StringIO(text, newline="")


def _texts(chunks: Iterable[bytes]) -> Iterator[str]:
    """Decode the whole lines of each chunk; the rest of it waits for the next."""
    rest = b""
    for chunk in chunks:
        piece = rest + chunk
        # A CR at the very end may be half of a CRLF.
        end = max(piece.rfind(b"\n"), piece.rfind(b"\r", 0, -1)) + 1
        if end == 0 and len(piece) > LONGEST_LINE:
            end = len(piece)
        yield _decoded(piece[:end])
        rest = piece[end:]
    yield _decoded(rest)


def _decoded(lines: bytes) -> str:
    """Decode by UTF-8; where that fails, line by line, by what each line is written in.

    So the first umlaut may come late, and lists that were joined from both are read as well.
    """
    try:
        return lines.decode()
    except UnicodeDecodeError:
        return "".join(map(_decoded_line, lines.splitlines(keepends=True)))


def _decoded_line(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        # Windows-1252 gives no meaning to five bytes; they become the sign for that.
        return line.decode("cp1252", errors="replace")
