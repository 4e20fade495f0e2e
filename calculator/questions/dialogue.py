"""A calculator, and what it replies to a question."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from calculator.data import tariff
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.data.settings import Settings
from calculator.language.templates import Texts
from calculator.questions import by_hand, codec
from calculator.questions.codec import Field, Problem, Words
from calculator.rules.answer import Answer, OpenAnswer, Statement
from calculator.rules.needs import NeededError
from calculator.rules.picture import Picture

#: The usable values of a question, by the German key of the field.
Values = dict[str, Any]


class Calculator(NamedTuple):
    """One calculator: all that tells it from the others.

    Attributes:
        slug: Its page below /rechner/.
        command: Its word on the command line.
        fields: What it asks for, in the order of the form.
        example: The question that its page answers first, as an address carries it.
        check: Finds what is wrong between fields that are each right.
        answer: The rule. Gets the day of the question as ``stand``, whether it was given or not,
            and the edition of that day.
            Raises NeededError where the question does not tell enough, if ``ask_on`` is there.
        record: The answer's result as plain data, for JSON.
        brief: The keys of the record that sum up an answer in one line.
        readers: For whom there are next steps. Where these are several, a field asks for whom the
            answer is (``fields.reader_field``).
        subject: The field that the command takes without an option, or None.
        ask_on: What is known of a question that does not tell enough, and what to ask next; None
            where every required field has to be given.
        known: What is known then as plain data, for JSON.
        asides: What the form says beside fields, by key, or None if there is never anything.
        texts: Fills the texts for the job that fit a reply, or None if there are never any.
        picture: Shows an answer as a picture, or None if there never is one.
        texts_open: Whether the page shows the texts unfolded.
        cases: The keys of an answer's rows in the page's table of all cases, or None where the
            table has no keys.
        finite: The words that the build asks in every combination, by the fields that tell them
            ("" for nothing); browsers have the answers before Python. None if there are none.
    """

    slug: str
    command: str
    fields: tuple[Field, ...]
    example: str
    check: Callable[[Values], list[Problem]]
    answer: Callable[[Values, Edition], Answer[Any, Any]]
    record: Callable[[Answer[Any, Any]], dict[str, Any]]
    brief: tuple[str, ...]
    readers: tuple[Reader, ...] = tuple(Reader)
    subject: str | None = None
    ask_on: Callable[[Values, Edition], OpenAnswer[Any]] | None = None
    known: Callable[[OpenAnswer[Any]], dict[str, Any]] | None = None
    asides: Callable[[Values], dict[str, Statement]] | None = None
    texts: Callable[["Reply", Settings], Texts] | None = None
    picture: Callable[[Answer[Any, Any]], Picture | None] | None = None
    texts_open: bool = False
    cases: Callable[[Answer[Any, Any]], tuple[str, ...]] | None = None
    finite: Callable[[], dict[str, tuple[str, ...]]] | None = None

    @property
    def private(self) -> bool:
        """Whether a question may name or reach a person: then addresses hide it from hosts."""
        return any(field.private for field in self.fields)

    def address(self, page: str, words: str) -> str:
        """Return the address of a question: in the fragment, which no host sees, where private."""
        return f"{page}{'#' if self.private else '?'}{words}"


class Reply(NamedTuple):
    """What a calculator says to a question: an answer, what to tell further, or what is wrong.

    Attributes:
        calculator: The calculator that was asked.
        answer: The answer, or None if it is open or there are problems.
        open: What is known and what to ask next, if the question does not tell enough, else None.
        problems: What cannot be used, and what to enter instead.
        ignored: Keys that the calculator does not know.
        query: The question as addresses carry it.
        values: The usable values by key.
        day: The day for which it answers.
        pinned: Whether the question named that day.
        today: The day on which it was asked.
        answer_today: What the same question gives today, if that differs, else None.
    """

    calculator: Calculator
    answer: Answer[Any, Any] | None
    open: OpenAnswer[Any] | None
    problems: list[Problem]
    ignored: list[str]
    query: str
    values: Values
    day: date
    pinned: bool
    today: date
    answer_today: Answer[Any, Any] | None

    @property
    def asides(self) -> dict[str, Statement]:
        """What the form says beside fields, by key."""
        return self.calculator.asides(self.values) if self.calculator.asides else {}

    @property
    def reader(self) -> Reader | None:
        """For whom the answer is; None if that is not told."""
        if len(self.calculator.readers) == 1:
            return self.calculator.readers[0]
        return self.values.get("fuer")

    @property
    def not_needed(self) -> list[str]:
        """Keys of required fields that were not told and play no part in what is said."""
        said = self.answer or self.open
        missing = self.open.missing if self.open else ()
        return [
            field.key
            for field in self.calculator.fields
            if said and field.required and field.key not in (*self.values, *missing)
        ]


def ask(
    calculator: Calculator,
    pairs: Sequence[tuple[str, str]],
    today: date,
    hands: Mapping[str, str] = MappingProxyType({}),
) -> Reply:
    """Put the words of a question to a calculator; ``today`` counts if they name no day.

    ``hands`` says how far a person is with the fields of a form, by key (``by_hand.Hand``).
    """
    words = codec.read(calculator.fields, pairs)
    problems = [
        *_read_problems(calculator, words),
        *calculator.check(words.values),
        *by_hand.problems(calculator.fields, pairs, hands),
    ]
    pinned = "stand" in words.values
    day = words.values.get("stand", today)
    first = tariff.current().first_day
    if day < first:
        problems.append(codec.problem("stand", "day_too_early", day=day, first=first))
    answer = open_answer = answer_today = None
    if not problems:
        answer, open_answer = _answer(calculator, words.values, day)
        if answer and pinned and today >= first:
            answer_today, _ = _answer(calculator, words.values, today)
    return Reply(
        calculator=calculator,
        answer=answer,
        open=open_answer,
        problems=problems,
        ignored=words.ignored,
        query=words.query,
        values=words.values,
        day=day,
        pinned=pinned,
        today=today,
        answer_today=None if answer_today == answer else answer_today,
    )


def answered(reply: Reply) -> Answer[Any, Any]:
    """Return the answer of a reply; a reply without one raises ValueError."""
    if reply.answer is None:
        raise ValueError("the question has no answer; show its problems instead")
    return reply.answer


def no_problems(values: Values) -> list[Problem]:
    """Find nothing wrong: the check of a calculator whose fields do not depend on each other."""
    return []


def _read_problems(calculator: Calculator, words: Words) -> list[Problem]:
    """Return what cannot be used; where the rule says what it needs, nothing is merely missing."""
    if calculator.ask_on is None:
        return words.problems
    return [each for each in words.problems if each.key not in words.missing]


def _answer(
    calculator: Calculator, values: Values, day: date
) -> tuple[Answer[Any, Any] | None, OpenAnswer[Any] | None]:
    edition, values = tariff.current().on(day), values | {"stand": day}
    if calculator.ask_on is None:
        return calculator.answer(values, edition), None
    try:
        return calculator.answer(values, edition), None
    except NeededError:
        return None, calculator.ask_on(values, edition)
