"""The digits of one number, as libphonenumber understands them.

libphonenumber knows the countries' numbering plans. Importing it compiles two hundred regular
expressions, so this package is imported with the first question about numbers.
"""

import re
from functools import lru_cache
from typing import Any

import phonenumbers as library

from calculator.rules.numbers.answer import PhoneNumber, Validity
from calculator.rules.numbers.signs import digits
from calculator.rules.numbers.spelling import din5008

#: In characters; libphonenumber's own limit.
LONGEST_NUMBER = 250
#: Digits of the longest number that is dialled without any code: 116117.
LONGEST_SHORT = 6
#: Parsed numbers that are kept: reading a line parses some of its parts more than once.
REMEMBERED = 8_000
#: Kinds of numbers that are published as letters on a telephone's keys.
DIALLED_BY_LETTERS = {"toll_free", "premium_rate", "shared_cost", "personal_number", "uan"}
#: Letters that are taken for digits; a word of nothing else is a slip.
MISTAKEN = set("oil")
WORD_AT_END = re.compile(r"^\D*\d[\d ()./+-]*([a-z]{3,}(?:[ -][a-z]+)*)\W*$", re.IGNORECASE)

DOUBLE_ZERO = re.compile(r"^[^\d+]*\+?\s*0\s?0")
ZERO_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")


@lru_cache(REMEMBERED)
def best(text: str, land: str | None) -> PhoneNumber:
    """Return that of several ways to read a text which comes nearest to a real number.

    00 is + in most countries, and „(0)“ is a zero that is not dialled from abroad.
    """
    if len(text) > LONGEST_NUMBER:
        return PhoneNumber(text, Validity.NO_NUMBER)
    order = list(Validity)
    found: list[PhoneNumber] = []
    for with_plus in dict.fromkeys((text, DOUBLE_ZERO.sub("+", text))):
        for way in dict.fromkeys((with_plus, ZERO_IN_BRACKETS.sub("", with_plus))):
            number = _parsed(way, land)
            if number.validity is Validity.REAL:
                return number
            found.append(number)
    return min(found, key=lambda each: order.index(each.validity))


def by_letters(text: str, land: str | None) -> PhoneNumber | None:
    """Return a number whose letters are those of a telephone's keys, or None."""
    word = WORD_AT_END.match(text)
    if not word or set(word[1].casefold()) <= MISTAKEN:
        return None
    number = best(text, land)
    return number if number.by_letters and number.validity is Validity.REAL else None


def is_real(text: str, land: str | None) -> bool:
    """Tell whether a text alone is a real number."""
    return best(text, land).validity is Validity.REAL


def is_short(text: str) -> bool:
    """Tell whether a text is dialled without any code."""
    dialled = digits(text)
    return "+" not in text and dialled[:1] > "0" and len(dialled) <= LONGEST_SHORT


def _parsed(text: str, land: str | None) -> PhoneNumber:
    try:
        number = library.parse(text, land, keep_raw_input=True)
    except library.NumberParseException as error:
        return PhoneNumber(text, _refusal(error.error_type, text, land))
    kind = library.PhoneNumberType.to_string(library.number_type(number)).lower()
    letters = library.phonenumberutil.is_alpha_number(text)
    if letters and kind not in DIALLED_BY_LETTERS:
        return PhoneNumber(text, Validity.NO_NUMBER)
    region = library.region_code_for_number(number)
    national = library.national_significant_number(number)
    reading = PhoneNumber(
        text,
        _validity(number),
        calling_code=number.country_code,
        region=region,
        trunk_prefix=library.ndd_prefix_for_region(region or "", strip_non_digits=True),
        zero_stays=bool(number.italian_leading_zero),
        without_code=(number.country_code_source == library.CountryCodeSource.FROM_DEFAULT_COUNTRY),
        by_letters=letters,
    )
    if reading.validity is not Validity.REAL and len(national) <= LONGEST_SHORT:
        reading = reading._replace(short=national)
    if reading.validity not in (Validity.REAL, Validity.UNKNOWN_RANGE):
        return reading
    return reading._replace(
        kind=kind,
        national=national,
        e164=library.format_number(number, library.PhoneNumberFormat.E164),
        international=library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL),
        din5008=din5008(number),
    )


def _refusal(error_type: int, text: str, land: str | None) -> Validity:
    """Return why libphonenumber could not parse a text."""
    reasons = library.NumberParseException
    if error_type == reasons.TOO_LONG:
        return Validity.TOO_LONG
    if error_type in (reasons.TOO_SHORT_AFTER_IDD, reasons.TOO_SHORT_NSN):
        return Validity.TOO_SHORT
    if error_type == reasons.NOT_A_NUMBER:
        return Validity.NO_NUMBER
    if land in library.SUPPORTED_REGIONS or "+" in text:
        return Validity.UNKNOWN_CODE
    return Validity.COUNTRY_WITHOUT_NUMBERS if land else Validity.COUNTRY_MISSING


def _validity(number: Any) -> Validity:
    if library.is_valid_number(number):
        return Validity.REAL
    lengths = library.ValidationResult
    return {
        lengths.IS_POSSIBLE: Validity.UNKNOWN_RANGE,
        lengths.IS_POSSIBLE_LOCAL_ONLY: Validity.AREA_CODE_MISSING,
        lengths.INVALID_LENGTH: Validity.WRONG_LENGTH,
        lengths.TOO_SHORT: Validity.TOO_SHORT,
        lengths.TOO_LONG: Validity.TOO_LONG,
        lengths.INVALID_COUNTRY_CODE: Validity.UNKNOWN_CODE,
    }[library.is_possible_number_with_reason(number)]
