"""How one telephone number was read, what is wrong with it, and what to bear in mind with it."""

from calculator.data.country import Channel, Country
from calculator.rules.answer import Statement, copied
from calculator.rules.numbers.answer import OF_NO_COUNTRY, PhoneNumber, Validity
from calculator.rules.numbers.warnings import warning

DIAL = "vpa/softphone#starten"
READING = "auslegungen#rufnummern"
LEADING_ZERO = "auslegungen#fuehrende-null"


def number_steps(number: PhoneNumber, land: Country | None) -> list[Statement]:
    """Return how a line was read; ``land`` is the country of numbers without a calling code."""
    wrong = number_problem(number, land)
    steps = [wrong] if wrong else []
    if number.national is None or number.country is None:
        return [*steps, *remarks(number)]
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
    if number.validity is Validity.UNSURE:
        return [read, *steps, *remarks(number)]
    if not is_for_softphone(number):
        dial = number_step(f"behind_zero_{leading_zero(number)}", LEADING_ZERO, **values)
    return [read, *steps, *real, dial, *remarks(number)]


def is_for_softphone(number: PhoneNumber) -> bool:
    """Tell whether a number can be typed in the softphone as it was read, without any doubt."""
    country = number.country
    return number.is_real and country is not None and country.channel is Channel.SOFTPHONE


def dialled(number: PhoneNumber) -> Statement | None:
    """Return what to type in the softphone, digits only and to be copied, or None."""
    return copied(number.national) if number.national and is_for_softphone(number) else None


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
        key = "plus_missing" if number.validity is Validity.COUNTRY_MISSING else "plus_or_zero"
    values: dict[str, object] = {
        "code": number.calling_code,
        "land": land and land.name,
        "meant": number.meant,
        "region": number.region,
        "unread": quoted(number.unread),
    }
    return Statement(f"number.problem.{key}", values, (READING,))


def remarks(number: PhoneNumber) -> list[Statement]:
    """Return what to bear in mind with a number that was read."""
    warned = warning(number)
    found = [warned] if warned else []
    said: dict[str, dict[str, object]] = {}
    if number.national and number.by_letters:
        said["by_letters"] = {}
    if number.national and number.extension:
        said["extension"] = {"extension": number.extension}
    if number.unread and number.validity is not Validity.UNSURE:
        key = "found" if number.validity is Validity.SEVERAL else "unread"
        said[key] = {"unread": quoted(number.unread)}
    if number.passed_over:
        said["passed_over"] = {"passed_over": quoted(number.passed_over)}
    found += [Statement(f"number.remark.{key}", values, (READING,)) for key, values in said.items()]
    return found


def quoted(texts: tuple[str, ...]) -> list[Statement]:
    """Return parts of a line, each in quotation marks."""
    return [Statement("number.quoted", {"text": text}) for text in texts]


def number_step(key: str, /, *sources: str, **values: object) -> Statement:
    """Return a step of the way to an answer, in the words of ``[number.step]``."""
    return Statement(f"number.step.{key}", values, sources)
