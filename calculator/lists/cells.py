"""Reads the cells of a row, by the codec that also reads addresses and forms.

Results are cached, because most cells of a list repeat.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from calculator.language import wording
from calculator.lists.cache import cached
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Problem, RefusalError
from calculator.rules.answer import Statement
from calculator.view import plain_text

#: The cell that says that no factor is booked. An empty cell says the same.
NOT_BOOKED = "ohne"


def _number_reader(field: Field) -> Callable[[str], tuple[Any, str | None]]:
    """Return a function that reads the cells of a field's column.

    It returns the value, or None for an empty or refused cell, and the German problem, or None.
    """

    def read(cell: str) -> tuple[Any, str | None]:
        try:
            return field.read(_normalized(cell)), None
        except RefusalError:
            # The codec phrases the problem, and decides whether an empty cell is one.
            words = codec.read((field,), [(field.key, cell)])
            return words.values.get(field.key), problems_as_text(words.problems)

    return cached(read)


read_minutes = _number_reader(fields.MINUTEN)
read_hours = _number_reader(fields.STUNDEN)
read_rate = _number_reader(fields.SATZ)


@cached
def read_booked_factor(cell: str) -> tuple[Decimal | None, str | None]:
    """Return the booked factor, or None without one, and the German problem, or None.

    A factor raises the rate, so a number below 1 is refused: it may be meant as a surcharge.
    """
    text = _normalized(cell)
    if text.casefold() in ("", NOT_BOOKED):
        return None, None
    try:
        if not text.isprintable():
            raise RefusalError("unreadable")
        factor = fields.read_number(text)
    except RefusalError as refused:
        return None, _booked_factor_problem(f"problem.{refused.key}", **refused.values)
    if factor < 1:
        return None, _booked_factor_problem("check.problem.below_one", text=text)
    return factor, None


def problems_as_text(problems: list[Problem]) -> str | None:
    """Return problems as one German text, or None without any."""
    return " ".join(map(plain_text.problem_text, problems)) if problems else None


def _normalized(cell: str) -> str:
    return " ".join(cell.split())


def _booked_factor_problem(key: str, **values: object) -> str:
    filled = {"ask": wording.text("field.faktor.ask"), **values}
    return plain_text.problem_text(Problem("faktor", Statement(key, filled)))
