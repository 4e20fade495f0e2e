"""How one telephone number was read, what is wrong with it, and what to bear in mind with it."""

from calculator.data.country import Country
from calculator.rules.answer import Statement
from calculator.rules.numbers.answer import OF_NO_COUNTRY, PhoneNumber

DIAL = "vpa/softphone#starten"
READING = "auslegungen#rufnummern"
LEADING_ZERO = "auslegungen#fuehrende-null"


def number_steps(number: PhoneNumber, land: Country | None) -> list[Statement]:
    """Return how a line was read; ``land`` is the country of numbers without a calling code."""
    wrong = number_problem(number, land)
    steps = [wrong] if wrong else []
    if number.national is None or number.country is None:
        return steps
    values: dict[str, object] = {
        "code": number.calling_code,
        "country": number.country.name,
        "international": number.international,
        "kind": number.kind,
        "number": number.national,
        "prefix": number.trunk_prefix,
    }
    read = number_step("read_by_land" if number.without_code else "read", READING, **values)
    real = [number_step("real", READING, **values)] if number.is_real else []
    dial = number_step(f"zero_{leading_zero(number)}", DIAL, LEADING_ZERO, **values)
    return [read, *steps, *real, dial, *remarks(number)]


def leading_zero(number: PhoneNumber) -> str:
    """Return what happens to the leading zero: stays, dropped, other_prefix or none."""
    if number.zero_stays:
        return "stays"
    if number.trunk_prefix == "0":
        return "dropped"
    return "other_prefix" if number.trunk_prefix else "none"


def number_problem(number: PhoneNumber, land: Country | None) -> Statement | None:
    """Return what is wrong with a line and what to enter instead, or None."""
    if number.is_real and number.country:
        return None
    key = str(number.validity)
    if number.is_real:
        key = "of_no_country" if number.region == OF_NO_COUNTRY else "unlisted_country"
    elif number.meant:
        key = "plus_missing"
    values: dict[str, object] = {
        "code": number.calling_code,
        "land": land and land.name,
        "meant": number.meant,
        "region": number.region,
    }
    return Statement(f"number.problem.{key}", values, (READING,))


def remarks(number: PhoneNumber) -> list[Statement]:
    """Return what to bear in mind with a number that was read."""
    found = []
    if number.national and number.by_letters:
        found.append(Statement("number.remark.by_letters", {}, (READING,)))
    if number.national and number.extension:
        values: dict[str, object] = {"extension": number.extension}
        found.append(Statement("number.remark.extension", values, (READING,)))
    return found


def number_step(key: str, /, *sources: str, **values: object) -> Statement:
    """Return a step of the way to an answer, in the words of ``[number.step]``."""
    return Statement(f"number.step.{key}", values, sources)
