"""Figures that are more likely mistyped than meant: each needs a reason under ``confirmed``."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from calculator.build.mistakes.mistake import MistakeError
from calculator.data.tariff import FILE, Tariff
from calculator.rules.task import WorkArea

#: By which share of its predecessor a value changes at most without a reason.
MOST_CHANGE = Decimal("0.5")
#: How far ahead a value can begin without a reason: two years.
FARTHEST = timedelta(days=731)
NOT_BELOW = 1
CONFIRMED = "confirmed"


def check(data: Mapping[str, Any], tariff: Tariff, today: date) -> None:
    """See that every doubtful value is confirmed; else MistakeError.

    Args:
        data: The tariff as its file has it, already found to be in order.
        tariff: The same, as its reader gives it.
        today: The day of the build.
    """
    confirmed = {
        (key, value["from"]): _reason(key, value)
        for key in tariff.history
        for value in _values(data, key)
    }
    for key, day, problem in _doubts(tariff, today):
        if not confirmed[key, day]:
            raise MistakeError(
                FILE,
                f"[{key}] from {day}",
                problem,
                f'correct it, or add {CONFIRMED} = "…" to the value with the reason',
            )


def _values(data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    table: Any = data
    for part in key.split("."):
        table = table[part]
    values: list[dict[str, Any]] = table["values"]
    return values


def _reason(key: str, value: Mapping[str, Any]) -> str:
    reason = value.get(CONFIRMED, "")
    if not isinstance(reason, str) or (CONFIRMED in value and not reason.strip()):
        place = f"[{key}] from {value['from']}"
        raise MistakeError(FILE, place, f"{CONFIRMED} must be text", "write the reason in quotes")
    return reason


def _doubts(tariff: Tariff, today: date) -> Iterator[tuple[str, date, str]]:
    for key, figures in tariff.history.items():
        for old, new in pairwise(figures):
            if abs(new.amount - old.amount) > abs(old.amount) * MOST_CHANGE:
                problem = f"{new.amount} differs from {old.amount} before by more than half"
                yield key, new.valid_from, problem
        for each in figures:
            if each.valid_from > today + FARTHEST:
                yield key, each.valid_from, "the day is more than two years ahead"
            if key.startswith("factor.") and each.amount < NOT_BELOW:
                yield key, each.valid_from, f"the factor {each.amount} is below 1"
    for area in WorkArea:
        yield from _cheaper(tariff, f"factor.{area}.de", f"factor.{area}.eu")


def _cheaper(tariff: Tariff, near: str, far: str) -> Iterator[tuple[str, date, str]]:
    """Return when calls into the EU cost less than those within Germany."""
    days = {each.valid_from for key in (near, far) for each in tariff.history[key]}
    for day in sorted(days):
        germany, union = (tariff.on(day).figures[key] for key in (near, far))
        if union.amount < germany.amount:
            changed = union if union.valid_from == day else germany
            yield changed.key, day, f"the EU ({union.amount}) costs less than DE ({germany.amount})"
