"""Reads lists from Excel workbooks and writes findings to them, by openpyxl.

Import it only where a workbook is chosen: openpyxl is an extra, and takes long to import.
"""

import re
import warnings
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import repeat
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.utils.exceptions import InvalidFileException

from calculator.language import wording
from calculator.lists import columns
from calculator.lists.columns import Header
from calculator.lists.finding import Finding, JudgedRow, verdict_name
from calculator.lists.findings_file import FINDING_COLUMNS
from calculator.lists.list_check import ListError
from calculator.rules.answer import Statement

#: Excel's limits: rows of a sheet, and characters of a cell.
MOST_ROWS, LONGEST_TEXT = 1_048_576, 32_767
#: Digits of a number that Excel keeps.
DIGITS = 15
FORMULA_TAG = re.compile(rb"<(?:\w+:)?f[ >/]")
ROW_TAG = re.compile(rb"<(?:\w+:)?row[ >/]")
#: Bytes of a sheet that are looked through at a time: unpacked, it may not fit into memory.
PART = 1 << 20
#: How openpyxl fails on a file that is no workbook, or a damaged one.
DAMAGED = (
    BadZipFile,
    InvalidFileException,
    ParseError,
    zlib.error,
    EOFError,
    LookupError,
    TypeError,
    ValueError,
)


class CellText(str):
    """The text of a cell whose value is no text.

    Attributes:
        value: The value, which the findings keep: a number, a day or a time.
    """

    value: Any

    def __new__(cls, text: str, value: Any) -> "CellText":
        """Return a text that remembers its value."""
        cell = super().__new__(cls, text)
        cell.value = value
        return cell


def read_rows(chunks: Iterable[bytes]) -> tuple[Header, Iterator[list[str]]]:
    """Return the header of a list and an iterator over all rows below it.

    Rows are as wide as the header, or wider. Blank rows at the end are left out: sheets keep them
    where something was formatted or deleted.

    Args:
        chunks: The bytes of a workbook (.xlsx), one sheet of which holds the list.
    """
    content = BytesIO(b"".join(chunks))
    try:
        longest, formulas = _look_through(content)
        filled = _filled_sheets(content, formulas)
    except MemoryError:
        return _refused("check.problem.too_large")
    except DAMAGED:
        return _refused("check.problem.no_workbook")
    if len(filled) > 1:
        return _refused("check.problem.several_sheets", sheets=list(filled))
    if not filled:
        return _refused("check.problem.empty")
    ((_, rows),) = filled.items()
    line, cells = next((line, cells) for line, cells in enumerate(rows, 1) if cells)
    header = columns.parse_header(cells, "", line)
    return header._replace(rows=longest), _below(rows, len(cells))


def _refused(key: str, **values: object) -> tuple[Header, Iterator[list[str]]]:
    return Header([], "", {}, [Statement(key, values)]), iter(())


def _look_through(content: BytesIO) -> tuple[int, bool]:
    """Return the number of rows of the longest sheet, and whether any sheet has formulas."""
    longest, formulas = 0, False
    with ZipFile(content) as archive:
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/"):
                continue
            rows = 0
            with archive.open(name) as sheet:
                for tags in _whole_tags(sheet):
                    rows += sum(1 for _ in ROW_TAG.finditer(tags))
                    formulas = formulas or FORMULA_TAG.search(tags) is not None
            longest = max(longest, rows)
    return longest, formulas


def _whole_tags(sheet: IO[bytes]) -> Iterator[bytes]:
    """Return the parts of an XML file, none of which ends inside a tag."""
    rest = b""
    while part := sheet.read(PART):
        before, bracket, after = (rest + part).rpartition(b"<")
        yield before
        rest = bracket + after
    yield rest


def _filled_sheets(content: BytesIO, has_formulas: bool) -> dict[str, Iterator[list[str]]]:
    """Return the rows of each sheet that is not blank, by its name."""
    with warnings.catch_warnings():
        # About parts of a workbook that openpyxl leaves out, such as drop-down lists.
        warnings.simplefilter("ignore")
        values = load_workbook(content, read_only=True, data_only=True)
        formulas = load_workbook(content, read_only=True) if has_formulas else None
    return {
        sheet.title: _texts(sheet, formulas[sheet.title] if formulas else None)
        for sheet in values.worksheets
        if any(any(row) for row in _texts(sheet, None))
    }


def _texts(sheet: Any, formulas: Any) -> Iterator[list[str]]:
    """Return the rows of a sheet as text, without blank cells at their ends.

    A formula whose result the workbook does not keep appears itself: a blank cell in its place
    would have a meaning.

    Args:
        sheet: The sheet with the results of its formulas.
        formulas: The same sheet with the formulas, or None if it has none.
    """
    rows = _values(sheet)
    sources = _values(formulas) if formulas else repeat(())
    for row, source in zip(rows, sources, strict=False):
        cells = list(map(_text, row))
        for position, value in enumerate(source):
            if row[position] is None and value is not None:
                cells[position] = str(getattr(value, "text", value))
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    # Some programs write wrong dimensions.
    sheet.reset_dimensions()
    yield from sheet.iter_rows(values_only=True)


def _text(value: object) -> str:
    """Return a value as people type it, so that the codec reads it."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return CellText("WAHR" if value else "FALSCH", value)
        case int() | float():
            digits = format(Decimal(f"{value:.{DIGITS}g}"), "f")
            return CellText(digits.replace(".", ","), value)
        case datetime() | date():
            return CellText(wording.day(value), value)
    return CellText(str(value), value)


def _below(rows: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    blank = 0
    try:
        for row in rows:
            if not row:
                blank += 1
                continue
            yield from ([""] * width for _ in range(blank))
            blank = 0
            yield row + [""] * (width - len(row))
    except MemoryError as error:
        raise ListError([Statement("check.problem.too_large", {})]) from error
    except DAMAGED as error:
        raise ListError([Statement("check.problem.no_workbook", {})]) from error


class FindingsBook:
    """A workbook with the findings: the list, with four more columns.

    Cells keep their values. No text becomes a formula.
    """

    def __init__(self, cells: list[str]) -> None:
        """Begin with the list's headings."""
        self._width = len(cells)
        self._book = Workbook(write_only=True)
        self._sheet = self._book.create_sheet(wording.text("check.result.title"))
        self._sheet.append([*map(self._value, cells), *FINDING_COLUMNS])
        self._rows = 1

    def add(self, rows: Iterable[JudgedRow]) -> None:
        """Add rows.

        Raises:
            ListError: There are more rows than Excel can open.
        """
        for row, finding in rows:
            self._rows += 1
            if self._rows > MOST_ROWS:
                most = Decimal(MOST_ROWS)
                raise ListError([Statement("check.problem.too_many_rows", {"most": most})])
            padded = row[: self._width] + [""] * (self._width - len(row))
            surplus = map(self._value, row[self._width :])
            self._sheet.append([*map(self._value, padded), *self._cells(finding), *surplus])

    def save(self, target: Path) -> None:
        """Write the workbook to a file."""
        # Not by openpyxl: it does not clean up after a disk that is full.
        target.write_bytes(self.content())

    def content(self) -> bytes:
        """Take no more rows and return the workbook."""
        self.close()
        content = BytesIO()
        self._book.save(content)
        return content.getvalue()

    def close(self) -> None:
        """Take no more rows."""
        if not self._sheet.closed:
            self._sheet.close()

    def _value(self, cell: str) -> Any:
        if isinstance(cell, CellText):
            return cell.value
        text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell)
        if len(text) > LONGEST_TEXT:
            text = text[: LONGEST_TEXT - 1] + "…"
        if not text.startswith(("=", "#")):
            return text or None
        # openpyxl takes these for formulas and errors.
        written = WriteOnlyCell(self._sheet, text)
        written.data_type = "s"
        return written

    def _cells(self, finding: Finding) -> list[Any]:
        verdict, should_be, difference, reason = finding
        number = should_be.replace(",", ".")
        factor = Decimal(number) if number[:1].isdigit() else should_be or None
        return [verdict_name(verdict), factor, difference, self._value(reason)]
