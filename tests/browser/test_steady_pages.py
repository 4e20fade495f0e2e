"""Pages do not move while they load: their layout shifts, as browsers sum them up."""

import pytest
from playwright.sync_api import Page

from tests.browser import calculators
from tests.browser.pages import NewPage

COLLECT = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
}).observe({ type: "layout-shift", buffered: true });
"""
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
widths = pytest.mark.parametrize("width", [1280, 360])


def shifted(page: Page) -> float:
    """Return how far a page has moved so far."""
    page.wait_for_load_state("networkidle")
    page.evaluate(FRAMES)
    total: float = page.evaluate("shifted")
    return total


@widths
@pytest.mark.parametrize("path", ["/", "/vpa/softphone/", "/rechner/", "/rechner/pruefung/"])
def test_a_page_stays_where_it_is(new_page: NewPage, path: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(COLLECT)
    page.goto(path)
    assert shifted(page) < 0.01


@widths
@pytest.mark.parametrize(
    "question",
    [
        calculators.FACTOR,
        f"{calculators.FACTOR}?bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1",
        calculators.ADD_ONS,
        f"{calculators.REACHABILITY}?land=FR",
        calculators.NUMBERS,
        calculators.ESCALATION,
    ],
)
def test_an_answer_moves_little(new_page: NewPage, question: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.add_init_script(COLLECT)
    calculators.open_answered(page, question)
    assert shifted(page) <= 0.05
