"""The check of a list in a file, with its findings in another: CSV or Excel, each."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import Any

from calculator.lists import csv_rows
from calculator.lists.list_check import ListCheck, ListError
from calculator.lists.page_findings import ZIP
from calculator.lists.summary import Summary
from calculator.rules.answer import Statement

#: Bytes that are read from a file at a time.
CHUNK_SIZE = 1 << 16
#: The ending of a workbook's name.
WORKBOOK = ".xlsx"
#: Names that promise a format that is not written.
OTHER_WORKBOOKS = {".xls", ".xlsm", ".xlsb", ".ods"}

#: Is called after each batch with the summary so far.
Tell = Callable[[Summary], None]


def write_findings(source: Path, target: Path, day: date, tell: Tell | None = None) -> ListCheck:
    """Check a list, write its findings to another file, and return the finished check.

    Args:
        source: The list; its content tells whether it is a workbook.
        target: The findings file; its name tells whether it becomes a workbook.
        day: The day whose edition of the tariff applies.
        tell: Is called after each batch, unless it is None.

    Raises:
        ListError: The list cannot be checked, and ``target`` is left unchanged; or one of the files
            cannot be read or written.
    """
    with _open(source) as file:
        if _is_same(target, source):
            raise ListError([Statement("check.problem.same_file", {})])
        chunks, read_rows = _chunks(file, source), csv_rows.read_rows
        if file.peek(len(ZIP)).startswith(ZIP):
            read_rows = _excel().read_rows
        if target.suffix.lower() in OTHER_WORKBOOKS:
            raise ListError([Statement("check.problem.other_workbook", {"file": target.name})])
        write = _write_workbook if target.suffix.lower() == WORKBOOK else _write_csv
        list_check = ListCheck(chunks, day, read_rows)
        try:
            write(list_check, target, tell or (lambda _: None))
        except OSError as error:
            raise _unusable("unwritable", target) from error
    return list_check


def _write_csv(list_check: ListCheck, target: Path, tell: Tell) -> None:
    batches = list_check.batches()
    with target.open("wb") as findings:
        findings.write(list_check.head())
        for batch in batches:
            findings.write(list_check.body(batch))
            tell(list_check.summary)


def _write_workbook(list_check: ListCheck, target: Path, tell: Tell) -> None:
    batches = list_check.batches()
    with closing(_excel().FindingsBook(list_check.header.cells)) as findings:
        for batch in batches:
            findings.add(batch)
            tell(list_check.summary)
        findings.save(target)


def _excel() -> Any:
    """Return the module for workbooks, whose library is an extra."""
    try:
        return import_module("calculator.lists.excel")
    except ModuleNotFoundError as error:
        if error.name != "openpyxl":
            raise
        raise ListError([Statement("check.command.excel_missing", {})]) from error


def _open(source: Path) -> BufferedReader:
    try:
        return source.open("rb")
    except OSError as error:
        raise _unusable("unreadable", source) from error


def _is_same(target: Path, source: Path) -> bool:
    try:
        return target.exists() and target.samefile(source)
    except OSError as error:
        raise _unusable("unwritable", target) from error


def _chunks(file: BufferedReader, source: Path) -> Iterator[bytes]:
    try:
        while chunk := file.read(CHUNK_SIZE):
            yield chunk
    except OSError as error:
        raise _unusable("unreadable", source) from error


def _unusable(how: str, path: Path) -> ListError:
    """Return that a file cannot be used: how is ``unreadable`` or ``unwritable``."""
    return ListError([Statement(f"check.command.{how}", {"file": str(path)})])
