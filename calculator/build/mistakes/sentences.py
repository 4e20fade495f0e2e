"""The contract of sentences: which keys there are, what each shows, and what else it can show.

``sentences.txt`` has a line for each key of the folder ``wording`` that shows something, and for
each that does not: the placeholders that the sentence shows, then after a ``|`` those that its rule
gives as well. A sentence that no longer shows what it showed is refused until its line says so.

``sentences_writing.py`` writes the list anew, from the words as they are and from what the golden
domain fills in.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from calculator.build.mistakes.mistake import MistakeError
from calculator.language import wording

LIST = Path(__file__).with_name("sentences.txt")
FILE = "wording"
HEAD = """\
# What each sentence shows of what its rule gives, and after a | what it could show as well.
# A sentence that drops one of the first is refused until its line says so; a new sentence needs a
# line. Written by: .venv/bin/python -m calculator.build.mistakes.sentences_writing
"""
BETWEEN = " | "
AMOUNTS = ("number", "factor", "euro", "percent", "minutes", "hours", "days", "calendar_days")
LISTS = ("and", "or", "dots")
DATE = "date"
#: Kinds of what fills a placeholder, each with how it can be written; others are names to look up.
FORMATS = {"amount": AMOUNTS, "list": LISTS, DATE: (DATE,), "text": ("",)}
EXAMPLES: dict[str, tuple[object, ...]] = {
    "amount": (Decimal(0), Decimal(1), Decimal("1234.5")),
    "list": (["A"], ["A", "B", "C"]),
    DATE: (date(2026, 12, 1),),
    "text": ("A",),
}
HTML = re.compile(r"</?[a-zA-Z][^>]*>")


class Known(NamedTuple):
    """What is known of a sentence.

    Attributes:
        shown: How each placeholder that it has to show is written.
        given: The same for those that it could show as well.
    """

    shown: Mapping[str, str]
    given: Mapping[str, str]


def read(text: str) -> dict[str, Known]:
    """Return what the list says of each key."""
    known = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            key, _, said = line.partition(" ")
            shown, _, given = f" {said}".partition(BETWEEN)
            known[key] = Known(dict(wording.placeholders(shown)), dict(wording.placeholders(given)))
    return known


def check(files: Mapping[str, Mapping[str, Any]], known: Mapping[str, Known]) -> None:
    """See that all sentences are known, whole, and can be filled; else MistakeError.

    Args:
        files: The files of the folder ``wording`` by their names.
        known: What the list says.
    """
    found: dict[str, tuple[str, Any]] = {}
    for file, content in files.items():
        for key, words in _flat(content):
            found[key] = (f"{FILE}/{file}", words)
    tables: dict[str, set[str]] = {}
    for key in found:
        table, dot, name = key.removeprefix("name.").partition(".")
        if dot and key.startswith("name."):
            tables.setdefault(table, set()).add(name)
    for key, (file, words) in found.items():
        _check_sentence(file, key, words, known, tables)
    for key in known:
        if key not in found:
            raise MistakeError(f"{FILE}/", key, "is missing", "add it to the file of its readers")


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, child in table.items():
        if isinstance(child, dict):
            yield from _flat(child, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", child


def _check_sentence(
    file: str, key: str, words: object, known: Mapping[str, Known], tables: Mapping[str, set[str]]
) -> None:
    if key not in known:
        raise MistakeError(
            file,
            key,
            "is unknown, so no page would show it",
            f"correct the key or remove it; a new sentence needs a line in {LIST.name}",
        )
    if not isinstance(words, str) or not words.strip():
        raise MistakeError(file, key, "must be text", "write what it says, in quotes")
    if html := HTML.search(words):
        raise MistakeError(file, key, f"{html[0]} is HTML, which readers would see", "remove it")
    try:
        placeholders = wording.placeholders(words)
    except ValueError as error:
        remedy = "write { and } around each name"
        raise MistakeError(file, key, "braces do not match", remedy) from error
    can = {**known[key].shown, **known[key].given}
    for name, written in placeholders:
        if name in can:
            _check_format(file, key, (name, written), can[name], tables)
        elif name not in wording.NAMES or written:
            listed = ", ".join(f"{{{each}}}" for each in sorted(can)) or "none"
            raise MistakeError(file, key, f"{{{name}}} is unknown", f"use one of {listed}")
    there = dict(placeholders)
    for name in (each for each in known[key].shown if each not in there):
        raise MistakeError(
            file,
            key,
            f"{{{name}}} is no longer shown",
            f"put it back, or write it after a | in {LIST.name} if that is meant",
        )


def _check_format(
    file: str, key: str, placeholder: tuple[str, str], usual: str, tables: Mapping[str, set[str]]
) -> None:
    name, written = placeholder
    can = _formats(usual, tables)
    if written not in can:
        shown = ", ".join(f"{{{name}:{each}}}" if each else f"{{{name}}}" for each in can)
        raise MistakeError(
            file, key, f"{{{name}:{written}}} cannot be written like that", f"use {shown}"
        )
    for example in EXAMPLES.get(_kind(written), ()):
        wording.fill(f"{{{name}:{written}}}", {name: example})


def _kind(written: str) -> str:
    return next((kind for kind, formats in FORMATS.items() if written in formats), written)


def _formats(usual: str, tables: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return how something can be written that is usually written in a way."""
    kind = _kind(usual)
    if kind in FORMATS:
        return FORMATS[kind]
    # Names of one kind have the same keys in each table that names them, as zones do.
    keys = tables.get(usual, set())
    others = (each for each in tables if each != usual and keys <= tables[each])
    return (usual, *sorted(others), "")
