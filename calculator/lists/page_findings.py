"""The kinds of file that the page reads, and how it saves the findings: as the same kind."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from calculator.lists import csv_rows
from calculator.lists.finding import JudgedRow
from calculator.lists.list_check import ListCheck, RowReader

#: How the bytes of a workbook begin, which is a zip file.
ZIP = b"PK\x03\x04"
CSV_TYPE = "text/csv"
EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Findings(Protocol):
    """The findings file, as it grows."""

    def add(self, batch: list[JudgedRow]) -> bytes:
        """Add rows; return the part of the file that is complete by that."""

    def end(self) -> bytes:
        """Take no more rows; return the rest of the file."""

    def close(self) -> None:
        """Take no more rows; the file is not wanted any more."""


class Kind(NamedTuple):
    """A kind of file.

    Attributes:
        ending: The ending of its name.
        media_type: Its type for the browser.
        read_rows: What reads it.
        findings: Begins the findings of a check.
    """

    ending: str
    media_type: str
    read_rows: RowReader
    findings: Callable[[ListCheck], Findings]


class CsvFindings:
    """Findings as CSV, in parts."""

    def __init__(self, check: ListCheck) -> None:
        self._check = check
        self._head = check.head()

    def add(self, batch: list[JudgedRow]) -> bytes:
        """Return rows, below the headings if they are the first."""
        return self._with_head(self._check.body(batch))

    def end(self) -> bytes:
        """Return the headings of a list without rows."""
        return self._with_head(b"")

    def close(self) -> None:
        """Do nothing: nothing is open."""

    def _with_head(self, body: bytes) -> bytes:
        head, self._head = self._head, b""
        return head + body


class BookFindings:
    """Findings as a workbook, which is complete only at its end."""

    def __init__(self, check: ListCheck) -> None:
        self._book = _excel().FindingsBook(check.header.cells)

    def add(self, batch: list[JudgedRow]) -> bytes:
        """Add rows; return nothing."""
        self._book.add(batch)
        return b""

    def end(self) -> bytes:
        """Return the workbook."""
        content: bytes = self._book.content()
        return content

    def close(self) -> None:
        """Close the workbook."""
        self._book.close()


CSV = Kind("csv", CSV_TYPE, csv_rows.read_rows, CsvFindings)


def workbook() -> Kind:
    """Return the kind of an Excel workbook; only this imports the library for them.

    Raises:
        ModuleNotFoundError: The library is not there.
    """
    return Kind("xlsx", EXCEL_TYPE, _excel().read_rows, BookFindings)


def _excel() -> Any:
    return import_module("calculator.lists.excel")
