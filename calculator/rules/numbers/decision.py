"""Telephone numbers as people write them: country, price, and what to type in the softphone.

Source: vpa/softphone#starten; where the articles leave something open, auslegungen.
"""

from decimal import Decimal

from calculator.data.country import Channel, Country, Zone, highest_zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules import factor, reachability
from calculator.rules.answer import Action, Answer, Statement, action
from calculator.rules.destination import zone_step
from calculator.rules.figures import telephony_factor
from calculator.rules.next_actions import TELL_ADMIN
from calculator.rules.numbers import running_text, summary
from calculator.rules.numbers.answer import (
    NumbersAnswer,
    NumbersQuestion,
    NumbersResult,
    PhoneNumber,
    Validity,
)
from calculator.rules.numbers.reading import identify
from calculator.rules.numbers.steps import (
    DIAL,
    LEADING_ZERO,
    READING,
    is_for_softphone,
    number_step,
    number_steps,
)
from calculator.rules.numbers.table import lines_by_country
from calculator.rules.numbers.warnings import warning_actions, with_short
from calculator.rules.task import WorkArea


def decide_numbers(question: NumbersQuestion, edition: Edition) -> NumbersAnswer:
    """Read every line, and name zone and factors of a task that calls all these numbers."""
    result = _result(question, edition)
    return Answer(
        question=question,
        result=result,
        headline=summary.headline(question, result),
        detail=summary.detail(question, result),
        amounts=summary.amounts(result),
        steps=_steps(question, result, edition),
        notes=[],
        actions=_actions(question, result),
        edition=edition,
        table=None if result.only else lines_by_country(question, result),
    )


def _result(question: NumbersQuestion, edition: Edition) -> NumbersResult:
    in_mail = running_text.is_mail(question.lines)
    numbers = [_identified(line, question, in_mail) for line in question.lines]
    if all(number.validity is Validity.WORDS_ONLY for number in numbers):
        numbers = [_identified(line, question, False) for line in question.lines]
    regions = [region for number in numbers for region in number.regions]
    named = [question.countries[region] for region in regions if region in question.countries]
    result = NumbersResult(numbers, None, {}, tuple(named) if len(numbers) > 1 else ())
    if not result.counted:
        return result
    zone = highest_zone(result.counted)
    return result._replace(zone=zone, factors=_factors(question.work_area, zone, edition))


def _identified(line: str, question: NumbersQuestion, in_mail: bool) -> PhoneNumber:
    number = identify(line, question.land.code if question.land else None, in_mail)
    number = number._replace(country=question.countries.get(number.region or ""))
    return with_short(number, question.countries)


def _factors(area: WorkArea | None, zone: Zone, edition: Edition) -> dict[WorkArea, Decimal]:
    if zone is Zone.NON_EU:
        return {}
    areas = [area] if area else list(WorkArea)
    return {each: telephony_factor(each, zone, edition) for each in areas}


def _steps(question: NumbersQuestion, result: NumbersResult, edition: Edition) -> list[Statement]:
    if result.only is None:
        steps = _task_steps(result)
    else:
        steps = number_steps(result.only, question.land)
        for country in result.countries:
            steps += reachability.country_steps(country)
    if result.zone and result.factors:
        steps += [factor.factor_step(area, result.zone, edition) for area in result.factors]
        limit = edition.amount("included_minutes")
        steps.append(number_step("limit", edition.source("included_minutes"), limit=limit))
    return steps


def _task_steps(result: NumbersResult) -> list[Statement]:
    numbers, countries = result.read, result.counted
    real = sum(number.is_real for number in numbers)
    steps = [number_step("count", READING, lines=Decimal(len(numbers)), real=Decimal(real))]
    if words := len(result.numbers) - len(numbers):
        steps.append(number_step("words_only", READING, lines=Decimal(words)))
    kept = [each for each in numbers if each.national and each.zero_stays and each.country]
    if kept:
        names = list(dict.fromkeys(each.country.name for each in kept if each.country))
        steps.append(number_step("zeros_stay", LEADING_ZERO, countries=names))
    if result.zone:
        steps.append(zone_step(countries, result.zone))
        steps.append(reachability.area_step(countries))
    without = sum(number.country is None and not number.regions for number in numbers)
    if without and countries:
        steps.append(number_step("uncounted", READING, lines=Decimal(without)))
    return steps


def _actions(question: NumbersQuestion, result: NumbersResult) -> list[Action]:
    actions = warning_actions(result.numbers)
    if any(_is_to_check(number) for number in result.read):
        key = "check_number" if result.only else "check_numbers"
        actions.append(_action(Reader.ASSISTANT, key, READING))
    if result.zone:
        if question.work_area is WorkArea.VERTRIEB:
            actions.append(action(Reader.ASSISTANT, "tell_admin", TELL_ADMIN))
        actions += reachability.price_actions(result.counted)
    for channel in Channel:
        countries = [country for country in result.countries if country.channel is channel]
        if countries:
            actions += _call_actions(result, countries)
    return sorted(actions, key=lambda each: list(Reader).index(each.reader))


def _is_to_check(number: PhoneNumber) -> bool:
    """Tell whether something may be wrong with a number, which is no emergency number."""
    return not number.is_real and (not number.emergency or bool(number.unread))


def _call_actions(result: NumbersResult, countries: list[Country]) -> list[Action]:
    """List how to call the countries of one channel; for the softphone, what to type."""
    number = result.only
    if countries[0].channel is not Channel.SOFTPHONE:
        actions = reachability.call_actions(countries[0])
        names = [country.name for country in countries]
        return actions if number else [_addressed(each, names) for each in actions]
    names = [each.name for each in countries if any(map(is_for_softphone, result.by_country[each]))]
    if not names:
        return []
    if number is None:
        return [_action(Reader.ASSISTANT, "dial_table", DIAL, countries=names)]
    values: dict[str, object] = {"country": names[0], "number": number.national}
    return [_action(Reader.ASSISTANT, "dial", DIAL, LEADING_ZERO, **values)]


def _addressed(each: Action, countries: list[str]) -> Action:
    """Name the countries that an action is about; an answer about several needs that."""
    said = each.statement
    values: dict[str, object] = {"countries": countries, "action": said}
    key = f"number.action.{each.reader}.addressed"
    return Action(each.reader, Statement(key, values, said.sources))


def _action(reader: Reader, key: str, /, *sources: str, **values: object) -> Action:
    return Action(reader, Statement(f"number.action.{reader}.{key}", values, sources))
