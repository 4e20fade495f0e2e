"""The telephone factor: what a task costs in which calls are made.

Source: vpa/softphone and admin/telefonfaktoren; where they leave something open, auslegungen.
"""

from decimal import Decimal

from calculator.data.country import Zone, highest_zone
from calculator.data.edition import Edition
from calculator.rules.answer import Amount, Answer, Statement, euro, step
from calculator.rules.budget import budget_of
from calculator.rules.destination import is_open_case, offer_detail, offer_source, zone_step
from calculator.rules.factor_result import FactorResult
from calculator.rules.figures import (
    factor_key,
    factor_without_telephony,
    included_minutes,
    included_share,
    telephony_factor,
)
from calculator.rules.next_actions import next_actions
from calculator.rules.task import Outcome, PhoneSystem, Task, WorkArea

FactorAnswer = Answer[Task, FactorResult]


def decide_factor(task: Task, edition: Edition) -> FactorAnswer:
    """Answer for a task by the tariff's edition, and keep the way to the answer."""
    zone = highest_zone(task.countries)
    outcome, steps = _outcome(task, zone, edition)
    factor = None
    if outcome is Outcome.FACTOR:
        factor = telephony_factor(task.work_area, zone, edition)
        steps.append(factor_step(task.work_area, zone, edition))
    elif outcome is not Outcome.INDIVIDUAL_OFFER and task.work_area is WorkArea.VERTRIEB:
        steps.append(_derived_step(task.work_area, edition))
    budget, budget_steps = budget_of(task, outcome, zone, edition)
    result = FactorResult(outcome, zone, factor, budget)
    return Answer(
        question=task,
        result=result,
        headline=Statement(f"name.outcome.{outcome}", {"factor": factor}),
        detail=_detail(task, outcome, zone, steps),
        amounts=_amounts(result),
        steps=steps + budget_steps,
        notes=[],
        actions=next_actions(task, result, edition),
        edition=edition,
    )


def _outcome(task: Task, zone: Zone, edition: Edition) -> tuple[Outcome, list[Statement]]:
    """Decide in the order: own system, outside the EU, included, factor.

    Source of the order: auslegungen#ausserhalb-der-eu-zuerst.
    """
    whose_system = "admin/telefonfaktoren#telefonanlage-klaeren"
    if task.phone_system is PhoneSystem.CUSTOMER:
        return Outcome.OWN_SYSTEM, [step("own_system", whose_system, "auslegungen#eigene-anlage")]
    steps = [step("my_vpa_system", whose_system), zone_step(task.countries, zone)]
    if zone is Zone.NON_EU:
        sources = offer_source(task.countries), "auslegungen#ausserhalb-der-eu-zuerst"
        key = "open_case" if is_open_case(task.countries) else "individual_offer"
        return Outcome.INDIVIDUAL_OFFER, [*steps, step(key, *sources)]
    included = included_minutes(task.working_hours, edition)
    steps += _allowance_steps(task, included, edition)
    within = is_included(task.talk_minutes, included)
    return (Outcome.INCLUDED if within else Outcome.FACTOR), steps


def is_included(talk_minutes: Decimal, included: Decimal) -> bool:
    """Tell whether talk minutes cost nothing. Source: auslegungen#genau-an-der-grenze."""
    return talk_minutes <= included


def _allowance_steps(task: Task, included: Decimal, edition: Edition) -> list[Statement]:
    source = edition.source("included_minutes")
    allowance = step(
        "allowance",
        source,
        "auslegungen#anteil-ueber-die-aufgabe",
        minutes_per_hour=edition.amount("included_minutes"),
        share=included_share(edition),
        hours=task.working_hours,
        included=included,
    )
    if task.talk_minutes == included:
        reading = "auslegungen#genau-an-der-grenze"
        return [allowance, step("at_limit", source, reading, minutes=task.talk_minutes)]
    key = "below" if is_included(task.talk_minutes, included) else "above"
    return [allowance, step(key, source, minutes=task.talk_minutes)]


def factor_step(area: WorkArea, zone: Zone, edition: Edition) -> Statement:
    """Return the factor of a Telefonie-Bereich as a step, for the zones DE and EU."""
    source = edition.source(factor_key(area, zone))
    factor = telephony_factor(area, zone, edition)
    return step("factor", source, area=area, zone=zone, factor=factor)


def _detail(
    task: Task, outcome: Outcome, zone: Zone, steps: list[Statement]
) -> tuple[Statement, ...]:
    if outcome is Outcome.INDIVIDUAL_OFFER:
        return (offer_detail(task.countries),)
    values: dict[str, object] = {"area": task.work_area, "zone": zone}
    # The brief answer, too, says that the articles name no factor.
    unnamed = [
        Statement(f"name.outcome_detail.{each.key.removeprefix('step.')}", each.values)
        for each in steps
        if each.key in ("step.derived_factor", "step.no_derived_factor")
    ]
    return Statement(f"name.outcome_detail.{outcome}", values), *unnamed


def _amounts(result: FactorResult) -> list[Amount]:
    """Return the amounts; a label says if its amount is rounded or has no factor."""
    if result.budget is None:
        return []
    labels = {} if result.outcome is Outcome.FACTOR else {"rate": "base_rate"}
    rounded = dict.fromkeys(result.budget.rounded, "_rounded")
    return [
        euro(Statement(f"name.amount.{labels.get(name, name)}{rounded.get(name, '')}", {}), amount)
        for name, amount in result.budget.amounts.items()
    ]


def _derived_step(area: WorkArea, edition: Edition) -> Statement:
    derived = factor_without_telephony(area, edition)
    key = "no_derived_factor" if derived is None else "derived_factor"
    return step(key, "auslegungen#vertrieb-ohne-telefonie", factor=derived)
