"""The telephone factor as JSON, and the texts for the job that fit it."""

from typing import Any

from calculator.data.settings import Settings
from calculator.language import templates
from calculator.language.templates import JobText, Texts
from calculator.questions.dialogue import Reply, answered
from calculator.rules.factor import FactorAnswer
from calculator.rules.task import Outcome
from calculator.view.json_record import amount_record, country_record


def record(answer: FactorAnswer) -> dict[str, Any]:
    """Return the result as plain data."""
    result, budget = answer.result, answer.result.budget
    return {
        "outcome": str(result.outcome),
        "factor": None if result.factor is None else str(result.factor),
        "work_area": str(answer.question.work_area),
        "zone": str(result.zone),
        "countries": [country_record(country) for country in answer.question.countries],
        "budget": budget
        and {name: amount_record(amount) for name, amount in budget._asdict().items()},
    }


def texts(reply: Reply, settings: Settings) -> Texts:
    """Return the note for the customer file and, with a factor, the template for the chat."""
    answer: FactorAnswer = answered(reply)
    match answer.result.outcome:
        case Outcome.FACTOR:
            return Texts([_customer_file(reply, answer), _chat_template(answer)])
        case Outcome.INCLUDED | Outcome.INDIVIDUAL_OFFER:
            return Texts([_customer_file(reply, answer)])
        case Outcome.OWN_SYSTEM:
            return Texts([])


def _customer_file(reply: Reply, answer: FactorAnswer) -> JobText:
    return templates.filled(
        "customer_file",
        day=reply.day,
        area=answer.question.work_area,
        zone=str(answer.result.zone),
        factor=answer.result.factor,
    )


def _chat_template(answer: FactorAnswer) -> JobText:
    budget = answer.result.budget
    return templates.filled(
        "chat_template",
        area=answer.question.work_area,
        zone=str(answer.result.zone),
        factor=answer.result.factor,
        rate=budget and budget.rate,
        total=budget and budget.total,
        surcharge=budget and budget.surcharge,
    )
