"""Telephone numbers as people write them: country, price, and what to type in the softphone.

Source: vpa/softphone#starten; where the articles leave something open, auslegungen.
"""

from decimal import Decimal

from calculator.data.countries import Channel, Country, Zone, highest_zone
from calculator.data.tariff import Edition
from calculator.rules import factor, reachability
from calculator.rules.answer import Action, Role, Statement, action
from calculator.rules.figures import telephony_factor
from calculator.rules.next_actions import TELL_ADMIN
from calculator.rules.numbers import reading
from calculator.rules.numbers.answer import NumberAnswer, NumberQuestion
from calculator.rules.numbers.steps import DIAL, LEADING_ZERO, READING, number_step, number_steps
from calculator.rules.reachability import ReachabilityQuestion
from calculator.rules.task import WorkArea


def decide(question: NumberQuestion, edition: Edition) -> NumberAnswer:
    """Read every line, and name zone and factors of a task that calls all these numbers."""
    land = question.land.code if question.land else None
    numbers = [reading.read(line, land) for line in question.lines]
    answer = NumberAnswer(question, numbers, None, {}, [], [], edition)
    if answer.countries:
        zone = highest_zone(answer.countries)
        answer = answer._replace(zone=zone, factors=_factors(question.work_area, zone, edition))
    return answer._replace(steps=_steps(answer), actions=_actions(answer))


def _factors(area: WorkArea | None, zone: Zone, edition: Edition) -> dict[WorkArea, Decimal]:
    if zone is Zone.NON_EU:
        return {}
    areas = [area] if area else list(WorkArea)
    return {each: telephony_factor(each, zone, edition) for each in areas}


def _steps(answer: NumberAnswer) -> list[Statement]:
    edition = answer.edition
    if answer.only is None:
        steps = _task_steps(answer)
    else:
        steps = number_steps(answer.only, answer.question.land)
        for country in answer.countries:
            steps += reachability.decide(ReachabilityQuestion(country), edition).steps
    if answer.zone and answer.factors:
        steps += [factor.factor_step(area, answer.zone, edition) for area in answer.factors]
        limit = edition.amount("included_minutes")
        steps.append(number_step("limit", edition.source("included_minutes"), limit=limit))
    return steps


def _task_steps(answer: NumberAnswer) -> list[Statement]:
    numbers, countries = answer.numbers, answer.countries
    real = sum(number.is_real for number in numbers)
    steps = [number_step("count", READING, lines=Decimal(len(numbers)), real=Decimal(real))]
    kept = [each for each in numbers if each.national and each.zero_stays and each.country]
    if kept:
        names = list(dict.fromkeys(each.country.name for each in kept if each.country))
        steps.append(number_step("zeros_stay", LEADING_ZERO, countries=names))
    if answer.zone:
        steps.append(factor.zone_step(countries, answer.zone))
        steps.append(reachability.area_step(answer.zone))
    without = sum(number.country is None for number in numbers)
    if without and countries:
        steps.append(number_step("uncounted", READING, lines=Decimal(without)))
    return steps


def _actions(answer: NumberAnswer) -> list[Action]:
    actions: list[Action] = []
    if not all(number.is_real for number in answer.numbers):
        key = "check_number" if answer.only else "check_numbers"
        actions.append(_action(Role.ASSISTANT, key, READING))
    if answer.zone:
        if answer.question.work_area is WorkArea.VERTRIEB:
            actions.append(action(Role.ASSISTANT, "tell_admin", TELL_ADMIN))
        actions += reachability.price_actions(answer.zone)
    for channel in Channel:
        countries = [country for country in answer.countries if country.channel is channel]
        if countries:
            actions += _call_actions(answer, countries)
    return sorted(actions, key=lambda each: list(Role).index(each.role))


def _call_actions(answer: NumberAnswer, countries: list[Country]) -> list[Action]:
    """List how to call the countries of one channel; for the softphone, what to type."""
    number = answer.only
    names = [country.name for country in countries]
    if countries[0].channel is not Channel.SOFTPHONE:
        actions = reachability.call_actions(countries[0])
        return actions if number else [_addressed(each, names) for each in actions]
    if number is None:
        return [_action(Role.ASSISTANT, "dial_table", DIAL, countries=names)]
    if number.national is None:
        return []
    values: dict[str, object] = {"country": names[0], "number": number.national}
    return [_action(Role.ASSISTANT, "dial", DIAL, LEADING_ZERO, **values)]


def _addressed(each: Action, countries: list[str]) -> Action:
    """Name the countries that an action is about, where an answer is about several."""
    said = each.statement
    values: dict[str, object] = {"countries": countries, "action": said}
    return Action(each.role, Statement("number.action.addressed", values, said.sources))


def _action(role: Role, key: str, /, *sources: str, **values: object) -> Action:
    return Action(role, Statement(f"number.action.{key}", values, sources))
