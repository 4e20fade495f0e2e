"""What a task costs, in euro and cents."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from calculator.data.country import Zone
from calculator.data.edition import Edition
from calculator.rules.answer import Statement, step
from calculator.rules.figures import surcharge, telephony_factor
from calculator.rules.task import Outcome, Task, WorkArea

CENT = Decimal("0.01")
RAISED = "admin/telefonfaktoren#kunde-informieren"
SPENT = "vpa/softphone#kunden-informieren"


class Budget(NamedTuple):
    """What a task costs, in euro, rounded to cents.

    Attributes:
        rate: One hour with the factor.
        total: The whole task.
        surcharge: What telephony adds to the whole task.
    """

    rate: Decimal
    total: Decimal
    surcharge: Decimal


def budget_of(
    task: Task, outcome: Outcome, zone: Zone, edition: Edition
) -> tuple[Budget | None, list[Statement]]:
    """Return a task's amounts and the steps that led to them.

    There are none without a base rate and for an individual offer, nor in Vertrieb without charged
    telephony, for which the articles name no factor.
    Source: admin/telefonfaktoren#kunde-informieren, auslegungen#vertrieb-ohne-telefonie.
    """
    if task.base_rate is None or outcome is Outcome.INDIVIDUAL_OFFER:
        return None, []
    if outcome is Outcome.FACTOR:
        return _with_factor(task.base_rate, task, zone, edition)
    if task.work_area is WorkArea.VERTRIEB:
        return None, []
    return _without_factor(task.base_rate, task.working_hours)


def _with_factor(
    base: Decimal, task: Task, zone: Zone, edition: Edition
) -> tuple[Budget, list[Statement]]:
    factor, hours = telephony_factor(task.work_area, zone, edition), task.working_hours
    added = surcharge(zone, edition)
    budget = Budget(
        rate=cents(base * factor),
        total=cents(base * factor * hours),
        surcharge=cents(base * added * hours),
    )
    formula: dict[str, object] = {"base": base, "factor": factor, "hours": hours, "added": added}
    multiplied = "auslegungen#stundensatz"
    steps = [
        _product("rate", base * factor, RAISED, multiplied, **formula),
        _product("total", base * factor * hours, SPENT, multiplied, **formula),
        _product("surcharge", base * added * hours, RAISED, multiplied, **formula),
    ]
    return budget, steps


def _product(key: str, exact: Decimal, *sources: str, **formula: object) -> Statement:
    """Return how an amount is computed; one that is rounded says so and names the reading."""
    amount = cents(exact)
    if amount == exact:
        return step(key, *sources, amount=amount, **formula)
    return step(f"{key}_rounded", *sources, "auslegungen#rundung", amount=amount, **formula)


def _without_factor(base: Decimal, hours: Decimal) -> tuple[Budget, list[Statement]]:
    budget = Budget(rate=cents(base), total=cents(base * hours), surcharge=cents(Decimal(0)))
    formula: dict[str, object] = {"base": base, "hours": hours}
    steps = [
        _product("rate_unchanged", base, RAISED, **formula),
        _product("total_unchanged", base * hours, SPENT, **formula),
    ]
    return budget, steps


def cents(amount: Decimal) -> Decimal:
    """Round half a cent away from zero, once, at the end: no amount is rounded anywhere else."""
    return amount.quantize(CENT, ROUND_HALF_UP)
