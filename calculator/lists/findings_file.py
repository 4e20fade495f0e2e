"""Writes the findings as a CSV file for spreadsheets: the list, with four more columns."""

import csv
import re
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from calculator.lists.cache import cached
from calculator.lists.finding import Finding, JudgedRow, verdict_name

#: The headings of the finding, to the right of the list's own columns.
FINDING_COLUMNS = ["befund", "sollfaktor", "differenz_euro", "begruendung"]

# Spreadsheets may drop a leading zero byte or line end and then see the formula behind it.
# Some take the full-width signs for the ordinary ones.
FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n\0]")
#: Matches in cells joined by semicolons, with one before the first, if any may be a formula.
MAYBE_FORMULA = re.compile(r";['=+\-@＝＋－＠\t\r\n\0]")


def head(columns: list[str]) -> bytes:
    """Return the beginning of the findings file: the UTF-8 BOM and the headings."""
    return f"\ufeff{_csv_cells(columns)};{_csv_cells(FINDING_COLUMNS)}\r\n".encode()


def body(rows: Iterable[JudgedRow], width: int) -> bytes:
    """Return rows of the findings file: ``width`` cells of the list, then the finding.

    A shorter row is padded; the surplus cells of a longer one follow the finding.
    """
    return "".join([_line(row, finding, width) for row, finding in rows]).encode()


def escape_formula(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    A cell gets an apostrophe in front if it begins, after any number of apostrophes, with =, +, -,
    @ (also in full width), a tab, a line end or a zero byte. To undo that, remove the first
    apostrophe of every cell that begins with at least one apostrophe followed by such a character.
    """
    return f"'{cell}" if FORMULA.match(cell) else cell


def _line(row: list[str], finding: Finding, width: int) -> str:
    if len(row) == width:
        return f"{_csv_cells(row)};{_finding_cells(finding)}\r\n"
    padded = row[:width] + [""] * (width - len(row))
    surplus = [_csv_cells(row[width:])] if len(row) > width else []
    return ";".join([_csv_cells(padded), _finding_cells(finding), *surplus]) + "\r\n"


def _csv_cells(cells: list[str]) -> str:
    """Return cells as CSV, none of them a formula."""
    joined = ";".join(cells)
    # Most rows need neither quotation marks nor apostrophes. To test the whole row for that is
    # several times faster than to test each cell.
    if (
        joined.count(";") < len(cells)
        and not MAYBE_FORMULA.search(f";{joined}")
        and not _needs_quotes(joined)
    ):
        return joined
    return _quoted(map(escape_formula, cells))


def _finding_cells(finding: Finding) -> str:
    """Return the cells of ``FINDING_COLUMNS`` as CSV.

    They are not escaped: a negative difference has to stay a number, and a reason begins with a
    word from the wording even if it quotes a cell. Only the reason may need quotation marks.
    """
    verdict, should_be, difference, reason = finding
    if ";" in reason or _needs_quotes(reason):
        reason = _quoted([reason])
    return f"{verdict_name(verdict)};{should_be};{_amount(difference)};{reason}"


def _needs_quotes(text: str) -> bool:
    """Tell whether a text without semicolons must be quoted. Faster than a regular expression."""
    return '"' in text or "\n" in text or "\r" in text


@cached
def _amount(difference: Decimal | None) -> str:
    """Return an amount as a German spreadsheet reads it: -1234,50."""
    return "" if difference is None else f"{difference:.2f}".replace(".", ",")


def _quoted(cells: Iterable[str]) -> str:
    """Return cells as CSV, quoted where necessary."""
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerow(cells)
    return text.getvalue().removesuffix("\r\n")
