"""What is asked and answered about telephone numbers.

Apart from the rules, because every page knows of all answers and only one gives this.
"""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data import countries
from calculator.data.countries import Country, Zone
from calculator.data.tariff import Edition
from calculator.rules.answer import Action, Statement
from calculator.rules.task import WorkArea

#: libphonenumber's region of the numbers that belong to no country: +800, +870.
OF_NO_COUNTRY = "001"


class Verdict(StrEnum):
    """Whether a number can be a real one, from surely yes to surely no."""

    REAL = "real"
    UNKNOWN_RANGE = "unknown_range"
    AREA_CODE_MISSING = "area_code_missing"
    WRONG_LENGTH = "wrong_length"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNKNOWN_CODE = "unknown_code"
    COUNTRY_WITHOUT_NUMBERS = "country_without_numbers"
    COUNTRY_MISSING = "country_missing"
    SHORT_NUMBER = "short_number"
    SEVERAL = "several"
    NO_NUMBER = "no_number"


class PhoneNumber(NamedTuple):
    """One line and what it is.

    ``calling_code`` is the country's (33). ``region`` is libphonenumber's code for the country:
    ``OF_NO_COUNTRY`` where a number has none, None where several share the calling code and the
    number does not tell. ``national`` is what follows the calling code, and so what to type;
    like ``e164``, ``international`` and ``kind`` (of number) it is None where no number can have
    such a length. ``trunk_prefix`` is dialled before ``national`` within the country, mostly 0;
    ``zero_stays`` tells of a leading zero that is part of ``national``. ``meant`` is the number
    that a missing + would make of the line.
    """

    typed: str
    verdict: Verdict
    calling_code: int | None = None
    region: str | None = None
    national: str | None = None
    e164: str | None = None
    international: str | None = None
    kind: str | None = None
    trunk_prefix: str | None = None
    zero_stays: bool = False
    extension: str | None = None
    without_code: bool = False
    by_letters: bool = False
    meant: str | None = None

    @property
    def country(self) -> Country | None:
        """The country, or None where the number tells none or the table of countries lacks it."""
        return countries.current().by_code.get(self.region or "")

    @property
    def is_real(self) -> bool:
        """Whether it can be a real number; whether somebody has it, nobody can tell from it."""
        return self.verdict is Verdict.REAL


class NumberQuestion(NamedTuple):
    """The lines as typed, at least one and none of them blank.

    ``land`` is the country of numbers without a calling code, ``work_area`` names the one factor.
    """

    lines: tuple[str, ...]
    land: Country | None = None
    work_area: WorkArea | None = None


class NumberAnswer(NamedTuple):
    """What every line is, in the order of the lines, and what follows for their task.

    ``zone`` is the task's, None where no line tells a country. ``factors`` are those of the
    Telefonie-Bereiche that may apply; outside the EU there is none.
    """

    question: NumberQuestion
    numbers: list[PhoneNumber]
    zone: Zone | None
    factors: dict[WorkArea, Decimal]
    steps: list[Statement]
    actions: list[Action]
    edition: Edition

    @property
    def only(self) -> PhoneNumber | None:
        """The number where there is just one, else None."""
        return self.numbers[0] if len(self.numbers) == 1 else None

    @property
    def by_country(self) -> dict[Country | None, list[PhoneNumber]]:
        """The numbers of each country in the order of the lines; those of none come last."""
        groups: dict[Country | None, list[PhoneNumber]] = {}
        for number in self.numbers:
            groups.setdefault(number.country, []).append(number)
        without = groups.pop(None, [])
        return groups | ({None: without} if without else {})

    @property
    def countries(self) -> tuple[Country, ...]:
        """All countries, each once, in the order of the lines."""
        return tuple(country for country in self.by_country if country)
