"""What one run of the benchmark measures, and the figures that are made of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median, quantiles

from tests.bench.builds import Builds, Rebuild
from tests.bench.checking import Checking
from tests.bench.memory import Growth
from tests.bench.recalculation import Recalculation
from tests.bench.visits import Visit


@dataclass
class Series:
    """All that was measured of one variant, run by run."""

    cold: list[Visit] = field(default_factory=list)
    warm: list[Visit] = field(default_factory=list)
    slow: list[Visit] = field(default_factory=list)
    recalculations: list[Recalculation] = field(default_factory=list)

    def first_answer(self, kind: str) -> float:
        """Return the median milliseconds to the first answer: ``cold``, ``warm`` or ``slow``."""
        return median(visit.milliseconds for visit in getattr(self, kind))

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
    """Everything of one run. ``article`` is the bytes of runtime that an article loads."""

    series: dict[str, Series]
    article: int
    memory: Growth
    builds: Builds
    generated: Builds
    rebuild: Rebuild
    checking: Checking


def percentile95(values: Iterable[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]
