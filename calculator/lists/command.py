"""The command ``pruefen``: check a list of tasks and write what was found."""

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from calculator.language import wording
from calculator.lists.list_check import ListError, check_file


def run(given: Namespace) -> list[str]:
    """Check the list and return why it cannot be, one German line a reason; none if it was.

    How the header was understood, and the summary, go to standard output.
    """
    missing = [name for name in ("liste", "ausgabe") if not getattr(given, name)]
    if missing:
        return [wording.text(f"check.command.missing_{name}") for name in missing]
    try:
        check = check_file(Path(given.liste), Path(given.ausgabe), date.today())
    except ListError as error:
        return [wording.say(problem) for problem in error.problems]
    except OSError as error:
        return [wording.text("check.command.unreadable", file=error.filename or given.liste)]
    lines = [*check.header.lines(given.liste), "", *check.summary.lines()]
    sys.stdout.write("\n".join(lines) + "\n")
    return []
