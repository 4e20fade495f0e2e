"""The check of one list on the page, in turns that are short enough to be cancelled at once."""

from collections.abc import Iterable
from datetime import date
from time import perf_counter

from calculator.language import wording
from calculator.lists import page_findings, page_results, page_rows
from calculator.lists.list_check import ListCheck, ListError
from calculator.lists.page_findings import Kind

#: Seconds that a turn takes, or a little more.
TURN = 0.1
#: The share of a file of which every byte was read, but not yet every row checked.
ALMOST_ALL = 0.99


class Session:
    """The check of a list that the reader chose, from its header to its last row.

    Args:
        name: The file's name.
        size: The file's size in bytes.
        slices: The file's bytes; where they cannot be read, they raise OSError.
        today: The day on which the list is checked.
        kind: What kind of file it is.
    """

    def __init__(
        self,
        name: str,
        size: int,
        slices: Iterable[bytes],
        today: date,
        kind: Kind = page_findings.CSV,
    ) -> None:
        self._name = name
        self._size = size
        self._kind = kind
        self._problem = ""
        self._started = perf_counter()
        self._in_turn = self._done = False
        self.check = ListCheck(slices, today, kind.read_rows)
        if not self.check.header.problems:
            self._batches = self.check.batches()
            self._texts = page_rows.RowTexts(self.check.header)
            self._findings = kind.findings(self.check)

    def header(self) -> dict[str, object]:
        """Return the header as HTML, whether it can be checked, and what the page will save."""
        header = self.check.header
        stem = self._name.rpartition(".")[0] or self._name
        ending = self._kind.ending
        return {
            "checkable": not header.problems,
            "html": page_results.confirmation(header, self._name),
            "name": wording.text("check.page.file_name", name=stem, ending=ending),
            "save": wording.text(f"check.page.save_{ending}"),
            "type": self._kind.media_type,
        }

    def advance(self) -> tuple[bytes, bytes, bool]:
        """Check rows for one turn; return rows as shown, rows as saved, and whether it is done."""
        if self._in_turn:  # Rows were lost with it: the page must not call this the end.
            raise RuntimeError("the last turn broke off")
        self._in_turn = True
        shown: list[str] = []
        saved: list[bytes] = []
        deadline = perf_counter() + TURN
        try:
            while not self._done and perf_counter() < deadline:
                batch = next(self._batches, [])
                self._done = not batch
                if batch:
                    shown.append(self._texts.text(batch))
                    saved.append(self._findings.add(batch))
        except OSError:
            self._end_early(wording.text("check.problem.unreadable"))
        except ListError as error:
            self._end_early(" ".join(map(wording.say, error.problems)))
        self._in_turn = False
        return page_rows.ROW_SEPARATOR.join(shown).encode(), b"".join(saved), self._done

    def rest(self) -> bytes:
        """Return what completes the findings file, for the rows so far."""
        return self._findings.end()

    def close(self) -> None:
        """End the check of a list that gives way to another."""
        if not self.check.header.problems:
            self._findings.close()

    def share(self) -> float:
        """Return how much of the file was checked, from 0 to 1; it is 1 only at the end."""
        if self._done and not self._problem:
            return 1
        if rows := self.check.header.rows:
            return min(self.check.summary.rows / rows, ALMOST_ALL)
        return min(self.check.bytes_read / max(self._size, 1), ALMOST_ALL)

    def progress(self) -> str:
        """Return how far the check is, and how long it will still take, in German."""
        share = self.share()
        seconds = (perf_counter() - self._started) * (1 / share - 1) if share else 0
        return page_results.progress(self.check.summary.rows, share, seconds)

    def start_clock(self) -> None:
        """Restart the timer; until then the reader looked at the header."""
        self._started = perf_counter()

    def result(self, cancelled: bool) -> dict[str, str]:
        """Return what was found, as HTML and as text for a ticket."""
        summary = self.check.summary
        notes = [self._problem] if self._problem else []
        if cancelled or notes:
            notes.append(page_results.how_far(summary.rows, self.share()))
        lines = [*notes, *summary.lines()]
        ticket = [wording.text("check.page.ticket", file=self._name), *lines]
        return {
            "html": page_results.result(summary, notes),
            "filter": page_results.choices(summary),
            "ticket": "\n".join(ticket),
        }

    def _end_early(self, problem: str) -> None:
        self._problem = problem
        self._done = True
