"""The add-ons of the phone system and their prices. Source: kunden/add-ons."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.country import Country, Zone, highest_zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Answer, Statement, action, euro, note, step
from calculator.rules.destination import is_open_case, readings
from calculator.rules.factor_result import FactorResult
from calculator.rules.figures import telephony_factor
from calculator.rules.task import WorkArea


class Option(StrEnum):
    """The four add-ons, numbered as in the article."""

    ASSISTANT_EXTENSION = "1"
    OWN_EXTENSION = "2"
    OWN_NUMBER = "3"
    COUNTRY_NUMBER = "4"


class Greeting(StrEnum):
    """How the greeting of an individual voicemail is made."""

    NONE = "ohne"
    MP3 = "mp3"
    ASSISTANT = "vpa"
    PROFESSIONAL = "profi"


class AddonsQuestion(NamedTuple):
    """An option with its greeting.

    Attributes:
        option: The option to price.
        greeting: A greeting that the option can have (see ``fits``).
        work_area: Names the factor that comes on top, together with countries; else None.
        countries: Where calls go; may be empty.
    """

    option: Option
    greeting: Greeting
    work_area: WorkArea | None = None
    countries: tuple[Country, ...] = ()


class Item(NamedTuple):
    """One item of the bill.

    Attributes:
        label: What is charged, with the section that states the price.
        amount: In euro.
    """

    label: Statement
    amount: Decimal


class Bill(NamedTuple):
    """What an option costs with its greeting.

    Attributes:
        items: The items, in order.
        total: In euro, without the task.
        task: How the task ends, or None if it was not asked for or tells too little.
        missing: Key of the field that the task lacks, or None.
    """

    items: list[Item]
    total: Decimal
    task: FactorResult | None = None
    missing: str | None = None


AddonsAnswer = Answer[AddonsQuestion, Bill]


def fits(option: Option, greeting: Greeting) -> bool:
    """Tell whether an option can have a greeting: 1 has no voicemail, 2 always has one."""
    if option is Option.ASSISTANT_EXTENSION:
        return greeting is Greeting.NONE
    return option is not Option.OWN_EXTENSION or greeting is not Greeting.NONE


def price_addons(question: AddonsQuestion, edition: Edition) -> AddonsAnswer:
    """Price an option with its greeting by the tariff's edition."""
    items = _items(question, edition)
    bill = Bill(items, sum((item.amount for item in items), Decimal(0)))
    steps = [
        step("line", *item.label.sources, label=item.label, amount=item.amount) for item in items
    ]
    return Answer(
        question=question,
        result=bill,
        headline=Statement("value.euro", {"amount": bill.total}),
        detail=(Statement("name.addons.total", {}),),
        amounts=[
            euro(item.label, item.amount, said) for item, said in zip(items, steps, strict=True)
        ],
        steps=steps,
        notes=[*_caveats(question), *_factor_notes(question, edition)],
        actions=_actions(question.option),
        edition=edition,
    )


def _items(question: AddonsQuestion, edition: Edition) -> list[Item]:
    option, greeting = question.option, question.greeting
    items = []
    if option is not Option.OWN_EXTENSION:
        key = f"option.{option}"
        label = Statement(f"line.option_{option}", {}, (edition.source(key),))
        items.append(Item(label, edition.amount(key)))
    if greeting is not Greeting.NONE:
        # Option 2 has no price of its own: its only item is the greeting.
        key = f"greeting.{greeting}"
        words = "own_extension" if option is Option.OWN_EXTENSION else "voicemail"
        label = Statement(f"line.{words}", {"greeting": greeting}, (edition.source(key),))
        items.append(Item(label, edition.amount(key)))
    return items


def _caveats(question: AddonsQuestion) -> list[Statement]:
    option = question.option
    caveats = []
    if option is Option.OWN_NUMBER:
        caveats.append(note("technical_feasibility", "kunden/add-ons#option-3"))
    if option in (Option.OWN_NUMBER, Option.COUNTRY_NUMBER):
        if question.greeting is Greeting.NONE:
            caveats.append(note("voicemail_costs_extra", f"kunden/add-ons#option-{option}"))
        caveats.append(note("several_options", "auslegungen#mehrere-optionen"))
    caveats.append(note("prices_open", "auslegungen#offene-fragen"))
    return caveats


def _factor_notes(question: AddonsQuestion, edition: Edition) -> list[Statement]:
    """Say that the telephone factor comes on top, and which, if area and country are known."""
    notes = [note("factor_on_top", "kunden/add-ons#telefonfaktor")]
    if not question.countries:
        return notes
    zone = highest_zone(question.countries)
    reading = readings(question.countries)
    names = [country.label for country in question.countries]
    if zone is Zone.NON_EU:
        key = "open_case_on_top" if is_open_case(question.countries) else "offer_on_top"
        notes.append(note(key, "kunden/add-ons#telefonfaktor", *reading, countries=names))
    elif question.work_area is not None:
        notes.append(
            note(
                "this_factor_on_top",
                "kunden/add-ons#faktoren",
                "auslegungen#enthaltene-zeit-neben-add-ons",
                *reading,
                countries=names,
                area=question.work_area,
                zone=zone,
                factor=telephony_factor(question.work_area, zone, edition),
                limit=edition.amount("included_minutes"),
            )
        )
    return notes


def _actions(option: Option) -> list[Action]:
    project = [
        action(
            Reader.ASSISTANT,
            "tell_project",
            "vpa/softphone#groessere-projekte",
            "auslegungen#groessere-projekte",
        )
    ]
    return [
        action(Reader.CUSTOMER, "book", "kunden/add-ons#buchen"),
        # Option 1 has neither a voicemail nor a number of its own.
        *(project if option is not Option.ASSISTANT_EXTENSION else []),
        action(Reader.ADMIN, "send_booking_link", "admin/einrichtung#vorlage-senden"),
        action(Reader.ADMIN, "choose_factor", "admin/einrichtung#faktor-waehlen"),
        action(Reader.ADMIN, "follow_closely", "admin/einrichtung#begleiten"),
    ]
