"""What MkDocs warns of, as the one line that stops the build."""

import logging
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from calculator.build.mistakes.mistake import MistakeError, line_of
from calculator.data.toml_file import DataError

NAME = "mkdocs"
#: The server for editing logs what browsers ask for, and what it did not find.
_SERVER = "mkdocs.livereload"
_LINK = re.compile(r"Doc file '(?P<file>[^']+)' contains an? .*?link(?: to)? '(?P<link>[^']+)'")
_MEANT = re.compile(r"Did you mean '([^']+)'")
_OMITTED = re.compile(r"pages exist in the docs directory.*?- (?P<file>\S+)", re.DOTALL)
_ABSENT = re.compile(r"A reference to '(?P<file>[^']+)' is included in the 'nav'")
_SETTING = re.compile(r"Config value '(?P<key>[^']+)': (?P<problem>.*)", re.DOTALL)


class Stopping(logging.Handler):
    """Stops at the first warning, in place of MkDocs's own report at the end."""

    def __init__(self, stop: Callable[[str], NoReturn], docs: Path) -> None:
        """Make a handler that calls ``stop`` with the line; ``docs`` is where pages are."""
        super().__init__(logging.WARNING)
        self._stop = stop
        self._docs = docs

    def emit(self, record: logging.LogRecord) -> None:
        """Stop with a mistake, or with the line of the one that MkDocs reports once more."""
        if record.name.startswith(_SERVER):
            return
        error = sys.exception()
        if error is None:
            self._stop(str(mistake(record.getMessage(), self._docs)))
        if isinstance(error, DataError | SystemExit):
            self._stop(str(error))


def install(handler: Stopping) -> None:
    """Let a handler see what MkDocs logs before it is printed, in place of an earlier one."""
    logger = logging.getLogger(NAME)
    if logger.level > logging.WARNING:
        # With --quiet, MkDocs makes no warnings at all, and broken links would pass.
        logger.setLevel(logging.WARNING)
        logging.getLogger(_SERVER).setLevel(logging.ERROR)
    others = [each for each in logger.handlers if not isinstance(each, Stopping)]
    logger.handlers[:] = [handler, *others]


def mistake(message: str, docs: Path) -> MistakeError:
    """Return what a warning of MkDocs means for an editor."""
    if found := _LINK.search(message):
        meant = _MEANT.search(message)
        remedy = f"perhaps {meant[1]} is meant" if meant else "correct or remove it"
        problem = f"the link {found['link']} leads nowhere"
        return MistakeError(f"docs/{found['file']}", _line(docs, found), problem, remedy)
    if found := _OMITTED.search(message):
        problem = f"{found['file']} is not in the menu"
        return MistakeError("mkdocs.yml", "nav", problem, "add a line for it, or remove the page")
    if found := _ABSENT.search(message):
        problem = f"there is no page {found['file']}"
        return MistakeError("mkdocs.yml", "nav", problem, "correct or remove the line")
    if found := _SETTING.search(message):
        return MistakeError(
            "mkdocs.yml", found["key"], _joined(found["problem"]), "correct it there"
        )
    return MistakeError("mkdocs.yml", "MkDocs", _joined(message), "correct what it names")


def _line(docs: Path, found: re.Match[str]) -> str:
    """Return in which line of a page a link is; a page that the build makes has none."""
    page = docs / found["file"]
    text = page.read_text(encoding="utf-8") if page.is_file() else ""
    position = text.find(found["link"])
    return "link" if position < 0 else line_of(text, position)


def _joined(text: str) -> str:
    return " ".join(text.split()).removesuffix(".")
