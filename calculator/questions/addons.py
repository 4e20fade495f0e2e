"""The question for the price of add-ons, and of the task in which calls are made."""

from calculator.data import countries
from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Problem
from calculator.questions.dialogue import Values
from calculator.questions.task import check_minutes, task_of
from calculator.rules.addons import (
    AddonsAnswer,
    AddonsQuestion,
    Greeting,
    Option,
    fits,
    price_addons,
)
from calculator.rules.addons_task import with_task
from calculator.rules.task import WorkArea

#: What only a task has: who tells any of it asks what the task costs, too.
TASK = ("minuten", "satz", "stunden")


def _of_task(field: Field) -> Field:
    return field._replace(optional=True, fold="task")


FIELDS = (
    fields.OPTION,
    fields.ANSAGE,
    _of_task(fields.BEREICH),
    _of_task(fields.LAENDER),
    _of_task(fields.STUNDEN),
    _of_task(fields.MINUTEN),
    fields.JE._replace(fold="task"),
    _of_task(fields.SATZ),
    fields.FUER,
    fields.STAND,
)
EXAMPLE = "ansage=ohne&option=3"


def check(values: Values) -> list[Problem]:
    """Refuse a greeting that the option cannot have, and more talk than work."""
    return [*check_greeting(values), *check_minutes(values)]


def check_greeting(values: Values) -> list[Problem]:
    """Refuse a greeting that the option cannot have."""
    option, greeting = values.get("option"), values.get("ansage")
    if option is None or greeting is None or fits(option, greeting):
        return []
    key = "greeting_needed" if greeting is Greeting.NONE else "no_voicemail"
    return [codec.problem("ansage", key)]


def addons_answer(values: Values, edition: Edition) -> AddonsAnswer:
    """Answer the question by the tariff's edition."""
    question = AddonsQuestion(
        option=values["option"],
        greeting=values["ansage"],
        work_area=values.get("bereich"),
        countries=values.get("land", ()),
    )
    answer = price_addons(question, edition)
    asks_for_task = any(values.get(key) is not None for key in TASK)
    return with_task(answer, task_of(values), edition) if asks_for_task else answer


def finite() -> dict[str, tuple[str, ...]]:
    """Return what is answered at build time: all but the task, one country for each way to call."""
    table = countries.current()
    known = [*table.example_of_each_zone().values(), *table.sorted_by_name()]
    # The first of its kind stays.
    lands = {(each.place, each.channel): each.code for each in reversed(known)}
    return {
        "option": ("", *Option),
        "ansage": tuple(Greeting),
        "bereich": ("", *WorkArea),
        "land": ("", *lands.values()),
    }
