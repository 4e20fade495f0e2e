"""The telephone factor as JSON, and the texts for the job that fit it."""

from typing import Any

from calculator.data.country import Zone
from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.language.templates import JobText, Texts
from calculator.questions.dialogue import Reply, answered
from calculator.rules.answer import OpenAnswer
from calculator.rules.destination import is_open_case
from calculator.rules.factor import FactorAnswer
from calculator.rules.factor_changes import limit_of
from calculator.rules.figures import included_minutes, surcharge
from calculator.rules.open_factor import OpenFactor
from calculator.rules.talk_time import task_minutes
from calculator.rules.task import Case, Outcome, Task
from calculator.view.factor_changes import changes
from calculator.view.json_record import amount_record, country_record, plain_number


def record(answer: FactorAnswer) -> dict[str, Any]:
    """Return the result as plain data."""
    result, budget = answer.result, answer.result.budget
    return {
        "outcome": str(result.outcome),
        "factor": None if result.factor is None else str(result.factor),
        "work_area": _text(answer.question.work_area),
        "zone": _text(result.zone),
        "telephony_area": _telephony_area(answer),
        "talk_time": _talk_time(answer.question),
        "allowance": _allowance(answer),
        "countries": [country_record(country) for country in answer.question.countries],
        "budget": budget
        and {name: amount_record(amount) for name, amount in budget.amounts.items()},
        "changes": changes(result),
    }


def known(answer: OpenAnswer[OpenFactor]) -> dict[str, Any]:
    """Return what is known of a task that cannot be decided yet as plain data."""
    result = answer.result
    return {
        "zone": _text(result.zone),
        "surcharge": None if result.surcharge is None else str(result.surcharge),
        "factors": [str(factor) for factor in result.factors],
        "outcomes": [str(outcome) for outcome in result.outcomes],
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _telephony_area(answer: FactorAnswer) -> str | None:
    if answer.result.factor is None:
        return None
    area, zone = answer.question.work_area, answer.result.zone
    return wording.text("table.area_name", area=area, zone=zone)


def _talk_time(task: Task) -> dict[str, str | None] | None:
    """Return the minutes as they are given, and those of the whole task if the hours tell them."""
    if task.talk_minutes is None:
        return None
    whole = task_minutes(task)
    return {
        "given_minutes": plain_number(task.talk_minutes),
        "per": str(task.minutes_per),
        "task_minutes": None if whole is None else plain_number(whole),
    }


def _allowance(answer: FactorAnswer) -> dict[str, str] | None:
    """Return the included minutes and those left, negative if exceeded; None if they play no part.

    They play none on the customer's own system and outside the EU, nor without minutes where the
    hours are not told.
    """
    task = answer.question
    hours, minutes = task.working_hours, task_minutes(task)
    if limit_of(answer) is None or hours is None or minutes is None:
        return None
    included = included_minutes(hours, answer.edition)
    return {
        "included_minutes": plain_number(included),
        "left_minutes": plain_number(included - minutes),
    }


def texts(reply: Reply, settings: Settings) -> Texts:
    """Return what is written down, sent to the customer and reported for this outcome."""
    answer: FactorAnswer = answered(reply)
    match answer.result.outcome:
        case Outcome.FACTOR:
            told = _customer_message(answer)
        case Outcome.INCLUDED:
            told = _about_task("more_telephony", answer)
        case Outcome.INDIVIDUAL_OFFER:
            reason = wording.text(f"job.request.{_outcome_or_open_case(answer)}")
            told = _about_task("offer_request", answer, reason=reason)
        case Outcome.OWN_SYSTEM:
            return Texts([])
    # Only a new customer is asked whose phone system is used.
    new = answer.question.case is not Case.FORWARDED
    question = [_system_question(answer)] if new else []
    return Texts([_customer_file(reply, answer), told, *question])


def _customer_file(reply: Reply, answer: FactorAnswer) -> JobText:
    return templates.filled(
        "customer_file",
        day=reply.day,
        area=answer.question.work_area,
        zone=_text(answer.result.zone),
        factor=answer.result.factor,
        reason=_without_factor(answer),
    )


def _without_factor(answer: FactorAnswer) -> str | None:
    if answer.result.factor is not None:
        return None
    return wording.text(f"job.without_factor.{_outcome_or_open_case(answer)}")


def _outcome_or_open_case(answer: FactorAnswer) -> str:
    if answer.result.outcome is Outcome.INDIVIDUAL_OFFER and is_open_case(
        answer.question.countries
    ):
        return "open_case"
    return answer.result.outcome


def _customer_message(answer: FactorAnswer) -> JobText:
    task, budget, hours = answer.question, answer.result.budget, answer.question.working_hours
    return templates.filled(
        "customer_message",
        area=task.work_area,
        zone=str(answer.result.zone),
        factor=answer.result.factor,
        **_told_minutes(task),
        hours=task.working_hours,
        included=hours and included_minutes(hours, answer.edition),
        limit=answer.edition.amount("included_minutes"),
        rate=budget and budget.phrase("rate"),
        total=budget and budget.phrase("total"),
        surcharge=budget and budget.phrase("surcharge"),
    )


def _system_question(answer: FactorAnswer) -> JobText:
    edition = answer.edition
    return templates.filled(
        "system_question",
        limit=edition.amount("included_minutes"),
        surcharge_de=surcharge(Zone.DE, edition),
        surcharge_eu=surcharge(Zone.EU, edition),
    )


def _about_task(key: str, answer: FactorAnswer, **more: object) -> JobText:
    task = answer.question
    return templates.filled(
        key,
        area=task.work_area,
        countries=[country.label for country in task.countries],
        **_told_minutes(task),
        hours=task.working_hours,
        **more,
    )


def _told_minutes(task: Task) -> dict[str, object]:
    """Return the minutes of the whole task, or those of an hour where the hours are not told."""
    whole = task_minutes(task)
    return {"minutes": whole, "minutes_per_hour": task.talk_minutes if whole is None else None}
