"""One answer in a real browser."""

from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect, sync_playwright

from tests.browser import chromium
from tests.smoke.checks import Difference

QUESTION = "rechner/telefonfaktor/?bereich=backoffice&land=CH&minuten=20&stunden=1"
ANSWER = "Individuelles Angebot"
#: Milliseconds, for a slow line.
PATIENCE = 120_000


def check(address: str) -> list[Difference]:
    """Ask a calculator; return what differs from an answer without errors."""
    found: list[str] = []
    with sync_playwright() as playwright, chromium.launch(playwright) as browser:
        page = browser.new_page(locale="de-DE")
        page.on(
            "console",
            lambda message: found.append(message.text) if message.type == "error" else None,
        )
        page.on("pageerror", lambda error: found.append(error.message))
        try:
            page.goto(address + QUESTION, timeout=PATIENCE)
            answer = page.locator("output")
            expect(answer).to_have_attribute("data-computed-by", "pyodide", timeout=PATIENCE)
            expect(answer).to_contain_text(ANSWER, timeout=PATIENCE)
        except (AssertionError, PlaywrightTimeout) as error:
            found.append(f"no answer {ANSWER!r}: {str(error).splitlines()[0]}")
    return [Difference(QUESTION, problem) for problem in found]
