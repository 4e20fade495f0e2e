"""A page fetches ahead what a calculator needs, where the line seems to be free of charge."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.pages import requests
from tests.browser.runtime_files import name

LINE = "Object.defineProperty(navigator, 'connection', {{ value: {{ {} }} }})"
FREE = LINE.format("effectiveType: '4g'")
SAVING_DATA = LINE.format("effectiveType: '4g', saveData: true")
PAID = LINE.format("effectiveType: '4g', type: 'cellular'")
#: Milliseconds, far more than a pointer has to rest on a link.
LONG = 1000


def link(page: Page) -> Locator:
    return page.locator("article").get_by_role("link", name="Telefonfaktor").first


def test_resting_on_a_link_to_a_calculator_fetches_what_it_will_need(page: Page) -> None:
    page.add_init_script(FREE)
    page.goto("/rechner/")
    with page.expect_request(f"**/{name('pyodide.asm.wasm')}*"):
        link(page).focus()


@pytest.mark.parametrize("line", [SAVING_DATA, PAID], ids=["saving data", "paid"])
def test_nothing_is_fetched_ahead_where_data_cost_something(page: Page, line: str) -> None:
    page.add_init_script(line)
    page.clock.install()
    page.goto("/rechner/")
    asked = requests(page)
    link(page).focus()
    page.clock.fast_forward(LONG)
    # Requests are reported in order: what was asked before this one is known by then.
    page.evaluate("fetch('erreichbarkeit/')")
    ahead = [url.rpartition("/rechner/")[2] for url in asked if "/rechner/" in url]
    assert ahead == ["erreichbarkeit/"]
