"""The question for a task's telephone factor."""

from calculator.data import countries
from calculator.data.edition import Edition
from calculator.questions import fields
from calculator.questions.dialogue import Values
from calculator.questions.task import task_of
from calculator.rules import open_factor
from calculator.rules.answer import OpenAnswer
from calculator.rules.factor import FactorAnswer, decide_factor
from calculator.rules.factor_changes import with_changes
from calculator.rules.open_factor import OpenFactor

FIELDS = (
    fields.BEREICH,
    fields.ANLAGE,
    fields.LAENDER,
    fields.STUNDEN,
    fields.MINUTEN,
    fields.JE,
    fields.SATZ,
    fields.FALL,
    fields.FUER,
    fields.STAND,
)
EXAMPLE = "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stunden=1"


def factor_answer(values: Values, edition: Edition) -> FactorAnswer:
    """Answer the question by the tariff's edition; raises NeededError where it tells too little."""
    return with_changes(decide_factor(task_of(values), edition))


def ask_on(values: Values, edition: Edition) -> OpenAnswer[OpenFactor]:
    """Return what is known of a question that tells too little, and what to ask next."""
    examples = countries.current().example_of_each_zone()
    return open_factor.ask_on(task_of(values), edition, examples)
