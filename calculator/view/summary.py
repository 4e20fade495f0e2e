"""The brief form of an answer as text: headline, detail, amounts."""

from typing import Any

from calculator.data.country import Country
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.questions.dialogue import Reply
from calculator.rules.answer import Action, Answer, OpenAnswer, Statement, by_reader_and_case

#: What has a brief form.
Said = Answer[Any, Any] | OpenAnswer[Any]


def headline(answer: Said) -> str:
    """Return the answer in a few words."""
    return wording.say(answer.headline)


def detail(answer: Said) -> str:
    """Return the sentences that complete the headline."""
    return " ".join(map(wording.say, answer.detail))


def amounts(answer: Said) -> list[tuple[str, str]]:
    """Return the amounts of an answer, each with its label."""
    return [(wording.say(each.label), wording.say(each.value)) for each in answer.amounts]


def actions(reply: Reply) -> list[tuple[str, list[Statement]]]:
    """Return what the reader does next, under the names of reader and case."""
    return [
        (_reader_and_case(reader, case), statements)
        for (reader, case), statements in by_reader_and_case(actions_of(reply)).items()
    ]


def actions_of(reply: Reply) -> list[Action]:
    """Return what the reader does next; nothing if it is not told for whom the answer is."""
    found = reply.answer.actions if reply.answer else []
    return [each for each in found if each.reader is reply.reader]


def _reader_and_case(reader: Reader, case: str | None) -> str:
    name = wording.name("role", reader)
    return f"{name}, {wording.name('case', case)}" if case else name


def example(reply: Reply) -> str:
    """Return a calculator's example as the heading of its answer."""
    asked = {key: readable(value) for key, value in reply.values.items()}
    return wording.text(f"page.example.{reply.calculator.slug}", **asked)


def readable(value: object) -> object:
    """Return the value of a field as it is shown: countries by name, a single one as a list."""
    if isinstance(value, Country):
        return [value.label]
    if isinstance(value, tuple):
        return [each.label if isinstance(each, Country) else each for each in value]
    return value
