"""The words of the report, from ``wording.toml`` beside this module."""

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from calculator.language import wording

FILE = Path(__file__).with_name("wording.toml")


def text(key: str, /, **values: object) -> str:
    """Return the words of a dotted key, filled with values."""
    return wording.fill(_words(key), values)


def counted(key: str, count: int, **values: object) -> str:
    """Return the words for one thing, or for several."""
    number = "one" if count == 1 else "other"
    return text(f"{key}.{number}", count=Decimal(count), **values)


def _words(key: str) -> str:
    table: Any = _tables()
    for name in key.split("."):
        table = table[name]
    words: str = table
    return words


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
