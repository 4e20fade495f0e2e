"""What Python says to the page: one question in, everything to paint out, as JSON."""

import json
from datetime import date
from urllib.parse import parse_qsl

from calculator import calculators
from calculator.view import answer
from calculator.view.form import ROOT


def reply(calculator: str, query: str, today: str) -> str:
    """Answer a question asked in the browser.

    ``calculator`` is a slug, ``query`` the question as an address carries it, ``today`` an ISO
    date. The JSON object holds ``answered``, the question's canonical ``query``, and HTML:
    ``short`` for the ``<output>``, ``explanation``, ``notice``, and ``problems`` by field.
    """
    pairs = parse_qsl(query, keep_blank_values=True)
    which = calculators.BY_SLUG[calculator]
    said = calculators.ask(which, pairs, date.fromisoformat(today))
    return json.dumps(
        {
            "answered": said.answer is not None,
            "query": said.query,
            "short": answer.short(said),
            "explanation": answer.explanation(said, ROOT),
            "notice": answer.notice(said),
            "problems": {each.key: answer.problem(each) for each in said.problems},
        },
        ensure_ascii=False,
    )
