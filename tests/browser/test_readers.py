"""The choice for whom an answer is: by keyboard, by address, and what it shows."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculators import wait_for_python
from tests.browser.pages import NewPage

TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1"
PHONE = {"width": 360, "height": 640}


def open_factor(page: Page, words: str) -> None:
    page.goto(f"rechner/telefonfaktor/{words}")
    wait_for_python(page)


def test_the_keyboard_chooses_the_reader_and_the_address_keeps_it(page: Page) -> None:
    open_factor(page, f"?{TASK}")
    steps = page.locator(".calculator__next")
    expect(steps).to_contain_text("Mit der Wahl unter „Für wen“")
    expect(steps).not_to_contain_text("Vorlage „Telefonfaktor EU“")
    expect(page.get_by_text("Textvorlagen", exact=True)).to_be_hidden()
    page.get_by_role("radio", name="Alle", exact=True).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="VPA", exact=True)).to_be_checked()
    expect(steps).to_contain_text("Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“.")
    expect(page).to_have_url(re.compile(r"[?&]fuer=vpa&"))
    expect(page.locator(".job__text h2")).to_have_text(["Nachricht an den Kunden"])
    page.keyboard.press("ArrowRight")
    expect(steps).to_contain_text("Ihr Stundensatz erhöht sich")
    expect(page.get_by_text("Textvorlagen", exact=True)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"[?&]fuer=kunde&"))


def test_a_link_that_only_says_for_whom_shows_the_example_with_that_readers_steps(
    page: Page,
) -> None:
    open_factor(page, "?fuer=admin")
    expect(page.locator(".calculator__example")).to_be_visible()
    expect(page.get_by_role("radio", name="Admin-Team")).to_be_checked()
    expect(page.locator(".calculator__next")).to_contain_text("Neukundenaufgabe")
    page.get_by_label("Gesprächsminuten").fill("10")
    expect(page.locator("output")).to_contain_text("Im Stundensatz enthalten")
    expect(page.locator(".calculator__example")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"[?&]fuer=admin&"))


@pytest.mark.parametrize(
    ("anchor", "reader"),
    [("schritte-vpa", "VPA"), ("schritte-kunde", "Kunde"), ("schritte-admin-team", "Admin-Team")],
)
def test_an_address_of_a_readers_steps_chooses_that_reader(
    page: Page, anchor: str, reader: str
) -> None:
    open_factor(page, f"?{TASK}#{anchor}")
    expect(page.get_by_role("radio", name=reader, exact=True)).to_be_checked()


def test_customers_are_not_asked_for_the_teams_case(page: Page) -> None:
    open_factor(page, f"?{TASK}&fuer=admin")
    page.get_by_text("Weitere Angaben").click()
    case = page.get_by_role("group", name="Fall für das Admin-Team")
    expect(case).to_be_visible()
    page.get_by_role("radio", name="Kunde", exact=True).check()
    expect(case).to_be_hidden()


def test_an_unknown_reader_is_refused_beside_the_choice(page: Page) -> None:
    page.goto(f"rechner/telefonfaktor/?{TASK}&fuer=chef")
    expect(page.locator("[data-field=fuer] .field__error")).to_have_text(
        "„chef“ gibt es hier nicht. Bitte „vpa“, „kunde“ oder „admin“ wählen."
    )
    page.get_by_role("radio", name="Kunde", exact=True).check()
    expect(page.locator("output")).to_contain_text("Faktor 1,3")


def test_a_phone_folds_the_reasons_and_keeps_what_a_person_opened(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    open_factor(page, f"?{TASK}&fuer=vpa")
    fold = page.locator("details[data-fold=schritte]")
    expect(fold).not_to_have_attribute("open", "")
    expect(page.locator(".job")).not_to_have_attribute("open", "")
    fold.locator("summary").click()
    page.get_by_label("Gesprächsminuten").fill("21")
    expect(fold).to_contain_text("Vorgesehene Gesprächszeit: 21")
    expect(fold).to_have_attribute("open", "")


def test_a_wide_screen_shows_all_of_an_answer(page: Page) -> None:
    open_factor(page, f"?{TASK}&fuer=vpa")
    expect(page.locator("details[data-fold=schritte]")).to_have_attribute("open", "")
    expect(page.locator(".job__texts textarea")).to_have_count(1)


def test_on_paper_nothing_stays_folded(new_page: NewPage) -> None:
    page = new_page(viewport=PHONE)
    open_factor(page, f"?{TASK}&fuer=vpa")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("details[data-fold=schritte]")).to_have_attribute("open", "")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details[data-fold=schritte]")).not_to_have_attribute("open", "")


def test_the_numbers_page_takes_the_reader_out_of_the_query_without_a_word(page: Page) -> None:
    page.goto("rechner/nummer/?fuer=vpa")
    wait_for_python(page)
    expect(page.get_by_role("radio", name="VPA", exact=True)).to_be_checked()
    expect(page.locator(".calculator__told")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/rechner/nummer/#fuer=vpa&"))
