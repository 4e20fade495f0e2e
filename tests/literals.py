"""Read what the tests expect from text that is laid out for reading."""

from tests.asking import Record
from tests.spaces import plain

#: The steps of an answer: each sentence with its sources.
Steps = list[tuple[str, list[str]]]


def steps(written: str) -> Steps:
    """Read steps: a sentence on one or more lines, then a line ``→`` with its sources, or several."""
    read: Steps = []
    sentence: list[str] = []
    for line in map(str.strip, written.strip().splitlines()):
        sources = line.removeprefix("→ ").split(", ")
        if line.startswith("→ ") and not sentence:
            read[-1][1].extend(sources)
        elif line.startswith("→ "):
            read.append((" ".join(sentence), sources))
            sentence = []
        else:
            sentence.append(line)
    assert sentence == [], f"no sources follow {sentence}"
    return read


def sentences(written: str) -> list[str]:
    """Read sentences: each starts with ``-`` at the start of a line, and may run over several."""
    read: list[str] = []
    for line in map(str.strip, written.strip().splitlines()):
        if line.startswith("- "):
            read.append(line.removeprefix("- "))
        else:
            read[-1] += f" {line}"
    return read


def steps_of(record: Record) -> Steps:
    """Return the steps of an answer's record, exactly as they are written."""
    return [(step["text"], step["sources"]) for step in record["steps"]]


def actions_of(record: Record, role: str) -> list[str]:
    """Return what a role does next by an answer's record, exactly as it is written."""
    return [each["text"] for each in record["next_actions"] if each["role"] == role]


def plain_steps_of(record: Record) -> Steps:
    """Return the steps of an answer's record with ordinary spaces only."""
    return [(plain(text), sources) for text, sources in steps_of(record)]


def cells(written: str) -> list[list[str]]:
    """Read a table: a row on each line, ``|`` between cells; a line with ``#`` is a remark."""
    lines = map(str.strip, written.strip().splitlines())
    rows = [line.split("|") for line in lines if not line.startswith("#")]
    assert len({len(row) for row in rows}) == 1, "each row needs as many cells as the others"
    return [[cell.strip() for cell in row] for row in rows]


def table(written: str) -> list[list[str | None]]:
    """Read a table whose ``–`` stands for None."""
    return [[None if cell == "–" else cell for cell in row] for row in cells(written)]
