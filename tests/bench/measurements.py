"""The measurements of one run, and the figures computed from them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median, quantiles

from tests.bench.builds import Builds, Rebuild
from tests.bench.checking import Checking
from tests.bench.memory import Growth, Memory
from tests.bench.recalculation import Recalculation
from tests.bench.visits import Visit


@dataclass
class Series:
    """The measurements of one variant, run by run.

    Attributes:
        cold: Visits with a fresh browser profile.
        warm: Visits with everything in the browser's cache.
        slow: Visits with a fresh profile over the slow line.
        recalculations: All changes of the question, of all runs.
    """

    cold: list[Visit] = field(default_factory=list)
    warm: list[Visit] = field(default_factory=list)
    slow: list[Visit] = field(default_factory=list)
    recalculations: list[Recalculation] = field(default_factory=list)

    def first_answer(self, kind: str) -> float:
        """Return the median milliseconds to the first answer: ``cold``, ``warm`` or ``slow``."""
        visits: list[Visit] = getattr(self, kind)
        return median(visit.milliseconds for visit in visits)

    def size(self) -> float:
        """Return the median bytes on the wire of a cold visit."""
        return median(visit.size for visit in self.cold)

    def requests(self) -> float:
        """Return the median number of requests of a cold visit."""
        return median(visit.requests for visit in self.cold)

    def in_document(self) -> float:
        """Return the 95th percentile of milliseconds from an input to its answer."""
        return percentile95(each.in_document for each in self.recalculations)

    def painted(self) -> float:
        """Return the 95th percentile of milliseconds from an input to its answer on the screen."""
        return percentile95(each.painted for each in self.recalculations)


@dataclass
class Measurements:
    """The measurements of one run of the benchmark.

    Attributes:
        series: What was measured of each variant, by its name.
        article: Bytes of the runtime that an article page loads.
        first: Memory of the pages that recalculate after their first answer, by variant.
        memory: Memory of the calculator page after few and many recalculations.
        builds: Builds of the site as it is.
        generated: Builds with many generated pages more.
        rebuild: A build after a change of prose.
        checking: Checks of lists, by the tree that does them: ``ours`` or the name of another.
    """

    series: dict[str, Series]
    article: int
    first: dict[str, Memory]
    memory: Growth
    builds: Builds
    generated: Builds
    rebuild: Rebuild
    checking: dict[str, Checking]


def percentile95(values: Iterable[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1]
