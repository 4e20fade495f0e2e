"""What a task costs, in euro and cents."""

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from calculator.data.edition import Edition
from calculator.rules.answer import Statement, step
from calculator.rules.factor_end import FactorEnd
from calculator.rules.figures import surcharge
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
        rounded: Names of the amounts above that are not exact.
    """

    rate: Decimal
    total: Decimal
    surcharge: Decimal
    rounded: frozenset[str]

    @property
    def amounts(self) -> dict[str, Decimal]:
        """The amounts by name."""
        return {"rate": self.rate, "total": self.total, "surcharge": self.surcharge}

    def phrase(self, name: str) -> Statement:
        """Return an amount as it is said in a sentence, with a mark if it is rounded."""
        key = "rounded_euro" if name in self.rounded else "euro"
        return Statement(f"value.{key}", {"amount": self.amounts[name]})


def budget_of(
    task: Task, end: FactorEnd, edition: Edition
) -> tuple[Budget | None, list[Statement]]:
    """Return a task's amounts and the steps that led to them.

    There are none without base rate and hours, nor for an individual offer. Where no telephony is
    charged, there are some in Backoffice only: for Vertrieb, the articles name no factor.
    Source: admin/telefonfaktoren#kunde-informieren, auslegungen#vertrieb-ohne-telefonie.
    """
    base, hours = task.base_rate, task.working_hours
    if base is None or hours is None or end.outcome is Outcome.INDIVIDUAL_OFFER:
        return None, []
    if end.factor is not None and end.zone is not None:
        return _with_factor(base, hours, end.factor, surcharge(end.zone, edition))
    if task.work_area is not WorkArea.BACKOFFICE:
        return None, []
    return _without_factor(base, hours)


def _with_factor(
    base: Decimal, hours: Decimal, factor: Decimal, added: Decimal
) -> tuple[Budget, list[Statement]]:
    exact = {
        "rate": base * factor,
        "total": base * factor * hours,
        "surcharge": base * added * hours,
    }
    formula: dict[str, object] = {"base": base, "factor": factor, "hours": hours, "added": added}
    multiplied = "auslegungen#stundensatz"
    steps = [
        _product("rate", exact["rate"], RAISED, multiplied, **formula),
        _product("total", exact["total"], SPENT, multiplied, **formula),
        _product("surcharge", exact["surcharge"], RAISED, multiplied, **formula),
    ]
    return _budget(exact), steps


def _product(key: str, exact: Decimal, *sources: str, **formula: object) -> Statement:
    """Return how an amount is computed; one that is rounded says so and names the reading."""
    amount = cents(exact)
    if amount == exact:
        return step(key, *sources, amount=amount, **formula)
    return step(f"{key}_rounded", *sources, "auslegungen#rundung", amount=amount, **formula)


def _without_factor(base: Decimal, hours: Decimal) -> tuple[Budget, list[Statement]]:
    exact = {"rate": base, "total": base * hours, "surcharge": Decimal(0)}
    formula: dict[str, object] = {"base": base, "hours": hours}
    steps = [
        _product("rate_unchanged", exact["rate"], RAISED, **formula),
        _product("total_unchanged", exact["total"], SPENT, **formula),
    ]
    return _budget(exact), steps


def _budget(exact: dict[str, Decimal]) -> Budget:
    amounts = {name: cents(amount) for name, amount in exact.items()}
    rounded = frozenset(name for name in exact if amounts[name] != exact[name])
    return Budget(**amounts, rounded=rounded)


def cents(amount: Decimal) -> Decimal:
    """Round half a cent away from zero, once, at the end: no amount is rounded anywhere else."""
    return amount.quantize(CENT, ROUND_HALF_UP)
