"""The question for a task's telephone factor."""

from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules.factor import FactorAnswer, decide_factor
from calculator.rules.figures import MINUTES_PER_HOUR
from calculator.rules.task import Task

FIELDS = (
    fields.BEREICH,
    fields.ANLAGE,
    fields.LAENDER,
    fields.STUNDEN,
    fields.MINUTEN,
    fields.SATZ,
    fields.FALL,
    fields.STAND,
)
EXAMPLE = "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stunden=1"


def check_minutes(values: Values) -> list[Problem]:
    """Refuse more talk minutes than the working hours have."""
    minutes, hours = values.get("minuten"), values.get("stunden")
    if minutes is None or hours is None or minutes <= hours * MINUTES_PER_HOUR:
        return []
    most = hours * MINUTES_PER_HOUR
    return [codec.problem("minuten", "too_many_minutes", minutes=minutes, hours=hours, most=most)]


def factor_answer(values: Values, edition: Edition) -> FactorAnswer:
    """Answer the question by the tariff's edition."""
    task = Task(
        work_area=values["bereich"],
        countries=values["land"],
        talk_minutes=values["minuten"],
        working_hours=values["stunden"],
        phone_system=values["anlage"],
        base_rate=values.get("satz"),
        case=values.get("fall"),
    )
    return decide_factor(task, edition)
