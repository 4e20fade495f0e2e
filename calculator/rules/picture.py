"""A small picture beside an answer, as data: how one amount stands to a limit."""

from decimal import Decimal
from typing import NamedTuple

from calculator.rules.answer import Statement


class Bar(NamedTuple):
    """One amount of a picture.

    Attributes:
        label: What the amount is.
        amount: The amount, zero or more, in the unit of the picture.
    """

    label: Statement
    amount: Decimal


class Picture(NamedTuple):
    """An amount beside a limit, and what applies beyond the limit.

    Attributes:
        title: What the picture shows.
        description: All that it shows, in words.
        asked: The amount of the question.
        limit: The amount up to which nothing changes, above zero.
        beyond: What applies from the limit on.
    """

    title: Statement
    description: Statement
    asked: Bar
    limit: Bar
    beyond: Statement
