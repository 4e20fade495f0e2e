"""The list of calculators: one entry each, with what its modules in every layer hold."""

from collections.abc import Callable, Collection
from importlib import import_module
from typing import Any

from calculator.data import audience
from calculator.data.reader import Reader
from calculator.questions import addons as addons_question
from calculator.questions import escalation as escalation_question
from calculator.questions import factor as factor_question
from calculator.questions import fields
from calculator.questions import reachability as reachability_question
from calculator.questions import task as task_question
from calculator.questions.codec import Kind
from calculator.questions.dialogue import Calculator, no_problems
from calculator.rules.factor_case import cases_of
from calculator.rules.factor_picture import picture_of
from calculator.view import addons, escalation, factor, reachability


def on_demand(module: str, name: str) -> Callable[..., Any]:
    """Return a function that imports its module at the first call.

    For what only some pages need: libphonenumber compiles two hundred regular expressions, and
    the check of lists needs modules that no other page has.
    """

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"calculator.{module}"), name)(*arguments)

    return call


#: Those for whom the channels of calls are.
STAFF = (Reader.ASSISTANT, Reader.ADMIN)

FACTOR = Calculator(
    slug="telefonfaktor",
    command="faktor",
    fields=factor_question.FIELDS,
    example=factor_question.EXAMPLE,
    check=task_question.check_minutes,
    answer=factor_question.factor_answer,
    record=factor.record,
    brief=("outcome", "factor", "zone", "budget"),
    ask_on=factor_question.ask_on,
    asides=task_question.converted_minutes,
    known=factor.known,
    texts=factor.texts,
    picture=picture_of,
    cases=cases_of,
)
ADDONS = Calculator(
    slug="add-ons",
    command="addons",
    fields=addons_question.FIELDS,
    example=addons_question.EXAMPLE,
    check=addons_question.check,
    asides=task_question.converted_minutes,
    answer=addons_question.addons_answer,
    record=addons.record,
    brief=("total", "lines"),
    texts=addons.texts,
    finite=addons_question.finite,
)
REACHABILITY = Calculator(
    slug="erreichbarkeit",
    command="land",
    fields=reachability_question.FIELDS,
    example=reachability_question.EXAMPLE,
    check=no_problems,
    answer=reachability_question.reachability_answer,
    record=reachability.record,
    brief=("name", "zone", "channel"),
    readers=STAFF,
    texts=reachability.texts,
    subject="land",
    finite=reachability_question.finite,
)
NUMBERS = Calculator(
    slug="nummer",
    command="nummer",
    fields=(
        fields.NUMMER,
        fields.LAND_OPTIONAL,
        fields.BEREICH_OPTIONAL,
        fields.FUER,
        fields.STAND,
    ),
    example="nummer=%2B49 221 82829-980",
    check=no_problems,
    answer=on_demand("questions.numbers", "numbers_answer"),
    record=on_demand("view.numbers", "record"),
    brief=("valid", "country", "zone", "channel", "dial_country", "dial_number", "e164"),
    readers=STAFF,
    subject="nummer",
)
ESCALATION = Calculator(
    slug="eskalation",
    command="eskalation",
    fields=escalation_question.FIELDS,
    example=escalation_question.EXAMPLE,
    check=escalation_question.check_booking,
    answer=escalation_question.escalation_answer,
    record=escalation.record,
    brief=("outcome", "due"),
    readers=(Reader.ADMIN,),
    texts=escalation.texts,
    texts_open=True,
)
#: Every calculator, in the order of menus and help texts.
ALL = (FACTOR, ADDONS, REACHABILITY, NUMBERS, ESCALATION)


def for_readers(readers: Collection[Reader]) -> tuple[Calculator, ...]:
    """Return the calculators that some readers use, each for these readers alone."""
    return tuple(
        _narrowed(each, [reader for reader in each.readers if reader in readers])
        for each in ALL
        if set(each.readers) & set(readers)
    )


def _narrowed(calculator: Calculator, readers: list[Reader]) -> Calculator:
    asked = tuple(
        fields.reader_field(*readers) if each.kind is Kind.READER else each
        for each in calculator.fields
        if set(each.readers) & set(readers)
    )
    return calculator._replace(readers=tuple(readers), fields=asked)


#: The calculators of the readers that the package is for.
CALCULATORS = for_readers(audience.current())
BY_SLUG = {calculator.slug: calculator for calculator in CALCULATORS}
