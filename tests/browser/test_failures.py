"""The calculator where something does not work: it says so, and the table still answers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import (
    ADD_ONS,
    FACTOR,
    NOT_LOADED,
    REACHABILITY,
    answer,
    open_answered,
)
from tests.browser.pages import WASM, NewPage, PageErrors, content_width, missing


def test_a_runtime_that_cannot_load_is_admitted_and_tried_again_on_request(
    page: Page, page_errors: PageErrors
) -> None:
    page_errors.allow("404|wasm")
    with missing(page, WASM):
        page.goto(f"{FACTOR}?bereich=backoffice&land=CH&minuten=20&stunden=1")
        expect(page.get_by_role("alert")).to_contain_text(NOT_LOADED)
    expect(answer(page)).to_be_empty()
    expect(page.get_by_role("table").get_by_text("Individuelles Angebot").first).to_be_visible()
    expect(page.get_by_label("Zielland")).to_have_value("CH")
    page.get_by_role("button", name="Erneut versuchen").press("Enter")
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_without_javascript_the_example_under_its_question_and_the_table_are_there(
    new_page: NewPage,
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(FACTOR)
    expect(page.get_by_label("Zielland")).to_have_value("")
    expect(page.locator(".calculator__example")).to_contain_text(
        "Beispiel: Backoffice, Frankreich, 20 Minuten in 1 Stunde"
    )
    expect(answer(page)).to_contain_text("Faktor 1,3")
    expect(page.get_by_role("cell", name="Faktor 2,1")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/", "/vpa/softphone/", "/rechner/pruefung/", "/kunden/add-ons/", "/auslegungen/"]
)
def test_on_a_narrow_screen_nothing_is_cut_off(new_page: NewPage, path: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(path)
    assert content_width(page) == 320


@pytest.mark.parametrize("path", [FACTOR, ADD_ONS, REACHABILITY])
def test_on_a_narrow_screen_nothing_of_an_answer_is_cut_off(new_page: NewPage, path: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    open_answered(page, path)
    assert content_width(page) == 320
