"""What Python replies to a page: the answer to a question and everything to show, as JSON."""

import json
from datetime import date
from urllib.parse import parse_qsl

from calculator import catalogue
from calculator.questions import day, dialogue
from calculator.view import html_answer


def reply(calculator: str, query: str, today: str = "") -> str:
    """Answer a question asked in the browser.

    ``calculator`` is a slug, ``query`` the question as an address carries it, ``today`` an ISO
    date; without it, the present day counts. The JSON object holds ``answered``, the question's
    canonical ``query``, and HTML: ``short`` for the ``<output>``, ``explanation``, ``notice``, and
    ``problems`` by field.
    """
    said = ask(calculator, query, today)
    return json.dumps(
        {
            "answered": said.answer is not None,
            "query": said.query,
            "short": html_answer.short(said),
            "explanation": html_answer.explanation(said, html_answer.ROOT),
            "notice": html_answer.notice(said),
            "problems": {each.key: html_answer.field_problem(each) for each in said.problems},
        },
        ensure_ascii=False,
    )


def ask(calculator: str, query: str, today: str) -> dialogue.Reply:
    """Put a question to a calculator; the arguments are those of ``reply``."""
    pairs = parse_qsl(query, keep_blank_values=True)
    now = date.fromisoformat(today) if today else day.today()
    return dialogue.ask(catalogue.BY_SLUG[calculator], pairs, now)
