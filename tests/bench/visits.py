"""Visits: how long a page takes to its first answer, and what it loads for that."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import NamedTuple

from playwright.sync_api import BrowserContext, Page, Playwright

from tests.bench.server import Host
from tests.bench.variants import Variant, text
from tests.browser import chromium

#: How long a browser or a new tab gets to come to rest before it is measured, in milliseconds.
REST = 500
#: After this many milliseconds a page without an answer counts as broken.
PATIENCE = 60_000
#: The mark is set by the page once an answer computed by Python is painted.
FIRST_ANSWER = """
(patience) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no answer")), patience);
  new PerformanceObserver((list) => {
    const [mark] = list.getEntriesByName("answer");
    if (mark) resolve(mark.startTime);
  }).observe({ type: "mark", buffered: true });
})
"""


ARTICLE = "/vpa/softphone/"
#: What only runs Python: the runtime's own folder, but not those below it, and who starts it.
RUNTIME = re.compile(r".*/assets/rechner/([^/]+|[^/]+/(page|python|worker)\.mjs)$")


class WrongAnswerError(Exception):
    """A page that answers wrongly is not worth measuring."""


class Visit(NamedTuple):
    """Milliseconds from the start of the navigation to the painted answer; bytes; requests."""

    milliseconds: float
    size: int
    requests: int


@contextmanager
def new_profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """Start a browser that has never seen anything."""
    with TemporaryDirectory(prefix="profile-") as folder:
        context = playwright.chromium.launch_persistent_context(
            folder,
            executable_path=chromium.find(),
            args=chromium.FLAGS,
            chromium_sandbox=os.geteuid() != 0,
        )
        yield context
        context.close()


def new_page(context: BrowserContext) -> Page:
    """Open a tab and close all others, so that no process still has the page in its memory."""
    others = context.pages
    page = context.new_page()
    for other in others:
        other.close()
    page.wait_for_timeout(REST)
    return page


def visit(page: Page, host: Host, variant: Variant) -> Visit:
    """Open a variant's page in an empty tab and wait until it has nothing left to load.

    Raises WrongAnswerError where it does not show the answer that it should.
    """
    host.forget()
    page.goto(host.address + variant.path, wait_until="commit")
    milliseconds = page.evaluate(FIRST_ANSWER, PATIENCE)
    shown = text(page.inner_html("output"))
    if shown != variant.answer:
        raise WrongAnswerError(f"{variant.name} answers „{shown}“ instead of „{variant.answer}“")
    host.wait_until_quiet()
    return Visit(milliseconds, sum(sent.size for sent in host.sent), len(host.sent))


def runtime_of_article(page: Page, host: Host) -> int:
    """Return the bytes of runtime that an article loads, also once it is at rest."""
    host.forget()
    page.goto(host.address + ARTICLE)
    page.wait_for_timeout(4 * REST)
    return sum(sent.size for sent in host.sent if RUNTIME.fullmatch(sent.path))
