"""How the question for a task's telephone factor ends."""

from decimal import Decimal
from typing import NamedTuple

from calculator.data.country import Zone
from calculator.rules.budget import Budget
from calculator.rules.task import Outcome


class FactorResult(NamedTuple):
    """How the question for a task's factor ends.

    Attributes:
        outcome: How it ends.
        zone: The zone of the task's countries, or None where they are not told.
        factor: The factor, only if the outcome is one.
        budget: What the task costs, or None (see ``budget_of``).
    """

    outcome: Outcome
    zone: Zone | None
    factor: Decimal | None
    budget: Budget | None
