"""The tables of the pages: every cell is an answer that the calculators give."""

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import zip_longest

import phonenumbers

from calculator.data import countries
from calculator.data.country import Channel, Zone
from calculator.data.edition import Edition
from calculator.language import wording
from calculator.rules import addons, escalation
from calculator.rules.addons import AddonsQuestion, Greeting, Option
from calculator.rules.budget import cents
from calculator.rules.destination import area_phrase
from calculator.rules.escalation import EscalationQuestion
from calculator.rules.factor import FactorAnswer, decide_factor
from calculator.rules.factor_case import cases_of
from calculator.rules.figures import surcharge, telephony_factor
from calculator.rules.numbers.reading import identify
from calculator.rules.numbers.steps import leading_zero
from calculator.rules.task import Outcome, PhoneSystem, Task, WorkArea
from calculator.view.html import Markup, element
from calculator.view.summary import detail, headline

ONE_HOUR = Decimal(1)
#: In euro per hour; an assumption, and shown as one.
EXAMPLE_RATE = Decimal(30)
#: Countries beside those of the softphone that treat the leading zero in a way of their own.
OTHER_ZEROS = ("IT", "HU")


def areas(edition: Edition) -> Markup:
    """Return the Telefonie-Bereiche: name, factor, surcharge and chat template."""
    rows = [
        [
            wording.text("table.area_name", area=area, zone=zone),
            wording.factor(telephony_factor(area, zone, edition)),
            wording.factor(surcharge(zone, edition)),
            wording.text("table.template_name", zone=zone),
        ]
        for area in WorkArea
        for zone in (Zone.DE, Zone.EU)
    ]
    return _table(["area", "factor", "surcharge", "template"], rows)


def factor_examples(edition: Edition) -> Markup:
    """Return what each factor makes of an example rate, an hour and as a share for telephony."""
    rows = [
        [
            wording.text("table.area_name", area=area, zone=zone),
            wording.factor(telephony_factor(area, zone, edition)),
            wording.factor(surcharge(zone, edition)),
            wording.euro(cents(EXAMPLE_RATE * telephony_factor(area, zone, edition))),
            wording.euro(cents(EXAMPLE_RATE * surcharge(zone, edition))),
        ]
        for area in WorkArea
        for zone in (Zone.DE, Zone.EU)
    ]
    return _table(["area", "factor", "surcharge", "example_rate", "example_surcharge"], rows)


def cases(edition: Edition) -> Markup:
    """Return every case of the telephone factor and how it ends; its rows carry their keys."""
    limit = edition.amount("included_minutes")
    up_to = wording.text("table.up_to", minutes=limit)
    more = wording.text("table.more_than", minutes=limit)
    any_time = wording.text("table.any")
    examples = countries.current().example_of_each_zone()
    rows, answers = [], []
    for area in WorkArea:
        for zone, country in examples.items():
            place = wording.name("zone_place", zone)
            case = wording.text("table.case", area=area, place=place)
            below, above = (
                decide_factor(Task(area, (country,), minutes, ONE_HOUR), edition)
                for minutes in (limit, limit + 1)
            )
            if below.result == above.result:
                rows.append([case, any_time, _result(below)])
                answers.append(below)
            else:
                rows += [[case, up_to, _result(below)], [case, more, _result(above)]]
                answers += [below, above]
    germany = (examples[Zone.DE],)
    task = Task(WorkArea.BACKOFFICE, germany, limit, ONE_HOUR, PhoneSystem.CUSTOMER)
    own = decide_factor(task, edition)
    rows.append([wording.name("phone_system", PhoneSystem.CUSTOMER), any_time, _result(own)])
    answers.append(own)
    heads = [wording.text(f"table.{head}") for head in ("task", "talk", "result")]
    keys = [" ".join(cases_of(each)) for each in answers]
    return _filled_table(heads, rows, keys=keys)


def prices(edition: Edition) -> Markup:
    """Return what every option costs with every greeting."""
    rows = []
    for option in Option:
        cells = [wording.name("option", option)]
        for greeting in Greeting:
            if addons.fits(option, greeting):
                cells.append(
                    headline(addons.price_addons(AddonsQuestion(option, greeting), edition))
                )
            else:
                cells.append(wording.text("table.not_offered"))
        rows.append(cells)
    heads = [wording.name("greeting", greeting) for greeting in Greeting]
    return _filled_table([wording.text("table.option"), *heads], rows)


def all_countries() -> Markup:
    """Return every country with its code, channel, zone and what follows for the price.

    Folded, because it fills many screens; its heading's address opens it.
    """
    rows = [
        [
            country.name,
            country.code,
            wording.name("channel", country.channel),
            wording.name("zone_place", country.place),
            wording.say(area_phrase(country)),
        ]
        for country in countries.current().sorted_by_name()
    ]
    table = _table(["country", "code", "channel", "zone", "area"], rows, "cases cases--brief")
    summary = element("summary", wording.text("table.all_countries", count=Decimal(len(rows))))
    return element("details", summary, table, class_="cases-fold", data_heading="alle-faelle")


def deadline(edition: Edition) -> Markup:
    """Return what every day after a booking asks for, until nothing changes any more."""
    booked = edition.valid_from
    rows = []
    for days in range(int(edition.amount("escalation_days")) + 1):
        day = booked + timedelta(days=days)
        answer = escalation.decide_urgency(EscalationQuestion(booked, None), day, edition)
        case = "on_booking" if days == 0 else f"after_booking_{answer.result.urgency}"
        rows.append(
            [
                wording.text(f"table.{case}", days=Decimal(days)),
                wording.name("urgency_brief", answer.result.urgency),
            ]
        )
    return _table(["day", "result"], rows)


def numbers() -> Markup:
    """Return what follows the calling code in every country on the softphone and in some others.

    The numbers are libphonenumber's examples; they are not assigned.
    """
    table, national = countries.current(), phonenumbers.PhoneNumberFormat.NATIONAL
    softphone = [each for each in table.sorted_by_name() if each.channel is Channel.SOFTPHONE]
    rows = []
    for country in (*softphone, *(table.by_code[code] for code in OTHER_ZEROS)):
        example = phonenumbers.example_number(country.code)
        typed = phonenumbers.format_number(example, national) if example else ""
        read = identify(typed, country.code)
        zero = wording.text(f"number.zero.{leading_zero(read)}", prefix=read.trunk_prefix)
        rows.append([country.name, typed, read.national or "", zero])
    heads = [wording.text(f"number.zero.{head}") for head in ("country", "typed", "dial", "zero")]
    return _filled_table(heads, rows)


def _result(answer: FactorAnswer) -> str:
    if answer.result.outcome is Outcome.FACTOR:
        return f"{headline(answer)}, {detail(answer)}"
    return headline(answer)


def _table(heads: list[str], rows: list[list[str]], style: str = "cases") -> Markup:
    return _filled_table([wording.text(f"table.{head}") for head in heads], rows, style)


def _filled_table(
    heads: list[str], rows: list[list[str]], style: str = "cases", keys: Sequence[str] = ()
) -> Markup:
    """Return a table whose first column heads the rows; ``keys`` name the case of each row.

    On narrow screens the style stacks the cells: the roles keep it a table for screen readers, the
    labels name each cell.
    """
    head = element(
        "tr", *(element("th", each, scope="col", role="columnheader") for each in heads), role="row"
    )
    body = (
        element(
            "tr",
            element("th", row[0], scope="row", role="rowheader"),
            *(
                element("td", cell, role="cell", data_label=label)
                for label, cell in zip(heads[1:], row[1:], strict=True)
            ),
            role="row",
            data_case=key,
        )
        for row, key in zip_longest(rows, keys)
    )
    return element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        class_=style,
        role="table",
        data_mark=wording.text("table.this_question") if keys else None,
    )
