"""Recalculation: how long after a key the answer is in the document, and painted."""

from typing import NamedTuple

from playwright.sync_api import Page

from tests.bench.variants import Variant

# A change counts from the input event on. Keys follow each other as those of a quick typist do, some
# twelve in a second; the pauses differ, because people type at any
# moment of a frame: otherwise every change would fall on the start of one.
TYPE = """
async ({ answers, count, patience }) => {
  const input = document.querySelector("[name=minuten]");
  const output = document.querySelector("output");
  const shown = () => output.textContent.replaceAll(/\\s/g, "");
  const answered = (answer) => new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${shown()} instead of ${answer}`)), patience);
    const observer = new MutationObserver(() => {
      if (shown() !== answer) return;
      clearTimeout(late);
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(output, { childList: true, subtree: true, characterData: true });
  });
  const painted = () => new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));

  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    const [minutes, answer] = answers[turn % answers.length];
    await new Promise((resolve) => setTimeout(resolve, 50 + ((turn * 7) % 17)));
    const waiting = answered(answer);
    input.value = minutes;
    const start = performance.now();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const inDocument = await waiting;
    times.push([inDocument - start, (await painted()) - start]);
  }
  return times;
}
"""


class Recalculation(NamedTuple):
    """Milliseconds from the input event to the answer in the document, and to it on the screen."""

    in_document: float
    painted: float


def recalculate(page: Page, variant: Variant, count: int, patience: int) -> list[Recalculation]:
    """Change the question ``count`` times; each next one waits for the answer to the last.

    Playwright's error names the answer that stood there instead of the right one.
    """
    answers = list(variant.answers.items())
    words = {"answers": answers, "count": count, "patience": patience}
    return [Recalculation(*times) for times in page.evaluate(TYPE, words)]
