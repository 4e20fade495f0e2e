"""The check of one list, from its first byte to its last finding, a batch of rows at a time."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from operator import itemgetter

from calculator.data import tariff
from calculator.language import wording
from calculator.lists import csv_rows, findings_file
from calculator.lists.columns import Header
from calculator.lists.csv_rows import BrokenRow
from calculator.lists.finding import Finding, JudgedRow, not_checkable
from calculator.lists.judge import JUDGED_COLUMNS, Judge
from calculator.lists.summary import Summary
from calculator.rules.answer import Statement
from calculator.rules.task import MinutesPer

#: Returns the header of a list and an iterator over all rows below it, given the bytes of a file.
RowReader = Callable[[Iterable[bytes]], tuple[Header, Iterator[list[str]]]]

#: Larger batches are not faster: they no longer fit into the processor's cache.
ROWS_PER_BATCH = 250
#: Bytes. A batch ends once it took more from the file, so that even huge cells leave pauses.
BYTES_PER_BATCH = 1 << 20
#: What is appended to the rows of a list without all columns.
APPENDED = ("", str(MinutesPer.HOUR))
#: The rows after which that is looked up.
ROWS_PER_STEP = 10


class ListError(ValueError):
    """Raised for a list that cannot be checked at all.

    Attributes:
        problems: Why not.
    """

    def __init__(self, problems: list[Statement]) -> None:
        super().__init__(" ".join(map(wording.say, problems)))
        self.problems = problems


class ListCheck:
    """The check of one list.

    Attributes:
        header: The header, read at once so that it can be confirmed before the rows are judged. If
            it has problems, the list cannot be checked.
        summary: The findings so far, added up; it grows with every batch.
        bytes_read: The bytes taken from the file so far.
    """

    def __init__(
        self, chunks: Iterable[bytes], day: date, read_rows: RowReader = csv_rows.read_rows
    ) -> None:
        """Read the header of a list.

        Args:
            chunks: The bytes of a file, in chunks of any size.
            day: The day whose edition of the tariff applies.
            read_rows: What reads the file: a CSV file, or another.

        Raises:
            ListError: The day is before the tariff's first.
        """
        first = tariff.current().first_day
        if day < first:
            raise ListError([Statement("problem.day_too_early", {"day": day, "first": first})])
        self._judge = Judge(tariff.current().on(day)).finding
        self.summary = Summary()
        self.bytes_read = 0
        self.header, self._rows = read_rows(self._counted(chunks))
        self._width = len(self.header.cells)
        # A column that the list lacks reads the empty cell that is then appended to each row; where
        # the heading of the minutes says what they are given for, so does a second one.
        columns = self.header.positions | ({"je": self._width + 1} if self.header.per_hour else {})
        positions = [columns.get(key, self._width) for key in JUDGED_COLUMNS]
        self._judged_cells = itemgetter(*positions)
        self._is_complete = max(positions) < self._width

    def batches(self) -> Iterator[list[JudgedRow]]:
        """Return an iterator over batches of all rows, in order, each with its finding.

        Raises:
            ListError: The header has problems.
        """
        if self.header.problems:
            raise ListError(self.header.problems)
        return self._batches()

    def head(self) -> bytes:
        """Return the beginning of the findings file."""
        return findings_file.head(self.header.cells)

    def body(self, batch: list[JudgedRow]) -> bytes:
        """Return a batch as a part of the findings file."""
        return findings_file.body(batch, self._width)

    def _batches(self) -> Iterator[list[JudgedRow]]:
        while batch := self._next_batch():
            self.summary.add(batch)
            yield batch

    def _next_batch(self) -> list[JudgedRow]:
        batch: list[JudgedRow] = []
        finding, most = self._finding, self.bytes_read + BYTES_PER_BATCH
        for _ in range(ROWS_PER_BATCH // ROWS_PER_STEP):
            batch += [(row, finding(row)) for row in islice(self._rows, ROWS_PER_STEP)]
            if self.bytes_read > most:
                break
        return batch

    def _counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.bytes_read += len(chunk)
            yield chunk

    def _finding(self, row: list[str]) -> Finding:
        if len(row) == self._width and type(row) is not BrokenRow and any(row):
            return self._judge(self._judged_cells(row if self._is_complete else [*row, *APPENDED]))
        if not any(row):
            problem = wording.text("check.problem.blank")
        elif isinstance(row, BrokenRow):
            problem = wording.text("check.problem.quotes")
        else:
            key = "cells" if self.header.separator else "sheet_cells"
            problem = wording.text(f"check.problem.{key}", cells=len(row), expected=self._width)
        return not_checkable(problem)
