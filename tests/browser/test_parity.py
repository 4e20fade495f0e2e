"""The runtime that ships answers the whole golden domain exactly as CPython does."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from calculator.browser.replies import reply
from calculator.build.runtime import golden
from tests.browser.calculators import FACTOR, NUMBERS, open_answered
from tests.days import FIRST_DAY

#: Starts a worker in one of the two ways, and resolves to its replies to all questions.
ASK_ALL = """
async ([questions, start, day]) => {
  const runtime = JSON.parse(document.getElementById("runtime").textContent);
  runtime.start = start;
  runtime.base = new URL(runtime.base, location.href).href;
  const worker = new Worker(runtime.worker, { type: "module" });
  const replies = [];
  const done = new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.type === "ready" && data.start !== start) reject(new Error(data.start));
      if (data.type === "failed") reject(new Error(data.message));
      if (data.type === "reply") replies[data.id] = data.reply;
      if (data.type === "reply" && replies.length === questions.length) resolve(replies);
    };
  });
  worker.postMessage({ type: "start", runtime });
  questions.forEach(([calculator, query], id) =>
    worker.postMessage({ type: "call", id, name: "replies.reply", values: [calculator, query, day] }));
  return done;
}
"""


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
    said = page.evaluate(ASK_ALL, [[list(question) for question in questions], start, day])
    expected = [reply(slug, query, day) for slug, query in questions]
    assert len(said) == len(expected) == count
    for question, browsers, ours in zip(questions, said, expected, strict=True):
        assert json.loads(browsers) == json.loads(ours), question
    assert said == expected
