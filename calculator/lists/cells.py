"""The cells of a row as values, or what is wrong with them.

They are read by the codec that also reads addresses and forms. A list repeats itself, so every text
is read once and remembered.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from calculator.language import wording
from calculator.lists import columns
from calculator.questions import codec, fields
from calculator.questions.codec import Field, RefusalError
from calculator.view import plain_text

#: So many texts of a column are remembered; without an end, a strange list would fill the memory.
MOST_REMEMBERED = 20_000
remembering = lru_cache(MOST_REMEMBERED)

#: How a row says that no telephone factor is booked; an empty cell says so, too.
NOT_BOOKED = "ohne"


def _reader(field: Field) -> Callable[[str], tuple[Any, str]]:
    """Return what turns a cell into a number, or into None and what is wrong with it."""

    def read(cell: str) -> tuple[Any, str]:
        try:
            return field.read(_tidy(cell)), ""
        except RefusalError:
            # An empty cell, too: only the whole codec knows whether that is wrong, and says how.
            words = codec.read((field,), [(field.key, cell)])
            return words.values.get(field.key), " ".join(
                map(plain_text.problem_text, words.problems)
            )

    return remembering(read)


minutes = _reader(fields.MINUTEN)
hours = _reader(fields.STUNDEN)
rate = _reader(fields.SATZ)


@remembering
def booked(cell: str) -> tuple[Decimal | None, str]:
    """Return the booked factor, or None where none is booked or with what is wrong with it.

    A factor raises the rate. So what is less than 1 is no factor; it may be meant as a surcharge.
    """
    tidy = _tidy(cell)
    if tidy.casefold() in ("", NOT_BOOKED):
        return None, ""
    try:
        if not tidy.isprintable():
            raise RefusalError("unreadable")
        factor = fields.read_number(tidy)
    except RefusalError as refused:
        return None, _booked_problem(f"problem.{refused.key}", **refused.values)
    if factor < 1:
        return None, _booked_problem("check.problem.below_one", text=tidy)
    return factor, ""


def _tidy(cell: str) -> str:
    return " ".join(cell.split())


def _booked_problem(key: str, **values: object) -> str:
    sentence = wording.text(key, **{"ask": wording.text("field.faktor.ask"), **values})
    return f"{columns.name('faktor')}: {sentence}"
