"""Memory of a page after its first answer, and after few and many recalculations.

All measures follow a garbage collection in the page and in its workers: the heaps of JavaScript
and of the document, and the anonymous memory of the page's process, which includes Python's.
Python's own memory cannot be read from outside its worker, and the browser's
``measureUserAgentSpecificMemory`` needs an isolated origin.
"""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page

from tests.bench.recalculation import recalculate
from tests.bench.server import Host
from tests.bench.variants import Variant
from tests.bench.visits import PATIENCE, visit

HEAP_PARTS = ("usedSize", "embedderHeapUsedSize", "backingStorageSize")
#: The numbers of recalculations after which memory is measured.
FEW, MANY = 100, 1000


class Memory(NamedTuple):
    """What a page holds in memory.

    Attributes:
        heaps: Bytes of the heaps of the page and its workers.
        process: Bytes of anonymous memory of the page's process.
    """

    heaps: int
    process: int


class Growth(NamedTuple):
    """Memory at two moments.

    Attributes:
        few: After ``FEW`` recalculations.
        many: After ``MANY``.
    """

    few: Memory
    many: Memory


def of_first_answers(
    browser: Browser, host: Host, variants: Iterable[Variant]
) -> dict[str, Memory]:
    """Measure each variant's page once it has answered, by the variant's name."""
    found = {}
    for variant in variants:
        page = browser.new_page()
        # Before the visit, so that no worker is missed.
        inspector = Inspector(browser, page)
        visit(page, host, variant)
        found[variant.name] = inspector.measure()
        page.close()
    return found


def grow(browser: Browser, host: Host, variant: Variant) -> Growth:
    """Recalculate in one page and measure its memory twice."""
    page = browser.new_page()
    visit(page, host, variant)
    inspector = Inspector(browser, page)
    recalculate(page, variant, FEW, PATIENCE)
    few = inspector.measure()
    recalculate(page, variant, MANY - FEW, PATIENCE)
    return Growth(few, inspector.measure())


class Inspector:
    """Asks a page and its workers about their memory."""

    def __init__(self, browser: Browser, page: Page) -> None:
        self.page = page
        self.browser_session = browser.new_browser_cdp_session()
        self.session = page.context.new_cdp_session(page)
        self.workers: list[str] = []
        self.answers: dict[int, dict[str, Any]] = {}
        self.asked = 0
        self.session.on("Target.attachedToTarget", self._attached)
        self.session.on("Target.receivedMessageFromTarget", self._received)
        words = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
        self.session.send("Target.setAutoAttach", words)

    def measure(self) -> Memory:
        """Collect garbage and return what the page holds then."""
        self.session.send("HeapProfiler.collectGarbage")
        usages = [self.session.send("Runtime.getHeapUsage")]
        for worker in self.workers:
            self._ask(worker, "HeapProfiler.collectGarbage")
            usages.append(self._ask(worker, "Runtime.getHeapUsage"))
        heaps = sum(int(usage[part]) for usage in usages for part in HEAP_PARTS)
        return Memory(heaps, self._process())

    def _process(self) -> int:
        # The page's renderer is the largest; Chromium keeps spare ones.
        processes = self.browser_session.send("SystemInfo.getProcessInfo")["processInfo"]
        return max(_resident(each["id"]) for each in processes if each["type"] == "renderer")

    def _attached(self, event: dict[str, Any]) -> None:
        self.workers.append(event["sessionId"])

    def _received(self, event: dict[str, Any]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            self.answers[message["id"]] = message

    def _ask(self, worker: str, method: str) -> dict[str, Any]:
        self.asked += 1
        message = json.dumps({"id": self.asked, "method": method})
        words = {"sessionId": worker, "message": message}
        self.session.send("Target.sendMessageToTarget", words)
        while self.asked not in self.answers:
            self.page.wait_for_timeout(10)
        result: dict[str, Any] = self.answers.pop(self.asked)["result"]
        return result


def _resident(process: int) -> int:
    """Return the bytes of a process's anonymous memory."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"RssAnon:\s+(\d+) kB", status)
    if found is None:
        raise ValueError(f"process {process} states no RssAnon")
    return int(found[1]) * 1024
