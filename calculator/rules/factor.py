"""The telephone factor: what a task costs in which calls are made.

Source: vpa/softphone and admin/telefonfaktoren; where they leave something open, auslegungen.
"""

from decimal import Decimal

from calculator.data.country import Zone, highest_zone
from calculator.data.edition import Edition
from calculator.rules.answer import Amount, Answer, Statement, euro, step
from calculator.rules.budget import budget_of
from calculator.rules.destination import is_open_case, offer_detail, offer_source, zone_step
from calculator.rules.factor_end import FactorEnd
from calculator.rules.factor_result import FactorResult
from calculator.rules.figures import (
    factor_key,
    factor_without_telephony,
    included_minutes,
    included_share,
    telephony_factor,
)
from calculator.rules.needs import needed
from calculator.rules.next_actions import next_actions
from calculator.rules.talk_time import allowance, conversion, doubts
from calculator.rules.task import MinutesPer, Outcome, PhoneSystem, Task, WorkArea

FactorAnswer = Answer[Task, FactorResult]


def decide_factor(task: Task, edition: Edition) -> FactorAnswer:
    """Answer for a task by the tariff's edition, and keep the way to the answer.

    Raises NeededError where the task does not tell what the outcome or the factor depends on. What
    they do not depend on may be missing; what else depends on it is then left out.
    """
    end = end_of(task, edition)
    steps = _steps(task, end, edition)
    budget, budget_steps = budget_of(task, end, edition)
    result = FactorResult(end.outcome, end.zone, end.factor, budget)
    return Answer(
        question=task,
        result=result,
        headline=Statement(f"name.outcome.{end.outcome}", {"factor": end.factor}),
        detail=(*_detail(task, end, steps), *doubts(task, end.outcome, edition)),
        amounts=_amounts(result),
        steps=steps + budget_steps,
        notes=[],
        actions=next_actions(task, result, edition),
        edition=edition,
    )


def end_of(task: Task, edition: Edition) -> FactorEnd:
    """Decide in the order: own system, outside the EU, included, factor.

    Source of the order: auslegungen#ausserhalb-der-eu-zuerst.
    """
    zone = highest_zone(task.countries) if task.countries else None
    if task.phone_system is PhoneSystem.CUSTOMER:
        return FactorEnd(Outcome.OWN_SYSTEM, zone, None)
    zone = needed(zone, "land")
    if zone is Zone.NON_EU:
        return FactorEnd(Outcome.INDIVIDUAL_OFFER, zone, None)
    # Without calls, the hours do not matter.
    talk_minutes = needed(task.talk_minutes, "minuten")
    if talk_minutes == 0 or is_included(talk_minutes, allowance(task, edition)):
        return FactorEnd(Outcome.INCLUDED, zone, None)
    area = needed(task.work_area, "bereich")
    return FactorEnd(Outcome.FACTOR, zone, telephony_factor(area, zone, edition))


def is_included(talk_minutes: Decimal, included: Decimal) -> bool:
    """Tell whether talk minutes cost nothing. Source: auslegungen#genau-an-der-grenze."""
    return talk_minutes <= included


def _steps(task: Task, end: FactorEnd, edition: Edition) -> list[Statement]:
    whose_system = "admin/telefonfaktoren#telefonanlage-klaeren"
    if end.outcome is Outcome.OWN_SYSTEM:
        steps = [step("own_system", whose_system, "auslegungen#eigene-anlage")]
        return steps + _derived_steps(task, edition)
    zone = needed(end.zone, "land")
    steps = [step("my_vpa_system", whose_system), zone_step(task.countries, zone)]
    if end.outcome is Outcome.INDIVIDUAL_OFFER:
        sources = offer_source(task.countries), "auslegungen#ausserhalb-der-eu-zuerst"
        key = "open_case" if is_open_case(task.countries) else "individual_offer"
        return [*steps, step(key, *sources)]
    steps += _allowance_steps(task, edition)
    if end.outcome is Outcome.INCLUDED:
        return steps + _derived_steps(task, edition)
    return [*steps, factor_step(needed(task.work_area, "bereich"), zone, edition)]


def _allowance_steps(task: Task, edition: Edition) -> list[Statement]:
    source = edition.source("included_minutes")
    minutes = needed(task.talk_minutes, "minuten")
    if task.minutes_per is MinutesPer.HOUR:
        return _allowance_steps_per_hour(task, minutes, edition)
    if task.working_hours is None:
        return [step("below", source, minutes=minutes)]
    included = included_minutes(task.working_hours, edition)
    told = step(
        "allowance",
        source,
        "auslegungen#anteil-ueber-die-aufgabe",
        minutes_per_hour=edition.amount("included_minutes"),
        share=included_share(edition),
        hours=task.working_hours,
        included=included,
    )
    if minutes == included:
        reading = "auslegungen#genau-an-der-grenze"
        return [told, step("at_limit", source, reading, minutes=minutes)]
    key = "below" if is_included(minutes, included) else "above"
    return [told, step(key, source, minutes=minutes)]


def _allowance_steps_per_hour(task: Task, minutes: Decimal, edition: Edition) -> list[Statement]:
    source, included = edition.source("included_minutes"), allowance(task, edition)
    share = included_share(edition)
    steps = [step("allowance_per_hour", source, minutes_per_hour=included, share=share)]
    if minutes == included:
        reading = "auslegungen#genau-an-der-grenze"
        steps.append(step("at_limit_per_hour", source, reading, minutes=minutes))
    else:
        key = "below_per_hour" if is_included(minutes, included) else "above_per_hour"
        steps.append(step(key, source, minutes=minutes))
    converted = conversion(task)
    if converted is not None:
        reading = "auslegungen#anteil-ueber-die-aufgabe"
        steps.append(step("converted", source, reading, conversion=converted))
    return steps


def factor_step(area: WorkArea, zone: Zone, edition: Edition) -> Statement:
    """Return the factor of a Telefonie-Bereich as a step, for the zones DE and EU."""
    source = edition.source(factor_key(area, zone))
    factor = telephony_factor(area, zone, edition)
    return step("factor", source, area=area, zone=zone, factor=factor)


def _detail(task: Task, end: FactorEnd, steps: list[Statement]) -> tuple[Statement, ...]:
    if end.outcome is Outcome.INDIVIDUAL_OFFER:
        return offer_detail(task.countries), *_regardless(task)
    values: dict[str, object] = {"area": task.work_area, "zone": end.zone}
    # The brief answer, too, says that the articles name no factor.
    unnamed = [
        Statement(f"name.outcome_detail.{each.key.removeprefix('step.')}", each.values)
        for each in steps
        if each.key in ("step.derived_factor", "step.no_derived_factor")
    ]
    detail = Statement(f"name.outcome_detail.{end.outcome}", values)
    return detail, *unnamed, *_regardless(task), *_unpriced(task, end)


def _regardless(task: Task) -> list[Statement]:
    """Return what the answer holds for because it was not told, if anything."""
    told = {
        "bereich": task.work_area,
        "land": task.countries or None,
        "minuten": task.talk_minutes,
        "stunden": task.working_hours,
    }
    missing = [Statement(f"regardless.{key}", {}) for key, value in told.items() if value is None]
    return [Statement("regardless.sentence", {"conditions": missing})] if missing else []


def _unpriced(task: Task, end: FactorEnd) -> list[Statement]:
    """Return what amounts still lack where minutes per hour decide the factor without hours."""
    lacks_hours = end.factor is not None and task.working_hours is None
    return [Statement("open.budget", {})] if lacks_hours and task.base_rate is not None else []


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


def _derived_steps(task: Task, edition: Edition) -> list[Statement]:
    if task.work_area is not WorkArea.VERTRIEB:
        return []
    derived = factor_without_telephony(task.work_area, edition)
    key = "no_derived_factor" if derived is None else "derived_factor"
    return [step(key, "auslegungen#vertrieb-ohne-telefonie", factor=derived)]
