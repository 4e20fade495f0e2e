"""The one codec between words that people type and typed values, and back.

Addresses, command lines and forms use the same German keys. Nothing is guessed: a key that is
unknown is reported, a value that cannot be used is refused with what to enter instead.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import urlencode

from calculator import countries, wording
from calculator.answer import Statement
from calculator.countries import Country
from calculator.rules.addons import Greeting, Option
from calculator.rules.task import PhoneSystem, WorkArea

#: Far beyond any task, and small enough that no amount loses a cent.
LARGEST_NUMBER = Decimal(9_999_999)
MOST_DECIMALS = 4


class Problem(NamedTuple):
    """A value that cannot be used, and what to enter; ``key`` is the field's German key."""

    key: str
    statement: Statement


class RefusalError(Exception):
    """Raised by a reader for a value that it cannot use."""

    def __init__(self, key: str, **values: object) -> None:
        """Take the key of the problem in the wording, and what fills it."""
        super().__init__(key)
        self.key = key
        self.values = values


class Kind(StrEnum):
    """What sort of answer a field wants, and so which control shows it."""

    CHOICE = "choice"
    NUMBER = "number"
    COUNTRY = "country"
    COUNTRIES = "countries"
    DAY = "day"


class Field(NamedTuple):
    """One thing that a calculator asks for.

    ``read`` turns text into a value or raises RefusalError, ``write`` turns the value back into the
    text that addresses carry. ``choices`` are the values of a closed list. ``default`` is used
    where nothing is given; a field without one is required, unless it is optional.
    """

    key: str
    kind: Kind
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    choices: type[StrEnum] | None = None
    default: StrEnum | None = None
    optional: bool = False


class Words(NamedTuple):
    """What was read from a question's words.

    ``values`` holds the usable values by key; ``query`` is the question as addresses carry it,
    sorted by key; ``ignored`` are keys that the calculator does not know.
    """

    values: dict[str, Any]
    problems: list[Problem]
    ignored: list[str]
    query: str


def read(fields: Sequence[Field], pairs: Sequence[tuple[str, str]]) -> Words:
    """Read the words of a question, field by field, and keep what cannot be used."""
    known = {field.key for field in fields}
    given = [(key, text.strip()) for key, text in pairs if text.strip()]
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    written: dict[str, str] = {}
    for field in fields:
        texts = [text for key, text in given if key == field.key]
        try:
            value = _value(field, texts)
        except RefusalError as refused:
            problems.append(problem(field.key, refused.key, **refused.values))
            if texts:
                written[field.key] = texts[0]
            continue
        if value is not None:
            values[field.key] = value
            written[field.key] = field.write(value)
    ignored = dict.fromkeys(key for key, _ in pairs if key not in known)
    return Words(values, problems, list(ignored), encode(written))


def problem(field: str, key: str, **values: object) -> Problem:
    """Return a field's problem, with what to enter."""
    filled = {"ask": wording.text(f"field.{field}.ask"), **values}
    return Problem(field, Statement(f"problem.{key}", filled))


def encode(words: dict[str, str]) -> str:
    """Return words as an address carries them: sorted by key, commas readable."""
    return urlencode(sorted(words.items()), safe=",")


def _value(field: Field, texts: list[str]) -> Any:
    if len(texts) > 1:
        raise RefusalError("given_twice")
    if texts:
        return field.read(texts[0])
    if field.default is None and not field.optional:
        raise RefusalError("missing")
    return field.default


def _choice(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read_choice(text: str) -> StrEnum:
        try:
            return choices(text.lower())
        except ValueError:
            raise RefusalError("unknown_choice", text=text) from None

    return read_choice


def _country(text: str) -> Country:
    if "," in text:
        raise RefusalError("several_countries")
    table = countries.current()
    country = table.find(text)
    if country:
        return country
    similar = [each.name for each in table.similar(text)]
    if similar:
        raise RefusalError("similar_country", text=text, names=similar)
    raise RefusalError("unknown_country", text=text)


def _countries(text: str) -> tuple[Country, ...]:
    names = [name for name in text.split(",") if name.strip()]
    if not names:
        raise RefusalError("missing")
    return tuple(dict.fromkeys(_country(name.strip()) for name in names))


GROUPED = re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
DECIMAL_COMMA = re.compile(r"[0-9]+(,[0-9]+)?")
DECIMAL_POINT = re.compile(r"[0-9]+\.[0-9]+")


def _number(text: str) -> Decimal:
    """Read a number as Germans write it; a point is a decimal point only where that is clear."""
    digits = re.sub(r"[\s€]", "", text).replace("−", "-")
    if re.fullmatch(r"-[0-9.,]+", digits):
        raise RefusalError("negative", text=text)
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", digits):
        raise RefusalError(
            "ambiguous_number",
            text=text,
            thousands=digits.replace(".", ""),
            decimal=digits.replace(".", ","),
        )
    if GROUPED.fullmatch(digits):
        digits = digits.replace(".", "")
    if DECIMAL_COMMA.fullmatch(digits):
        digits = digits.replace(",", ".")
    elif not DECIMAL_POINT.fullmatch(digits):
        raise RefusalError("not_a_number", text=text)
    if len(digits.partition(".")[2].rstrip("0")) > MOST_DECIMALS:
        raise RefusalError("too_precise", text=text)
    number = Decimal(digits)
    if number > LARGEST_NUMBER:
        raise RefusalError("too_large", text=text, most=LARGEST_NUMBER)
    return number


def _positive_number(text: str) -> Decimal:
    number = _number(text)
    if number == 0:
        raise RefusalError("not_positive", text=text)
    return number


def _write_number(value: Decimal) -> str:
    """Write a number as a form takes it: comma, no thousands, no idle zeros."""
    return wording.number(value).replace(".", "")


def _day(text: str) -> date:
    german = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", text)
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if german:
        day, month, year = german.groups()
    elif iso:
        year, month, day = iso.groups()
    else:
        raise RefusalError("not_a_day", text=text)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise RefusalError("not_a_day", text=text) from None


def _write_codes(value: tuple[Country, ...]) -> str:
    return ",".join(country.code for country in value)


def _choice_field(key: str, choices: type[StrEnum], **more: Any) -> Field:
    return Field(key, Kind.CHOICE, _choice(choices), str, choices, **more)


ANLAGE = _choice_field("anlage", PhoneSystem, default=PhoneSystem.MY_VPA)
ANSAGE = _choice_field("ansage", Greeting, default=Greeting.NONE)
BEREICH = _choice_field("bereich", WorkArea)
BEREICH_OPTIONAL = BEREICH._replace(optional=True)
LAND = Field("land", Kind.COUNTRY, _country, lambda country: country.code)
LAENDER = Field("land", Kind.COUNTRIES, _countries, _write_codes)
LAENDER_OPTIONAL = LAENDER._replace(optional=True)
MINUTEN = Field("minuten", Kind.NUMBER, _number, _write_number)
OPTION = _choice_field("option", Option)
SATZ = Field("satz", Kind.NUMBER, _positive_number, _write_number, optional=True)
STAND = Field("stand", Kind.DAY, _day, date.isoformat, optional=True)
STUNDEN = Field("stunden", Kind.NUMBER, _positive_number, _write_number)
