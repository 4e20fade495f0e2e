"""The talk time of a task: told for the whole task or per working hour, and how they convert."""

from decimal import ROUND_HALF_UP, Decimal

from calculator.data.edition import Edition
from calculator.rules.answer import Statement
from calculator.rules.figures import MINUTES_PER_HOUR, included_minutes
from calculator.rules.needs import needed
from calculator.rules.task import MinutesPer, Outcome, Task

HUNDREDTH = Decimal("0.01")


def allowance(task: Task, edition: Edition) -> Decimal:
    """Return the minutes that are included, for what the task's minutes are given for.

    Per working hour, the hours play no part. Raises NeededError where they do and are not told.
    """
    if task.minutes_per is MinutesPer.HOUR:
        return included_minutes(Decimal(1), edition)
    return included_minutes(needed(task.working_hours, "stunden"), edition)


def task_minutes(task: Task) -> Decimal | None:
    """Return the minutes of the whole task, or None where too little is told for them."""
    if task.minutes_per is MinutesPer.TASK or task.talk_minutes is None:
        return task.talk_minutes
    return None if task.working_hours is None else task.talk_minutes * task.working_hours


def in_words(minutes: Decimal, task: Task) -> Statement:
    """Return minutes that are given for what the task's minutes are given for."""
    return Statement(f"talk_time.amount.{task.minutes_per}", {"minutes": minutes})


def most_minutes(task: Task) -> Decimal | None:
    """Return how many minutes can be talked, for what they are given for, or None if open."""
    if task.minutes_per is MinutesPer.HOUR:
        return Decimal(MINUTES_PER_HOUR)
    return None if task.working_hours is None else task.working_hours * MINUTES_PER_HOUR


def fits(task: Task) -> bool:
    """Tell whether no more is talked than worked, as far as both are told."""
    most = most_minutes(task)
    return task.talk_minutes is None or most is None or task.talk_minutes <= most


def conversion(task: Task) -> Statement | None:
    """Return what the minutes are the other way round, or None where there is nothing to convert.

    Minutes per hour are rounded to hundredths, and then marked as such.
    """
    minutes, hours = task.talk_minutes, task.working_hours
    if not minutes or hours is None or not fits(task):
        return None
    values: dict[str, object] = {"minutes": minutes, "hours": hours}
    if task.minutes_per is MinutesPer.HOUR:
        return Statement("talk_time.in_task", {**values, "converted": minutes * hours})
    converted = (minutes / hours).quantize(HUNDREDTH, ROUND_HALF_UP)
    key = "per_hour" if converted * hours == minutes else "about_per_hour"
    return Statement(f"talk_time.{key}", {**values, "converted": converted})


def other_reading(task: Task) -> tuple[Task, Statement]:
    """Return the task with its minutes given for the other, and the question if that is meant."""
    other = MinutesPer.TASK if task.minutes_per is MinutesPer.HOUR else MinutesPer.HOUR
    asked = Statement(f"talk_time.other.{other}", {}, chooses=("je", other))
    return task._replace(minutes_per=other), asked


def doubts(task: Task, outcome: Outcome, edition: Edition) -> list[Statement]:
    """Return how minutes were read that look like minutes per hour and would cost more as such.

    They do if an hour can hold them, the task has several, and only the whole task includes them.
    Minutes per hour are never in doubt: that they are such has been chosen.
    """
    minutes, hours = task.talk_minutes, task.working_hours
    if outcome is not Outcome.INCLUDED or minutes is None or hours is None or hours <= 1:
        return []
    other, asked = other_reading(task)
    if task.minutes_per is MinutesPer.HOUR or not allowance(other, edition) < minutes:
        return []
    return [Statement("talk_time.read_as_task", {"minutes": minutes}), asked] if fits(other) else []
