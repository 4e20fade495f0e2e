"""One answer as a JSON object, for programs: figures as text, never as floats."""

from decimal import Decimal
from typing import Any

from calculator.data import sources
from calculator.data.country import Country
from calculator.language import wording
from calculator.language.citations import all_cited, cited
from calculator.questions.dialogue import Reply, answered
from calculator.rules.answer import Answer
from calculator.rules.budget import CENT
from calculator.view import comparison
from calculator.view.html_answer import edition_line
from calculator.view.summary import Said, detail, headline

#: Raised if the meaning of a key changes.
FORMAT = 1


def record(reply: Reply, build: str = "") -> dict[str, Any]:
    """Return the answer of a reply as plain data; a reply without one raises ValueError.

    ``build`` is the commit of the site that answers; empty outside of a build.
    """
    answer = answered(reply)
    return reply.calculator.record(answer) | _notes(answer) | _common(reply, answer, build)


def open_record(reply: Reply, build: str = "") -> dict[str, Any]:
    """Return what is known of a question that tells too little, and what it lacks."""
    answer, calculator = reply.open, reply.calculator
    if answer is None or calculator.known is None:
        raise ValueError("the question is not open")
    return {
        "outcome": None,
        "known": calculator.known(answer),
        "missing": list(answer.missing),
        "text": f"{headline(answer)} {detail(answer)}",
        **_origin(reply, answer, build),
    }


def country_record(country: Country) -> dict[str, str | None]:
    """Return a country as plain data."""
    return {
        "code": country.code,
        "name": country.name,
        "region": country.region,
        "zone": str(country.zone),
        "territory_of": country.territory_of,
        "channel": str(country.channel),
    }


def amount_record(amount: Decimal) -> str:
    """Return an amount in euro with two decimals."""
    return str(amount.quantize(CENT))


def plain_number(number: Decimal) -> str:
    """Return a number without idle zeros and without an exponent."""
    return f"{number.normalize():f}"


def _notes(answer: Answer[Any, Any]) -> dict[str, list[str]]:
    return {"notes": [wording.say(each) for each in answer.notes]} if answer.notes else {}


def _common(reply: Reply, answer: Answer[Any, Any], build: str) -> dict[str, Any]:
    reader = reply.reader
    # A program that does not say for whom it asks gets the steps of all, each with its role.
    actions = [each for each in answer.actions if reader in (None, each.reader)]
    said = [*answer.steps, *answer.notes, *(each.statement for each in actions)]
    said += answer.changes
    used = all_cited(said, reader)
    return {
        "steps": [
            {"text": wording.say(each), "sources": list(cited(each, reader))}
            for each in answer.steps
        ],
        "sources": [_source(source) for source in used],
        "next_actions": [
            {
                "role": str(action.reader),
                "case": action.case and str(action.case),
                "text": wording.say(action.statement),
            }
            for action in actions
        ],
        **_origin(reply, answer, build),
    }


def _origin(reply: Reply, answer: Said, build: str) -> dict[str, Any]:
    return {
        "calculator": reply.calculator.slug,
        "question": reply.query,
        "stand": reply.day.isoformat(),
        "today": _today(reply),
        "format": FORMAT,
        "edition": answer.edition.valid_from.isoformat(),
        "edition_text": edition_line(reply, answer),
        "build": build or None,
    }


def _today(reply: Reply) -> dict[str, Any] | None:
    """Return what is different today, if the question pins a day and something may be."""
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


def _source(source: str) -> dict[str, str]:
    found = sources.find(source)
    return {"source": source, "title": found.title, "address": found.address}
