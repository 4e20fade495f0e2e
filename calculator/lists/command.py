"""The command ``pruefen``: checks a list of tasks and writes the findings to a file."""

import sys
from argparse import Namespace
from pathlib import Path

from calculator.language import wording
from calculator.lists.list_check import ListError, write_findings
from calculator.questions import day


def run(arguments: Namespace) -> list[str]:
    """Check the list, and print the recognized columns and the summary.

    Returns:
        One German line for each problem that prevents the check; none after a check.
    """
    missing = [name for name in ("liste", "ausgabe") if not getattr(arguments, name)]
    if missing:
        return [wording.text(f"check.command.missing_{name}") for name in missing]
    try:
        source, target = Path(arguments.liste), Path(arguments.ausgabe)
        list_check = write_findings(source, target, day.today())
    except ListError as error:
        return [wording.say(problem) for problem in error.problems]
    lines = [*list_check.header.lines(arguments.liste), "", *list_check.summary.lines()]
    sys.stdout.write("\n".join(lines) + "\n")
    return []
