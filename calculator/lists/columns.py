"""The columns of a list, and the headings by which they are recognized."""

import re
from decimal import Decimal
from typing import NamedTuple

from calculator.data.countries import fold
from calculator.language import wording
from calculator.rules.answer import Statement

#: The headings of each column, by its key. Case, umlauts, spaces and punctuation do not count (see
#: ``fold``). A heading that leaves the unit open, such as Gesprächszeit, is not listed: it may mean
#: hours where minutes are needed.
HEADINGS = {
    "aufgabe": ("Aufgabe", "Aufgaben-Nr.", "Aufgabennummer", "Aufgaben-ID", "Titel", "Task"),
    "bereich": ("Bereich", "Arbeitsbereich", "Telefonie-Bereich"),
    "land": ("Land", "Länder", "Zielland", "Zielländer"),
    "minuten": (
        "Minuten",
        "Gesprächsminuten",
        "Telefonminuten",
        "Gesprächszeit in Minuten",
        "Gesprächszeit (Minuten)",
        "Gesprächszeit (min)",
    ),
    "je": ("je", "Minuten je", "Minuten gezählt"),
    "stunden": (
        "Stunden",
        "Arbeitsstunden",
        "Arbeitszeit in Stunden",
        "Arbeitszeit (Stunden)",
        "Arbeitszeit (h)",
    ),
    "anlage": ("Anlage", "Telefonanlage"),
    "satz": (
        "Satz",
        "Stundensatz",
        "Stundensatz in Euro",
        "Stundensatz (EUR)",
        "Stundensatz ohne Faktor",
        "Stundensatz ohne Telefonfaktor",
    ),
    "faktor": ("Faktor", "Telefonfaktor", "gebucht", "gebuchter Faktor", "Faktor gebucht"),
}
#: Headings of minutes that are given per working hour in every row: one column for two keys.
HEADINGS_PER_HOUR = tuple(
    f"{minutes} {per} {hour}"
    for minutes in ("Minuten", "Gesprächsminuten", "Telefonminuten", "min")
    for per in ("je", "pro", "/")
    for hour in ("Stunde", "Arbeitsstunde", "h")
)
HEADINGS_PER_HOUR += ("Gesprächszeit je Stunde in Minuten", "Gesprächszeit (min/h)")
KEYS_BY_HEADING = {
    **{fold(heading): (key,) for key, headings in HEADINGS.items() for heading in headings},
    **{fold(heading): ("minuten", "je") for heading in HEADINGS_PER_HOUR},
}
#: Columns that a list must have. Of the others, the rate is needed only for amounts in euro, the
#: phone system defaults to that of my-vpa, minutes are those of the whole task unless a column says
#: otherwise, and the task only identifies the row.
REQUIRED_COLUMNS = ("bereich", "land", "minuten", "stunden", "faktor")
SEPARATORS = (";", ",", "\t")
#: Excel's line that names the separator of the lines below it.
SEPARATOR_LINE = re.compile(r'"?sep=([;,\t])"?\s*', re.IGNORECASE)
#: A longer cell is no heading. Without this limit, one of several megabytes takes seconds.
LONGEST_HEADING = 200
#: Further columns are not looked at, for the same reason.
MOST_COLUMNS = 1_000


class Header(NamedTuple):
    """The first row of a list, with the columns that were recognized in it.

    Attributes:
        cells: The row, unchanged.
        separator: What separates the cells of a row: one of ``SEPARATORS``, or empty if the list
            has no header or comes from a workbook.
        positions: The position of each recognized column in a row, from 0, by the column's key.
        problems: Why the list cannot be checked. Without any, each required column is there once.
        line: Where it begins in the file: a line of a CSV file or a row of a sheet, from 1.
        below: Where the first row below it begins.
        rows: About how many rows are below it, or 0 if only reading them would tell.
    """

    cells: list[str]
    separator: str
    positions: dict[str, int]
    problems: list[Statement]
    line: int = 1
    below: int = 2
    rows: int = 0

    @property
    def per_hour(self) -> bool:
        """Whether the heading of the minutes says that all of them are given per working hour."""
        return "je" in self.positions and self.positions["je"] == self.positions["minuten"]

    def mapping(self) -> list[tuple[str, str | None]]:
        """Return the key of every column with its heading in this list, or None without it."""
        return [
            (key, self.cells[self.positions[key]] if key in self.positions else None)
            for key in HEADINGS
        ]

    def unused(self) -> list[str]:
        """Return the headings of the columns that were not recognized."""
        used = self.positions.values()
        unnamed = wording.text("check.header.unnamed")
        cells = enumerate(self.cells[:MOST_COLUMNS])
        rest = (cell for position, cell in cells if position not in used)
        return [cell[:LONGEST_HEADING].strip() or unnamed for cell in rest]

    def title(self, file: str) -> str:
        """Return, in German, which line of the file is taken for the header."""
        if self.line == 1:
            return wording.text("check.header.file", file=file)
        return wording.text("check.header.file_line", file=file, line=Decimal(self.line))

    def lines(self, file: str) -> list[str]:
        """Return the recognized columns as German lines for a terminal."""
        lines = [self.title(file)]
        lines += [f"{label(key)}: {heading}" for key, heading in self.mapping() if heading]
        unused = self.unused()
        if unused:
            lines.append(wording.text("check.header.unused", columns=unused))
        return lines


def named_separator(line: str) -> str | None:
    """Return the separator that a line such as ``sep=;`` names, or None for any other line."""
    match = SEPARATOR_LINE.fullmatch(line)
    return match[1] if match else None


def find_separator(line: str) -> str:
    """Return the separator by which most columns are recognized in the first line of a list."""

    def recognized(separator: str) -> int:
        cells = line.split(separator, MOST_COLUMNS)
        return len({key for cell in cells for key in _keys_of(cell)})

    return max(SEPARATORS, key=recognized)


def parse_header(cells: list[str], separator: str, line: int = 1) -> Header:
    """Recognize the columns of a list; missing and repeated ones are problems.

    The header is taken to fill one line of the file, ``line``.
    """
    found: dict[str, list[int]] = {}
    for position, cell in enumerate(cells[:MOST_COLUMNS]):
        for key in _keys_of(cell):
            found.setdefault(key, []).append(position)
    missing = [label(key) for key in REQUIRED_COLUMNS if key not in found]
    problems = [_missing(missing, line)] if missing else []
    problems += [
        Statement(
            "check.problem.twice",
            {"column": label(key), "cells": [cells[position] for position in positions]},
        )
        for key, positions in found.items()
        if len(positions) > 1
    ]
    positions = {key: first for key, (first, *_) in found.items()}
    return Header(cells, separator, positions, problems, line, line + 1)


def _missing(labels: list[str], line: int) -> Statement:
    if line == 1:
        return Statement("check.problem.missing", {"columns": labels})
    return Statement("check.problem.missing_in_line", {"columns": labels, "line": Decimal(line)})


def label(key: str) -> str:
    """Return the label of a column on the pages, such as Gesprächsminuten."""
    return wording.text(f"field.{key}.label")


def _keys_of(cell: str) -> tuple[str, ...]:
    """Return the keys of what a heading names: one, none, or two for minutes per hour."""
    return KEYS_BY_HEADING.get(fold(cell), ()) if len(cell) <= LONGEST_HEADING else ()
