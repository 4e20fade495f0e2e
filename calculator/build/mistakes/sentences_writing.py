"""Writes ``sentences.txt`` anew, from the words as they are and from what rules fill in.

Run it as ``python -m calculator.build.mistakes.sentences_writing``.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from unittest.mock import patch

from calculator.build.mistakes import sentences
from calculator.build.mistakes.sentences import HEAD, LIST
from calculator.build.runtime import usage
from calculator.language import wording
from calculator.rules.answer import Statement

#: How a value is written that no sentence of its key shows yet.
_USUAL = {Decimal: "number", date: sentences.DATE, list: "and"}

Placeholders = dict[str, dict[str, str]]


def given() -> Placeholders:
    """Return what rules always give each sentence, asked as the pages ask; it takes seconds."""
    found: Placeholders = {}
    lacking: set[tuple[str, str]] = set()

    def noted(statement: Statement) -> None:
        values = {name: _USUAL.get(type(each), "") for name, each in statement.values.items()}
        found.setdefault(statement.key, {}).update(values)
        empty = (name for name, each in statement.values.items() if each in (None, [], ""))
        lacking.update((statement.key, name) for name in empty)

    say, segments = wording.say, wording.segments

    def saying(statement: Statement) -> str:
        noted(statement)
        return say(statement)

    def parting(statement: Statement) -> Iterator[tuple[str, str | None]]:
        noted(statement)
        return segments(statement)

    with patch.object(wording, "say", saying), patch.object(wording, "segments", parting):
        usage.use_page_of_each_calculator()
        usage.use_numbers_page()
    return {
        key: {name: how for name, how in values.items() if (key, name) not in lacking}
        for key, values in found.items()
    }


def text(words: Mapping[str, str], rules: Mapping[str, Mapping[str, str]]) -> str:
    """Return the list for words by key and what rules give them."""
    lines = []
    for key in sorted(words):
        shown = dict(wording.placeholders(words[key]))
        more = {name: how for name, how in rules.get(key, {}).items() if name not in shown}
        parts = [key, _written(shown), *(["|", _written(more)] if more else [])]
        lines.append(" ".join(filter(None, parts)))
    return HEAD + "\n".join(lines) + "\n"


def _written(placeholders: Mapping[str, str]) -> str:
    return " ".join(
        f"{{{name}:{how}}}" if how else f"{{{name}}}" for name, how in sorted(placeholders.items())
    )


if __name__ == "__main__":
    LIST.write_text(text(wording.current().words, given()), encoding="utf-8", newline="\n")
