"""The calculator where something does not work: it says so, and the table still answers."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

FACTOR = "/rechner/telefonfaktor/"
APOLOGY = "Der Rechner lässt sich gerade nicht laden. Die Tabelle weiter unten zeigt alle Fälle."


def test_a_runtime_that_cannot_load_is_admitted_and_tried_again_on_request(page: Page) -> None:
    broken = True

    def wasm(route: Route) -> None:
        if broken:
            route.fulfill(status=404)
        else:
            route.continue_()

    page.route("**/*.wasm*", wasm)
    page.goto(f"{FACTOR}?bereich=backoffice&land=CH&minuten=20&stunden=1")
    expect(page.get_by_role("alert")).to_contain_text(APOLOGY)
    expect(page.locator("output")).to_be_empty()
    expect(page.get_by_role("table").get_by_text("Individuelles Angebot").first).to_be_visible()
    expect(page.get_by_label("Zielland")).to_have_value("CH")

    broken = False
    page.wrong.clear()
    page.get_by_role("button", name="Erneut versuchen").press("Enter")
    expect(page.locator("output")).to_contain_text("Individuelles Angebot")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_without_javascript_form_answer_and_table_are_there(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(FACTOR)
    expect(page.get_by_label("Zielland")).to_have_value("Frankreich")
    expect(page.locator("output")).to_contain_text("Faktor 1,3")
    expect(page.get_by_role("cell", name="Faktor 2,1")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    ["/", "/vpa/softphone/", FACTOR, "/rechner/add-ons/", "/rechner/erreichbarkeit/", "/rechner/pruefung/", "/kunden/add-ons/", "/auslegungen/"],
)  # fmt: skip
def test_on_a_narrow_screen_nothing_is_cut_off(new_page: Callable[..., Page], path: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
