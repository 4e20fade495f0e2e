"""A calculator answers from the real nginx, under the policy of its headers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import FACTOR, answer, expect_start, open_answered


@pytest.fixture(scope="module")
def address(nginx: str) -> str:
    """All pages of this file come from nginx."""
    return nginx


def test_a_calculator_answers_from_nginx_without_an_error(page: Page) -> None:
    question = "?bereich=backoffice&land=CH&minuten=20&stunden=1"
    open_answered(page, FACTOR + question)
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect_start(page, "lean")


def test_the_search_finds_a_section_with_what_is_shipped_of_it(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Hilfecenter durchsuchen").fill("Nutzungsregeln")
    page.keyboard.press("Enter")
    results = page.locator(".md-search-result__link")
    expect(results.filter(has_text="Nutzungsregeln").first).to_be_visible()
