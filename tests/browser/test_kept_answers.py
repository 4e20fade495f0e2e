"""The page that checks a kept answer: by keyboard, by axe, and with what is no answer."""

import re

from playwright.sync_api import Locator, Page, Route, expect

from tests.asking import ticket
from tests.browser.calculators import ESCALATION, answer, expect_start, wait_for_python
from tests.browser.pages import NewPage
from tests.browser.test_accessibility import screens, violations

PATH = "/rechner/nachrechnen/"
TASK = "bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1"
EMPTY = "Hier steht dann, ob die Antwort heute noch gilt."
NO_LINK = (
    "Im Text fehlt die Zeile „Link: …“. Bitte das ganze Ticket einfügen, mit seiner letzten Zeile."
)


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Ticket, Link oder JSON-Antwort")


def finding(page: Page) -> Locator:
    return page.locator(".calculator__output")


def paste(page: Page, text: str) -> None:
    field(page).focus()
    page.keyboard.insert_text(text)


def test_a_ticket_is_checked_by_keyboard_alone(page: Page) -> None:
    page.goto(PATH)
    expect(finding(page)).to_have_text(EMPTY)
    paste(page, ticket("telefonfaktor", TASK)["text"])
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Nachrechnen", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(finding(page)).to_contain_text("Gleiche Antwort: Faktor 1,3")
    expect_start(page, "lean")
    page.get_by_role("link", name="Die Frage mit den Werten von heute öffnen").press("Enter")
    expect(page).to_have_url(re.compile(r"/rechner/telefonfaktor/\?.*land=FR&minuten=20"))
    expect(page).not_to_have_url(re.compile("stand="))


def test_a_number_s_ticket_needs_nothing_else(page: Page) -> None:
    page.goto(PATH)
    paste(page, ticket("nummer", "nummer=0221 82829-980&land=DE")["markdown"])
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(finding(page)).to_contain_text("Gleiche Antwort: Deutschland")
    expect_start(page, "lean")


def test_what_is_no_ticket_is_said_beside_the_field_and_goes_with_the_next_word(
    page: Page,
) -> None:
    page.goto(PATH)
    paste(page, "Ergebnis: Faktor 1,3\n")
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text=NO_LINK)).to_be_visible()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_attribute("aria-invalid", "true")
    expect(finding(page)).to_have_text(EMPTY)
    field(page).fill(ticket("telefonfaktor", TASK)["link"])
    expect(page.locator("#eintrag-error")).to_be_empty()
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(finding(page)).to_contain_text("Gleiche Antwort: Faktor 1,3")
    expect(field(page)).not_to_have_attribute("aria-invalid", "true")


def test_what_is_pasted_is_shown_as_text(page: Page) -> None:
    page.goto(PATH)
    changed = ticket("telefonfaktor", TASK)["text"].replace("Faktor 1,3", "<img src=x>")
    paste(page, changed)
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(page.get_by_role("cell", name="<img src=x>")).to_be_visible()
    expect(finding(page).locator("img")).to_have_count(0)


@screens
def test_axe_finds_nothing_in_the_way(new_page: NewPage, width: int, scheme: str) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(PATH)
    assert violations(page) == []
    paste(page, "Ergebnis: Faktor 1,3\n")
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(page.get_by_text(NO_LINK)).to_be_visible()
    assert violations(page) == []
    field(page).fill(ticket("telefonfaktor", TASK)["text"].replace("39,00", "29,00"))
    page.get_by_role("button", name="Nachrechnen", exact=True).click()
    expect(finding(page)).to_contain_text("Eingegeben ist eine andere Antwort")
    assert violations(page) == []


def test_the_calculators_of_a_preview_answer_for_its_day(page: Page) -> None:
    def preview(route: Route) -> None:
        html = route.fetch().text()
        assert '"readerKey"' in html
        html = html.replace('"readerKey"', '"stand": "2027-03-01", "readerKey"')
        route.fulfill(body=html, content_type="text/html")

    page.route(re.compile(f"{ESCALATION}$"), preview)
    page.goto(f"{ESCALATION}#buchung=2027-02-26")
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Heute eskalieren (01.03.2027)")
