"""Checking a list from its first byte to its last finding, a batch of rows at a time."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from operator import itemgetter
from pathlib import Path

from calculator.data import tariff
from calculator.language import wording
from calculator.lists import csv_rows, findings_file, judge
from calculator.lists.csv_rows import BrokenRow
from calculator.lists.finding import Finding, Row, not_checkable
from calculator.lists.judge import Judge
from calculator.lists.summary import Summary
from calculator.rules.answer import Statement

#: So many rows are checked at a time. More are no quicker: they leave the processor's cache.
BATCH = 250
#: So many bytes of a file are read at a time.
CHUNK = 1 << 16


class ListError(ValueError):
    """A list that cannot be checked at all; ``problems`` say why."""

    def __init__(self, problems: list[Statement]) -> None:
        super().__init__(" ".join(map(wording.say, problems)))
        self.problems = problems


class Check:
    """The check of one list.

    ``header`` is known at once, so that it can be confirmed; with problems, there are no rows to
    check. ``summary`` and ``bytes_read`` grow with every batch.
    """

    def __init__(self, chunks: Iterable[bytes], day: date) -> None:
        """Read the header of a CSV file, given in pieces of any size, to be checked as of a day.

        A day before the tariff's first raises ListError.
        """
        first = tariff.current().first_day
        if day < first:
            raise ListError([Statement("problem.day_too_early", {"day": day, "first": first})])
        self._find = Judge(tariff.current().on(day)).find
        self.summary = Summary()
        self.bytes_read = 0
        self.header, self._rows = csv_rows.read(self._counted(chunks))
        self._width = len(self.header.cells)
        # A column that the list lacks is the empty cell behind the last.
        places = [self.header.columns.get(key, self._width) for key in judge.COLUMNS]
        self._judged = itemgetter(*places)

    def batches(self) -> Iterator[list[Row]]:
        """Return every row of the list with what is found in it, in order, some at a time.

        A header with problems raises ListError.
        """
        if self.header.problems:
            raise ListError(self.header.problems)
        return self._batches()

    def head(self) -> bytes:
        """Return the beginning of the findings file."""
        return findings_file.head(self.header.cells)

    def body(self, batch: list[Row]) -> bytes:
        """Return a batch as a part of the findings file."""
        return findings_file.body(batch, self._width)

    def _batches(self) -> Iterator[list[Row]]:
        while batch := [(row, self._finding(row)) for row in islice(self._rows, BATCH)]:
            self.summary.add(batch)
            yield batch

    def _counted(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.bytes_read += len(chunk)
            yield chunk

    def _finding(self, row: list[str]) -> Finding:
        if len(row) == self._width and type(row) is list and any(row):
            return self._find(self._judged([*row, ""]))
        if not any(row):
            problem = wording.text("check.problem.blank")
        elif isinstance(row, BrokenRow):
            problem = wording.text("check.problem.quotes")
        else:
            problem = wording.text("check.problem.cells", cells=len(row), expected=self._width)
        return not_checkable(problem)


def check_file(source: Path, target: Path, day: date) -> Check:
    """Check a CSV file as of a day and write the findings to another; return the finished check.

    A list that cannot be checked at all raises ListError, and the target stays as it is.
    """
    if target.exists() and target.samefile(source):
        raise ListError([Statement("check.problem.same_file", {})])
    with source.open("rb") as file:
        check = Check(iter(lambda: file.read(CHUNK), b""), day)
        batches = check.batches()
        with target.open("wb") as findings:
            findings.write(check.head())
            findings.writelines(map(check.body, batches))
    return check
