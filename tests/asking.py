"""Ask a calculator by its slug and the words of an address, and return what it says.

The tests reach the package through these functions, so that a change of its inside changes the
tests in one place. What is asked counts for the first day of the tariff unless a test names another
day.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from calculator.browser import copies
from calculator.catalogue import BY_SLUG
from calculator.questions.dialogue import Reply
from calculator.questions.dialogue import ask as ask_calculator
from calculator.view import json_record, plain_text
from tests.days import FIRST_DAY
from tests.spaces import plain

#: The address of the calculators' pages in tests that need a complete one.
PAGES = "https://hilfe.example/telefonie/rechner/"

Record = dict[str, Any]
#: The words of a question, as an address carries them or by key, exactly as somebody typed them.
Words = str | Mapping[str, str]


def ask(slug: str, words: Words, today: date = FIRST_DAY) -> Reply:
    """Return the reply of a calculator."""
    pairs = parse_qsl(words) if isinstance(words, str) else list(words.items())
    return ask_calculator(BY_SLUG[slug], pairs, today)


def answered(slug: str, words: Words, today: date = FIRST_DAY) -> Reply:
    """Return the reply of a calculator that has to find nothing wrong with the question."""
    reply = ask(slug, words, today)
    assert reply.problems == []
    return reply


def record(slug: str, words: Words, today: date = FIRST_DAY) -> Record:
    """Return the answer as the object that programs get."""
    return json_record.record(answered(slug, words, today))


def text(slug: str, words: Words, today: date = FIRST_DAY) -> str:
    """Return the answer as the command line prints it."""
    return plain_text.answer_text(answered(slug, words, today))


def refusals(slug: str, words: Words, today: date = FIRST_DAY) -> list[str]:
    """Return what is wrong with a question, one line a problem."""
    return [plain_text.problem_text(each) for each in ask(slug, words, today).problems]


def find_ticket(
    slug: str, words: str, today: date = FIRST_DAY, **settings: str
) -> dict[str, str] | None:
    """Return the answer as the page copies it, or None where there is none.

    The keys are ``link``, ``text``, ``reasons`` and ``markdown``.
    """
    page = f"{PAGES}{slug}/"
    said: dict[str, str] | None = json.loads(
        copies.ticket(slug, words, page, json.dumps(settings), today.isoformat())
    )
    return said


def ticket(slug: str, words: str, today: date = FIRST_DAY, **settings: str) -> dict[str, str]:
    """Return the answer as the page copies it, with ordinary spaces only."""
    said = find_ticket(slug, words, today, **settings)
    assert said is not None
    return {key: plain(text) for key, text in said.items()}


def job_texts(slug: str, words: str, **settings: str) -> dict[str, str]:
    """Return the texts for the job by key: those of the reader named, or else of all readers."""
    return {
        key: text for said in _job(slug, words, settings) for key, text in said["texts"].items()
    }


def job_html(slug: str, words: str, **settings: str) -> str:
    """Return the section of the page that shows these texts."""
    return "".join(said["html"] for said in _job(slug, words, settings))


def _job(slug: str, words: str, settings: dict[str, str]) -> list[Record]:
    """Return what the page gets for each reader."""
    several = len(BY_SLUG[slug].readers) > 1 and "fuer=" not in words
    asked = [f"{words}&fuer={reader}" for reader in ("vpa", "admin")] if several else [words]
    day = FIRST_DAY.isoformat()
    return [json.loads(copies.texts(slug, each, json.dumps(settings), day)) for each in asked]
