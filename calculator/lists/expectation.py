"""What the rules expect of a row: they are asked once for each kind of task that a list holds."""

from decimal import Decimal
from typing import NamedTuple

from calculator.data.edition import Edition
from calculator.language import wording
from calculator.lists.cells import NOT_BOOKED
from calculator.lists.finding import Finding, Verdict
from calculator.rules import factor
from calculator.rules.figures import MINUTES_PER_HOUR, factor_without_telephony
from calculator.rules.task import Outcome, Task
from calculator.view import summary

#: The steps that speak of the minutes and hours of a single task.
TIME_STEPS = {"step.allowance", "step.above", "step.at_limit", "step.below"}


class Expectation(NamedTuple):
    """What a row is to name: the ``factor``, or another of the ``accepted`` (None: no factor).

    ``factor`` is None for an offer, and where the articles leave the one without telephony open.
    ``met`` is the finding of a row that names what it is to; for an offer, whatever it names.
    ``why`` says in German how the factor comes about. Where ``by_time``, minutes and hours have
    their share in it.
    """

    is_offer: bool
    factor: Decimal | None
    accepted: tuple[Decimal | None, ...]
    met: Finding
    by_time: bool
    why: str


class Kind(NamedTuple):
    """The tasks of one work area, phone system and choice of countries.

    Their minutes and hours only decide which of two expectations counts. Without telephony they
    have the factor ``without_telephony``, or None where that is open.
    """

    within_allowance: Expectation
    beyond_allowance: Expectation
    without_telephony: Decimal | None


def kind_of(task: Task, edition: Edition) -> Kind:
    """Return the kind of a task, whatever its minutes and hours."""
    silent = task._replace(talk_minutes=Decimal(0), working_hours=Decimal(1))
    talking = silent._replace(talk_minutes=Decimal(MINUTES_PER_HOUR))
    without_telephony = factor_without_telephony(task.work_area, edition)
    return Kind(
        within_allowance=_expectation(silent, without_telephony, edition),
        beyond_allowance=_expectation(talking, without_telephony, edition),
        without_telephony=without_telephony,
    )


def _expectation(task: Task, without_telephony: Decimal | None, edition: Edition) -> Expectation:
    answer = factor.decide_factor(task, edition)
    accepted: tuple[Decimal | None, ...]
    match answer.result.outcome:
        case Outcome.INDIVIDUAL_OFFER:
            offer = Finding(Verdict.OFFER_NEEDED, reason=summary.detail(answer))
            return Expectation(True, None, (), met=offer, by_time=False, why="")
        case Outcome.FACTOR:
            due, accepted = answer.result.factor, (answer.result.factor,)
        case Outcome.INCLUDED | Outcome.OWN_SYSTEM:
            due, accepted = without_telephony, (without_telephony, None)
    should_be = NOT_BOOKED if due is None else wording.factor(due)
    steps = [step for step in answer.steps if step.key not in TIME_STEPS]
    why = [wording.say(step) for step in steps]
    if answer.result.outcome is Outcome.INCLUDED:
        why.append(wording.name("outcome_detail", answer.result.outcome))
    return Expectation(
        is_offer=False,
        factor=due,
        accepted=accepted,
        met=Finding(Verdict.RIGHT, should_be),
        by_time=len(steps) < len(answer.steps),
        why=" ".join(why),
    )
