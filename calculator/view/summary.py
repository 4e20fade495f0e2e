"""The brief form of an answer as text: headline, detail, amounts."""

from typing import Any

from calculator.data.reader import Reader
from calculator.language import wording
from calculator.rules.answer import Answer, Statement, by_reader_and_case


def headline(answer: Answer[Any, Any]) -> str:
    """Return the answer in a few words."""
    return wording.say(answer.headline)


def detail(answer: Answer[Any, Any]) -> str:
    """Return the sentences that complete the headline."""
    return " ".join(map(wording.say, answer.detail))


def amounts(answer: Answer[Any, Any]) -> list[tuple[str, str]]:
    """Return the amounts of an answer, each with its label."""
    return [(wording.say(each.label), wording.say(each.value)) for each in answer.amounts]


def actions(answer: Answer[Any, Any]) -> list[tuple[str, list[Statement]]]:
    """Return what is to be done next, under the names of reader and case."""
    return [
        (_reader_and_case(reader, case), statements)
        for (reader, case), statements in by_reader_and_case(answer.actions).items()
    ]


def _reader_and_case(reader: Reader, case: str | None) -> str:
    name = wording.name("role", reader)
    return f"{name}, {wording.name('case', case)}" if case else name
