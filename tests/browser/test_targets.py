"""Whatever is pressed is high enough: 44 pixels for fingers, 24 for a mouse.

Links in and after sentences are as high as their lines, which WCAG 2.5.8 allows. Closed menus are
not on the screen.
"""

import pytest
from playwright.sync_api import Page

from tests.browser import calculators, list_page
from tests.browser.pages import NewPage

PAGES = [
    "/",
    "/vpa/softphone/",
    "/tarif/",
    "/rechner/",
    "/laender/",
    "/themen/",
    "/admin/einrichtung/",
    calculators.FACTOR,
    calculators.ADD_ONS,
    calculators.REACHABILITY,
    calculators.NUMBERS,
    calculators.ESCALATION,
    list_page.PATH,
]
#: Returns the visible controls that are lower than ``least`` pixels. Buttons beside headings are visible
#: only while the mouse is there. Radio buttons count by their labels, text fields by themselves.
LOW = """(least) => [...document.querySelectorAll(
  "button, summary, label, input:not([type=radio], [type=file]), textarea, nav a, .topics a, .home-door a,"
  + " .home-calculator a, .md-copyright a, .md-button"
)].filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .filter((each) => each.closest(".heading-copy") || each.checkVisibility({ opacityProperty: true }))
  .filter((each) => !(each.control?.matches("[type=text], [type=search], textarea")))
  // Behind all else, to close what is open; and a heading that is a button on narrow screens only.
  .filter((each) => !each.matches(".md-overlay, .md-search__overlay, .md-sidebar--secondary .md-nav__title"))
  .map((each) => [each, each.getBoundingClientRect()])
  .filter(([, { width, right }]) => width > 1 && right > 0)
  .filter(([, { height }]) => height < least - 0.01)
  .map(([each, { height }]) => `${each.outerHTML.slice(0, 90)}: ${height}`)"""


def low(page: Page, path: str, least: int) -> list[str]:
    """Return what is lower than ``least`` pixels on a page."""
    page.goto(path)
    if page.locator("output").count():
        calculators.wait_for_python(page)
        for fold in page.locator(".calculator__form summary").all():
            fold.press("Enter")
    found: list[str] = page.evaluate(LOW, least)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_fingers_press_what_is_44_pixels_high(new_page: NewPage, path: str) -> None:
    page = new_page(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    assert low(page, path, 44) == []


@pytest.mark.parametrize("path", PAGES)
def test_a_mouse_presses_what_is_24_pixels_high(new_page: NewPage, path: str) -> None:
    assert low(new_page(), path, 24) == []
