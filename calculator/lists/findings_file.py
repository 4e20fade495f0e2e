"""The findings as a CSV file that spreadsheets open: what the list has, and what is found."""

import csv
import re
from collections.abc import Iterable
from decimal import Decimal
from io import StringIO

from calculator.lists.cells import remembering
from calculator.lists.finding import Finding, Row, verdict_name

#: What is found, in columns behind those of the list.
COLUMNS = ["befund", "sollfaktor", "differenz_euro", "begruendung"]

# A zero byte or a line feed may vanish on the way into a spreadsheet, so they count as well.
FORMULA = re.compile(r"'*[=+\-@\t\r\n\0]")
#: Finds cells that may be formulas in cells that are joined by semicolons, each behind one.
SUSPICIOUS = re.compile(r";['=+\-@\t\r\n\0]")

#: What must stand in quotation marks.
SEPARATING = re.compile('[;"\\r\\n]')


def head(columns: list[str]) -> bytes:
    """Return the beginning of the findings file: the mark for UTF-8, and the columns' names."""
    return f"\ufeff{_text(columns)};{_text(COLUMNS)}\r\n".encode()


def body(rows: Iterable[Row], width: int) -> bytes:
    """Return rows of the findings file: what the list has in ``width`` columns, what is found.

    A row that is too short is filled up; what one has too much goes behind what is found.
    """
    return "".join([_line(row, finding, width) for row, finding in rows]).encode()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    One that begins like a formula gets an apostrophe before it, and so does one that begins with
    apostrophes and then like a formula. So it can be undone: where a cell begins with apostrophes
    and then =, +, -, @, a tab, an end of line or a zero byte, its first apostrophe is not its own.
    """
    return f"'{cell}" if FORMULA.match(cell) else cell


def _line(row: list[str], finding: Finding, width: int) -> str:
    if len(row) == width:
        return f"{_text(row)};{_found(finding)}\r\n"
    filled = row[:width] + [""] * (width - len(row))
    surplus = [_text(row[width:])] if len(row) > width else []
    return ";".join([_text(filled), _found(finding), *surplus]) + "\r\n"


def _text(cells: list[str]) -> str:
    """Return cells as CSV, none of them a formula."""
    joined = ";".join(cells)
    # Most rows need neither quotation marks nor apostrophes. A look at the whole row shows that,
    # and is several times quicker than a look at each cell.
    if (
        joined.count(";") < len(cells)
        and not SUSPICIOUS.search(f";{joined}")
        and not ('"' in joined or "\n" in joined or "\r" in joined)
    ):
        return joined
    return _csv(map(harmless, cells))


def _found(finding: Finding) -> str:
    """Return the cells of ``COLUMNS`` as CSV.

    They need no apostrophe: a negative difference is to stay a number, a reason begins with a word
    of our own, even where it quotes a cell. Only the reason may need quotation marks.
    """
    verdict, should_be, difference, reason = finding
    if SEPARATING.search(reason):
        reason = _csv([reason])
    return f"{verdict_name(verdict)};{should_be};{_amount(difference)};{reason}"


@remembering
def _amount(difference: Decimal | None) -> str:
    """Write an amount as German spreadsheets read a number: -1234,50."""
    return "" if difference is None else f"{difference:.2f}".replace(".", ",")


def _csv(cells: Iterable[str]) -> str:
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerow(cells)
    return text.getvalue().removesuffix("\r\n")
