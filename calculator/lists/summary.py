"""What the findings of a list add up to."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.language import wording
from calculator.lists.finding import Row, Verdict, verdict_name


class Summary:
    """What the findings add up to, in constant memory.

    ``counts`` are rows by verdict. ``too_high`` and ``too_low`` are what the differences of the
    wrong rows add up to, apart and both positive, in euro and cents; ``priced`` counts the wrong
    rows that have a difference.
    """

    def __init__(self) -> None:
        self.counts = dict.fromkeys(Verdict, 0)
        self.priced = 0
        self.too_high = Decimal(0)
        self.too_low = Decimal(0)

    @property
    def rows(self) -> int:
        """How many rows were checked."""
        return sum(self.counts.values())

    @property
    def unpriced(self) -> int:
        """How many wrong rows have no difference: without a rate, or where a factor is open."""
        return self.counts[Verdict.WRONG] - self.priced

    def add(self, rows: Iterable[Row]) -> None:
        """Count rows and add their differences."""
        for _, finding in rows:
            self.counts[finding.verdict] += 1
            if finding.difference is not None:
                self._add_difference(finding.difference)

    def _add_difference(self, difference: Decimal) -> None:
        self.priced += 1
        if difference > 0:
            self.too_high += difference
        else:
            self.too_low -= difference

    def lines(self) -> list[str]:
        """Return the summary as German lines, for a ticket or a terminal."""
        lines = [wording.text("check.summary.rows", rows=Decimal(self.rows))]
        lines += [
            wording.text("check.summary.count", verdict=verdict_name(verdict), rows=Decimal(count))
            for verdict, count in self.counts.items()
        ]
        return lines + self.amounts()

    def amounts(self) -> list[str]:
        """Return what the differences add up to as German lines; none without differences."""
        lines = [
            wording.text(f"check.summary.{key}", amount=amount)
            for key, amount in (("too_high", self.too_high), ("too_low", self.too_low))
            if amount
        ]
        if self.unpriced:
            lines.append(wording.text("check.summary.unpriced", rows=Decimal(self.unpriced)))
        return lines
