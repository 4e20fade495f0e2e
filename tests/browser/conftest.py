"""Chromium on the built site; a page that logs an error or asks another host fails its test."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser import chromium
from tests.browser.pages import NewPage, PageErrors

#: Milliseconds. A machine under load starts Python slowly; speed is measured elsewhere.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
#: WebAssembly is not compiled a second time to run faster: a third of what a page costs, and no page
#: of a test lives long enough to gain by it.
COMPILE_ONCE = "--js-flags=--liftoff-only"

#: What every context has in common; a test may replace single options.
OPTIONS = {
    "locale": "de-DE",
    "timezone_id": "Europe/Berlin",
    "viewport": {"width": 1280, "height": 900},
    # No test looks at a moving page: the theme then switches without transitions.
    "reduced_motion": "reduce",
    # The copy for times without a network would answer in place of the host that a test asks.
    "service_workers": "block",
    # A browser with a window allows both after a click; without one, it allows nothing by itself.
    "permissions": ["clipboard-read", "clipboard-write"],
}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    with sync_playwright() as playwright, chromium.launch(playwright, COMPILE_ONCE) as launched:
        yield launched


@pytest.fixture
def page_errors(address: str) -> Iterator[PageErrors]:
    """The errors of all pages of a test; it fails on those that it did not allow."""
    errors = PageErrors(address)
    yield errors
    assert errors.unexpected() == []


@pytest.fixture
def new_page(browser: Browser, address: str, page_errors: PageErrors) -> Iterator[NewPage]:
    """Open pages, each in a context of its own."""
    contexts: list[BrowserContext] = []

    def open_page(**options: Any) -> Page:
        context = browser.new_context(**(OPTIONS | {"base_url": address} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page_errors.watch(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """One page in a desktop window."""
    return new_page()
