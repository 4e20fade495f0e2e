"""What Python says to the page: one question in, everything to paint out, as JSON."""

import json
from datetime import date
from urllib.parse import parse_qsl

from calculator import catalogue
from calculator.questions.dialogue import Reply, ask
from calculator.view import html_answer


def reply(calculator: str, query: str, today: str) -> str:
    """Answer a question asked in the browser.

    ``calculator`` is a slug, ``query`` the question as an address carries it, ``today`` an ISO
    date. The JSON object holds ``answered``, the question's canonical ``query``, and HTML:
    ``short`` for the ``<output>``, ``explanation``, ``notice``, and ``problems`` by field.
    """
    said = _ask(calculator, query, today)
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


def ticket(calculator: str, query: str, today: str, page_address: str) -> str:
    """Write the answer to a question for tickets; ``page_address`` is the page's, without a query.

    The JSON object holds ``link``, which pins the day, and the ticket as ``text`` and
    ``markdown``; it is null where there is no answer.
    """
    from calculator.view import ticket as view  # noqa: PLC0415 (only whoever copies needs it)

    said = _ask(calculator, query, today)
    if said.answer is None:
        return "null"
    written = view.ticket_of(said, page_address)
    forms = {
        "link": written.link,
        "text": view.plain(written),
        "markdown": view.markdown(written),
    }
    return json.dumps(forms, ensure_ascii=False)


def texts(calculator: str, query: str, today: str, settings: str) -> str:
    """Write the texts for the job that fit the answer; ``settings`` are a JSON object.

    The JSON object holds their ``html`` and, by key, the ``texts`` themselves.
    """
    from calculator.data.settings import Settings  # noqa: PLC0415 (only whoever opens them needs it)
    from calculator.view import job_texts  # noqa: PLC0415

    said = _ask(calculator, query, today)
    known = Settings(**json.loads(settings))
    fitting = job_texts.texts_for(said, known)
    bodies = {each.key: each.body for each in fitting.ready}
    html = job_texts.section(fitting, known)
    return json.dumps({"html": html, "texts": bodies}, ensure_ascii=False)


def _ask(calculator: str, query: str, today: str) -> Reply:
    pairs = parse_qsl(query, keep_blank_values=True)
    return ask(catalogue.BY_SLUG[calculator], pairs, date.fromisoformat(today))
