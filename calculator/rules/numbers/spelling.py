"""How a number is spelled by DIN 5008: country code, area code and subscriber, a space between."""

from typing import Any

import phonenumbers as library


def din5008(number: Any) -> str:
    """Return libphonenumber's number as ``+49 221 82829980``, without an area code if it has none.

    Where nothing is dialled before a number within its country, the area code is part of it.
    """
    national = library.national_significant_number(number)
    region = library.region_code_for_number(number) or ""
    has_area = library.ndd_prefix_for_region(region, True) or number.italian_leading_zero
    length = library.length_of_national_destination_code(number) if has_area else 0
    return " ".join(filter(None, (f"+{number.country_code}", national[:length], national[length:])))
