"""How a number is spelled by DIN 5008: by its functions, with a space between.

Country code, area code, and in German service numbers the digit that tells the price; then the
subscriber, with a hyphen before the extension.
"""

import re
from typing import Any

import phonenumbers as library

#: Behind these codes, a digit tells what a call costs: 0180 2 …, 0900 1 …
PRICE_DIGIT = re.compile(r"(\+49 (?:180|137|900)) (\d)")


def din5008(number: Any) -> str:
    """Return libphonenumber's number as ``+49 221 82829980``, without an area code if it has none.

    Where nothing is dialled before a number within its country, the area code is part of it.
    """
    national = library.national_significant_number(number)
    region = library.region_code_for_number(number) or ""
    has_area = library.ndd_prefix_for_region(region, True) or number.italian_leading_zero
    length = library.length_of_national_destination_code(number) if has_area else 0
    parts = (f"+{number.country_code}", national[:length], national[length:])
    return PRICE_DIGIT.sub(r"\1 \2 ", " ".join(filter(None, parts)))


def with_hyphen(spelled: str | None, extension: str | None) -> str | None:
    """Return a spelled number with a hyphen before its last digits, those of the extension."""
    if not spelled or not extension:
        return spelled
    return f"{spelled.removesuffix(extension)}-{extension}"
