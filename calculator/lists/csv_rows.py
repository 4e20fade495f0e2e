"""Reads the rows of a CSV file from chunks of its bytes, without losing any."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain

from calculator.lists import columns
from calculator.lists.columns import Header
from calculator.rules.answer import Statement

#: Bytes. A longer line is split: a file that is no list must not exhaust memory.
LONGEST_LINE = 4_000_000
#: What a blank line may hold: spreadsheets write the separators of empty cells.
BLANK = ' \t\r\n;,"'


class BrokenRow(list[str]):
    """A line whose quotation marks do not match, split at every separator."""


def read_rows(chunks: Iterable[bytes]) -> tuple[Header, Iterator[list[str]]]:
    """Return the header of a list and an iterator over all rows below it, of whatever width.

    A row that ``csv`` cannot parse is a ``BrokenRow``.

    Args:
        chunks: The bytes of a CSV file in chunks of any size: UTF-8 with or without BOM or
            Windows-1252, separated by semicolon, comma or tab.
    """
    lines = _lines(_decode_chunks(chunks))
    first, separator = _first_line(lines)
    if not first or "\0" in first:
        # UTF-16 and Excel's own formats have zero bytes near the start.
        key = "check.problem.no_text" if first else "check.problem.empty"
        return Header([], "", {}, [Statement(key, {})]), iter(())
    separator = separator or columns.find_separator(first)
    rows = _parse(chain([first], lines), separator)
    return columns.parse_header(next(rows), separator), rows


def _first_line(lines: Iterator[str]) -> tuple[str, str | None]:
    """Return the first line that is not blank, and the separator that a line above it names.

    The line is empty if all are blank.
    """
    separator = None
    for line in lines:
        text = line.removeprefix("\ufeff")
        named = columns.named_separator(text)
        if named:
            separator = named
        elif text.strip(BLANK):
            return text, separator
    return "", separator


def _parse(lines: Iterator[str], separator: str) -> Iterator[list[str]]:
    """Parse lines row by row; after a broken row, continue with the line below its first one."""
    pending: Iterator[str] = iter(())
    broken = True
    while broken:
        broken = False
        taken: list[str] = []
        source = _recorded(chain(pending, lines), taken)
        try:
            for row in csv.reader(source, delimiter=separator, strict=True):
                taken.clear()
                yield row
        except csv.Error:
            broken = True
            yield BrokenRow(taken[0].rstrip("\r\n").split(separator))
            pending = iter([*taken[1:], *pending])


def _recorded(lines: Iterable[str], taken: list[str]) -> Iterator[str]:
    """Yield lines, and append each to ``taken`` first."""
    for line in lines:
        taken.append(line)
        yield line


def _lines(texts: Iterable[str]) -> Iterator[str]:
    """Split texts at CR, LF and CRLF, but not at Unicode's other line ends."""
    for text in texts:
        yield from StringIO(text, newline="")


def _decode_chunks(chunks: Iterable[bytes]) -> Iterator[str]:
    """Decode the complete lines of each chunk; prepend the rest to the next one."""
    rest = b""
    for chunk in chunks:
        content = rest + chunk
        # A CR at the very end may be half of a CRLF.
        end = max(content.rfind(b"\n"), content.rfind(b"\r", 0, -1)) + 1
        if end == 0 and len(content) > LONGEST_LINE:
            end = len(content)
        yield _decode(content[:end])
        rest = content[end:]
    yield _decode(rest)


def _decode(lines: bytes) -> str:
    """Decode lines as UTF-8 or, where that fails, each line by its own encoding.

    This covers a first umlaut far from the start, and lists joined from both encodings.
    """
    try:
        return lines.decode()
    except UnicodeDecodeError:
        return "".join(map(_decode_line, lines.splitlines(keepends=True)))


def _decode_line(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; they become U+FFFD.
        return line.decode("cp1252", errors="replace")
