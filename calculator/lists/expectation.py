"""The factor that the rules expect of a row, computed once for each kind of task in a list."""

from decimal import Decimal
from typing import NamedTuple

from calculator.data.country import Zone, highest_zone
from calculator.data.edition import Edition
from calculator.language import wording
from calculator.lists.cells import NOT_BOOKED
from calculator.lists.finding import Finding, RowVerdict
from calculator.rules import factor
from calculator.rules.destination import is_open_case
from calculator.rules.factor import FactorAnswer
from calculator.rules.figures import MINUTES_PER_HOUR, surcharge, telephony_factor
from calculator.rules.needs import needed
from calculator.rules.task import Outcome, Task, WorkArea
from calculator.view import summary

#: Steps that depend on the minutes and hours of a single task.
TIME_STEPS = {"step.allowance", "step.above", "step.at_limit", "step.below"}
#: Steps about a factor that the articles do not name: no row is judged by it.
DERIVED_STEPS = {"step.derived_factor", "step.no_derived_factor"}
#: The factor of Backoffice without telephony: the base rate as it is.
BASE_FACTOR = Decimal(1)


class Expectation(NamedTuple):
    """What a row should book.

    Attributes:
        is_offer: Whether the task needs an individual offer. Its booked factor is not judged.
        factor: The factor that is compared with the booked one. None for an offer, and where the
            articles name none.
        accepted: The booked factors that are right; None among them stands for no factor.
        right: What is right, as the end of a German sentence.
        surcharges: What a booked factor charges too much, in base rates, where the articles state
            it as a surcharge; negative where it charges too little. None stands for no factor.
        finding: The finding of a row that meets the expectation.
        by_time: Whether the factor depends on minutes and hours.
        why: How the factor comes about, in German, without the steps about minutes and hours.
    """

    is_offer: bool
    factor: Decimal | None
    accepted: tuple[Decimal | None, ...]
    right: str
    surcharges: dict[Decimal | None, Decimal]
    finding: Finding
    by_time: bool
    why: str

    def excess(self, booked: Decimal | None) -> Decimal | None:
        """Return what a booked factor charges too much, in base rates, or None if that is open."""
        stated = self.surcharges.get(booked)
        if stated is not None or booked is None or self.factor is None:
            return stated
        return booked - self.factor


class TaskKind(NamedTuple):
    """All tasks with the same work area, phone system and countries.

    Their minutes and hours only decide which of the two expectations applies.

    Attributes:
        within_allowance: Applies if the talk minutes are included.
        beyond_allowance: Applies if there are more talk minutes than that.
        area_problem: Why the list's Telefonie-Bereich does not fit the countries, in German, or
            empty.
    """

    within_allowance: Expectation
    beyond_allowance: Expectation
    area_problem: str


def task_kind(task: Task, area_zone: Zone | None, edition: Edition) -> TaskKind:
    """Return the kind of a task; its minutes and hours are ignored.

    Args:
        task: The task.
        area_zone: The zone of the list's Telefonie-Bereich, or None if the list names only a work
            area.
        edition: The edition of the tariff.
    """
    silent = task._replace(talk_minutes=Decimal(0), working_hours=Decimal(1))
    talking = silent._replace(talk_minutes=Decimal(MINUTES_PER_HOUR))
    return TaskKind(
        within_allowance=_expectation(silent, edition),
        beyond_allowance=_expectation(talking, edition),
        area_problem=_area_problem(task, area_zone),
    )


def _area_problem(task: Task, area_zone: Zone | None) -> str:
    zone = highest_zone(task.countries)
    if area_zone is None or area_zone is zone or is_open_case(task.countries):
        return ""
    return wording.text(
        "check.reason.area",
        area=task.work_area,
        area_zone=area_zone,
        zone=zone,
        countries=[country.name for country in task.countries],
    )


def derived_factors(edition: Edition) -> set[Decimal]:
    """Return the factors of Vertrieb less their surcharge: derived, in no article."""
    return {
        booked - added
        for booked, added in _surcharges_of_vertrieb(edition).items()
        if booked is not None
    }


def _expectation(task: Task, edition: Edition) -> Expectation:
    answer = factor.decide_factor(task, edition)
    match answer.result.outcome:
        case Outcome.INDIVIDUAL_OFFER:
            offer = Finding(RowVerdict.OFFER_NEEDED, reason=summary.detail(answer))
            return Expectation(True, None, (), "", {}, finding=offer, by_time=False, why="")
        case Outcome.FACTOR:
            return _factor_due(answer, edition)
        case Outcome.INCLUDED | Outcome.OWN_SYSTEM:
            return _nothing_due(answer, edition)


def _factor_due(answer: FactorAnswer, edition: Edition) -> Expectation:
    due = answer.result.factor
    shown = wording.factor(due) if due is not None else ""
    by_time, why = _derivation(answer)
    return Expectation(
        is_offer=False,
        factor=due,
        accepted=(due,),
        right=shown,
        surcharges={None: -surcharge(needed(answer.result.zone, "land"), edition)},
        finding=Finding(RowVerdict.RIGHT, shown),
        by_time=by_time,
        why=why,
    )


def _nothing_due(answer: FactorAnswer, edition: Edition) -> Expectation:
    """Return the expectation of a task whose telephony costs nothing.

    For Vertrieb the articles name no factor then: only no factor is right, and only the factors
    with telephony are known to be wrong, by the stated surcharge.
    """
    by_time, why = _derivation(answer)
    if answer.question.work_area is WorkArea.BACKOFFICE:
        shown = wording.factor(BASE_FACTOR)
        return Expectation(
            is_offer=False,
            factor=BASE_FACTOR,
            accepted=(BASE_FACTOR, None),
            right=wording.text("check.reason.base_factor", factor=BASE_FACTOR),
            surcharges={},
            finding=Finding(RowVerdict.RIGHT, shown),
            by_time=by_time,
            why=why,
        )
    return Expectation(
        is_offer=False,
        factor=None,
        accepted=(None,),
        right=wording.text("check.reason.no_factor"),
        surcharges=_surcharges_of_vertrieb(edition),
        finding=Finding(RowVerdict.RIGHT, NOT_BOOKED, reason=why),
        by_time=by_time,
        why=why,
    )


def _surcharges_of_vertrieb(edition: Edition) -> dict[Decimal | None, Decimal]:
    """Return the surcharge in each factor of Vertrieb Telefonie, by that factor."""
    return {
        telephony_factor(WorkArea.VERTRIEB, zone, edition): surcharge(zone, edition)
        for zone in (Zone.DE, Zone.EU)
    }


def _derivation(answer: FactorAnswer) -> tuple[bool, str]:
    """Return whether the answer depends on minutes and hours, and its other steps in German."""
    steps = [each for each in answer.steps if each.key not in TIME_STEPS]
    why = [wording.say(each) for each in steps if each.key not in DERIVED_STEPS]
    if answer.result.outcome is Outcome.INCLUDED:
        why.insert(0, wording.text("check.reason.included"))
    return len(steps) < len(answer.steps), " ".join(why)
