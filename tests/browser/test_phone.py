"""A phone: the first field and the answer in brief are in sight without scrolling."""

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser import calculators
from tests.browser.pages import WASM, NewPage, content_width, held

PHONE = {"width": 360, "height": 640}
#: 15 % of the height.
TALLEST = 96
EVERY = [
    calculators.FACTOR,
    calculators.ADD_ONS,
    calculators.REACHABILITY,
    calculators.NUMBERS,
    calculators.ESCALATION,
]
every_calculator = pytest.mark.parametrize("path", EVERY)
with_or_without_touch = pytest.mark.parametrize("touch", [False, True])


def bar(page: Page) -> Locator:
    """Return the answer in brief."""
    return page.locator(".answer-bar")


def box(element: Locator) -> FloatRect:
    """Return where an element is, in CSS pixels from the top of the window."""
    found = element.bounding_box()
    assert found is not None
    return found


@every_calculator
def test_the_first_field_is_in_sight(new_page: NewPage, path: str) -> None:
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    calculators.open_answered(page, path)
    field = page.locator(".field").first
    for part in (field.locator("legend, label").first, field.locator("input, textarea").first):
        found = box(part)
        foot = box(bar(page))["y"] if bar(page).is_visible() else PHONE["height"]
        assert found["y"] > 48  # below the header
        assert found["y"] + found["height"] <= foot
    assert content_width(page) == PHONE["width"]


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        (f"{calculators.FACTOR}?bereich=vertrieb&land=FR&minuten=20&stunden=1", "Faktor 2,1"),
        (f"{calculators.ADD_ONS}?option=4&ansage=vpa", "198,90 €"),
        (f"{calculators.FACTOR}?land=FR", "Noch offen"),
        (f"{calculators.NUMBERS}#nummer=%2B33612345678%0A%2B49+221+82829980", "Telefonie EU"),
    ],
)
def test_the_answer_is_in_sight_while_the_form_is(
    new_page: NewPage, question: str, headline: str
) -> None:
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    calculators.open_answered(page, question)
    expect(bar(page)).to_be_visible()
    expect(bar(page)).to_contain_text(headline)
    found = box(bar(page))
    assert found["height"] <= TALLEST
    assert found["y"] + found["height"] == PHONE["height"]


def test_no_amount_in_the_bar_is_cut(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    task = "bereich=backoffice&land=DE&minuten=400&satz=30&stunden=10"
    calculators.open_answered(page, f"{calculators.ADD_ONS}?ansage=profi&option=4&{task}")
    headline = page.locator(".answer-bar__headline")
    expect(headline).to_contain_text("Aufgabe 360,00 €")
    shown, whole = headline.evaluate("each => [each.clientWidth, each.scrollWidth]")
    assert whole <= shown
    assert box(bar(page))["height"] <= TALLEST
    assert box(headline)["y"] + box(headline)["height"] <= PHONE["height"]


def test_the_bar_goes_with_the_form_and_comes_back_with_it(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    calculators.open_answered(page, calculators.FACTOR)
    expect(bar(page)).to_be_visible()
    page.get_by_role("heading", name="Alle Fälle auf einen Blick").scroll_into_view_if_needed()
    expect(bar(page)).to_be_hidden()
    page.get_by_role("heading", name="Telefonfaktor berechnen").scroll_into_view_if_needed()
    expect(bar(page)).to_be_visible()


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_bar_leads_to_the_whole_answer(new_page: NewPage, key: str) -> None:
    page = new_page(viewport=PHONE)
    calculators.open_answered(page, f"{calculators.FACTOR}?{QUESTION}")
    page.get_by_role("button", name="Zur ganzen Antwort").press(key)
    expect(page.locator(".answer__headline")).to_be_in_viewport()
    expect(page.locator(".calculator__answer")).to_be_focused()
    expect(bar(page)).to_be_hidden()
    calculators.expect_question(page, f"?anlage=my-vpa&{QUESTION}")


QUESTION = "bereich=backoffice&land=DE&minuten=20&stunden=1"


def test_the_bar_never_shows_the_answer_to_another_question(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    with held(page, WASM):
        page.goto(calculators.FACTOR)
        expect(bar(page)).to_contain_text("Faktor 1,3")
        # What the bar shows in the first frame without the answer that it repeats.
        shown = page.evaluate(
            """() => {
              document.querySelector("[value=vertrieb]").click();
              const output = document.querySelector("output");
              return new Promise((done) => {
                const look = () => output.checkVisibility({ visibilityProperty: true })
                  ? requestAnimationFrame(look)
                  : done(document.querySelector(".answer-bar").innerText);
                look();
              });
            }"""
        )
        assert "Faktor" not in shown
        expect(bar(page)).to_be_hidden()
    expect(bar(page)).to_contain_text("Faktor 2,1")


@with_or_without_touch
@every_calculator
def test_the_bar_never_covers_the_field_in_focus(new_page: NewPage, path: str, touch: bool) -> None:
    page = new_page(viewport=PHONE, has_touch=touch, is_mobile=touch)
    calculators.open_answered(page, path)
    for fold in page.locator(".calculator__form summary").all():
        fold.press("Enter")
    page.evaluate("scrollTo(0, 0)")
    fields = page.locator(".calculator__form :is(input[type=text], textarea)")
    for field in fields.all():
        field.focus()
        # Both at one moment: the bar goes a frame after the form, or comes with it.
        free = field.evaluate(
            """(field) => {
              const { top } = document.querySelector(".answer-bar").getBoundingClientRect();
              return top === 0 || field.getBoundingClientRect().bottom <= top;
            }"""
        )
        assert free


def test_no_bar_stands_beside_a_screen_keyboard(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    calculators.open_answered(page, calculators.FACTOR)
    expect(bar(page)).to_be_visible()
    page.get_by_label("Zielland").tap()
    expect(bar(page)).to_be_hidden()
    page.get_by_role("radio", name="Vertrieb").tap()
    expect(bar(page)).to_contain_text("Faktor 2,1")


def test_a_wide_window_has_no_bar(page: Page) -> None:
    calculators.open_answered(page, calculators.FACTOR)
    expect(bar(page)).to_be_hidden()


def test_the_countries_are_folded_until_they_are_asked_for(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    calculators.open_answered(page, calculators.REACHABILITY)
    row = page.get_by_role("row", name=re.compile("^Zypern"))
    expect(row).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") < 4000
    page.get_by_text("Alle 250 Länder als Tabelle").click()
    expect(row).to_be_visible()


def test_an_address_and_a_link_open_the_folded_countries(page: Page) -> None:
    calculators.open_answered(page, f"{calculators.REACHABILITY}?land=FR#alle-faelle")
    row = page.get_by_role("row", name=re.compile("^Zypern"))
    expect(row).to_be_visible()
    expect(page.get_by_role("heading", name="Alle Fälle auf einen Blick")).to_be_in_viewport()
    page.goto("about:blank")
    calculators.open_answered(page, calculators.REACHABILITY)
    expect(row).to_be_hidden()
    page.evaluate("location.hash = '#alle-faelle'")
    expect(row).to_be_visible()


def test_by_keyboard_the_menu_opens_and_until_then_takes_no_focus(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    page.goto("/")
    menu = page.locator(".md-sidebar--primary")
    section = menu.locator(".md-nav__container", has_text="Für VPAs")
    softphone = menu.get_by_role("link", name="Softphone", exact=True)
    back = menu.locator("label.md-nav__title", has_text="Für VPAs")
    for _ in range(7):
        page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_be_visible()

    page.get_by_title("Menü").focus()
    page.keyboard.press("Enter")
    expect(section).to_be_in_viewport()
    expect(softphone).to_be_hidden()
    press_tab_to(page, section.locator("label.md-nav__link"))
    page.keyboard.press("Enter")
    expect(softphone).to_be_in_viewport()
    press_tab_to(page, back)
    page.keyboard.press("Enter")
    expect(softphone).to_be_hidden()
    expect(section).to_be_in_viewport()


def press_tab_to(page: Page, element: Locator) -> None:
    """Reach an element by the Tab key alone."""
    for _ in range(20):
        if element.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(element)
