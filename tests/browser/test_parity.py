"""The runtime that ships answers the whole golden domain exactly as CPython does."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from calculator.browser.replies import reply
from calculator.build.runtime import golden

ASK_ALL = """
async ([questions, start]) => {
  const runtime = JSON.parse(document.getElementById("runtime").textContent);
  runtime.start = start;
  runtime.base = new URL(runtime.base, location.href).href;
  const worker = new Worker(runtime.worker, { type: "module" });
  const replies = [];
  const done = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.type === "ready" && data.start !== start) reject(new Error(data.start));
      if (data.type === "failed") reject(new Error(data.message));
      if (data.type === "reply") replies[data.id] = data.reply;
      if (data.type === "reply" && replies.length === questions.length) resolve(replies);
    };
  });
  worker.postMessage({ type: "start", runtime });
  questions.forEach(([calculator, query], id) =>
    worker.postMessage({ type: "call", id, name: "reply", values: [calculator, query, "2026-11-21"] }));
  return done;
}
"""


@pytest.mark.parametrize("start", ["lean", "ordinary"])
@pytest.mark.parametrize(("path", "ask", "count"), [("telefonfaktor", golden.questions, 498), ("nummer", golden.number_questions, 359)])  # fmt: skip
def test_the_browser_says_exactly_what_cpython_says(
    page: Page, path: str, ask: Callable[[], list[tuple[str, str]]], count: int, start: str
) -> None:
    page.goto(f"/rechner/{path}/")
    expect(page.locator("output")).to_have_attribute("data-computed-by", "pyodide")
    questions = ask()
    said = page.evaluate(ASK_ALL, [[list(question) for question in questions], start])
    expected = [reply(slug, query, golden.DAY.isoformat()) for slug, query in questions]
    assert len(said) == len(expected) == count
    for question, browsers, ours in zip(questions, said, expected, strict=True):
        assert json.loads(browsers) == json.loads(ours), question
    assert said == expected
