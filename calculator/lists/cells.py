"""Reads the cells of a row, by the codec that also reads addresses and forms.

Results are cached, because most cells of a list repeat.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from calculator.data.countries import fold
from calculator.data.country import Zone
from calculator.language import wording
from calculator.lists.cache import cached
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Problem, RefusalError
from calculator.rules.answer import Statement
from calculator.rules.task import WorkArea
from calculator.view import plain_text

#: The cell that says that no factor is booked, as the findings write it.
NOT_BOOKED = "ohne"
#: Cells that say the same, folded; an empty one does, too.
NOT_BOOKED_WORDS = {"", "-", "–", "ohne", "keiner", "kein faktor", "ohne faktor"}
#: What people write before a factor, and behind it.
FACTOR_LABEL = re.compile(
    r"(?:(?:telefon)?faktor|aufschlag)[:=]? ?\+?(?=[^a-z])|[+x] ?(?=\d)", re.IGNORECASE
)
FACTOR_END = re.compile(r"(?<=\d) ?(?:x|\((?:DE|EU)\))$", re.IGNORECASE)
#: Names of work areas that only lists use; see the articles.
OTHER_AREAS = {"Sales": WorkArea.VERTRIEB}
#: Characters. Longer cells are refused: reading one of several megabytes takes seconds.
LONGEST_CELL = 5_000


class BookedFactor(NamedTuple):
    """What a cell says about the booked factor.

    Attributes:
        factor: The factor, or None if none is booked or the cell is refused.
        problem: Why the cell is refused, in German, or None.
        below_one: The number of a cell that is refused because it is below 1, or None.
    """

    factor: Decimal | None = None
    problem: str | None = None
    below_one: Decimal | None = None


class Area(NamedTuple):
    """What a cell says about the work area.

    Attributes:
        word: The word for the codec: the value of a work area, or the cell itself.
        zone: The zone of a Telefonie-Bereich such as „Backoffice Telefonie DE“, or None.
    """

    word: str
    zone: Zone | None


def _reader(field: Field) -> Callable[[str], tuple[Any, str | None]]:
    """Return a function that reads the cells of a field's column.

    It returns the value, or None for an empty or refused cell, and the German problem, or None.
    """

    def read(cell: str) -> tuple[Any, str | None]:
        if len(cell) > LONGEST_CELL:
            return None, too_long(field.key)
        try:
            return field.read(_normalized(cell)), None
        except RefusalError:
            # The codec phrases the problem, and decides whether an empty cell is one.
            words = codec.read((field,), [(field.key, cell)])
            return words.values.get(field.key), problems_as_text(words.problems)

    return cached(read)


read_minutes = _reader(fields.MINUTEN)
read_hours = _reader(fields.STUNDEN)
read_rate = _reader(fields.SATZ)
read_minutes_per = _reader(fields.JE)


@cached
def read_booked_factor(cell: str) -> BookedFactor:
    """Read a booked factor.

    A factor raises the rate, so a number below 1 is refused: it may be meant as a surcharge.
    """
    if len(cell) > LONGEST_CELL:
        return BookedFactor(problem=too_long("faktor"))
    text = _normalized(cell)
    label = FACTOR_LABEL.match(text)
    text = FACTOR_END.sub("", text[label.end() :].strip() if label else text)
    if text.casefold() in NOT_BOOKED_WORDS:
        return BookedFactor()
    try:
        if not text.isprintable():
            raise RefusalError("unreadable")
        factor = fields.read_number(text)
    except RefusalError as refused:
        return BookedFactor(problem=_factor_problem(f"problem.{refused.key}", **refused.values))
    if factor < 1:
        problem = _factor_problem("check.problem.below_one", text=text)
        return BookedFactor(problem=problem, below_one=factor)
    return BookedFactor(factor)


def surcharge_problem(booked: Decimal, meant: list[Decimal]) -> str:
    """Return that a booked number is a surcharge, and which factors it may be meant as."""
    factors = list(map(wording.factor, meant))
    return _factor_problem("check.problem.surcharge", booked=booked, factors=factors)


@cached
def read_area(cell: str) -> Area:
    """Read a work area or a Telefonie-Bereich; the codec refuses what is neither."""
    text = _normalized(cell)
    known = _areas().get(fold(text)) if text.isprintable() else None
    return known or Area(text, None)


@cache
def _areas() -> dict[str, Area]:
    """Return all names of work areas and Telefonie-Bereiche, folded."""
    names = [*((wording.name("work_area", area), area) for area in WorkArea), *OTHER_AREAS.items()]
    areas = {fold(name): Area(area, None) for name, area in names}
    for name, area in names:
        for zone in (Zone.DE, Zone.EU):
            telephony = wording.text("check.area", name=name, zone=zone)
            areas[fold(telephony)] = Area(area, zone)
    return areas


def too_long(key: str) -> str:
    """Return that a cell of a column is too long to be read."""
    ask = wording.text(f"field.{key}.ask")
    values = {"most": Decimal(LONGEST_CELL), "ask": ask}
    return plain_text.problem_text(Problem(key, Statement("check.problem.too_long", values)))


def problems_as_text(problems: list[Problem]) -> str | None:
    """Return problems as one German text, or None without any."""
    return " ".join(map(plain_text.problem_text, problems)) if problems else None


def _normalized(cell: str) -> str:
    return " ".join(cell.split())


def _factor_problem(key: str, **values: object) -> str:
    filled = {"ask": wording.text("field.faktor.ask"), **values}
    return plain_text.problem_text(Problem("faktor", Statement(key, filled)))
