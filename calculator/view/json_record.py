"""One answer as a JSON object, for programs: figures as text, never as floats."""

from decimal import Decimal
from typing import Any

from calculator.catalogue import Reply
from calculator.data import sources
from calculator.data.countries import Channel, Country
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.rules.addons import AddonsAnswer
from calculator.rules.answer import Action, Statement, unique_sources
from calculator.rules.budget import CENT, Budget
from calculator.rules.escalation import EscalationAnswer, Urgency
from calculator.rules.factor import FactorAnswer
from calculator.rules.numbers.answer import NumberAnswer, PhoneNumber
from calculator.rules.numbers.steps import problem
from calculator.rules.reachability import ReachabilityAnswer
from calculator.view import comparison, job_texts


def record(reply: Reply) -> dict[str, Any]:
    """Return the answer of a reply as plain data; a reply without an answer is a ValueError."""
    match reply.answer:
        case FactorAnswer() as answer:
            return _factor(answer) | _common(reply, answer.steps, [], answer.actions)
        case AddonsAnswer() as answer:
            lines = [line.step for line in answer.lines]
            return _addons(answer) | _common(reply, lines, answer.notes, answer.actions)
        case ReachabilityAnswer() as answer:
            country = _country(answer.question.country)
            return country | _common(reply, answer.steps, [], answer.actions)
        case EscalationAnswer() as answer:
            return _escalation(answer) | _common(reply, answer.steps, [], answer.actions)
        case NumberAnswer() as answer:
            return _numbers(answer) | _common(reply, answer.steps, [], answer.actions)
        case None:
            raise ValueError("a reply without an answer has no record; show its problems")


def _factor(answer: FactorAnswer) -> dict[str, Any]:
    return {
        "outcome": str(answer.outcome),
        "factor": None if answer.factor is None else str(answer.factor),
        "work_area": str(answer.question.work_area),
        "zone": str(answer.zone),
        "countries": [_country(country) for country in answer.question.countries],
        "budget": None if answer.budget is None else _budget(answer.budget),
    }


def _addons(answer: AddonsAnswer) -> dict[str, Any]:
    return {
        "lines": [
            {"label": wording.say(line.label), "amount": _amount(line.amount)}
            for line in answer.lines
        ],
        "total": _amount(answer.total),
        "notes": [wording.say(note) for note in answer.notes],
    }


def _escalation(answer: EscalationAnswer) -> dict[str, Any]:
    return {
        "outcome": str(answer.urgency),
        "booked": answer.question.booked.isoformat(),
        "days": str(answer.days),
        "due": answer.due.isoformat(),
        "ticket": answer.question.ticket,
        "mail": None if answer.urgency is Urgency.WAIT else _mail(answer),
    }


def _mail(answer: EscalationAnswer) -> dict[str, str | None]:
    """Return the draft of the mail that is due; a program knows the addresses itself."""
    mail = job_texts.escalation_mail(answer, Settings())
    return {"text": mail.body, "mailto": mail.mail}


def _numbers(answer: NumberAnswer) -> dict[str, Any]:
    """Return every line's number; at the top one alone, or what is true of several together."""
    numbers = [_number(each, answer.question.land) for each in answer.numbers]
    whole = numbers[0]
    if answer.only is None:
        real = all(number.is_real for number in answer.numbers)
        together = {"valid": real, "zone": answer.zone and str(answer.zone)}
        whole = dict.fromkeys(whole) | together
    factors = {str(area): str(factor) for area, factor in answer.factors.items()}
    return {**whole, "factors": factors, "numbers": numbers}


def _number(number: PhoneNumber, land: Country | None) -> dict[str, Any]:
    country, wrong = number.country, problem(number, land)
    by_softphone = country is not None and country.channel is Channel.SOFTPHONE
    return {
        "typed": number.typed,
        "valid": number.is_real,
        "country": country and country.code,
        "zone": country and str(country.zone),
        "channel": country and str(country.channel),
        "dial_country": country.name if country and by_softphone else None,
        "dial_number": number.national,
        "e164": number.e164,
        "extension": number.extension,
        "problem": wrong and wording.say(wrong),
    }


def _common(
    reply: Reply, steps: list[Statement], notes: list[Statement], actions: list[Action]
) -> dict[str, Any]:
    statements = [*steps, *notes, *(action.statement for action in actions)]
    return {
        "steps": [{"text": wording.say(each), "sources": list(each.sources)} for each in steps],
        "sources": [_source(source) for source in unique_sources(statements)],
        "next_actions": [
            {"role": str(action.role), "text": wording.say(action.statement)} for action in actions
        ],
        "stand": reply.day.isoformat(),
        "today": _today(reply),
    }


def _today(reply: Reply) -> dict[str, Any] | None:
    """Return what is different today, where the question pins a day and something may be."""
    compared = comparison.compare(reply)
    if compared is None:
        return None
    return {
        "stand": reply.today.isoformat(),
        "changes": [
            change._asdict()
            for change in (compared.headlines, *compared.changes)
            if change.then != change.today
        ],
        "steps": [wording.say(each) for each in compared.sentences],
    }


def _country(country: Country) -> dict[str, Any]:
    return {
        "code": country.code,
        "name": country.name,
        "zone": str(country.zone),
        "channel": str(country.channel),
    }


def _budget(budget: Budget) -> dict[str, str]:
    return {name: _amount(amount) for name, amount in budget._asdict().items()}


def _source(source: str) -> dict[str, str]:
    found = sources.find(source)
    return {"source": source, "title": found.title, "address": found.address}


def _amount(amount: Decimal) -> str:
    return str(amount.quantize(CENT))
