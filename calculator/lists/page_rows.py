"""Rows as the page shows them: one string each, so that a million of them fit into memory."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.language import wording
from calculator.lists.cache import cached
from calculator.lists.columns import Header
from calculator.lists.csv_rows import lines_of
from calculator.lists.finding import Finding, JudgedRow, RowVerdict

#: Between rows, and between the cells of a row: ASCII's record and unit separators.
ROW_SEPARATOR, CELL_SEPARATOR = "\x1e", "\x1f"
#: Replaces separators that a cell of the list contains.
SPACES = {ord(ROW_SEPARATOR): " ", ord(CELL_SEPARATOR): " "}
#: The cells of a row, after the index of its verdict and its line in the file.
SHOWN_COLUMNS = ("aufgabe", "gebucht", "soll", "differenz", "begruendung")
#: Characters. Only longer rows are looked at, and only longer cells shortened.
LONGEST_ROW, LONGEST_SHOWN = 10_000, 1_000
VERDICT_INDEX = {verdict: str(index) for index, verdict in enumerate(RowVerdict)}


class RowTexts:
    """Turns the rows of a list into texts, and counts the lines of its file meanwhile.

    Without a column for the task, its cell holds the whole row, which identifies it instead.
    """

    def __init__(self, header: Header) -> None:
        self._line = header.below
        self._task = header.positions.get("aufgabe")
        self._booked = header.positions["faktor"]

    def text(self, rows: Iterable[JudgedRow]) -> str:
        """Return the next rows: index of the verdict, line, and the cells for ``SHOWN_COLUMNS``."""
        return ROW_SEPARATOR.join([self._row(row, finding) for row, finding in rows])

    def _row(self, row: list[str], finding: Finding) -> str:
        title = " · ".join(row) if self._task is None else _cell(row, self._task)
        line = self._line
        self._line += lines_of(row)
        return _row_as_text(line, title, _cell(row, self._booked), finding)


def _row_as_text(line: int, title: str, booked: str, finding: Finding) -> str:
    verdict, should_be, difference, reason = finding
    parts: tuple[str, ...] = (
        f"{VERDICT_INDEX[verdict]}{line}",
        title,
        booked,
        should_be,
        _signed_euro(difference),
        reason,
    )
    text = CELL_SEPARATOR.join(parts)
    if len(text) > LONGEST_ROW:
        parts = tuple(map(_shortened, parts))
        text = CELL_SEPARATOR.join(parts)
    if text.count(CELL_SEPARATOR) > len(SHOWN_COLUMNS) or ROW_SEPARATOR in text:
        text = CELL_SEPARATOR.join(part.translate(SPACES) for part in parts)
    return text


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _cell(row: list[str], position: int) -> str:
    return row[position] if position < len(row) else ""


@cached
def _signed_euro(difference: Decimal | None) -> str:
    """Return a difference with its sign: positive if too much is booked."""
    if not difference:
        return "" if difference is None else wording.euro(difference)
    return ("+" if difference > 0 else "−") + wording.euro(abs(difference))
