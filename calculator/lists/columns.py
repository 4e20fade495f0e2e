"""The columns of a list of tasks, and by which names people head them."""

from typing import NamedTuple

from calculator.data.countries import fold
from calculator.language import wording
from calculator.rules.answer import Statement

#: What each column may be called. Case, umlauts, spaces and signs do not count (see ``fold``). A
#: name that leaves the unit open, such as Gesprächszeit, is none of them: hours are no minutes.
NAMES = {
    "aufgabe": ("Aufgabe", "Aufgaben-Nr.", "Aufgabennummer", "Aufgaben-ID", "Titel", "Task"),
    "bereich": ("Bereich", "Arbeitsbereich"),
    "land": ("Land", "Länder", "Zielland", "Zielländer"),
    "minuten": (
        "Minuten",
        "Gesprächsminuten",
        "Telefonminuten",
        "Gesprächszeit in Minuten",
        "Gesprächszeit (Minuten)",
        "Gesprächszeit (min)",
    ),
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
        "Stundensatz ohne Telefonfaktor",
    ),
    "faktor": ("Faktor", "Telefonfaktor", "gebucht", "gebuchter Faktor", "Faktor gebucht"),
}
KEYS = {fold(name): key for key, names in NAMES.items() for name in names}
#: Without these there is nothing to check. A rate is needed only for amounts in euro, the phone
#: system is that of my-vpa where none is named, and the task only says which row is meant.
REQUIRED = ("bereich", "land", "minuten", "stunden", "faktor")
SEPARATORS = (";", ",", "\t")


class Header(NamedTuple):
    """The first row of a list, as it was understood.

    ``cells`` is the row itself, ``columns`` the position of every known column by its key.
    ``problems`` stand in the way of checking; without any, all required columns are there, once.
    """

    cells: list[str]
    separator: str
    columns: dict[str, int]
    problems: list[Statement]

    def mapping(self) -> list[tuple[str, str | None]]:
        """Return every column's key with the name that it has in the list, to be confirmed."""
        places = self.columns
        return [(key, self.cells[places[key]] if key in places else None) for key in NAMES]

    def unused(self) -> list[str]:
        """Return the names of the columns that stay as they are and are not checked."""
        used = self.columns.values()
        unnamed = wording.text("check.header.unnamed")
        rest = (cell for place, cell in enumerate(self.cells) if place not in used)
        return [cell.strip() or unnamed for cell in rest]

    def lines(self, file: str) -> list[str]:
        """Return how the header was understood as German lines, for a terminal."""
        lines = [wording.text("check.header.file", file=file)]
        lines += [f"{name(key)}: {heading}" for key, heading in self.mapping() if heading]
        unused = self.unused()
        if unused:
            lines.append(wording.text("check.header.unused", columns=unused))
        return lines


def separator(line: str) -> str:
    """Return the separator by which a header line names the most columns."""

    def known(candidate: str) -> int:
        return len({KEYS.get(fold(cell)) for cell in line.split(candidate)} - {None})

    return max(SEPARATORS, key=known)


def header(cells: list[str], between: str) -> Header:
    """Understand the cells of a header; columns that are missing or there twice are problems."""
    places: dict[str, list[int]] = {}
    for place, cell in enumerate(cells):
        key = KEYS.get(fold(cell))
        if key:
            places.setdefault(key, []).append(place)
    missing = [name(key) for key in REQUIRED if key not in places]
    problems = [Statement("check.problem.missing", {"columns": missing})] if missing else []
    problems += [
        Statement(
            "check.problem.twice", {"column": name(key), "cells": [cells[each] for each in found]}
        )
        for key, found in places.items()
        if len(found) > 1
    ]
    return Header(cells, between, {key: found[0] for key, found in places.items()}, problems)


def name(key: str) -> str:
    """Return what a column is called on the pages, such as Gesprächsminuten."""
    return wording.text(f"field.{key}.label")
