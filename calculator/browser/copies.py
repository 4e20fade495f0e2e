"""What a page copies of an answer: tickets and texts for the job, as JSON."""

import json

from calculator.browser.replies import ask
from calculator.data.settings import Settings
from calculator.view import job_texts
from calculator.view import ticket as view


def ticket(calculator: str, query: str, page_address: str, settings: str, today: str = "") -> str:
    """Write the answer to a question for tickets.

    The first two arguments and ``today`` are those of ``replies.reply``; ``page_address`` is the
    page's address without a query, ``settings`` a JSON object. The JSON object returned holds
    ``link``, which pins the day, and the ticket as short ``text``, and with its ``reasons`` as text
    and ``markdown``; it is null without an answer.
    """
    said = ask(calculator, query, today)
    if said.answer is None:
        return "null"
    known = Settings(**json.loads(settings))
    written = view.ticket_of(said, page_address, known.build)
    forms = {
        "link": written.link,
        "text": view.short(written),
        "reasons": view.plain(written),
        "markdown": view.markdown(written),
    }
    return json.dumps(forms, ensure_ascii=False)


def texts(calculator: str, query: str, settings: str, today: str = "") -> str:
    """Write the texts for the job that fit the answer.

    The first two arguments and ``today`` are those of ``replies.reply``; ``settings`` is a JSON
    object. The JSON object returned holds the ``html`` of all texts and, by key, the ``texts``
    themselves.
    """
    said = ask(calculator, query, today)
    known = Settings(**json.loads(settings))
    fitting = job_texts.texts_for(said, known)
    bodies = {each.key: each.body for each in fitting.ready}
    html = job_texts.section(fitting, known)
    return json.dumps({"html": html, "texts": bodies}, ensure_ascii=False)
