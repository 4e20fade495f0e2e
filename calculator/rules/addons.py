"""The add-ons of the phone system and their prices. Source: kunden/add-ons."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.countries import Country, Zone, highest_zone
from calculator.data.tariff import Edition
from calculator.rules.answer import Action, Role, Statement, action, note
from calculator.rules.figures import factor_key, telephony_factor
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
    """An option with a greeting; area and countries only to name the factor on top.

    The codec vouches that option and greeting go together (see ``fits``).
    """

    option: Option
    greeting: Greeting
    work_area: WorkArea | None = None
    countries: tuple[Country, ...] = ()


class Line(NamedTuple):
    """One line of the bill: what it is for, and the amount in euro."""

    label: Statement
    amount: Decimal

    @property
    def step(self) -> Statement:
        """The line as a step of the way to the total, with its source."""
        return Statement(
            "step.line", {"label": self.label, "amount": self.amount}, self.label.sources
        )


class AddonsAnswer(NamedTuple):
    """The bill, what to bear in mind with it and what to do next."""

    question: AddonsQuestion
    lines: list[Line]
    total: Decimal
    notes: list[Statement]
    actions: list[Action]
    edition: Edition


def fits(option: Option, greeting: Greeting) -> bool:
    """Tell whether an option can have a greeting: 1 has no voicemail, 2 always has one."""
    if option is Option.ASSISTANT_EXTENSION:
        return greeting is Greeting.NONE
    return option is not Option.OWN_EXTENSION or greeting is not Greeting.NONE


def decide(question: AddonsQuestion, edition: Edition) -> AddonsAnswer:
    """Price an option with its greeting by the tariff's edition."""
    lines = _lines(question, edition)
    return AddonsAnswer(
        question=question,
        lines=lines,
        total=sum((line.amount for line in lines), Decimal(0)),
        notes=[*_caveats(question), *_factor_notes(question, edition)],
        actions=[
            action(Role.CUSTOMER, "book", "kunden/add-ons#buchen"),
            action(Role.ASSISTANT, "tell_project", "vpa/softphone#groessere-projekte"),
            action(Role.ADMIN, "send_booking_link", "admin/einrichtung#vorlage-senden"),
            action(Role.ADMIN, "choose_factor", "admin/einrichtung#faktor-waehlen"),
            action(Role.ADMIN, "follow_closely", "admin/einrichtung#begleiten"),
        ],
        edition=edition,
    )


def _lines(question: AddonsQuestion, edition: Edition) -> list[Line]:
    option, greeting = question.option, question.greeting
    lines = []
    if option is not Option.OWN_EXTENSION:
        key = f"option.{option}"
        lines.append(
            Line(
                Statement(f"line.option_{option}", {}, (edition.source(key),)), edition.amount(key)
            )
        )
    if greeting is not Greeting.NONE:
        # Option 2 has no price of its own: its only line is the greeting's.
        key = f"greeting.{greeting}"
        words = "own_extension" if option is Option.OWN_EXTENSION else "voicemail"
        label = Statement(f"line.{words}", {"greeting": greeting}, (edition.source(key),))
        lines.append(Line(label, edition.amount(key)))
    return lines


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
    """Say that the telephone factor comes on top, and which where area and country tell."""
    notes = [note("factor_on_top", "kunden/add-ons#telefonfaktor")]
    if not question.countries:
        return notes
    zone = highest_zone(question.countries)
    several = ["auslegungen#mehrere-laender"] if len(question.countries) > 1 else []
    names = [country.name for country in question.countries]
    if zone is Zone.NON_EU:
        outside = "vpa/softphone#ausserhalb-der-eu"
        notes.append(note("offer_on_top", outside, *several, countries=names))
    elif question.work_area is not None:
        notes.append(
            note(
                "this_factor_on_top",
                edition.source(factor_key(question.work_area, zone)),
                *several,
                countries=names,
                area=question.work_area,
                zone=zone,
                factor=telephony_factor(question.work_area, zone, edition),
                limit=edition.amount("included_minutes"),
            )
        )
    return notes
