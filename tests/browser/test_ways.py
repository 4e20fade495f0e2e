"""Terms and steps by keyboard, mouse and finger; the way back to all topics."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.pages import NewPage, content_width


def first_term(page: Page) -> tuple[Locator, Locator]:
    """Return the first term of the page about add-ons, and what explains it."""
    page.goto("/kunden/add-ons/")
    term = page.locator(".glossary").first
    return term.get_by_role("link", name="Nebenstelle"), term.locator("[role=tooltip]")


def test_a_term_explains_itself_by_keyboard_until_escape(page: Page) -> None:
    term, tip = first_term(page)
    expect(tip).to_be_hidden()
    term.focus()
    expect(tip).to_be_visible()
    expect(term).to_have_accessible_description("Ein Anschluss innerhalb einer Telefonanlage.")
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(tip).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/glossar/#nebenstelle$"))


def test_a_mouse_can_move_onto_the_explanation_and_escape_closes_it(page: Page) -> None:
    term, tip = first_term(page)
    term.hover()
    expect(tip).to_be_visible()
    tip.hover()
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.mouse.move(0, 0)
    term.hover()
    expect(tip).to_be_visible()


def test_a_finger_sees_the_explanation_before_it_follows_the_link(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    term, tip = first_term(page)
    expect(page.locator("script[src*='site.js']")).to_be_attached()
    page.wait_for_load_state()
    term.tap()
    expect(tip).to_be_visible()
    expect(page).to_have_url(re.compile("/kunden/add-ons/$"))
    box = tip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert content_width(page) == 360
    term.tap()
    expect(page).to_have_url(re.compile("/glossar/#nebenstelle$"))


def test_without_javascript_a_term_still_explains_itself(new_page: NewPage) -> None:
    page = new_page(java_script_enabled=False)
    term, tip = first_term(page)
    term.focus()
    expect(tip).to_be_visible()


def test_an_address_states_the_step_and_the_way_on_leads_to_the_next(page: Page) -> None:
    page.goto("/admin/einrichtung/")
    current = page.locator("[aria-current=step]")
    expect(current).to_have_count(0)
    page.goto("/admin/einrichtung/#faktor-waehlen")
    step = page.locator(".steps > li[aria-current=step]")
    expect(step.get_by_role("heading")).to_have_text("Faktor wählen")
    expect(page.locator(".steps-overview [aria-current=step]")).to_have_text("Faktor wählen")
    step.get_by_role("link", name="Weiter: Benachrichtigung nach der Buchung").press("Enter")
    expect(page).to_have_url(re.compile("#benachrichtigung$"))
    expect(step.get_by_role("heading")).to_have_text("Benachrichtigung nach der Buchung")
    expect(current).to_have_count(2)
    page.go_back()
    expect(step.get_by_role("heading")).to_have_text("Faktor wählen")


def test_the_breadcrumb_leads_to_all_topics_and_from_there_to_a_section(page: Page) -> None:
    page.goto("/vpa/softphone/")
    way = page.get_by_role("navigation", name="Du bist hier")
    way.get_by_role("link", name="Alle Themen").press("Enter")
    expect(page.get_by_role("heading", level=1, name="Alle Themen")).to_be_visible()
    page.get_by_role("link", name="Wann zahlt der Kunde?").press("Enter")
    expect(page).to_have_url(re.compile("/vpa/fragen/#wann-der-kunde-zahlt$"))
