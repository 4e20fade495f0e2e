"""Minutes per working hour: chosen by keyboard, converted beside the field, offered by one click."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.calculators import (
    FACTOR,
    answer,
    error,
    expect_question,
    open_answered,
)

TASK = "anlage=my-vpa&bereich=backoffice&land=DE&minuten=40&satz=30&stunden=10"
PER_HOUR = "anlage=my-vpa&bereich=backoffice&je=stunde&land=DE&minuten=40&satz=30&stunden=10"


def conversion(page: Page) -> Locator:
    """Return the line that says what the minutes are the other way round."""
    return page.locator("#je-aside")


def test_by_keyboard_the_choice_converts_the_minutes_and_changes_none_that_are_typed(
    page: Page,
) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    expect(conversion(page)).to_have_text("40 Minuten ÷ 10 Stunden = 4 Minuten je Stunde")
    minutes = page.get_by_label("Gesprächsminuten")
    expect(minutes).to_have_accessible_description("Minuten, in der ganzen Aufgabe")
    minutes.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("radio", name="in der ganzen Aufgabe")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="je Arbeitsstunde")).to_be_checked()
    expect(answer(page)).to_contain_text("Budget der Aufgabe 360,00 €")
    expect(answer(page)).to_contain_text("davon für Telefonie 60,00 €")
    expect(conversion(page)).to_have_text("40 Minuten je Stunde × 10 Stunden = 400 Minuten")
    expect(minutes).to_have_value("40")
    expect(minutes).to_have_accessible_description("Minuten, je Arbeitsstunde")
    expect_question(page, f"?{PER_HOUR}")


def test_an_entry_that_looks_like_minutes_per_hour_is_read_so_by_one_click(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}")
    expect(answer(page)).to_contain_text("Gelesen als 40 Minuten in der ganzen Aufgabe.")
    page.evaluate("window.same = true")
    offer = page.get_by_role("link", name="Je Arbeitsstunde gemeint?")
    expect(offer).to_have_attribute("href", f"?{PER_HOUR}")
    offer.press("Enter")
    expect(answer(page)).to_contain_text("Budget der Aufgabe 360,00 €")
    expect(answer(page)).not_to_contain_text("Gelesen als")
    expect(page.get_by_role("radio", name="je Arbeitsstunde")).to_be_focused()
    expect_question(page, f"?{PER_HOUR}")
    assert page.evaluate("window.same") is True


def test_the_address_of_the_offer_asks_the_other_way(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{PER_HOUR}")
    expect(page.get_by_role("radio", name="je Arbeitsstunde")).to_be_checked()
    expect(answer(page)).to_contain_text("Budget der Aufgabe 360,00 €")


def test_more_than_an_hour_holds_is_refused_and_read_for_the_whole_task_by_one_click(
    page: Page,
) -> None:
    open_answered(page, f"{FACTOR}?{PER_HOUR.replace('40', '100')}")
    expect(error(page, "minuten")).to_contain_text("Bitte höchstens 60 Minuten je Stunde eingeben.")
    expect(conversion(page)).to_be_empty()
    page.get_by_role("link", name="Für die ganze Aufgabe gemeint?").click()
    expect(answer(page)).to_contain_text("Im Stundensatz enthalten")
    expect(error(page, "minuten")).to_be_empty()
    expect(conversion(page)).to_have_text("100 Minuten ÷ 10 Stunden = 10 Minuten je Stunde")
    expect_question(page, f"?{TASK.replace('40', '100')}")


def test_a_choice_that_a_link_spells_differently_is_checked(page: Page) -> None:
    open_answered(page, f"{FACTOR}?{TASK}&je=Aufgabe")
    expect(page.get_by_role("radio", name="in der ganzen Aufgabe")).to_be_checked()
    expect_question(page, f"?{TASK}")
