"""What a task costs, in euro and cents."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from calculator.data.country import Zone
from calculator.data.edition import Edition
from calculator.rules.answer import Statement, step
from calculator.rules.figures import factor_without_telephony, surcharge, telephony_factor
from calculator.rules.task import Outcome, Task

CENT = Decimal("0.01")


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

    There are none without a base rate, for an individual offer, or if the articles leave the
    factor without telephony open. Source: admin/telefonfaktoren#kunde-informieren.
    """
    if task.base_rate is None or outcome is Outcome.INDIVIDUAL_OFFER:
        return None, []
    if outcome is Outcome.FACTOR:
        factor: Decimal | None = telephony_factor(task.work_area, zone, edition)
        added = surcharge(zone, edition)
    else:
        factor, added = factor_without_telephony(task.work_area, edition), Decimal(0)
    if factor is None:
        return None, []

    base, hours = task.base_rate, task.working_hours
    budget = Budget(
        rate=cents(base * factor),
        total=cents(base * factor * hours),
        surcharge=cents(base * added * hours),
    )
    unchanged = "_unchanged" if factor == 1 else ""
    formula: dict[str, object] = {"base": base, "factor": factor, "hours": hours, "added": added}
    raised, spent = "admin/telefonfaktoren#kunde-informieren", "vpa/softphone#kunden-informieren"
    steps = [
        step(f"rate{unchanged}", raised, amount=budget.rate, **formula),
        step(f"total{unchanged}", spent, amount=budget.total, **formula),
    ]
    if outcome is Outcome.FACTOR:
        steps.append(step("surcharge", raised, amount=budget.surcharge, **formula))
    return budget, steps


def cents(amount: Decimal) -> Decimal:
    """Round half a cent away from zero, once, at the end: no amount is rounded anywhere else."""
    return amount.quantize(CENT, ROUND_HALF_UP)
