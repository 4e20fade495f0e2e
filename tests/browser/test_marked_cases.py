"""The table of all cases marks the one of the question above it."""

from playwright.sync_api import Locator, Page, expect

from tests.browser import calculators
from tests.browser.pages import WASM, held

EXAMPLE = "Backoffice, innerhalb der EU Diese Frage mehr als 15 Minuten"


def marked(page: Page) -> Locator:
    """Return the marked rows."""
    return page.locator("tr[aria-current=true]")


def test_the_mark_follows_each_answer(page: Page) -> None:
    calculators.open_answered(page, calculators.FACTOR)
    expect(marked(page)).to_have_count(1)
    expect(page.get_by_role("row", name=EXAMPLE)).to_have_attribute("aria-current", "true")
    expect(marked(page).get_by_text("Diese Frage")).to_be_visible()
    page.get_by_label("Zielland").fill("Schweiz")
    expect(page.get_by_role("row", name="Backoffice, außerhalb der EU Diese Frage")).to_be_visible()
    expect(marked(page)).to_have_count(1)
    page.get_by_role("radio", name="eigene VoIP-Anlage").check()
    expect(page.get_by_role("row", name="des Kunden Diese Frage")).to_be_visible()
    expect(marked(page)).to_have_count(1)


def test_an_open_or_wrong_question_marks_nothing(page: Page) -> None:
    calculators.open_answered(page, calculators.FACTOR)
    expect(marked(page)).to_have_count(1)
    minutes = page.get_by_label("Gesprächsminuten")
    minutes.fill("")
    expect(marked(page)).to_have_count(0)
    minutes.fill("20")
    expect(marked(page)).to_have_count(1)
    minutes.fill("90")
    expect(marked(page)).to_have_count(0)
    expect(page.get_by_text("Diese Frage")).to_have_count(0)


def test_an_answer_for_both_work_areas_marks_both(page: Page) -> None:
    calculators.open_answered(page, f"{calculators.FACTOR}?land=CH")
    expect(marked(page)).to_have_count(2)


def test_the_mark_goes_as_soon_as_the_question_changes(page: Page) -> None:
    with held(page, WASM):
        page.goto(calculators.FACTOR)
        expect(marked(page)).to_have_count(1)
        page.get_by_label("Zielland").fill("Schweiz")
        expect(marked(page)).to_have_count(0)
