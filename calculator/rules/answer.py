"""The one shape of every answer: statements as data, each with its sources.

The rules decide what is said; ``wording`` turns a statement into a German sentence.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Generic, NamedTuple, TypeVar

from calculator.data.edition import Edition
from calculator.data.reader import Reader

Question = TypeVar("Question")
Result = TypeVar("Result")


class Statement(NamedTuple):
    """One sentence or phrase, as data.

    Attributes:
        key: Dotted key of the words, which also tell whom they are for.
        values: What fills the placeholders; a value may be a statement itself.
        sources: page#section of the help center that it rests on.
        copies: What a button beside it copies, or None for no button.
        chooses: A field's key and the choice that a click on the statement makes, or None.
    """

    key: str
    values: Mapping[str, object]
    sources: tuple[str, ...] = ()
    copies: str | None = None
    chooses: tuple[str, str] | None = None


class Action(NamedTuple):
    """What a reader does next.

    Attributes:
        reader: Who does it.
        statement: What is to be done.
        case: The case in which it is to be done, in the names of ``[name.case]``; None for all.
    """

    reader: Reader
    statement: Statement
    case: str | None = None


class Amount(NamedTuple):
    """One line of an answer's brief form: a label with its value.

    Attributes:
        label: What the value is.
        value: The amount, number or name.
        step: The step that says no more than this line, or None.
    """

    label: Statement
    value: Statement
    step: Statement | None = None


class Row(NamedTuple):
    """One line of a table.

    Attributes:
        cells: What each column holds, or None where there is nothing.
        remarks: What to bear in mind with the line.
        sentence: The whole line in words, for where there are no tables.
    """

    cells: tuple[Statement | None, ...]
    remarks: tuple[Statement, ...]
    sentence: Statement


class Group(NamedTuple):
    """Lines of a table under a heading of their own.

    Attributes:
        heading: What the lines have in common.
        rows: The lines.
    """

    heading: Statement
    rows: list[Row]


class Table(NamedTuple):
    """What is answered for each of several things that were asked about at once.

    Attributes:
        title: The heading of the table.
        anchor: Name of the heading in addresses.
        columns: What the cells are; the first heads the rows.
        remarks: What the remarks are.
        groups: The lines in groups.
    """

    title: Statement
    anchor: str
    columns: tuple[Statement, ...]
    remarks: Statement
    groups: list[Group]


class Answer(NamedTuple, Generic[Question, Result]):
    """What a calculator answers; parts that a calculator has nothing for are empty.

    Attributes:
        question: The typed question.
        result: The calculator's own figures and decisions.
        headline: The answer in a few words.
        detail: The sentences that complete the headline.
        amounts: Figures of the brief answer, each with its label.
        steps: The way to the answer, in order.
        notes: What to bear in mind with the answer.
        actions: What each reader does next.
        edition: The figures that were used.
        table: What is answered for each of several things, or None.
        changes: What would change the answer, and how far it is from that.
    """

    question: Question
    result: Result
    headline: Statement
    detail: tuple[Statement, ...]
    amounts: list[Amount]
    steps: list[Statement]
    notes: list[Statement]
    actions: list[Action]
    edition: Edition
    table: Table | None = None
    changes: tuple[Statement, ...] = ()


class OpenAnswer(NamedTuple, Generic[Result]):
    """What is said to a question that tells too little for an answer.

    Attributes:
        result: The calculator's own record of what is known.
        headline: That it is open, in a few words.
        detail: What to tell next, and what is known.
        amounts: How it may end, each with what leads there.
        missing: Keys of what may still matter, most decisive first.
        edition: The figures that were used.
    """

    result: Result
    headline: Statement
    detail: tuple[Statement, ...]
    amounts: list[Amount]
    missing: tuple[str, ...]
    edition: Edition


def step(key: str, /, *sources: str, **values: object) -> Statement:
    """Return a step of the way to an answer, in the words of ``[step]``."""
    return Statement(f"step.{key}", values, sources)


def note(key: str, /, *sources: str, **values: object) -> Statement:
    """Return something to bear in mind with an answer, in the words of ``[note]``."""
    return Statement(f"note.{key}", values, sources)


def action(reader: Reader, key: str, /, *sources: str, **values: object) -> Action:
    """Return what a reader does next, in the words of ``[action.<reader>]``."""
    return Action(reader, Statement(f"action.{reader}.{key}", values, sources))


def euro(label: Statement, amount: Decimal, step: Statement | None = None) -> Amount:
    """Return an amount in euro with its label."""
    return Amount(label, Statement("value.euro", {"amount": amount}), step)


def phrase(text: str) -> Statement:
    """Return a name or number that is written as it is."""
    return Statement("value.text", {"text": text})


def copied(text: str) -> Statement:
    """Return what is written as it is, and copied so by a button beside it."""
    return phrase(text)._replace(copies=text)


def by_reader_and_case(
    actions: Iterable[Action],
) -> dict[tuple[Reader, str | None], list[Statement]]:
    """Return what each reader does next in each case, in order of first mention."""
    found: dict[tuple[Reader, str | None], list[Statement]] = {}
    for each in actions:
        found.setdefault((each.reader, each.case), []).append(each.statement)
    return found
