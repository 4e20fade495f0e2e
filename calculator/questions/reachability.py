"""The question how a country is reached."""

from calculator.data import countries
from calculator.data.edition import Edition
from calculator.questions import fields
from calculator.questions.dialogue import Values
from calculator.rules.reachability import (
    ReachabilityAnswer,
    ReachabilityQuestion,
    decide_reachability,
)

FIELDS = (fields.LAND, fields.FUER, fields.STAND)
EXAMPLE = "land=CH"


def reachability_answer(values: Values, edition: Edition) -> ReachabilityAnswer:
    """Answer the question by the tariff's edition."""
    return decide_reachability(ReachabilityQuestion(values["land"]), edition)


def finite() -> dict[str, tuple[str, ...]]:
    """Return what is answered at build time: every country."""
    return {"land": ("", *countries.current().by_code)}
