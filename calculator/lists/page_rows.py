"""The rows as the page shows them: one text a row, so that a million of them fit into memory."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.language import wording
from calculator.lists.cells import remembering
from calculator.lists.columns import Header
from calculator.lists.finding import Finding, Row, Verdict

#: Between rows, and between what a row holds; a cell of the list shows a space instead.
BETWEEN_ROWS, BETWEEN = "\x1e", "\x1f"
SPACES = {ord(BETWEEN_ROWS): " ", ord(BETWEEN): " "}
#: What a text holds behind the place of its verdict among all verdicts.
COLUMNS = ("aufgabe", "gebucht", "soll", "differenz", "begruendung")
PLACES = {verdict: str(place) for place, verdict in enumerate(Verdict)}


def text(rows: Iterable[Row], header: Header) -> str:
    """Return for each row the place of its verdict and what ``COLUMNS`` name.

    A list without a column for the task shows the whole row there: it has to be found again.
    """
    task, booked = header.columns.get("aufgabe"), header.columns["faktor"]
    return BETWEEN_ROWS.join([_text(row, finding, task, booked) for row, finding in rows])


def _text(row: list[str], finding: Finding, task: int | None, booked: int) -> str:
    verdict, should_be, difference, reason = finding
    which = " · ".join(row) if task is None else _cell(row, task)
    found = PLACES[verdict], which, _cell(row, booked), should_be, _amount(difference), reason
    text = BETWEEN.join(found)
    if text.count(BETWEEN) > len(COLUMNS) or BETWEEN_ROWS in text:
        text = BETWEEN.join(part.translate(SPACES) for part in found)
    return text


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


@remembering
def _amount(difference: Decimal | None) -> str:
    """Write a difference with its sign: too much is booked, or too little."""
    if not difference:
        return "" if difference is None else wording.euro(difference)
    return ("+" if difference > 0 else "−") + wording.euro(abs(difference))
