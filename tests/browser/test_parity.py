"""The runtime that ships answers the whole golden domain exactly as CPython does."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from calculator.browser.replies import reply
from calculator.build.runtime import golden
from tests.browser.calculators import FACTOR, NUMBERS, open_answered
from tests.browser.workers import ASK
from tests.days import FIRST_DAY


@pytest.mark.parametrize("start", ["lean", "ordinary"])
@pytest.mark.parametrize(
    ("path", "ask", "count"),
    [(FACTOR, golden.questions, 579), (NUMBERS, golden.number_questions, 359)],
)
def test_the_browser_says_exactly_what_cpython_says(
    page: Page, path: str, ask: Callable[[], list[tuple[str, str]]], count: int, start: str
) -> None:
    open_answered(page, path)
    day = FIRST_DAY.isoformat()
    questions = ask()
    calls = [["replies.reply", *question, day] for question in questions]
    outcome = page.evaluate(ASK, {"calls": calls, "start": start})
    said = outcome["replies"]
    assert outcome["started"] == start
    expected = [reply(slug, query, day) for slug, query in questions]
    assert len(said) == len(expected) == count
    for question, browsers, ours in zip(questions, said, expected, strict=True):
        assert json.loads(browsers) == json.loads(ours), question
    assert said == expected
