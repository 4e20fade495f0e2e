"""What Python does for the page that checks a list: it reads the file, a slice at a time.

A worker may read a file while Python waits for it. So the browser checks by the very code that the
command line runs: the file is an iterator of its bytes. Nothing of it leaves the worker but what
the page shows and saves.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from time import perf_counter
from typing import Any

from calculator.language import wording
from calculator.lists import page_results, page_rows
from calculator.lists.list_check import ListCheck, ListError

#: So many bytes of a file are read at a time.
SLICE = 1 << 18
#: A call takes so many seconds or a little more: short enough to be cancelled at once.
TURN = 0.1
#: The share of a file of which every byte was read, but not yet every row checked.
ALMOST_ALL = 0.99

#: The list that is being checked; the page has one at a time.
current: dict[str, "List"] = {}


class List:
    """A list that the reader chose, from its header to its last row.

    ``size`` is that of the file in bytes, ``slices`` are these bytes; where they cannot be read,
    they raise OSError.
    """

    def __init__(self, name: str, size: int, slices: Iterable[bytes], today: date) -> None:
        self._name = name
        self._size = size
        self._problem = ""
        self._started = perf_counter()
        self._head_saved = self._in_turn = self._done = False
        self.check = ListCheck(slices, today)
        self._batches = iter([]) if self.check.header.problems else self.check.batches()

    def header(self) -> dict[str, object]:
        """Return the header as HTML, whether it can be checked, and what the page will save."""
        header = self.check.header
        stem = self._name.rpartition(".")[0] or self._name
        return {
            "checkable": not header.problems,
            "html": page_results.confirmation(header, self._name),
            "name": wording.text("check.page.file_name", name=stem),
        }

    def advance(self) -> tuple[bytes, bytes, bool]:
        """Check on for a turn; return rows as shown, rows as saved, and whether that was all."""
        if self._in_turn:  # Rows were lost with it: the page must not call this the end.
            raise RuntimeError("the last turn broke off")
        self._in_turn = True
        shown: list[str] = []
        saved = [] if self._head_saved else [self.check.head()]
        self._head_saved = True
        deadline = perf_counter() + TURN
        try:
            while not self._done and perf_counter() < deadline:
                batch = next(self._batches, [])
                self._done = not batch
                if batch:
                    shown.append(page_rows.rows_as_text(batch, self.check.header))
                    saved.append(self.check.body(batch))
        except OSError:
            self._problem = wording.text("check.problem.unreadable")
            self._done = True
        self._in_turn = False
        return page_rows.ROW_SEPARATOR.join(shown).encode(), b"".join(saved), self._done

    def share(self) -> float:
        """Return how much of the file was read, from 0 to 1; it is all only at the end."""
        return 1 if self._done else min(self.check.bytes_read / max(self._size, 1), ALMOST_ALL)

    def progress(self) -> str:
        """Return how far the check is, and how long it will still take, in German."""
        share = self.share()
        seconds = (perf_counter() - self._started) * (1 / share - 1)
        return page_results.progress(self.check.summary.rows, share, seconds)

    def start_clock(self) -> None:
        """Let time count from now on: until then the reader looked at the header."""
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


def read_slices(file: Any) -> Iterator[bytes]:
    """Read a JavaScript File; where that fails, OSError says so."""
    from js import FileReaderSync  # noqa: PLC0415 (only the browser has it)
    from pyodide.ffi import JsException  # noqa: PLC0415

    reader = FileReaderSync.new()
    for start in range(0, file.size, SLICE):
        try:
            content = reader.readAsArrayBuffer(file.slice(start, start + SLICE))
        except JsException as error:
            raise OSError(str(error)) from error
        yield content.to_bytes()


def read_header(file: Any, today: str) -> str:
    """Open a list and return, as JSON, its header to be confirmed; ``today`` is an ISO date."""
    try:
        current["list"] = List(file.name, file.size, read_slices(file), date.fromisoformat(today))
        header = current["list"].header()
    except ListError as error:
        said = [wording.say(problem) for problem in error.problems]
        header = {"checkable": False, "html": page_results.problems(file.name, said)}
    except OSError:
        said = [wording.text("check.problem.unreadable")]
        header = {"checkable": False, "html": page_results.problems(file.name, said)}
    return json.dumps(header, ensure_ascii=False)


def start() -> None:
    """Begin with the first row."""
    current["list"].start_clock()


def advance() -> Any:
    """Check on for a turn.

    Returns a JavaScript array: the rows as shown, the rows as saved, the share of the file from 0
    to 1, the progress in German, and whether that was all. Rows are UTF-8, because bytes are copied
    at once; to convert a text took more than half as long as the check itself.
    """
    from pyodide.ffi import to_js  # noqa: PLC0415

    shown, saved, done = current["list"].advance()
    share, words = current["list"].share(), current["list"].progress()
    return to_js([shown, saved, share, words, done])


def finish(cancelled: bool) -> str:
    """Return, as JSON, what was found in the rows so far."""
    return json.dumps(current["list"].result(cancelled), ensure_ascii=False)
