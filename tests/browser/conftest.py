"""Real Chromium on the built site; a page that logs an error or looks elsewhere fails its test."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser import chromium

#: A machine under load starts Python slowly; speed is measured elsewhere.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright, chromium.launch(playwright) as launched:
        yield launched


@pytest.fixture
def new_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open pages, each in a context of its own; what they log or ask of others is checked."""
    contexts = []
    wrong: list[str] = []

    def open_page(**options: object) -> Page:
        options.setdefault("locale", "de-DE")
        context = browser.new_context(base_url=address, **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on(
            "console",
            lambda message: wrong.append(message.text) if message.type == "error" else None,
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((address, "data:")) else wrong.append(request.url)
            ),
        )
        page.wrong = wrong
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert wrong == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One page in a desktop window."""
    return new_page(viewport={"width": 1280, "height": 900})
