"""How the question for a task's telephone factor ends, and what would end it otherwise."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from calculator.data.country import Zone
from calculator.rules.answer import Statement
from calculator.rules.budget import Budget
from calculator.rules.factor_end import FactorEnd
from calculator.rules.task import Outcome


class AtMost(NamedTuple):
    """Talk minutes of the whole task, up to and including a limit."""

    minutes: Decimal


class MoreThan(NamedTuple):
    """Talk minutes of the whole task, above a limit."""

    minutes: Decimal


class Change(NamedTuple):
    """How it ends if one thing is different.

    Attributes:
        told: What is told instead, by the German key of the field; minutes as a limit.
        end: How it ends then.
        budget: What the task costs then, or None (see ``budget_of``).
        statement: The same as a sentence.
    """

    told: Mapping[str, object]
    end: FactorEnd
    budget: Budget | None
    statement: Statement


class FactorResult(NamedTuple):
    """How the question for a task's factor ends.

    Attributes:
        outcome: How it ends.
        zone: The zone of the task's countries, or None where they are not told.
        factor: The factor, only if the outcome is one.
        budget: What the task costs, or None (see ``budget_of``).
        changes: What would change the outcome or the factor.
    """

    outcome: Outcome
    zone: Zone | None
    factor: Decimal | None
    budget: Budget | None
    changes: tuple[Change, ...] = ()
