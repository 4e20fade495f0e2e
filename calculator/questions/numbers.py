"""The question about telephone numbers."""

from calculator.data import countries
from calculator.data.edition import Edition
from calculator.questions.dialogue import Values
from calculator.rules.numbers.answer import NumbersAnswer, NumbersQuestion
from calculator.rules.numbers.decision import decide_numbers


def numbers_answer(values: Values, edition: Edition) -> NumbersAnswer:
    """Answer the question by the tariff's edition."""
    question = NumbersQuestion(
        lines=values["nummer"],
        countries=countries.current().by_code,
        land=values.get("land"),
        work_area=values.get("bereich"),
    )
    return decide_numbers(question, edition)
