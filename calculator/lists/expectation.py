"""The factor that the rules expect of a row, computed once for each kind of task in a list."""

from decimal import Decimal
from typing import NamedTuple

from calculator.data.edition import Edition
from calculator.language import wording
from calculator.lists.cells import NOT_BOOKED
from calculator.lists.finding import Finding, RowVerdict
from calculator.rules import factor
from calculator.rules.figures import MINUTES_PER_HOUR, factor_without_telephony
from calculator.rules.task import Outcome, Task
from calculator.view import summary

#: Steps that depend on the minutes and hours of a single task.
TIME_STEPS = {"step.allowance", "step.above", "step.at_limit", "step.below"}


class Expectation(NamedTuple):
    """What a row should book.

    Attributes:
        is_offer: Whether the task needs an individual offer. Its booked factor is not judged.
        factor: The expected factor. None for an offer, and where the articles leave the factor
            without telephony open.
        accepted: The booked factors that are right; None among them stands for no factor.
        finding: The finding of a row that meets the expectation.
        by_time: Whether the factor depends on minutes and hours.
        why: How the factor comes about, in German, without the steps about minutes and hours.
    """

    is_offer: bool
    factor: Decimal | None
    accepted: tuple[Decimal | None, ...]
    finding: Finding
    by_time: bool
    why: str


class TaskKind(NamedTuple):
    """All tasks with the same work area, phone system and countries.

    Their minutes and hours only decide which of the two expectations applies.

    Attributes:
        within_allowance: Applies if the talk minutes are included.
        beyond_allowance: Applies if there are more talk minutes than that.
        without_telephony: The factor of a task without telephony, or None where it is open.
    """

    within_allowance: Expectation
    beyond_allowance: Expectation
    without_telephony: Decimal | None


def task_kind(task: Task, edition: Edition) -> TaskKind:
    """Return the kind of a task; its minutes and hours are ignored."""
    silent = task._replace(talk_minutes=Decimal(0), working_hours=Decimal(1))
    talking = silent._replace(talk_minutes=Decimal(MINUTES_PER_HOUR))
    without_telephony = factor_without_telephony(task.work_area, edition)
    return TaskKind(
        within_allowance=_expectation(silent, without_telephony, edition),
        beyond_allowance=_expectation(talking, without_telephony, edition),
        without_telephony=without_telephony,
    )


def _expectation(task: Task, without_telephony: Decimal | None, edition: Edition) -> Expectation:
    answer = factor.decide_factor(task, edition)
    outcome = answer.result.outcome
    accepted: tuple[Decimal | None, ...]
    match outcome:
        case Outcome.INDIVIDUAL_OFFER:
            offer = Finding(RowVerdict.OFFER_NEEDED, reason=summary.detail(answer))
            return Expectation(True, None, (), finding=offer, by_time=False, why="")
        case Outcome.FACTOR:
            expected, accepted = answer.result.factor, (answer.result.factor,)
        case Outcome.INCLUDED | Outcome.OWN_SYSTEM:
            expected, accepted = without_telephony, (without_telephony, None)
    should_be = NOT_BOOKED if expected is None else wording.factor(expected)
    steps = [step for step in answer.steps if step.key not in TIME_STEPS]
    why = [wording.say(step) for step in steps]
    if outcome is Outcome.INCLUDED:
        why.append(wording.name("outcome_detail", outcome))
    return Expectation(
        is_offer=False,
        factor=expected,
        accepted=accepted,
        finding=Finding(RowVerdict.RIGHT, should_be),
        by_time=len(steps) < len(answer.steps),
        why=" ".join(why),
    )
