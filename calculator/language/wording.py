"""German for people: sentences from ``wording.toml``, filled and written as Germans write."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from string import Formatter
from typing import Any

from calculator.data import toml_file
from calculator.data.toml_file import DataError
from calculator.rules.answer import Statement

FILE = toml_file.FOLDER / "wording.toml"
NO_BREAK_SPACE = "\u00a0"


class WordingError(DataError):
    """The wording lacks a word; the message names file, key and remedy."""


@cache
def current() -> dict[str, Any]:
    """Return the words that ship with the package, as nested tables."""
    return toml_file.read(FILE)


def find(key: str) -> str | None:
    """Return the words of a dotted key such as ``field.land.hint``, or None without any."""
    words: Any = current()
    for name in key.split("."):
        words = words.get(name) if isinstance(words, dict) else None
    return words if isinstance(words, str) else None


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
        raise WordingError(f"{FILE.name}: {statement.key} cannot be filled: {error}") from error


def fill(words: str, values: Mapping[str, object]) -> str:
    """Fill the placeholders of words; a name without a value raises KeyError, others ValueError."""
    return _German().vformat(words, (), _with_names(values))


def placeholders(words: str) -> list[tuple[str, str]]:
    """Return the placeholders of words: name and how it is written; broken braces: ValueError."""
    parsed = Formatter().parse(words)
    return [(name, written or "") for _, name, written, _ in parsed if name is not None]


def _words(key: str) -> str:
    words = find(key)
    if words is None:
        raise WordingError(f"{FILE.name}: {key} is missing; add it")
    return words


def _with_names(values: Mapping[str, object]) -> dict[str, object]:
    """Add the names that any sentence may use and that stand in one place only."""
    return {
        "central": _words("name.central.number"),
        "credit": _words("name.channel.skype_credit"),
        "template": _words("name.central.setup_template"),
        **values,
    }


class _German(Formatter):
    """A formatter that knows how German writes numbers, and the names of things."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Statement):
            return say(value)
        if format_spec in _WRITERS:
            return _WRITERS[format_spec](value)
        return name(format_spec, value) if format_spec else str(value)


def number(value: Decimal, decimals: int = 0) -> str:
    """Write a number: comma, dots between thousands, at least so many decimals."""
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


def day(value: date) -> str:
    """Write a date: 21.11.2026."""
    return f"{value.day:02}.{value.month:02}.{value.year:04}"


def _enumeration(names: Iterable[str], last: str) -> str:
    *most, final = names
    return f"{', '.join(most)} {last} {final}" if most else final


def all_of(names: Iterable[str]) -> str:
    """Write a list: A, B und C."""
    return _enumeration(names, "und")


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
    "date": day,
    "and": all_of,
    "or": one_of,
}
