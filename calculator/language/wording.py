"""German for people: sentences from the folder ``wording``, filled and written as Germans write."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any, NamedTuple

from calculator.data import toml_file
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError
from calculator.rules.answer import Statement

FOLDER = "wording"
NO_BREAK_SPACE = "\u00a0"
#: Names that any sentence may use and that stand in one place only, by placeholder.
NAMES = {
    "central": "name.central.number",
    "credit": "name.channel.skype_credit",
    "template": "name.central.setup_template",
}

#: Who reads the words of a file, by the first word of its name.
READERS = {
    "everyone": tuple(Reader),
    "staff": (Reader.ASSISTANT, Reader.ADMIN),
    "assistant": (Reader.ASSISTANT,),
    "admin": (Reader.ADMIN,),
    "customer": (Reader.CUSTOMER,),
}


class WordingError(DataError):
    """The wording lacks a word; the message names file, key and remedy."""


class Wording(NamedTuple):
    """German words by dotted key.

    Attributes:
        words: The words.
        readers: Whom the words are for.
    """

    words: dict[str, str]
    readers: dict[str, tuple[Reader, ...]]


@cache
def current() -> Wording:
    """Return the words that ship with the package."""
    return combined(toml_file.load_folder(FOLDER))


def combined(files: Mapping[str, dict[str, Any]]) -> Wording:
    """Combine files by their names; a key in two of them, or unknown readers: WordingError."""
    words: dict[str, str] = {}
    readers: dict[str, tuple[Reader, ...]] = {}
    for file, tables in files.items():
        first = file.removesuffix(".toml").partition("_")[0]
        if first not in READERS:
            raise WordingError(
                f"{FOLDER}/{file}: the name must begin with one of {', '.join(READERS)}; rename it"
            )
        for key, text in _flat(tables, ""):
            if key in words:
                raise WordingError(f"{FOLDER}/{file}: {key} is in another file too; keep one")
            words[key], readers[key] = text, READERS[first]
    return Wording(words, readers)


def _flat(table: dict[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for name, child in table.items():
        if isinstance(child, dict):
            yield from _flat(child, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", child


def readers(key: str) -> tuple[Reader, ...]:
    """Return whom the words of a dotted key are for."""
    _words(key)
    return current().readers[key]


def find(key: str) -> str | None:
    """Return the words of a dotted key such as ``field.land.hint``, or None without any."""
    return current().words.get(key)


def text(key: str, /, **values: object) -> str:
    """Return the words of a dotted key, filled with values; a missing one raises WordingError."""
    return say(Statement(key, values))


def name(table: str, key: object) -> str:
    """Return what we call a thing, such as ``name("channel", "softphone")``."""
    return text(f"name.{table}.{key}")


def say(statement: Statement) -> str:
    """Return a statement as a German sentence."""
    try:
        return fill(_words(statement.key), statement.values)
    except (KeyError, ValueError) as error:
        raise WordingError(f"{FOLDER}/: {statement.key} cannot be filled: {error}") from error


def segments(statement: Statement) -> Iterator[tuple[str, str | None]]:
    """Return a sentence in pieces, each with the placeholder that it fills, or None."""
    for literal, placeholder, written, _ in Formatter().parse(_words(statement.key)):
        if literal:
            yield literal, None
        if placeholder is not None:
            yield fill(f"{{{placeholder}:{written}}}", statement.values), placeholder


def fill(words: str, values: Mapping[str, object]) -> str:
    """Fill the placeholders of words; a name without a value raises KeyError, others ValueError."""
    if "{" not in words and "}" not in words:
        return words
    return _German().vformat(words, (), values)


def placeholders(words: str) -> list[tuple[str, str]]:
    """Return the placeholders of words: name and how it is written; broken braces: ValueError."""
    parsed = Formatter().parse(words)
    return [(name, written or "") for _, name, written, _ in parsed if name is not None]


def _words(key: str) -> str:
    words = find(key)
    if words is None:
        raise WordingError(f"{FOLDER}/: {key} is missing; add it to the file of its readers")
    return words


class _German(Formatter):
    """A formatter that knows how German writes numbers, and the names of things."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        if key in NAMES and key not in kwargs:
            return _words(NAMES[str(key)])
        return kwargs[str(key)]

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Statement):
            return say(value)
        if isinstance(value, list):
            value = [say(each) if isinstance(each, Statement) else each for each in value]
        if format_spec in _WRITERS:
            return _WRITERS[format_spec](value)
        return name(format_spec, value) if format_spec else str(value)


def number(value: Decimal, decimals: int = 0) -> str:
    """Write a number: comma, dots between thousands, at least ``decimals`` digits behind it."""
    fraction = f"{value:f}".partition(".")[2].rstrip("0").ljust(decimals, "0")
    whole = f"{int(value):,}".replace(",", ".")
    return f"{whole},{fraction}" if fraction else whole


def factor(value: Decimal) -> str:
    """Write a factor: 2,0."""
    return number(value, 1)


def euro(value: Decimal) -> str:
    """Write an amount in euro and cents: 1.234,50 €."""
    return number(value, 2) + NO_BREAK_SPACE + "€"


def percent(value: Decimal) -> str:
    """Write a share, to two decimals at most: 0.25 is 25 %."""
    return number(round(value * 100, 2)) + NO_BREAK_SPACE + "%"


def minutes(value: Decimal) -> str:
    """Write minutes with their unit."""
    return number(value) + NO_BREAK_SPACE + ("Minute" if value == 1 else "Minuten")


def hours(value: Decimal) -> str:
    """Write hours with their unit."""
    return number(value) + NO_BREAK_SPACE + ("Stunde" if value == 1 else "Stunden")


def days(value: Decimal) -> str:
    """Write days with their unit."""
    return number(value) + NO_BREAK_SPACE + ("Tag" if value == 1 else "Tage")


def calendar_days(value: Decimal) -> str:
    """Write days that are counted by the calendar, with their unit."""
    return number(value) + NO_BREAK_SPACE + ("Kalendertag" if value == 1 else "Kalendertage")


def day(value: date) -> str:
    """Write a date: 21.11.2026."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}"


def _enumeration(names: Iterable[str], last: str) -> str:
    *most, final = names
    return f"{', '.join(most)} {last} {final}" if most else final


def all_of(names: Iterable[str]) -> str:
    """Write a list: A, B und C."""
    return _enumeration(names, "und")


def between_dots(names: Iterable[str]) -> str:
    """Write a list with dots between: A · B · C."""
    return " · ".join(names)


def one_of(names: Iterable[str]) -> str:
    """Write a choice: A, B oder C."""
    return _enumeration(names, "oder")


_WRITERS: dict[str, Callable[[Any], str]] = {
    "number": number,
    "factor": factor,
    "euro": euro,
    "percent": percent,
    "minutes": minutes,
    "hours": hours,
    "days": days,
    "calendar_days": calendar_days,
    "date": day,
    "and": all_of,
    "or": one_of,
    "dots": between_dots,
}
