"""Visits: the time to a page's first answer, and the bytes that it loads."""

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

#: Milliseconds for a browser or a new tab to become idle before it is measured.
REST = 500
#: Milliseconds after which a page without an answer counts as broken.
PATIENCE = 60_000
#: The page sets a mark when an answer has been painted.
FIRST_ANSWER = """
([mark, patience]) => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error("no answer")), patience);
  new PerformanceObserver((list) => {
    const [painted] = list.getEntriesByName(mark);
    if (painted) resolve(painted.startTime);
  }).observe({ type: "mark", buffered: true });
})
"""
ARTICLE = "/vpa/softphone/"
#: What only serves to run Python: files directly in the runtime's folder, and three scripts.
RUNTIME = re.compile(r".*/assets/rechner/([^/]+|[^/]+/(page|python|worker)\.js)$")


class WrongAnswerError(Exception):
    """A page shows an answer other than the expected one."""


class Visit(NamedTuple):
    """One visit of a page.

    Attributes:
        milliseconds: From the start of the navigation to the painted answer.
        size: Bytes on the wire until then; later, the site is kept for times without a network.
        requests: Number of requests until then.
    """

    milliseconds: float
    size: int
    requests: int


@contextmanager
def new_profile(playwright: Playwright) -> Iterator[BrowserContext]:
    """Start a browser with a fresh profile."""
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
    """Open a tab and close all others, so that no process keeps the page in memory."""
    others = context.pages
    page = context.new_page()
    for other in others:
        other.close()
    page.wait_for_timeout(REST)
    return page


def visit(page: Page, host: Host, variant: Variant) -> Visit:
    """Open a variant's page in an empty tab and wait until it loads nothing more.

    Raises WrongAnswerError if the page shows another answer than expected.
    """
    host.forget()
    page.goto(host.address + variant.path, wait_until="commit")
    milliseconds = page.evaluate(FIRST_ANSWER, [variant.mark, PATIENCE])
    sent = list(host.sent)
    shown = text(page.inner_html("output"))
    if shown != variant.answer:
        raise WrongAnswerError(f"{variant.name} answers „{shown}“ instead of „{variant.answer}“")
    host.wait_until_quiet()
    return Visit(milliseconds, sum(each.size for each in sent), len(sent))


def runtime_of_article(page: Page, host: Host) -> int:
    """Return the bytes of the runtime that an article loads, including when it is idle."""
    host.forget()
    page.goto(host.address + ARTICLE)
    page.wait_for_timeout(4 * REST)
    return sum(sent.size for sent in host.sent if RUNTIME.fullmatch(sent.path))
