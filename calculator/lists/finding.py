"""The finding of a row: whether its booked factor is right, and what it should be."""

from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from calculator.language import wording


class RowVerdict(StrEnum):
    """How a row is judged."""

    RIGHT = "right"
    WRONG = "wrong"
    OFFER_NEEDED = "offer_needed"
    NOT_CHECKABLE = "not_checkable"


class Finding(NamedTuple):
    """The result for one row.

    Attributes:
        verdict: How the row is judged.
        should_be: The factor to book, as German text. Empty for an offer and for a row that cannot
            be checked.
        difference: What the task costs more by the booked factor than by the right one, in euro,
            rounded to cents; negative where it costs less:
            (booked factor − right factor) × rate without factor × working hours. Where no factor is
            booked or none is right, the stated surcharge takes the place of the difference between
            the factors. None for rows that are not wrong, and without a rate.
        reason: Why, in German: what is wrong first, then how the right factor comes about. Empty
            for a right row, unless it rightly has no factor because the articles name none.
    """

    verdict: RowVerdict
    should_be: str = ""
    difference: Decimal | None = None
    reason: str = ""


#: The cells of a row, unchanged, and its finding.
JudgedRow = tuple[list[str], Finding]


@cache
def verdict_name(verdict: RowVerdict) -> str:
    """Return the German name of a verdict, such as richtig."""
    return wording.text(f"check.verdict.{verdict}")


def not_checkable(*problems: str | None) -> Finding:
    """Return the finding of a row that cannot be checked; problems that are None do not apply."""
    applying = (each for each in problems if each is not None)
    return Finding(RowVerdict.NOT_CHECKABLE, reason=" ".join(applying))
