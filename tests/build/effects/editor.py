"""Somebody who follows the page for editors to the letter, in a copy of the project."""

import re
from collections.abc import Callable
from datetime import date

from calculator.build.effects import comparison, plain_report, trees
from calculator.build.effects.state import State
from tests.build.effects.editors_page import Step
from tests.build.effects.project import Project, chapters
from tests.build.test_mistakes import check, said
from tests.shell import printed, python

#: The day on which the page is followed, and the day from which its new figures apply.
TODAY, AHEAD = date(2026, 12, 1), date(2027, 1, 1)
#: What becomes of a text that was looked for.
WRITTEN = {
    "Schreibe dafür": "{new}",
    "Schreibe darunter": "{old}{new}",
    "Schreibe darüber": "{new}{old}",
}


def state(project: Project, day: date) -> State:
    """Return what the project says on a day, with the answers from the next figures on."""
    with trees.working_tree(project.folder) as tree:
        return trees.states([trees.Tree(tree, "The working tree", day)], [AHEAD])[0]


class Editor:
    """Follows the steps of one worked example."""

    def __init__(self, project: Project, start: State) -> None:
        self._project, self._start = project, start
        self._file = self._text = ""
        self._day = TODAY
        self._states: dict[date, State] = {}
        #: What to do with a step, by words of its sentence.
        self._steps: list[tuple[str, Callable[[Step, str], None]]] = [
            (r"suche diese Zeilen?\b", self._find),
            (rf"({'|'.join(WRITTEN)})", self._write),
            (r"wird abgelehnt", self._see_refused),
            (r"unter „([^“]+)“:$", self._see_in_report),
            (r"auf der Seite `/([^`]*)`", self._see_on_page),
        ]

    def follow(self, step: Step) -> None:
        """Do what a step says, or see that it is as the step says."""
        for words, do in self._steps:
            if match := re.search(words, step.says, re.IGNORECASE):
                do(step, match[match.lastindex or 0])
                return
        raise AssertionError(f"no step of the page is written like this: {step.says}")

    def _find(self, step: Step, _: str) -> None:
        named = re.search(r"`([\w/.-]+\.(?:toml|md))`", step.says)
        assert named, "no file is named"
        self._file, self._text = named[1], step.block
        found = (self._project.folder / self._file).read_text("utf-8").count(step.block)
        assert found == 1, f"{self._file} has this {found} times, not once"

    def _write(self, step: Step, how: str) -> None:
        new = WRITTEN[how].format(old=self._text, new=step.block)
        self._project.edit(self._file, self._text, new)
        # What both commands do first.
        printed(python("-m", "calculator.build.country_table", folder=self._project.folder))
        self._states = {}

    def _see_refused(self, step: Step, _: str) -> None:
        assert said(check(self._project.folder)) == step.block

    def _see_in_report(self, step: Step, chapter: str) -> None:
        compared = comparison.compare(self._start, self._state(TODAY), "")
        lines = chapters(plain_report.text(compared))
        assert chapter in lines, f"the report has only {', '.join(lines)}"
        promised = step.block.splitlines()
        # In one piece, as the page shows them.
        places = [lines[chapter][begin:][: len(promised)] for begin in range(len(lines[chapter]))]
        assert promised in places, "\n".join(lines[chapter])

    def _see_on_page(self, step: Step, address: str) -> None:
        shown = re.search(r"`python3 noxfile\.py -s serve(?: -- --stand ([\d-]+))?`", step.says)
        assert shown, "no command shows the page"
        day = date.fromisoformat(shown[1]) if shown[1] else TODAY
        sections = self._state(day)["pages"][address]
        lines = [line.replace("\u00a0", " ") for each in sections for line in each["lines"]]
        assert any(step.block.strip() in line for line in lines), "\n".join(lines)

    def _state(self, day: date) -> State:
        if day not in self._states:
            self._states[day] = state(self._project, day)
        return self._states[day]
