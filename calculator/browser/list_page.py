"""What Python does for the page that checks a list; only a browser's worker can import it.

The worker may read a file synchronously, so the browser checks by the code that the command line
runs: the file is an iterator of its bytes. Nothing of it leaves the worker but what the page shows
and saves.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import js
from pyodide.ffi import JsException, to_js

from calculator.language import wording
from calculator.lists import page_findings, page_results
from calculator.lists.list_check import ListError
from calculator.lists.page_findings import Kind
from calculator.lists.page_session import Session
from calculator.questions import day

#: How many bytes of a file are read at a time.
SLICE = 1 << 18

#: The archive without which no workbook is read; the page loads it when one is chosen.
EXCEL = "excel.zip"
#: The archives that came after the start.
added: set[str] = set()

#: The check under way, under the key "list"; the page has one at a time.
sessions: dict[str, Session] = {}


def read_slices(file: Any) -> Iterator[bytes]:
    """Read a JavaScript File; raise OSError where that fails."""
    reader = js.FileReaderSync.new()
    for start in range(0, file.size, SLICE):
        try:
            content = reader.readAsArrayBuffer(file.slice(start, start + SLICE))
        except JsException as error:
            raise OSError(str(error)) from error
        yield content.to_bytes()


def read_header(file: Any, today: str = "") -> str:
    """Open a list and return, as JSON, its header to be confirmed.

    ``today`` is an ISO date; without it, the present day counts.
    """
    now = date.fromisoformat(today) if today else day.today()
    try:
        kind = kind_of(file)
        if kind is None:
            loading = wording.text("check.page.loading_excel")
            return json.dumps({"needs": EXCEL, "loading": loading}, ensure_ascii=False)
        if "list" in sessions:
            sessions.pop("list").close()
        sessions["list"] = Session(file.name, file.size, read_slices(file), now, kind)
        header = sessions["list"].header()
    except ListError as error:
        said = [wording.say(problem) for problem in error.problems]
        header = {"checkable": False, "html": page_results.problems(file.name, said)}
    except OSError:
        said = [wording.text("check.problem.unreadable")]
        header = {"checkable": False, "html": page_results.problems(file.name, said)}
    return json.dumps(header, ensure_ascii=False)


def kind_of(file: Any) -> Kind | None:
    """Return what kind of file a JavaScript File is, by its content.

    None stands for a workbook, as long as the archive ``EXCEL`` is not there.
    """
    content = next(read_slices(file.slice(0, len(page_findings.ZIP))), b"")
    if content != page_findings.ZIP:
        return page_findings.CSV
    return page_findings.workbook() if EXCEL in added else None


def add_archive(name: str) -> None:
    """Let packages take modules from the archive, too, that was put last on Python's path."""
    path = sys.path[-1]
    for package, module in list(sys.modules.items()):
        folders = getattr(module, "__path__", None)
        if isinstance(folders, list):
            folders.append(f"{path}/{package.replace('.', '/')}")
    added.add(name)


def without_excel(file: Any) -> str:
    """Return, as JSON in place of a header, that the archive ``EXCEL`` did not load."""
    header = {"checkable": False, "html": page_results.without_excel(file.name)}
    return json.dumps(header, ensure_ascii=False)


def start() -> None:
    """Begin with the first row."""
    sessions["list"].start_clock()


def advance() -> Any:
    """Check rows for one turn.

    Returns a JavaScript array: the rows as shown, the rows as saved, the share of the file from 0
    to 1, the progress in German, and whether that was all. Rows are UTF-8: bytes are copied at
    once, while converting text took more than half as long as the check itself.
    """
    session = sessions["list"]
    shown, saved, done = session.advance()
    return to_js([shown, saved, session.share(), session.progress(), done])


def finish(cancelled: bool) -> Any:
    """Return what was found in the rows so far.

    That is a JavaScript array: the summary as JSON, and the rest of the findings file.
    """
    session = sessions["list"]
    return to_js([json.dumps(session.result(cancelled), ensure_ascii=False), session.rest()])
