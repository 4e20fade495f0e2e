"""How the question for a task's telephone factor ends, whatever the task costs."""

from decimal import Decimal
from typing import NamedTuple

from calculator.data.country import Zone
from calculator.rules.task import Outcome


class FactorEnd(NamedTuple):
    """How it ends, and what that rests on.

    Attributes:
        outcome: How it ends.
        zone: The zone that decides for the task; None where the countries play no part.
        factor: The factor, only if the outcome is one.
    """

    outcome: Outcome
    zone: Zone | None
    factor: Decimal | None
