"""The question for the price of add-ons."""

from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules.addons import AddonsAnswer, AddonsQuestion, Greeting, fits, price_addons

FIELDS = (
    fields.OPTION,
    fields.ANSAGE,
    fields.BEREICH_OPTIONAL,
    fields.LAENDER_OPTIONAL,
    fields.FUER,
    fields.STAND,
)
EXAMPLE = "ansage=ohne&option=3"


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
    return price_addons(question, edition)
