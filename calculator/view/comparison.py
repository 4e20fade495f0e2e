"""A pinned day's answer beside what the same question gives today."""

from typing import Any, NamedTuple

from calculator.language import wording
from calculator.questions.dialogue import Reply
from calculator.rules.answer import Answer, Statement
from calculator.view.html import Markup, element, join
from calculator.view.summary import amounts, detail, headline


class Change(NamedTuple):
    """One line of both answers.

    Attributes:
        label: What the line is.
        then: What the pinned day's answer says; a dash if it has no such line.
        today: What today's answer says; a dash if it has no such line.
    """

    label: str
    then: str
    today: str


class Comparison(NamedTuple):
    """What differs between a pinned day's answer and today's.

    Attributes:
        headlines: Both headlines.
        changes: The lines that differ.
        sentences: The statements that are new today.
    """

    headlines: Change
    changes: list[Change]
    sentences: list[Statement]

    @property
    def same(self) -> bool:
        """Whether both answers say the same."""
        return self.headlines.then == self.headlines.today and not (self.changes or self.sentences)


def compare(reply: Reply) -> Comparison | None:
    """Compare the answer of a pinned day with today's; None where there is nothing to compare."""
    then, today = reply.answer, reply.answer_today
    if then is None or today is None:
        return None
    return Comparison(
        headlines=Change(wording.text("comparison.outcome"), headline(then), headline(today)),
        changes=_changes(then, today),
        sentences=_new_sentences(then, today),
    )


def heads(reply: Reply) -> tuple[str, str]:
    """Return what heads the two columns: the pinned day and today."""
    then = wording.text("comparison.then", day=reply.day)
    return then, wording.text("comparison.today", day=reply.today)


def same_sentence(reply: Reply) -> str:
    """Return the sentence for another edition that leaves the answer as it is."""
    edition = reply.answer_today.edition if reply.answer_today else None
    return wording.text("comparison.same", since=edition and edition.valid_from)


def section(reply: Reply) -> Markup | None:
    """Return the comparison as a section of the explanation."""
    compared = compare(reply)
    if compared is None:
        return None
    title = element("h2", wording.text("comparison.title"), id="heute")
    if compared.same:
        return join(title, element("p", same_sentence(reply)))
    then, today = heads(reply)
    rows = (
        element(
            "tr",
            element("th", row.label, scope="row"),
            element("td", row.then),
            element("td", row.today),
        )
        for row in (compared.headlines, *compared.changes)
    )
    table = element(
        "table",
        element(
            "thead",
            element(
                "tr",
                element("th", wording.text("comparison.what"), scope="col"),
                element("th", then, scope="col"),
                element("th", today, scope="col"),
            ),
        ),
        element("tbody", *rows),
        class_="comparison",
    )
    items = [element("li", wording.say(each)) for each in compared.sentences]
    new = [element("p", wording.text("comparison.sentences")), element("ul", *items)]
    return join(title, table, *(new if items else []))


def _changes(then: Answer[Any, Any], today: Answer[Any, Any]) -> list[Change]:
    """List detail and amounts that differ, in today's order, then those that are gone."""
    label = wording.text("comparison.detail")
    before = {label: detail(then)} | dict(amounts(then))
    after = {label: detail(today)} | dict(amounts(today))
    none = wording.text("comparison.none")
    lines = (
        Change(key, before.get(key, none), after.get(key, none))
        for key in dict.fromkeys([*after, *before])
    )
    return [line for line in lines if line.then != line.today]


def _new_sentences(then: Answer[Any, Any], today: Answer[Any, Any]) -> list[Statement]:
    said = {wording.say(each) for each in _statements(then)}
    return [each for each in _statements(today) if wording.say(each) not in said]


def _statements(answer: Answer[Any, Any]) -> list[Statement]:
    """Return why an answer is what it is, and what would change it.

    Steps that only repeat an amount are left out.
    """
    repeated = [amount.step for amount in answer.amounts]
    return [
        each for each in (*answer.steps, *answer.notes, *answer.changes) if each not in repeated
    ]
