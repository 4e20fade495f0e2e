"""What is answered about telephone numbers, as JSON."""

from typing import Any

from calculator.data.country import Channel, Country
from calculator.language import wording
from calculator.rules.numbers.answer import NumbersAnswer, PhoneNumber
from calculator.rules.numbers.steps import number_problem
from calculator.rules.numbers.warnings import warning


def record(answer: NumbersAnswer) -> dict[str, Any]:
    """Return every line's number; at the top one alone, or what is true of several together."""
    result = answer.result
    numbers = [_number(each, answer.question.land) for each in result.numbers]
    whole = numbers[0]
    if result.only is None:
        real = all(number.is_real for number in result.read)
        together = {"valid": real, "zone": result.zone and str(result.zone)}
        whole = dict.fromkeys(whole) | together
    factors = {str(area): str(factor) for area, factor in result.factors.items()}
    return {**whole, "factors": factors, "numbers": numbers}


def _number(number: PhoneNumber, land: Country | None) -> dict[str, Any]:
    country, problem = number.country, number_problem(number, land)
    warned = warning(number)
    by_softphone = country is not None and country.channel is Channel.SOFTPHONE
    return {
        "typed": number.typed,
        "valid": number.is_real,
        "country": country and country.code,
        "zone": country and str(country.zone),
        "channel": country and str(country.channel),
        "dial_country": country.name if country and by_softphone else None,
        "dial_number": number.national,
        "e164": number.e164,
        "din5008": number.din5008,
        "extension": number.extension,
        "unread": list(number.unread),
        "passed_over": list(number.passed_over),
        "problem": problem and wording.say(problem),
        "warning": warned and wording.say(warned),
    }
