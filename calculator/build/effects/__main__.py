"""Tell what a change does: ``python -m calculator.build.effects [<ref> | <day> <day>]``.

Compares the working tree with the last commit or another one, or two days of the working tree.
Prints the report and writes it as a page, ``auswirkungen.html``.
"""

import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from calculator.build.effects import comparison, html_report, plain_report, trees, words
from calculator.build.effects.report import Report
from calculator.build.effects.trees import EffectsError, Tree
from calculator.questions import day

FILE = Path("auswirkungen.html")
WORKING = "The working tree"
USAGE = "name a commit, or two days such as 2026-12-31 2027-01-01, or nothing"


def main(arguments: list[str]) -> int:
    """Print the report and write it as a page; 1 with one line where there can be none."""
    try:
        report = _report(arguments)
    except EffectsError as error:
        print(error, file=sys.stderr)
        return 1
    FILE.write_text(html_report.page(report), encoding="utf-8")
    print(f"{plain_report.text(report)}\n{FILE.resolve()}")
    return 0


def _report(arguments: list[str]) -> Report:
    match [_day(each) for each in arguments]:
        case [date() as before, date() as after]:
            return of_days(before, after)
        case [] | [None]:
            return of_commit(*arguments)
    raise EffectsError(USAGE)


def of_commit(reference: str = "HEAD") -> Report:
    """Return what the working tree changes since a commit, today and on days ahead."""
    today = day.today()
    with ExitStack() as stack:
        before = stack.enter_context(trees.commit(reference))
        after = stack.enter_context(trees.working_tree())
        others = {*trees.days_ahead(before, today), *trees.days_ahead(after, today)}
        both = [Tree(before, reference, today, reference), Tree(after, WORKING, today)]
        old, new = trees.states(both, sorted(others))
    described = trees.described(reference)
    return comparison.compare(old, new, words.text("title.commit", before=described, day=today))


def of_days(before: date, after: date) -> Report:
    """Return what changes in the working tree from one day to another."""
    with ExitStack() as stack:
        both = [
            Tree(stack.enter_context(trees.working_tree()), f"{WORKING} on {each}", each)
            for each in (before, after)
        ]
        old, new = trees.states(both, [])
    return comparison.compare(old, new, words.text("title.days", before=before, after=after))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
