"""The brief form of an answer as text: headline, detail, amounts."""

from typing import Any

from calculator.language import wording
from calculator.rules.answer import Answer


def headline(answer: Answer[Any, Any]) -> str:
    """Return the answer in a few words."""
    return wording.say(answer.headline)


def detail(answer: Answer[Any, Any]) -> str:
    """Return the sentences that complete the headline."""
    return " ".join(map(wording.say, answer.detail))


def amounts(answer: Answer[Any, Any]) -> list[tuple[str, str]]:
    """Return the amounts of an answer, each with its label."""
    return [(wording.say(each.label), wording.say(each.value)) for each in answer.amounts]
