"""What would change a task's telephone factor: decided by the same rule on changed tasks.

What a question does not tell stays untold: a change that the rule cannot decide is left out.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from calculator.data.country import highest_zone
from calculator.data.edition import Edition
from calculator.rules.answer import Statement
from calculator.rules.budget import Budget, budget_of
from calculator.rules.destination import SEVERAL, is_open_case, offer_source
from calculator.rules.factor import FactorAnswer, end_of
from calculator.rules.factor_end import FactorEnd
from calculator.rules.factor_result import AtMost, Change, MoreThan
from calculator.rules.figures import factor_key
from calculator.rules.needs import NeededError
from calculator.rules.talk_time import allowance, in_words, most_minutes
from calculator.rules.task import MinutesPer, Outcome, PhoneSystem, Task, WorkArea

WHOSE_SYSTEM = "admin/telefonfaktoren#telefonanlage-klaeren"
#: Outcomes that depend on how many minutes there are.
BY_TIME = (Outcome.INCLUDED, Outcome.FACTOR)


class Variation(NamedTuple):
    """One thing that may be different in a task.

    Attributes:
        told: What is told instead, by the German key of the field.
        task: The task with it.
        condition: The same in words.
        sources: What the condition rests on.
    """

    told: Mapping[str, object]
    task: Task
    condition: Statement
    sources: tuple[str, ...]


def with_changes(answer: FactorAnswer) -> FactorAnswer:
    """Return an answer that also says whose phone system it is for, and what would change it."""
    changes = tuple(_changes(answer))
    first, *more = answer.detail
    return answer._replace(
        result=answer.result._replace(changes=changes),
        detail=(first, *_system(answer), *more),
        changes=(*_left(answer), *(each.statement for each in changes)),
    )


def limit_of(answer: FactorAnswer) -> Decimal | None:
    """Return the talk minutes up to which telephony is included; None where that plays no part.

    They are given for what the task's minutes are given for. They play no part on the customer's
    own system and outside the EU, nor where minutes, or the hours that they need, are not told.
    """
    task = answer.question
    if answer.result.outcome not in BY_TIME or task.talk_minutes is None:
        return None
    return None if most_minutes(task) is None else allowance(task, answer.edition)


def _system(answer: FactorAnswer) -> list[Statement]:
    if answer.question.phone_system is PhoneSystem.CUSTOMER:
        return []
    return [Statement(f"change.for_my_vpa_system.{answer.result.outcome}", {})]


def _left(answer: FactorAnswer) -> list[Statement]:
    """Return how much talk time is left before a factor applies, if any is included."""
    limit, minutes = limit_of(answer), answer.question.talk_minutes
    if limit is None or minutes is None or answer.result.outcome is not Outcome.INCLUDED:
        return []
    sources = [answer.edition.source("included_minutes")]
    key = "left"
    if minutes == limit:
        sources.append("auslegungen#genau-an-der-grenze")
        key = "nothing_left"
    task = answer.question
    values = {"left": in_words(limit - minutes, task), "included": in_words(limit, task)}
    return [Statement(f"change.{key}", values, tuple(sources))]


def _changes(answer: FactorAnswer) -> Iterator[Change]:
    now = answer.result
    for varied in (*_minutes(answer), *_countries(answer), *_other_system(answer.question)):
        for area, task, end in _ends(varied.task, answer.edition):
            if (end.outcome, end.factor) != (now.outcome, now.factor):
                yield _change(varied, area, task, end, answer)


def _ends(task: Task, edition: Edition) -> Iterator[tuple[WorkArea | None, Task, FactorEnd]]:
    """Return how a task ends, in each work area if that alone is not told but needed."""
    try:
        yield None, task, end_of(task, edition)
    except NeededError as error:
        if error.key != "bereich":
            return
        for area in WorkArea:
            there = task._replace(work_area=area)
            yield area, there, end_of(there, edition)


def _minutes(answer: FactorAnswer) -> Iterator[Variation]:
    """Vary the talk time across the limit."""
    limit, task = limit_of(answer), answer.question
    most = most_minutes(task)
    if limit is None or most is None:
        return
    sources = answer.edition.source("included_minutes"), "auslegungen#genau-an-der-grenze"
    bound: AtMost | MoreThan = AtMost(limit)
    minutes, key = limit, "at_most"
    if answer.result.outcome is Outcome.INCLUDED:
        # Beyond the limit, one talk time costs as much as another; more than all hours is none.
        minutes, key = most, "more_than"
        bound = MoreThan(limit)
    varied = task._replace(talk_minutes=minutes)
    condition = Statement(f"change.{key}", {"minutes": in_words(limit, task)})
    told: dict[str, object] = {"minuten": bound}
    if task.minutes_per is MinutesPer.HOUR:
        told["je"] = task.minutes_per
    yield Variation(told, varied, condition, sources)


def _countries(answer: FactorAnswer) -> Iterator[Variation]:
    """Leave out the countries that decide, if others remain."""
    task = answer.question
    if not task.countries:
        return
    zone = highest_zone(task.countries)
    deciding = [country.label for country in task.countries if country.zone is zone]
    others = tuple(country for country in task.countries if country.zone is not zone)
    if others:
        key = "without_country" if len(deciding) == 1 else "without_countries"
        condition = Statement(f"change.{key}", {"countries": deciding})
        yield Variation({"land": others}, task._replace(countries=others), condition, (SEVERAL,))


def _other_system(task: Task) -> Iterator[Variation]:
    mine = task.phone_system is PhoneSystem.MY_VPA
    other = PhoneSystem.CUSTOMER if mine else PhoneSystem.MY_VPA
    varied = task._replace(phone_system=other)
    condition = Statement(f"change.with_system.{other}", {})
    yield Variation({"anlage": other}, varied, condition, (WHOSE_SYSTEM,))


def _change(
    varied: Variation, area: WorkArea | None, task: Task, end: FactorEnd, answer: FactorAnswer
) -> Change:
    budget, _ = budget_of(task, end, answer.edition)
    told = dict(varied.told) | ({"bereich": area} if area else {})
    values = {
        "condition": varied.condition,
        "area": area,
        "result": _result(task, end, budget, answer),
    }
    sources = dict.fromkeys([*varied.sources, *_sources(task, end, budget, answer.edition)])
    key = "change.sentence_in_area" if area else "change.sentence"
    return Change(told, end, budget, Statement(key, values, tuple(sources)))


def _result(task: Task, end: FactorEnd, budget: Budget | None, answer: FactorAnswer) -> Statement:
    """Return how it would end, with the budget if that differs and can be told."""
    now = answer.result
    key = f"change.to.{end.outcome}"
    if end.outcome is Outcome.OWN_SYSTEM and now.outcome is Outcome.INCLUDED:
        key = "change.to.own_system_any_minutes"
    elif end.outcome is Outcome.INDIVIDUAL_OFFER and is_open_case(task.countries):
        key = "change.to.open_case"
    result = Statement(key, {"factor": end.factor})
    if budget is None or (now.budget and budget.total == now.budget.total):
        return result
    values: dict[str, object] = {"result": result, "total": budget.phrase("total")}
    if now.budget is None:
        return Statement("change.with_total", values)
    return Statement("change.with_other_total", values | {"now": now.budget.phrase("total")})


def _sources(task: Task, end: FactorEnd, budget: Budget | None, edition: Edition) -> Iterator[str]:
    match end.outcome:
        case Outcome.OWN_SYSTEM:
            yield "auslegungen#eigene-anlage"
        case Outcome.INDIVIDUAL_OFFER:
            yield offer_source(task.countries)
        case Outcome.INCLUDED:
            yield edition.source("included_minutes")
        case Outcome.FACTOR:
            if task.work_area and end.zone:
                yield edition.source(factor_key(task.work_area, end.zone))
    if budget and end.factor is not None:
        yield "auslegungen#stundensatz"
    if budget and "total" in budget.rounded:
        yield "auslegungen#rundung"
