"""What to know of a number before anyone dials it.

Source: auslegungen#rufnummern.
"""

import phonenumbers as library

from calculator.data.country import Channel, Country
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Statement
from calculator.rules.numbers.answer import PhoneNumber, Validity

READING = "auslegungen#rufnummern"
WHO_PAYS = "auslegungen#wer-zahlt-mehrwertdienste"
#: Kinds of numbers that cost more than others, or are not reached from everywhere.
KINDS = ("premium_rate", "shared_cost", "toll_free")
#: Those of them that cost more than others.
PAID = ("premium_rate", "shared_cost")


def with_short(number: PhoneNumber, countries: dict[str, Country]) -> PhoneNumber:
    """Tell whether digits that may be a short number are one, and where it is for emergencies.

    Only countries on the softphone count: there, the number can be dialled by mistake. Behind a
    calling code, an emergency number is one all the same: who types it means that one.
    """
    if not number.short:
        return number
    softphone = [each for each in countries.values() if each.channel is Channel.SOFTPHONE]
    regions = library.region_codes_for_country_code(number.calling_code or 0)
    possible = [
        country for country in softphone if number.calling_code is None or country.code in regions
    ]
    if any(library.is_emergency_number(number.short, each.code) for each in possible):
        return _emergency(number, number.short, softphone)
    known = number.validity is Validity.SHORT_NUMBER or any(
        _is_known(number.short, country.code) for country in possible
    )
    return number._replace(short=number.short if known else None)


def _emergency(number: PhoneNumber, short: str, countries: list[Country]) -> PhoneNumber:
    """Return an emergency number without what only a number with a calling code has."""
    names = (each.name for each in countries if library.is_emergency_number(short, each.code))
    return PhoneNumber(
        number.typed,
        Validity.EMERGENCY,
        short=short,
        emergency=tuple(names),
        unread=number.unread,
        passed_over=number.passed_over,
    )


def warning(number: PhoneNumber) -> Statement | None:
    """Return the warning that belongs to a number, or None."""
    key = _kind(number)
    if key is None:
        return None
    values = {"countries": list(number.emergency)}
    return Statement(f"number.warning.{key}", values, _sources(key))


def warning_actions(numbers: list[PhoneNumber]) -> list[Action]:
    """List what the assistant does before dialling the numbers of each kind."""
    typed: dict[str, list[str]] = {}
    for number in numbers:
        if key := _kind(number):
            typed.setdefault(key, []).append(number.short or number.din5008 or number.typed)
    return [
        Action(
            Reader.ASSISTANT,
            Statement(f"number.action.assistant.warn_{key}", _each_once(named), _sources(key)),
        )
        for key, named in typed.items()
    ]


def _each_once(numbers: list[str]) -> dict[str, object]:
    return {"numbers": list(dict.fromkeys(numbers))}


def _sources(kind: str) -> tuple[str, ...]:
    return (READING, WHO_PAYS) if kind in PAID else (READING,)


def _kind(number: PhoneNumber) -> str | None:
    if number.emergency:
        return "emergency"
    if number.short:
        return "short"
    return number.kind if number.national and number.kind in KINDS else None


def _is_known(short: str, region: str) -> bool:
    code = library.country_code_for_region(region)
    number = library.PhoneNumber(country_code=code, national_number=int(short))
    return bool(library.is_valid_short_number_for_region(number, region))
