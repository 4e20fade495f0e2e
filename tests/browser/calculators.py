"""The pages of the calculators, as the tests open and read them."""

import re

from playwright.sync_api import Locator, Page, expect

FACTOR = "/rechner/telefonfaktor/"
ADD_ONS = "/rechner/add-ons/"
REACHABILITY = "/rechner/erreichbarkeit/"
ESCALATION = "/rechner/eskalation/"
NUMBERS = "/rechner/nummer/"

NO_ANSWER = "Noch keine Antwort. Bitte die Angaben prüfen."
#: Shown instead of an answer where Python does not start.
NOT_LOADED = "Der Rechner lässt sich gerade nicht laden. Die Tabelle weiter unten zeigt alle Fälle."


def answer(page: Page) -> Locator:
    """Return the place of the answer."""
    return page.locator("output")


def open_answered(page: Page, address: str) -> None:
    """Open a calculator and wait until the answer is Python's and no longer the built one."""
    page.goto(address)
    wait_for_python(page)


def wait_for_python(page: Page) -> None:
    """Wait until Python has answered."""
    expect(answer(page)).to_have_attribute("data-computed-by", "pyodide")


def expect_start(page: Page, start: str) -> None:
    """Expect how Python was started: ``lean``, ``restored`` or ``ordinary``."""
    expect(page.locator(".calculator")).to_have_attribute("data-start", start)


def expect_question(page: Page, question: str) -> None:
    """Expect the address to end in a question, written as the page writes it."""
    expect(page).to_have_url(re.compile(rf"[^?]*{re.escape(question)}$"))


def expect_error(page: Page, field: str, message: str) -> None:
    """Expect the message beside a field to contain something."""
    expect(error(page, field)).to_contain_text(message)


def error(page: Page, field: str) -> Locator:
    """Return the place for the error message of a field, named as in addresses."""
    return page.locator(f"#{field}-error")


def copy_status(page: Page) -> Locator:
    """Return the place where a calculator says that something was copied."""
    return page.locator(".calculator .copy__said")
