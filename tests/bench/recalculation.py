"""Recalculation: the time from a keystroke to the answer in the document and on the screen."""

from typing import NamedTuple

from playwright.sync_api import Page

from tests.bench.variants import Variant

# Times count from the input event. The pauses are those of a quick typist, some twelve keys a
# second; they vary so that changes do not all fall on the start of a frame.
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
    """The times of one change of the question.

    Attributes:
        in_document: Milliseconds from the input event to the answer in the document.
        painted: Milliseconds from the input event to the answer on the screen.
    """

    in_document: float
    painted: float


def recalculate(page: Page, variant: Variant, count: int, patience: int) -> list[Recalculation]:
    """Change the question ``count`` times, each time after the answer to the change before.

    Raises ``playwright.sync_api.Error`` with the text shown if an answer is wrong or missing after
    ``patience`` milliseconds.
    """
    answers = list(variant.answers.items())
    words = {"answers": answers, "count": count, "patience": patience}
    return [Recalculation(*times) for times in page.evaluate(TYPE, words)]
