"""What to know of a number before anyone dials it.

Source: auslegungen#rufnummern.
"""

import phonenumbers as library

from calculator.data.country import Channel, Country
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Statement
from calculator.rules.numbers.answer import PhoneNumber, Validity

READING = "auslegungen#rufnummern"
#: Kinds of numbers that cost more than others, or are not reached from everywhere.
KINDS = ("premium_rate", "shared_cost", "toll_free")


def with_short(number: PhoneNumber, countries: dict[str, Country]) -> PhoneNumber:
    """Tell whether digits that may be a short number are one, and where it is for emergencies.

    Only countries on the softphone count: there, the number can be dialled by mistake.
    """
    if not number.short:
        return number
    regions = library.region_codes_for_country_code(number.calling_code or 0)
    possible = [
        country
        for country in countries.values()
        if country.channel is Channel.SOFTPHONE
        and (number.calling_code is None or country.code in regions)
    ]
    emergency = tuple(
        country.name
        for country in possible
        if library.is_emergency_number(number.short, country.code)
    )
    known = number.validity is Validity.SHORT_NUMBER or any(
        _is_known(number.short, country.code) for country in possible
    )
    return number._replace(short=number.short if known else None, emergency=emergency)


def warning(number: PhoneNumber) -> Statement | None:
    """Return the warning that belongs to a number, or None."""
    key = _kind(number)
    if key is None:
        return None
    return Statement(f"number.warning.{key}", {"countries": list(number.emergency)}, (READING,))


def warning_actions(numbers: list[PhoneNumber]) -> list[Action]:
    """List what the assistant does before dialling the numbers of each kind."""
    typed: dict[str, list[str]] = {}
    for number in numbers:
        if key := _kind(number):
            typed.setdefault(key, []).append(number.international or number.typed)
    return [
        Action(
            Reader.ASSISTANT,
            Statement(f"number.action.assistant.warn_{key}", {"numbers": named}, (READING,)),
        )
        for key, named in typed.items()
    ]


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
