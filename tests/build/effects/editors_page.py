"""The page for editors, read as its readers do: sections with steps, each step with a block."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.folders import ROOT

FILE = ROOT / "calculator" / "data" / "AENDERN.md"
_SECTION = re.compile(r"^##+ (.+)$", re.MULTILINE)
_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<kind>\w+)\n(?P<text>.*?)^ *```$", re.DOTALL | re.MULTILINE
)
#: A block that only shows how a command is typed.
COMMAND = "sh"


class Step(NamedTuple):
    """A step of a worked example.

    Attributes:
        says: The sentences of its paragraph above the block.
        block: What the block holds.
    """

    says: str
    block: str


def examples() -> dict[str, list[Step]]:
    """Return the steps of all worked examples, by the title of their section."""
    _, *parts = _SECTION.split(FILE.read_text("utf-8"))
    steps = {title: list(_steps(text)) for title, text in zip(parts[::2], parts[1::2], strict=True)}
    return {title: each for title, each in steps.items() if each}


def _steps(text: str) -> Iterator[Step]:
    begin = 0
    for match in _BLOCK.finditer(text):
        paragraph = text[begin : match.start()].strip().rpartition("\n\n")[2]
        begin = match.end()
        if match["kind"] != COMMAND:
            lines = match["text"].splitlines(keepends=True)
            block = "".join(line.removeprefix(match["indent"]) for line in lines)
            yield Step(" ".join(paragraph.split()), block)
