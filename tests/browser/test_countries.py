"""The list of countries with its filter, the map of Europe, and a country's page."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.calculators import answer, wait_for_python
from tests.browser.pages import NewPage, content_width, requests

LIST = "/laender/"
#: Returns how much smaller than 24 pixels the links on the map are, by name.
SMALL = """() => [...document.querySelectorAll(".europe__map a")]
  .map((each) => [each.getAttribute("aria-label"), each.getBoundingClientRect()])
  .filter(([, { width, height }]) => Math.min(width, height) < 24)
  .map(([name]) => name)"""
#: Returns the colour that the country in focus is filled with.
FILL = """() => getComputedStyle(document.activeElement.querySelector("path")).fill"""
PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """The page with list and map."""
    page = new_page()
    page.goto(LIST)
    return page


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Länder filtern")


def status(page: Page) -> Locator:
    return page.locator(".countries").get_by_role("status")


def shown(page: Page) -> Locator:
    return page.locator(".countries tbody th:visible")


@pytest.mark.parametrize(
    ("typed", "countries"),
    [
        ("Schwei", ["Schweiz"]),
        ("holland", ["Niederlande"]),
        ("Osterreich", ["Österreich"]),
        ("OESTERREICH", ["Österreich"]),
        ("Cote", ["Côte d’Ivoire"]),
        ("usa", ["Vereinigte Staaten"]),
        ("Mallorca", ["Spanien"]),
        ("DACH", ["Deutschland", "Österreich", "Schweiz"]),
        ("vereinigte sta", ["Vereinigte Staaten"]),
    ],
)
def test_the_list_is_filtered_by_all_names(page: Page, typed: str, countries: list[str]) -> None:
    field(page).fill(typed)
    expect(status(page)).to_have_text(f"{len(countries)} von 250 Ländern")
    expect(shown(page)).to_have_text(countries)


def test_a_filter_that_finds_nothing_says_what_to_do(page: Page) -> None:
    field(page).fill("Atlantis")
    expect(status(page)).to_have_text(
        "Kein Land gefunden. Bitte anders schreiben oder nur die ersten Buchstaben eingeben."
    )
    expect(page.get_by_role("table")).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    expect(status(page)).to_have_text("250 Länder")
    expect(shown(page)).to_have_count(250)


def test_a_country_is_found_and_opened_by_keyboard(page: Page) -> None:
    field(page).focus()
    page.keyboard.type("uk")
    expect(shown(page)).to_have_text(["Ukraine", "Vereinigtes Königreich"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ukraine")


def test_the_list_is_complete_without_javascript(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(LIST)
    expect(shown(page)).to_have_count(250)
    expect(field(page)).to_have_count(0)


def test_a_country_on_the_map_is_reached_by_keyboard_and_seen_in_focus(page: Page) -> None:
    france = page.get_by_role("link", name="Frankreich: Softphone, EU")
    france.focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(FILL) == "rgb(179, 71, 10)"
    page.keyboard.press("Tab")
    expect(france).to_be_focused()
    assert page.evaluate(FILL) == "rgb(179, 71, 10)"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/laender/frankreich/$"))


def test_a_country_on_the_map_is_opened_by_a_click(page: Page) -> None:
    page.get_by_role("link", name="Polen: Softphone, EU").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Polen")


@pytest.mark.parametrize("width", [800, 1280])
def test_whatever_is_pressed_on_the_map_is_large_enough(new_page: NewPage, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 900})
    page.goto(LIST)
    expect(
        page.get_by_role("link", name="Kosovo: Skype-Guthaben, außerhalb der EU")
    ).to_be_visible()
    assert page.evaluate(SMALL) == []


def test_on_a_phone_the_map_is_seen_and_the_list_leads_on(new_page: NewPage) -> None:
    page = new_page(**PHONE)
    page.goto(LIST)
    expect(page.locator(".europe__map a path").first).to_be_visible()
    expect(page.locator(".europe__map").get_by_role("link")).to_have_count(0)
    expect(
        page.get_by_text("Auf einem schmalen Bildschirm ist die Karte nur ein Bild.")
    ).to_be_visible()
    assert content_width(page) <= 360
    field(page).fill("Frankreich")
    page.get_by_role("row").get_by_role("link", name="Frankreich").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Frankreich")
    assert content_width(page) <= 360


def test_a_country_s_page_loads_no_python_and_leads_to_the_calculator(new_page: NewPage) -> None:
    page = new_page()
    seen = requests(page)
    page.goto("/laender/schweiz/", wait_until="networkidle")
    assert [
        each for each in seen if re.search(r"wasm|whl|pyodide|/worker\.js|/page\.js", each)
    ] == []
    page.get_by_role("link", name="Erreichbarkeit prüfen").click()
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Softphone")
    expect(answer(page)).to_contain_text("Schweiz, außerhalb der EU")
