"""The question for a task's telephone factor."""

from calculator.data import countries
from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules import open_factor
from calculator.rules.answer import OpenAnswer
from calculator.rules.factor import FactorAnswer, decide_factor
from calculator.rules.figures import MINUTES_PER_HOUR
from calculator.rules.open_factor import OpenFactor
from calculator.rules.task import Task

FIELDS = (
    fields.BEREICH,
    fields.ANLAGE,
    fields.LAENDER,
    fields.STUNDEN,
    fields.MINUTEN,
    fields.SATZ,
    fields.FALL,
    fields.FUER,
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
    """Answer the question by the tariff's edition; raises NeededError where it tells too little."""
    return decide_factor(_task(values), edition)


def ask_on(values: Values, edition: Edition) -> OpenAnswer[OpenFactor]:
    """Return what is known of a question that tells too little, and what to ask next."""
    examples = countries.current().example_of_each_zone()
    return open_factor.ask_on(_task(values), edition, examples)


def _task(values: Values) -> Task:
    return Task(
        work_area=values.get("bereich"),
        countries=values.get("land", ()),
        talk_minutes=values.get("minuten"),
        working_hours=values.get("stunden"),
        phone_system=values["anlage"],
        base_rate=values.get("satz"),
        case=values.get("fall"),
    )
