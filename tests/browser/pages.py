"""What all browser tests do with a page: watch its errors, hold requests, stop its clock.

Do not use Playwright's ``wait_for_function``: it polls by ``eval``, which the pages' Content
Security Policy forbids as soon as the first poll fails.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Thread

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Route

from tests.conftest import Handler, Server
from tests.spaces import all_plain

#: Patterns of addresses: the file without which Python does not start, and the worker's script.
WASM = "**/*.wasm*"
WORKER = "**/worker.js"

#: Opens a page; takes the options of Playwright's ``Browser.new_context``.
NewPage = Callable[..., Page]


class PageErrors:
    """What pages log as errors, and what they request from other hosts.

    A test that provokes errors allows them before it does; all others fail it.
    """

    def __init__(self, address: str) -> None:
        self._own: tuple[str, ...] = (address, "data:")
        self._logged: list[str] = []
        self._elsewhere: list[str] = []
        self._allowed: list[str] = []

    def watch(self, page: Page) -> None:
        """Collect the errors and requests of a page from now on."""
        page.on("pageerror", lambda error: self._logged.append(f"error: {error}"))
        page.on("console", self._hear)
        page.on("request", self._see)

    def allow(self, pattern: str = "") -> None:
        """Allow errors in which a regular expression is found; without one, all errors."""
        self._allowed.append(pattern)

    def allow_all(self, address: str) -> None:
        """Allow every error, and requests to another host of the site."""
        self.allow()
        self.is_own(address)

    def is_own(self, address: str) -> None:
        """Take another host for the site's own."""
        self._own = (*self._own, address)

    def unexpected(self) -> list[str]:
        """Return the errors that were not allowed, and the addresses of other hosts."""
        return self._elsewhere + [
            each
            for each in self._logged
            if not any(re.search(some, each) for some in self._allowed)
        ]

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._logged.append(message.text)

    def _see(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self._elsewhere.append(request.url)


@contextmanager
def held(page: Page, pattern: str | re.Pattern[str]) -> Iterator[None]:
    """Hold matching requests back until the block ends."""
    waiting: list[Route] = []
    open_again = False

    def answer(route: Route) -> None:
        if open_again:
            route.continue_()
        else:
            waiting.append(route)

    page.route(pattern, answer)
    yield
    open_again = True
    for route in waiting:
        route.continue_()


@contextmanager
def missing(page: Page, pattern: str) -> Iterator[None]:
    """Answer matching requests with 404 until the block ends."""
    there_again = False

    def answer(route: Route) -> None:
        if there_again:
            route.continue_()
        else:
            route.fulfill(status=404)

    page.route(pattern, answer)
    yield
    there_again = True


def stop_clock(page: Page, moment: str) -> None:
    """Let Python always read the same time, e.g. 2026-12-10T12:00:00Z.

    It takes the clock of its worker, which Playwright's clock does not reach: the worker's script
    is served with a stopped one.
    """

    def answer(route: Route) -> None:
        response = route.fetch()
        stopped = f"Date.now = () => Date.parse({json.dumps(moment)});\n"
        route.fulfill(response=response, body=stopped + response.text())

    page.route(WORKER, answer)


def forbid_clipboard(page: Page, page_errors: PageErrors) -> None:
    """Let the host of the pages forbid the clipboard by a header."""

    def forbid(route: Route) -> None:
        response = route.fetch()
        headers = response.headers | {"Permissions-Policy": "clipboard-write=()"}
        route.fulfill(response=response, headers=headers)

    page_errors.allow("The Clipboard API has been blocked")
    page.route(re.compile(r"/([?#].*)?$"), forbid)


def requests(page: Page) -> list[str]:
    """Return the list to which every request of a page from now on adds its address."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    return seen


def rows(table: Locator) -> list[list[str]]:
    """Return the text of all cells of a table's rows, with plain spaces, read at one moment."""
    cells: list[list[str]] = table.locator("tr").evaluate_all(
        "rows => rows.map(({ cells }) => [...cells].map((cell) => cell.innerText.trim()))"
    )
    return [all_plain(row) for row in cells]


def clipboard(page: Page) -> str:
    """Return the text in the clipboard."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def content_width(page: Page) -> int:
    """Return how wide the content of a page is, in CSS pixels."""
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width


def selected(page: Page) -> str:
    """Return the selected text of the focused field, which must be read-only."""
    text: str = page.evaluate(
        "(({ value, selectionStart, selectionEnd, readOnly }) =>"
        " readOnly ? value.slice(selectionStart, selectionEnd) : 'writable')(document.activeElement)"
    )
    return text


@contextmanager
def page_of_site(folder: Path, new_page: NewPage, page_errors: PageErrors) -> Iterator[Page]:
    """Open a page of a built site that is not the one of the other tests."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        page_errors.is_own(address)
        yield new_page(base_url=address)
        server.shutdown()
