"""The fields that the calculators ask for: how each is read, refused and written back."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from calculator.data import countries
from calculator.data.country import Country
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.questions.codec import Field, Kind, RefusalError
from calculator.rules.addons import Greeting, Option
from calculator.rules.task import Case, PhoneSystem, WorkArea

#: Beyond any task, and small enough to keep every amount within Decimal's precision.
LARGEST_NUMBER = Decimal(9_999_999)
MOST_DECIMALS = 4
#: Lines of one question: as many as the browser can answer at typing speed.
MOST_LINES = 1_000
#: Beyond any booking, and early enough for every deadline to be a date.
LAST_BOOKING = date(2999, 12, 31)

#: Characters of a name.
LONGEST_TEXT = 100

#: What people type for whom an answer is.
READER_WORDS = {Reader.ASSISTANT: "vpa", Reader.CUSTOMER: "kunde", Reader.ADMIN: "admin"}

GROUPED = re.compile(r"[1-9][0-9]{0,2}([. ])[0-9]{3}(\1[0-9]{3})*(,[0-9]+)?")
AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
DECIMAL_COMMA = re.compile(r"[0-9]+(,[0-9]+)?")
DECIMAL_POINT = re.compile(r"[0-9]+\.[0-9]+")


def _choice(choices: type[StrEnum]) -> Callable[[str], StrEnum]:
    def read_choice(text: str) -> StrEnum:
        try:
            return choices(text.lower())
        except ValueError:
            raise RefusalError("unknown_choice", text=text) from None

    return read_choice


def _work_area(text: str) -> StrEnum:
    """Read a work area; one article says Sales for Vertrieb."""
    return _choice(WorkArea)("vertrieb" if text.lower() == "sales" else text)


def _one_country(text: str) -> Country:
    if "," in text:
        raise RefusalError("several_countries")
    country = countries.current().find(text)
    if country:
        return country
    group = countries.current().groups.get(countries.fold(text))
    if group:
        raise RefusalError("group_of_countries", text=text, names=[each.name for each in group])
    raise _no_country(text)


def _no_country(text: str, suggesting: bool = True) -> RefusalError:
    table = countries.current()
    if table.is_vague(text):
        return RefusalError("vague_country", text=text)
    similar = [each.region or each.name for each in table.similar(text)] if suggesting else []
    if similar:
        return RefusalError("similar_country", text=text, names=similar)
    return RefusalError("unknown_country", text=text)


def _countries(text: str, suggesting: bool = True) -> tuple[Country, ...]:
    """Read countries between commas, semicolons, slashes or „und“ (which some names hold).

    A group such as DACH means its countries, „EU“ the zone.
    """
    find_all = countries.current().find_all
    found: list[Country] = []
    for part in filter(None, map(str.strip, re.split(f"[{countries.SEPARATORS}]", text))):
        for name in [part] if find_all(part) else part.split(" und "):
            meant = find_all(name)
            if not meant:
                raise _no_country(name.strip(), suggesting)
            found += meant
    if not found:
        raise RefusalError("missing")
    return tuple(dict.fromkeys(found))


def read_number(text: str) -> Decimal:
    """Read a number as Germans write it; a point is a decimal point only if that is clear.

    Raises RefusalError for anything else, and for numbers too large or too precise to be meant.
    """
    digits = text.replace("−", "-")
    if re.fullmatch(r"-([0-9.,]+|inf|unendlich|∞)", digits, re.IGNORECASE):
        raise RefusalError("negative", text=text)
    if AMBIGUOUS.fullmatch(digits):
        thousands, comma = digits.replace(".", ""), digits.replace(".", ",")
        raise RefusalError("ambiguous_number", text=text, thousands=thousands, decimal=comma)
    if GROUPED.fullmatch(digits):
        digits = digits.replace(".", "").replace(" ", "")
    if DECIMAL_COMMA.fullmatch(digits):
        digits = digits.replace(",", ".")
    elif not DECIMAL_POINT.fullmatch(digits):
        raise RefusalError("not_a_number", text=text)
    if len(digits.partition(".")[2].rstrip("0")) > MOST_DECIMALS:
        raise RefusalError("too_precise", text=text, most=Decimal(MOST_DECIMALS))
    number = Decimal(digits)
    if number > LARGEST_NUMBER:
        raise RefusalError("too_large", text=text, most=LARGEST_NUMBER)
    return number


def _positive_number(text: str) -> Decimal:
    number = read_number(text)
    if number == 0:
        raise RefusalError("not_positive", text=text)
    return number


def _minutes(text: str) -> Decimal:
    return read_number(_without_unit(text, "Minuten|Minute|Min|min"))


def _hours(text: str) -> Decimal:
    return _positive_number(_without_unit(text, "Stunden|Stunde|Std|h"))


def _rate(text: str) -> Decimal:
    return _positive_number(_without_unit(text, "€|EUR|Euro"))


def _without_unit(text: str, units: str) -> str:
    return re.sub(rf"(?<=[0-9]) ?({units})\.?$", "", text)


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


def _address(text: str) -> str:
    """Read a web address; what only looks like one is refused."""
    try:
        complete = re.fullmatch(r"https?://[^\s<>\"]+", text) and urlsplit(text).hostname
    except ValueError:
        complete = None
    if not complete:
        raise RefusalError("not_an_address", text=text)
    return text


def _short_text(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise RefusalError("too_long", most=Decimal(LONGEST_TEXT))
    return text


def _write_countries(value: tuple[Country, ...]) -> str:
    return ",".join(country.key for country in value)


def _lines(text: str) -> tuple[str, ...]:
    lines = tuple(text.split("\n"))
    if len(lines) > MOST_LINES:
        count, most = Decimal(len(lines)), Decimal(MOST_LINES)
        raise RefusalError("too_many_lines", count=count, most=most)
    return lines


def reader_field(*readers: Reader) -> Field:
    """Return the field that says for whom of some readers an answer is."""
    by_word = {READER_WORDS[reader]: reader for reader in readers}

    def read_reader(text: str) -> Reader:
        try:
            return by_word[text.lower()]
        except KeyError:
            words = [f"„{word}“" for word in by_word]
            raise RefusalError("unknown_reader", text=text, readers=words) from None

    return Field("fuer", Kind.READER, read_reader, READER_WORDS.__getitem__, optional=True)


def choice_field(key: str, choices: type[StrEnum], names: str, **more: Any) -> Field:
    """Return a field for one of some choices, which go by the names of a table."""
    return Field(key, Kind.CHOICE, _choice(choices), str, choices, names, **more)


ANLAGE = choice_field("anlage", PhoneSystem, "phone_system", default=PhoneSystem.MY_VPA)
ANSAGE = choice_field("ansage", Greeting, "greeting", default=Greeting.NONE)
ANSAGE_OPTIONAL = ANSAGE._replace(default=None, optional=True)
BEREICH = choice_field("bereich", WorkArea, "work_area")._replace(read=_work_area)
BEREICH_OPTIONAL = BEREICH._replace(optional=True)
BUCHUNG = Field("buchung", Kind.DAY, _day, date.isoformat)
FALL = choice_field("fall", Case, "case", optional=True, folded=True)
FUER = reader_field(*READER_WORDS)
FUER_STAFF = reader_field(Reader.ASSISTANT, Reader.ADMIN)
KUNDE = Field("kunde", Kind.TEXT, _short_text, str, optional=True, private=True)
LAND = Field("land", Kind.COUNTRY, _one_country, lambda country: country.key)
LAENDER = Field("land", Kind.COUNTRIES, _countries, _write_countries)
#: Looking for similar names takes longer than everything else.
LAENDER_WITHOUT_SUGGESTIONS = LAENDER._replace(read=lambda text: _countries(text, suggesting=False))
LAENDER_OPTIONAL = LAENDER._replace(optional=True)
LAND_OPTIONAL = LAND._replace(optional=True)
MINUTEN = Field("minuten", Kind.NUMBER, _minutes, _write_number)
NUMMER = Field("nummer", Kind.LINES, _lines, "\n".join, private=True)
OPTION = choice_field("option", Option, "option")
OPTION_OPTIONAL = OPTION._replace(optional=True)
SATZ = Field("satz", Kind.NUMBER, _rate, _write_number, optional=True)
STAND = Field("stand", Kind.DAY, _day, date.isoformat, optional=True, folded=True)
STUNDEN = Field("stunden", Kind.NUMBER, _hours, _write_number)
TICKET = Field("ticket", Kind.ADDRESS, _address, str, optional=True, private=True)
