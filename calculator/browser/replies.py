"""What Python replies to a page: the answer to a question and everything to show, as JSON."""

import json
from datetime import date
from urllib.parse import parse_qsl

from calculator import catalogue
from calculator.language import wording
from calculator.questions import day, dialogue
from calculator.view import html_answer, job_texts


def reply(calculator: str, query: str, today: str = "", hands: str = "") -> str:
    """Answer a question asked in the browser.

    ``calculator`` is a slug, ``query`` the question as an address carries it, ``today`` an ISO
    date; without it, the present day counts. ``hands`` says how far a person is with the fields
    that they typed into, in the form of an address. The JSON object holds ``answered``, the
    question's canonical ``query``, the keys that are ``missing`` and ``not_needed``, whether there
    are ``texts`` for the job, and HTML: ``short`` for the ``<output>``, ``next_steps``,
    ``explanation``, ``notice``, and by field ``problems`` and ``asides``.
    """
    return written(ask(calculator, query, today, hands))


def written(said: dialogue.Reply) -> str:
    """Write what a page shows of a reply as the JSON object of ``reply``."""
    return json.dumps(
        {
            "answered": said.answer is not None,
            "query": said.query,
            "missing": said.open.missing if said.open else [],
            "not_needed": said.not_needed,
            "texts": job_texts.are_offered(said),
            "short": html_answer.short(said),
            "next_steps": html_answer.next_steps(said, html_answer.ROOT),
            "explanation": html_answer.explanation(said, html_answer.ROOT),
            "notice": html_answer.notice(said),
            "problems": {each.key: html_answer.field_problem(each, said) for each in said.problems},
            "asides": {key: wording.say(each) for key, each in said.asides.items()},
        },
        ensure_ascii=False,
    )


def ask(calculator: str, query: str, today: str, hands: str = "") -> dialogue.Reply:
    """Put a question to a calculator; the arguments are those of ``reply``."""
    pairs = parse_qsl(query, keep_blank_values=True)
    now = date.fromisoformat(today) if today else day.today()
    return dialogue.ask(catalogue.BY_SLUG[calculator], pairs, now, dict(parse_qsl(hands)))
