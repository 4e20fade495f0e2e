"""The command ``pruefen``: checks a list of tasks and writes the findings to a file."""

import sys
from argparse import Namespace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TextIO

from calculator.language import wording
from calculator.lists.files import write_findings
from calculator.lists.list_check import ListError
from calculator.lists.summary import Summary

#: Rows between two updates of the progress.
ROWS_PER_UPDATE = 5_000


class Progress:
    """The number of rows so far, in one line of a terminal; nothing for a short list."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._shown = 0

    def tell(self, summary: Summary) -> None:
        """Show the number of rows if it grew enough."""
        if summary.rows - self._shown >= ROWS_PER_UPDATE:
            self._shown = summary.rows
            rows = wording.text("check.command.rows", rows=Decimal(summary.rows))
            self._terminal.write(f"\r{rows}")
            self._terminal.flush()

    def end(self) -> None:
        """End the line, so that other output begins below it."""
        if self._shown:
            self._terminal.write("\n")


def run(arguments: Namespace) -> list[str]:
    """Check the list, and print the recognized columns and the summary.

    Returns:
        One German line for each problem that prevents the check; none after a check.
    """
    missing = [name for name in ("liste", "ausgabe") if not getattr(arguments, name)]
    if missing:
        return [wording.text(f"check.command.missing_{name}") for name in missing]
    source, target = Path(arguments.liste), Path(arguments.ausgabe)
    progress = Progress(sys.stderr)
    try:
        tell = progress.tell if sys.stderr.isatty() else None
        list_check = write_findings(source, target, date.today(), tell)
    except ListError as error:
        return [wording.say(problem) for problem in error.problems]
    finally:
        progress.end()
    lines = [*list_check.header.lines(arguments.liste), "", *list_check.summary.lines()]
    sys.stdout.write("\n".join(lines) + "\n")
    return []
