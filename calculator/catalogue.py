"""The calculators: what each asks, what it checks, and the rule that answers."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from calculator.data import tariff
from calculator.data.tariff import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Problem
from calculator.rules import addons, escalation, factor, figures, reachability
from calculator.rules.addons import AddonsAnswer, AddonsQuestion
from calculator.rules.escalation import EscalationAnswer, EscalationQuestion
from calculator.rules.factor import FactorAnswer
from calculator.rules.numbers.answer import NumberAnswer, NumberQuestion
from calculator.rules.reachability import ReachabilityAnswer, ReachabilityQuestion
from calculator.rules.task import Task

Answer = FactorAnswer | AddonsAnswer | ReachabilityAnswer | EscalationAnswer | NumberAnswer
Values = dict[str, Any]


class Calculator(NamedTuple):
    """One calculator.

    ``slug`` is its page below /rechner/, ``command`` its word on the command line, ``example``
    the question that its page answers before anybody asks one. ``check`` finds what is wrong
    between fields that are each right. ``decide`` gets the day of the question as ``stand``,
    whether it was given or not, and the edition of that day.
    """

    slug: str
    command: str
    fields: tuple[Field, ...]
    example: str
    check: Callable[[Values], list[Problem]]
    decide: Callable[[Values, Edition], Answer]


class Reply(NamedTuple):
    """What a calculator says to a question: an answer, or the problems that stand in its way.

    ``query`` is the question as addresses carry it; ``ignored`` are keys that it does not know;
    ``values`` are its usable values by key.
    ``day`` is the day for which it answers; ``pinned`` tells whether the question named that day.
    ``answer_today`` is what the same question gives on the day ``today``, where that differs.
    """

    calculator: Calculator
    answer: Answer | None
    problems: list[Problem]
    ignored: list[str]
    query: str
    values: Values
    day: date
    pinned: bool
    today: date
    answer_today: Answer | None


def ask(calculator: Calculator, pairs: Sequence[tuple[str, str]], today: date) -> Reply:
    """Put the words of a question to a calculator; ``today`` counts where they name no day."""
    words = codec.read(calculator.fields, pairs)
    problems = words.problems + calculator.check(words.values)
    pinned = "stand" in words.values
    day = words.values.get("stand", today)
    first = tariff.current().first_day
    if day < first:
        problems.append(codec.problem("stand", "day_too_early", day=day, first=first))
    answer = answer_today = None
    if not problems:
        answer = _answer(calculator, words.values, day)
        if pinned and today >= first:
            answer_today = _answer(calculator, words.values, today)
    return Reply(
        calculator=calculator,
        answer=answer,
        problems=problems,
        ignored=words.ignored,
        query=words.query,
        values=words.values,
        day=day,
        pinned=pinned,
        today=today,
        answer_today=None if answer_today == answer else answer_today,
    )


def _answer(calculator: Calculator, values: Values, day: date) -> Answer:
    return calculator.decide(values | {"stand": day}, tariff.current().on(day))


def _check_minutes(values: Values) -> list[Problem]:
    minutes, hours = values.get("minuten"), values.get("stunden")
    if minutes is None or hours is None or minutes <= hours * figures.MINUTES_PER_HOUR:
        return []
    most = hours * figures.MINUTES_PER_HOUR
    return [codec.problem("minuten", "too_many_minutes", minutes=minutes, hours=hours, most=most)]


def _check_greeting(values: Values) -> list[Problem]:
    option, greeting = values.get("option"), values.get("ansage")
    if option is None or greeting is None or addons.fits(option, greeting):
        return []
    key = "greeting_needed" if greeting is addons.Greeting.NONE else "no_voicemail"
    return [codec.problem("ansage", key)]


def _check_booking(values: Values) -> list[Problem]:
    booked, first = values.get("buchung"), tariff.current().first_day
    if booked is None or first <= booked <= fields.LAST_BOOKING:
        return []
    if booked < first:
        return [codec.problem("buchung", "day_too_early", day=booked, first=first)]
    return [codec.problem("buchung", "day_too_late", last=fields.LAST_BOOKING)]


def _check_nothing(values: Values) -> list[Problem]:
    return []


def _decide_factor(values: Values, edition: Edition) -> Answer:
    task = Task(
        work_area=values["bereich"],
        countries=values["land"],
        talk_minutes=values["minuten"],
        working_hours=values["stunden"],
        phone_system=values["anlage"],
        base_rate=values.get("satz"),
    )
    return factor.decide(task, edition)


def _decide_addons(values: Values, edition: Edition) -> Answer:
    question = AddonsQuestion(
        option=values["option"],
        greeting=values["ansage"],
        work_area=values.get("bereich"),
        countries=values.get("land", ()),
    )
    return addons.decide(question, edition)


def _decide_reachability(values: Values, edition: Edition) -> Answer:
    return reachability.decide(ReachabilityQuestion(values["land"]), edition)


def _decide_escalation(values: Values, edition: Edition) -> Answer:
    # Whoever booked under an earlier edition waits as long as that one said.
    booked = values["buchung"]
    question = EscalationQuestion(booked, values.get("ticket"))
    return escalation.decide(question, values["stand"], tariff.current().on(booked))


def _decide_number(values: Values, edition: Edition) -> Answer:
    from calculator.rules.numbers import decision  # noqa: PLC0415 (only one page needs it)

    question = NumberQuestion(values["nummer"], values.get("land"), values.get("bereich"))
    return decision.decide(question, edition)


FACTOR = Calculator(
    slug="telefonfaktor",
    command="faktor",
    fields=(
        fields.BEREICH,
        fields.ANLAGE,
        fields.LAENDER,
        fields.STUNDEN,
        fields.MINUTEN,
        fields.SATZ,
        fields.STAND,
    ),
    example="anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stunden=1",
    check=_check_minutes,
    decide=_decide_factor,
)
ADDONS = Calculator(
    slug="add-ons",
    command="addons",
    fields=(
        fields.OPTION,
        fields.ANSAGE,
        fields.BEREICH_OPTIONAL,
        fields.LAENDER_OPTIONAL,
        fields.STAND,
    ),
    example="ansage=ohne&option=3",
    check=_check_greeting,
    decide=_decide_addons,
)
REACHABILITY = Calculator(
    slug="erreichbarkeit",
    command="land",
    fields=(fields.LAND, fields.STAND),
    example="land=CH",
    check=_check_nothing,
    decide=_decide_reachability,
)
ESCALATION = Calculator(
    slug="eskalation",
    command="eskalation",
    fields=(fields.BUCHUNG, fields.TICKET, fields.STAND),
    example="buchung=2026-12-01",
    check=_check_booking,
    decide=_decide_escalation,
)
NUMBER = Calculator(
    slug="nummer",
    command="nummer",
    fields=(fields.NUMMER, fields.LAND_OPTIONAL, fields.BEREICH_OPTIONAL, fields.STAND),
    example="nummer=%2B49 221 82829-980",
    check=_check_nothing,
    decide=_decide_number,
)
ALL = (FACTOR, ADDONS, REACHABILITY, NUMBER, ESCALATION)
BY_SLUG = {calculator.slug: calculator for calculator in ALL}
