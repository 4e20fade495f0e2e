"""One telephone number as people write it: what it is and what to type.

libphonenumber knows the countries' numbering plans. Importing it compiles two hundred regular
expressions, so this package is imported with the first question about numbers.
Source: auslegungen#rufnummern, auslegungen#fuehrende-null.
"""

import re
from functools import lru_cache
from typing import Any

import phonenumbers as library

from calculator.rules.numbers.answer import PhoneNumber, Validity

#: Cache size: more than a question may have lines, so that typing re-reads only one line.
REMEMBERED = 2_000
#: In characters; libphonenumber's own limit.
LONGEST_LINE = 250
#: Fewer digits belong to the words beside them: „Büro 2“, „9–17 Uhr“.
FEWEST_DIGITS = 5
#: Digits of the longest number that is dialled without any code: 116117.
LONGEST_SHORT = 6
#: Kinds of numbers that are published as letters on a telephone's keys.
DIALLED_BY_LETTERS = {"toll_free", "premium_rate", "shared_cost", "personal_number", "uan"}

EXTENSION = re.compile(
    r"(?:(?<![^\W\d_])(?:durchwahl|dw|nebenstelle|nst|apparat|app|extension|extn?|x)|#)"
    r"\W*(\d{1,6})\W*$",
    re.IGNORECASE,
)
#: Letters, and the signs that stand between two numbers, never within one.
BETWEEN = re.compile(r"[^\W\d_]+|[,;:|]")
DOUBLE_ZERO = re.compile(r"^[^\d+＋]*\+?\s*0\s?0")
ZERO_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")


@lru_cache(REMEMBERED)
def identify(typed: str, land: str | None) -> PhoneNumber:
    """Read one line; ``land`` is the code of the country whose numbers lack the calling code.

    Whatever the line says, there is an answer. Of several ways to read it that counts which comes
    nearest to a real number.
    """
    if len(typed) > LONGEST_LINE:
        return PhoneNumber(typed, Validity.NO_NUMBER)
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in typed)
    extension = EXTENSION.search(text)
    text = text[: extension.start()] if extension else text
    pieces = [piece for piece in BETWEEN.split(text) if len(_digits(piece)) >= FEWEST_DIGITS]
    if len(pieces) > 1 or _is_several(text, land):
        return PhoneNumber(typed, Validity.SEVERAL)
    order = list(Validity)
    number = min(
        (_parsed(way, land) for way in _ways_to_read(pieces[0] if pieces else text, text)),
        key=lambda each: order.index(each.validity),
    )
    if not number.is_real and _is_short(text):
        return PhoneNumber(typed, Validity.SHORT_NUMBER)
    if number.validity is Validity.COUNTRY_MISSING:
        number = number._replace(meant=_parsed("+" + _digits(text), None).international)
    return number._replace(typed=typed, extension=extension and extension[1])


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


def _is_several(text: str, land: str | None) -> bool:
    """Tell whether a number is complete before the last slash, which may also end an area code."""
    head = text.rpartition("/")[0]
    return bool(head) and _parsed(head, land).is_real


def _is_short(text: str) -> bool:
    dialled = _digits(text)
    return "+" not in text and dialled[:1] > "0" and len(dialled) <= LONGEST_SHORT


def _ways_to_read(piece: str, text: str) -> list[str]:
    """List them, those without words first: as letters of keys these make other numbers.

    00 is + in most countries, and „(0)“ is a zero that is not dialled from abroad.
    """
    ways = []
    for words in (piece, text):
        for with_plus in (words, DOUBLE_ZERO.sub("+", words)):
            ways += [with_plus, ZERO_IN_BRACKETS.sub("", with_plus)]
    return list(dict.fromkeys(ways))


def _parsed(text: str, land: str | None) -> PhoneNumber:
    try:
        number = library.parse(text, land, keep_raw_input=True)
    except library.NumberParseException as error:
        return PhoneNumber(text, _refusal(error.error_type, text, land))
    kind = library.PhoneNumberType.to_string(library.number_type(number)).lower()
    by_letters = library.phonenumberutil.is_alpha_number(text)
    if by_letters and kind not in DIALLED_BY_LETTERS:
        return PhoneNumber(text, Validity.NO_NUMBER)
    region = library.region_code_for_number(number)
    reading = PhoneNumber(
        text,
        _validity(number),
        calling_code=number.country_code,
        region=region,
        trunk_prefix=library.ndd_prefix_for_region(region or "", strip_non_digits=True),
        zero_stays=bool(number.italian_leading_zero),
        without_code=(number.country_code_source == library.CountryCodeSource.FROM_DEFAULT_COUNTRY),
        by_letters=by_letters,
    )
    if reading.validity not in (Validity.REAL, Validity.UNKNOWN_RANGE):
        return reading
    return reading._replace(
        kind=kind,
        national=library.national_significant_number(number),
        e164=library.format_number(number, library.PhoneNumberFormat.E164),
        international=library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL),
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
    if land in library.SUPPORTED_REGIONS or "+" in text or "＋" in text:
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
