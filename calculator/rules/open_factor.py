"""The factor of a task of which too little is told: what is known, and what to ask next."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from calculator.data.country import Country, Zone
from calculator.data.edition import Edition
from calculator.rules.answer import Amount, OpenAnswer, Statement
from calculator.rules.factor import end_of
from calculator.rules.factor_end import FactorEnd
from calculator.rules.figures import MINUTES_PER_HOUR, surcharge
from calculator.rules.needs import NeededError
from calculator.rules.talk_time import most_minutes
from calculator.rules.task import Outcome, Task, WorkArea

#: More cases than this are no answer but a table, and the page has one.
MOST_CASES = 4
ATTRIBUTES = {
    "bereich": "work_area",
    "land": "countries",
    "minuten": "talk_minutes",
    "stunden": "working_hours",
}
TIMES = {"minuten", "stunden"}


class Case(NamedTuple):
    """One way in which a task may end.

    Attributes:
        end: How it ends.
        work_area: The work area in which it ends like this, or None.
        asked: Keys of what would have to be told for it.
    """

    end: FactorEnd
    work_area: WorkArea | None
    asked: tuple[str, ...]


class OpenFactor(NamedTuple):
    """What is known of a task's factor.

    Attributes:
        outcomes: How it may end.
        factors: The factors that may apply.
        zone: The zone that decides, or None.
        surcharge: What telephony adds if a factor applies, or None.
    """

    outcomes: tuple[Outcome, ...]
    factors: tuple[Decimal, ...]
    zone: Zone | None
    surcharge: Decimal | None


def ask_on(
    task: Task, edition: Edition, examples: Mapping[Zone, Country]
) -> OpenAnswer[OpenFactor]:
    """Return what is known of a task that cannot be decided, and what to ask, most decisive first.

    ``examples`` has one country of each zone: within a zone the price is the same.
    """
    cases = _cases(task, edition, examples, ())
    missing = tuple(dict.fromkeys(key for case in cases for key in case.asked))
    outcomes = tuple(dict.fromkeys(case.end.outcome for case in cases))
    factors = _distinct(case.end.factor for case in cases)
    zone = cases[0].end.zone if "land" not in missing else None
    added = surcharge(zone, edition) if zone and factors else None
    first = missing[0]
    ask = {
        "label": Statement(f"field.{first}.label", {}),
        "ask": Statement(f"field.{first}.ask", {}),
    }
    return OpenAnswer(
        result=OpenFactor(outcomes, factors, zone, added),
        headline=Statement("open.headline", {}),
        detail=(Statement("open.ask", ask), *_known(outcomes, added)),
        amounts=_rows(cases, edition),
        missing=missing,
        edition=edition,
    )


def _cases(
    task: Task, edition: Edition, examples: Mapping[Zone, Country], asked: tuple[str, ...]
) -> list[Case]:
    """Let the rule decide for an example of everything that it asks for."""
    try:
        return [Case(end_of(task, edition), task.work_area, asked)]
    except NeededError as error:
        key = error.key
    return [
        case
        for value in _values(key, task, examples)
        for case in _cases(_told(task, key, value), edition, examples, (*asked, key))
    ]


def _told(task: Task, key: str, value: Any) -> Task:
    return task._replace(**{ATTRIBUTES[key]: value})


def _values(key: str, task: Task, examples: Mapping[Zone, Country]) -> Iterable[object]:
    """Return values of which every other one of this key ends like one of them."""
    match key:
        case "bereich":
            return WorkArea
        case "land":
            return [(country,) for country in examples.values()]
        case "minuten":
            return Decimal(0), most_minutes(task) or Decimal(1)
        case _:
            # As many hours as minutes include them, and as few as they fit into do not.
            minutes = task.talk_minutes or Decimal(0)
            return minutes, minutes / MINUTES_PER_HOUR


def _known(outcomes: tuple[Outcome, ...], added: Decimal | None) -> list[Statement]:
    if added is None:
        return []
    key = "surcharge" if outcomes == (Outcome.FACTOR,) else "surcharge_if_any"
    return [Statement(f"open.{key}", {"added": added})]


def _rows(cases: list[Case], edition: Edition) -> list[Amount]:
    """Return each way in which the task may end, with what leads there."""
    rows = dict.fromkeys((_condition(case), case.end.outcome, case.end.factor) for case in cases)
    if len(rows) > MOST_CASES:
        return []
    return [
        Amount(
            Statement("open.case", {"conditions": [_phrase(each, edition) for each in conditions]}),
            Statement(f"name.outcome.{outcome}", {"factor": factor}),
        )
        for conditions, outcome, factor in rows
    ]


def _condition(case: Case) -> tuple[str, ...]:
    """Return the keys of the words for what leads to a case."""
    by_time = TIMES & set(case.asked) and case.end.outcome in (Outcome.INCLUDED, Outcome.FACTOR)
    time = "up_to" if case.end.outcome is Outcome.INCLUDED else "more_than"
    return (
        *([f"name.zone_place.{case.end.zone}"] if "land" in case.asked else []),
        *([f"open.{time}"] if by_time else []),
        *([f"name.work_area.{case.work_area}"] if "bereich" in case.asked else []),
    )


def _phrase(key: str, edition: Edition) -> Statement:
    return Statement(key, {"limit": edition.amount("included_minutes")})


def _distinct(factors: Iterable[Decimal | None]) -> tuple[Decimal, ...]:
    return tuple(dict.fromkeys(factor for factor in factors if factor is not None))
