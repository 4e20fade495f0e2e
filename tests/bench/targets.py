"""The targets of the benchmark."""

from collections.abc import Callable
from statistics import median
from typing import NamedTuple

from tests.bench.measurements import Measurements


class Target(NamedTuple):
    """A limit on one figure of a run.

    Attributes:
        what: What is measured, for the report.
        limit: The greatest value allowed, or the least.
        unit: The unit of the limit, or what it is a multiple of.
        measure: Returns the figure of a run.
        at_least: Whether ``limit`` is the least value allowed.
    """

    what: str
    limit: float
    unit: str
    measure: Callable[[Measurements], float]
    at_least: bool = False

    def is_reached(self, measured: float) -> bool:
        """Return whether a figure keeps the limit."""
        return measured >= self.limit if self.at_least else measured <= self.limit


def first_answer(kind: str, other: str, ours: str = "ours") -> Callable[[Measurements], float]:
    """Return a measure: the time to our first answer as a multiple of another variant's."""

    def ratio(run: Measurements) -> float:
        return run.series[ours].first_answer(kind) / run.series[other].first_answer(kind)

    return ratio


TARGETS = (
    Target("first answer, cold", 0.25, "× stock", first_answer("cold", "stock")),
    Target("first answer, cold", 0.25, "× PyScript", first_answer("cold", "pyscript")),
    Target("a country, cold", 0.08, "× stock", first_answer("cold", "stock", "reachability")),
    Target("add-ons, cold", 0.08, "× stock", first_answer("cold", "stock", "addons")),
    Target("first answer, warm", 0.30, "× stock", first_answer("warm", "stock")),
    Target("first answer, cold, 10 Mbit/s", 0.36, "× stock", first_answer("slow", "stock")),
    Target(
        "bytes of the calculator page, compressed",
        0.46,
        "× stock",
        lambda run: run.series["ours"].size() / run.series["stock"].size(),
    ),
    Target(
        "recalculation, input → answer in the DOM, p95",
        1.5,
        "× PyScript",
        lambda run: run.series["ours"].in_document() / run.series["pyscript"].in_document(),
    ),
    Target(
        "recalculation, input → answer painted, p95",
        1.25,
        "× PyScript",
        lambda run: run.series["ours"].painted() / run.series["pyscript"].painted(),
    ),
    Target("article page, runtime", 0, "bytes", lambda run: run.article),
    Target(
        "building the site, without the bundle",
        1.3,
        "× plain MkDocs Material",
        lambda run: median(run.builds.ours) / median(run.builds.plain),
    ),
    Target(
        "rebuilding when only prose changed",
        0,
        "runtime files changed",
        lambda run: len(run.rebuild.changed),
    ),
    # Memory counts as constant within what V8 itself gains and loses between two collections.
    Target(
        "heaps after 1,000 recalculations",
        1.05,
        "× after 100",
        lambda run: run.memory.many.heaps / run.memory.few.heaps,
    ),
    Target(
        "process after 1,000 recalculations",
        1.10,
        "× after 100",
        lambda run: run.memory.many.process / run.memory.few.process,
    ),
    Target(
        "checking a list, CPython",
        100_000,
        "rows/s",
        lambda run: median(run.checking["ours"].cpython),
        at_least=True,
    ),
    Target(
        "checking a list, on the page",
        0.33,
        "× CPython",
        lambda run: run.checking["ours"].ratio(),
        at_least=True,
    ),
    Target(
        "memory of the command line, 1,000,000 rows",
        1.1,
        "× 10,000 rows",
        lambda run: run.checking["ours"].long / run.checking["ours"].short,
    ),
)
