"""The task of a question: made from its values, checked, converted."""

from calculator.questions import codec
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules.answer import Statement
from calculator.rules.talk_time import conversion, fits, most_minutes, other_reading
from calculator.rules.task import MinutesPer, PhoneSystem, Task


def task_of(values: Values) -> Task:
    """Return the task that the values of a question tell, by the keys of its fields."""
    return Task(
        work_area=values.get("bereich"),
        countries=values.get("land", ()),
        talk_minutes=values.get("minuten"),
        working_hours=values.get("stunden"),
        phone_system=values.get("anlage", PhoneSystem.MY_VPA),
        base_rate=values.get("satz"),
        case=values.get("fall"),
        minutes_per=values.get("je", MinutesPer.TASK),
    )


def check_minutes(values: Values) -> list[Problem]:
    """Refuse more talk minutes than the working time has.

    If they fit where they are given for the other, the problem asks whether that is meant.
    """
    task = task_of(values)
    if values.get("je") is None or fits(task):
        return []
    key = "too_many_minutes"
    if task.minutes_per is MinutesPer.HOUR:
        key = "too_many_minutes_per_hour"
    amounts = {"minutes": task.talk_minutes, "hours": task.working_hours}
    problem = codec.problem("minuten", key, **amounts, most=most_minutes(task))
    other, asked = other_reading(task)
    return [problem._replace(alternative=asked) if fits(other) else problem]


def converted_minutes(values: Values) -> dict[str, Statement]:
    """Return what the minutes are the other way round, by the key of the choice, if known."""
    found = conversion(task_of(values)) if "je" in values else None
    return {} if found is None else {"je": found}
