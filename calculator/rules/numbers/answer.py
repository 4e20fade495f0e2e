"""What is asked and answered about telephone numbers."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.country import Country, Zone
from calculator.rules.answer import Answer
from calculator.rules.task import WorkArea

#: libphonenumber's region of the numbers that belong to no country: +800, +870.
OF_NO_COUNTRY = "001"


class Validity(StrEnum):
    """Whether a number can be a real one, from surely yes to surely no."""

    REAL = "real"
    UNSURE = "unsure"
    UNKNOWN_RANGE = "unknown_range"
    AREA_CODE_MISSING = "area_code_missing"
    WRONG_LENGTH = "wrong_length"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNKNOWN_CODE = "unknown_code"
    COUNTRY_WITHOUT_NUMBERS = "country_without_numbers"
    COUNTRY_MISSING = "country_missing"
    SHORT_NUMBER = "short_number"
    EMERGENCY = "emergency"
    SEVERAL = "several"
    NO_NUMBER = "no_number"
    WORDS_ONLY = "words_only"


class PhoneNumber(NamedTuple):
    """One line and what it is.

    Attributes:
        typed: The line as typed.
        validity: Whether it can be a real number.
        calling_code: The country's code, such as 33.
        region: libphonenumber's code for the country; ``OF_NO_COUNTRY`` for a number of none, None
            if several countries share the calling code and the number does not tell.
        country: The country, or None if the number tells none or the table lacks it.
        national: What follows the calling code, and so what to type; like ``e164``,
            ``international`` and ``kind`` None if no number can have such a length.
        e164: The number in E.164 format.
        international: The number in international format.
        din5008: The number as DIN 5008 spells it.
        kind: Kind of number, such as ``mobile``.
        trunk_prefix: What is dialled before ``national`` within the country, mostly 0.
        zero_stays: Whether a leading zero is part of ``national``.
        extension: Extension behind the number.
        without_code: Whether the line has no calling code.
        by_letters: Whether letters were read as the digits of a telephone's keys.
        meant: The number that a missing + would make of the line.
        short: The digits of what may be a short number, such as 112.
        emergency: Countries on the softphone where ``short`` is an emergency number; others may
            have it, too.
        unread: What the line holds beside the number and was not understood.
        passed_over: What was recognised as no part of the number, such as „10–12 Uhr“.
        regions: libphonenumber's codes for the countries of several numbers in the line.
    """

    typed: str
    validity: Validity
    calling_code: int | None = None
    region: str | None = None
    country: Country | None = None
    national: str | None = None
    e164: str | None = None
    international: str | None = None
    din5008: str | None = None
    kind: str | None = None
    trunk_prefix: str | None = None
    zero_stays: bool = False
    extension: str | None = None
    without_code: bool = False
    by_letters: bool = False
    meant: str | None = None
    short: str | None = None
    emergency: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()

    @property
    def is_real(self) -> bool:
        """Whether all of the line fits a known range; not that the number is assigned."""
        return self.validity is Validity.REAL


class NumbersQuestion(NamedTuple):
    """Telephone numbers of one task.

    Attributes:
        lines: The lines as typed, at least one, none of them blank.
        countries: The table of countries by code.
        land: The country of numbers without a calling code, or None.
        work_area: The work area whose factor is named, or None for all.
    """

    lines: tuple[str, ...]
    countries: dict[str, Country]
    land: Country | None = None
    work_area: WorkArea | None = None


class NumbersResult(NamedTuple):
    """What every line is, and what follows for the task.

    Attributes:
        numbers: One for each line, in order.
        zone: The task's zone, or None if no line tells a country.
        factors: Factors of the Telefonie-Bereiche that may apply; none outside the EU.
        named: Countries of numbers that share a line; they count for the zone.
    """

    numbers: list[PhoneNumber]
    zone: Zone | None
    factors: dict[WorkArea, Decimal]
    named: tuple[Country, ...] = ()

    @property
    def counted(self) -> tuple[Country, ...]:
        """All countries that count for the zone, each once."""
        return tuple(dict.fromkeys((*self.countries, *self.named)))

    @property
    def read(self) -> list[PhoneNumber]:
        """The lines but for those of a pasted text that have words only."""
        return [each for each in self.numbers if each.validity is not Validity.WORDS_ONLY]

    @property
    def only(self) -> PhoneNumber | None:
        """The number if there is just one, else None."""
        return self.numbers[0] if len(self.numbers) == 1 else None

    @property
    def by_country(self) -> dict[Country | None, list[PhoneNumber]]:
        """The numbers of each country in the order of the lines; those of none come last."""
        return _by_country(self.numbers)

    @property
    def by_country_read(self) -> dict[Country | None, list[PhoneNumber]]:
        """The numbers of each country without the lines that have words only."""
        return _by_country(self.read)

    @property
    def countries(self) -> tuple[Country, ...]:
        """All countries, each once, in the order of the lines."""
        return tuple(country for country in self.by_country if country)


def _by_country(numbers: list[PhoneNumber]) -> dict[Country | None, list[PhoneNumber]]:
    groups: dict[Country | None, list[PhoneNumber]] = {}
    for number in numbers:
        groups.setdefault(number.country, []).append(number)
    without = groups.pop(None, [])
    return groups | ({None: without} if without else {})


NumbersAnswer = Answer[NumbersQuestion, NumbersResult]
