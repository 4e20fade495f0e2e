"""The summary of a list: its findings, counted and added up."""

from collections.abc import Iterable
from decimal import Decimal

from calculator.language import wording
from calculator.lists.finding import JudgedRow, RowVerdict, verdict_name


class Summary:
    """Counts findings and adds up their differences, in constant memory.

    Attributes:
        counts: The number of rows by verdict.
        priced: The number of wrong rows that have a difference.
        too_high: The sum of the positive differences, in euro.
        too_low: The sum of the negative differences, in euro, as a positive amount.
    """

    def __init__(self) -> None:
        self.counts = dict.fromkeys(RowVerdict, 0)
        self.priced = 0
        self.too_high = Decimal(0)
        self.too_low = Decimal(0)

    @property
    def rows(self) -> int:
        """The number of rows."""
        return sum(self.counts.values())

    @property
    def unpriced(self) -> int:
        """The number of wrong rows without a difference: no rate, or an open factor."""
        return self.counts[RowVerdict.WRONG] - self.priced

    def add(self, rows: Iterable[JudgedRow]) -> None:
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
        return lines + self.amount_lines()

    def amount_lines(self) -> list[str]:
        """Return the sums, and the number of unpriced rows, as German lines; zeros are left out."""
        lines = [
            wording.text(f"check.summary.{key}", amount=amount)
            for key, amount in (("too_high", self.too_high), ("too_low", self.too_low))
            if amount
        ]
        if self.unpriced:
            lines.append(wording.text("check.summary.unpriced", rows=Decimal(self.unpriced)))
        return lines
