"""The site for customers, as they open it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import answer, expect_start, wait_for_python
from tests.browser.pages import NewPage, PageErrors, page_of_site
from tests.folders import ROOT

TASK = "ansage=profi&bereich=backoffice&je=stunde&land=DE&minuten=40&option=4&satz=30&stunden=10"


@pytest.fixture
def page(new_page: NewPage, page_errors: PageErrors) -> Iterator[Page]:
    """A page of the site for customers."""
    with page_of_site(ROOT / "site-kunden", new_page, page_errors) as page:
        yield page


def test_a_calculator_answers_customers_without_asking_for_whom(page: Page) -> None:
    page.goto(f"/rechner/add-ons/?fuer=kunde&{TASK}")
    wait_for_python(page)
    expect_start(page, "lean")
    expect(answer(page)).to_contain_text(re.compile("Add-ons 348,00.€, Aufgabe 360,00.€"))
    expect(page.locator(".readers")).to_have_count(0)
    expect(page.locator(".calculator__notice")).to_be_empty()
    steps = page.locator(".calculator__next")
    expect(steps).to_contain_text("Buchen Sie die Option über den Link")
    expect(steps).not_to_contain_text("Textvorlagen")


def test_home_leads_a_customer_to_the_answer_in_two_steps(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=2)).to_have_text(
        ["Ich bin Kunde", "Gleich ausrechnen"]
    )
    page.get_by_role("link", name="Berechnen, was alles zusammen kostet").click()
    wait_for_python(page)
    expect(page.get_by_text("Option 1 berechnen")).to_have_count(0)
    expect(page.get_by_role("radio", name="4: Länderspezifische eigene Rufnummer")).to_be_visible()
