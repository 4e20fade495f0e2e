"""The price of add-ons as JSON, and the texts for the job that fit it."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.language.templates import Texts
from calculator.questions.dialogue import Reply, answered
from calculator.rules.addons import AddonsAnswer, AddonsQuestion, Greeting, Item, Option
from calculator.rules.factor_result import FactorResult
from calculator.view.json_record import amount_record

#: The notes that the customer's summary repeats; the others are for the admin team.
SUMMARIZED_NOTES = {
    "note.technical_feasibility",
    "note.voicemail_costs_extra",
    "note.factor_on_top",
    "note.this_factor_on_top",
    "note.offer_on_top",
    "note.open_case_on_top",
}


def record(answer: AddonsAnswer) -> dict[str, Any]:
    """Return the bill as plain data."""
    bill = answer.result
    return {
        "lines": [
            {"label": wording.say(item.label), "amount": amount_record(item.amount)}
            for item in bill.items
        ],
        "total": amount_record(bill.total),
        "task": bill.task and _task(bill.task),
        "missing": bill.missing,
    }


def _task(result: FactorResult) -> dict[str, Any]:
    budget = result.budget
    return {
        "outcome": str(result.outcome),
        "factor": None if result.factor is None else str(result.factor),
        "budget": budget
        and {name: amount_record(amount) for name, amount in budget.amounts.items()},
    }


def _line(item: Item) -> str:
    return wording.text("step.line", label=item.label, amount=item.amount).removesuffix(".")


def texts(reply: Reply, settings: Settings) -> Texts:
    """Return the message to the customer and the ticket for a change."""
    answer: AddonsAnswer = answered(reply)
    question = answer.question
    notes = [wording.say(each) for each in answer.notes if each.key in SUMMARIZED_NOTES]
    summary = templates.filled(
        "booking_summary",
        lines="\n".join(map(_line, answer.result.items)),
        total=answer.result.total,
        notes="\n".join(notes),
        form=booking_form(question, settings),
    )
    own_number = question.option in (Option.OWN_NUMBER, Option.COUNTRY_NUMBER)
    change = templates.filled(
        "change_ticket",
        option=question.option,
        number=templates.TO_COMPLETE if own_number else None,
        voicemail=None if question.greeting is Greeting.NONE else question.greeting,
    )
    return Texts([summary, change])


def booking_form(question: AddonsQuestion, settings: Settings) -> str | None:
    """Return the form's address with option and greeting filled in, or None if none is set."""
    if not settings.booking_form:
        return None
    chosen = {
        settings.option_parameter: str(question.option),
        settings.greeting_parameter: str(question.greeting),
    }
    address = urlsplit(settings.booking_form)
    filled = urlencode([(name, value) for name, value in chosen.items() if name])
    return address._replace(query="&".join(filter(None, (address.query, filled)))).geturl()
