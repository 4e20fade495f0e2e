"""What can be found in a row of a list."""

from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from calculator.language import wording


class Verdict(StrEnum):
    """How the check of a row can end."""

    RIGHT = "right"
    WRONG = "wrong"
    OFFER_NEEDED = "offer_needed"
    NOT_CHECKABLE = "not_checkable"


class Finding(NamedTuple):
    """What is found in a row.

    ``should_be`` is the factor to book, as people write it. ``difference`` is what the task costs
    more (less, where negative) by the booked factor than by the right one, in euro and cents:
    (booked − should be) × rate without factor × working hours. Where no factor is booked, that
    without telephony counts. Only wrong rows have a difference; they have none without a rate, and
    where the factor without telephony is open. ``reason`` is German; a right row needs none.
    """

    verdict: Verdict
    should_be: str = ""
    difference: Decimal | None = None
    reason: str = ""


#: A row of the list as it is, and what is found in it.
Row = tuple[list[str], Finding]


@cache
def verdict_name(verdict: Verdict) -> str:
    """Return a verdict as people know it, such as richtig."""
    return wording.text(f"check.verdict.{verdict}")


def not_checkable(*problems: str) -> Finding:
    """Return the finding of a row that cannot be checked, by what is wrong with it."""
    return Finding(Verdict.NOT_CHECKABLE, reason=" ".join(filter(None, problems)))
