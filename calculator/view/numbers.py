"""How an answer about telephone numbers is summed up, line by line and as a whole."""

from calculator.data.countries import Channel, Country, Zone
from calculator.language import wording
from calculator.rules.answer import Statement
from calculator.rules.numbers.answer import NumberAnswer, PhoneNumber, Verdict
from calculator.rules.numbers.steps import problem, remarks
from calculator.view.html import Markup, element

COLUMNS = ("typed", "dial", "e164", "remark")


def headline(answer: NumberAnswer) -> str:
    """Return the country of one number, or what several mean for the price of their task."""
    if answer.zone is None:
        return wording.text("number.headline.no_country")
    if answer.only:
        (country,) = answer.countries
        return _headline_of_one(answer.only, country)
    if answer.zone is Zone.NON_EU:
        return wording.text("name.outcome.individual_offer")
    if answer.question.work_area:
        return wording.text("name.outcome.factor", factor=answer.factors[answer.question.work_area])
    return wording.text("table.any_area", zone=answer.zone)


def _headline_of_one(number: PhoneNumber, country: Country) -> str:
    if number.is_real:
        return country.name
    key = "doubtful" if number.verdict is Verdict.UNKNOWN_RANGE else "impossible"
    return wording.text(f"number.headline.{key}", country=country.name)


def detail(answer: NumberAnswer) -> str:
    """Return whether one number can be real, or why several mean what the headline says."""
    if answer.only:
        return _detail_of_one(answer.only, answer)
    if answer.zone is None:
        return wording.text("number.detail.no_country")
    outside = [each.name for each in answer.countries if each.zone is Zone.NON_EU]
    if outside:
        return wording.text("name.outcome_detail.individual_offer", outside=outside)
    deciding = [each.name for each in answer.countries if each.zone is answer.zone]
    return wording.text("number.detail.several", zone=answer.zone, countries=deciding)


def _detail_of_one(number: PhoneNumber, answer: NumberAnswer) -> str:
    wrong = problem(number, answer.question.land)
    sentences = [wording.say(wrong)] if wrong else []
    if number.is_real and not wrong:
        sentences.append(wording.text("number.detail.real", kind=number.kind))
    for country in answer.countries:
        key = "outside" if country.zone is Zone.NON_EU else "country"
        values = {"channel": country.channel, "zone": country.zone}
        sentences.append(wording.text(f"number.detail.{key}", **values))
    return " ".join(sentences)


def amounts(answer: NumberAnswer) -> list[tuple[str, str]]:
    """Return what to type and the factors, each with its label."""
    if answer.only:
        rows = _dialling(answer.only)
    else:
        real = sum(number.is_real for number in answer.numbers)
        label = wording.text("number.label.real")
        rows = [(label, wording.text("number.label.count", real=real, lines=len(answer.numbers)))]
    if answer.factors:
        factors = [
            wording.text("number.label.factor", area=area, factor=factor)
            for area, factor in answer.factors.items()
        ]
        rows.append((wording.text("table.any_area", zone=answer.zone), " · ".join(factors)))
    return rows


def _dialling(number: PhoneNumber) -> list[tuple[str, str]]:
    country = number.country
    if number.national is None:
        return []
    if country and country.channel is Channel.SOFTPHONE:
        choose = (wording.text("number.label.choose"), country.name)
        return [choose, (wording.text("number.label.dial"), number.national)]
    return [(wording.text("number.label.dial_after", code=number.calling_code), number.national)]


def heads() -> list[str]:
    """Return what the cells of ``rows`` are."""
    return [wording.text(f"number.column.{column}") for column in COLUMNS]


def rows(answer: NumberAnswer) -> dict[str, list[list[str]]]:
    """Return the cells of every line under the heading of its country; lines in, rows out."""
    return {
        _group(country, numbers): [_cells(each, answer.question.land) for each in numbers]
        for country, numbers in answer.by_country.items()
    }


def _group(country: Country | None, numbers: list[PhoneNumber]) -> str:
    key = "several" if len(numbers) > 1 else "one"
    if country is None:
        return wording.text(f"number.group.{key}_without", lines=len(numbers))
    values = {"country": country.name, "channel": country.channel, "zone": country.zone}
    return wording.text(f"number.group.{key}", lines=len(numbers), **values)


def _cells(number: PhoneNumber, land: Country | None) -> list[str]:
    wrong = problem(number, land)
    said = [*([wrong] if wrong else []), *remarks(number)]
    none = wording.text("table.not_offered")
    remark = " ".join(map(wording.say, said))
    return [number.typed, number.national or none, number.e164 or none, remark]


def sentences(answer: NumberAnswer) -> list[Statement]:
    """Return every line as a sentence, in the order of ``rows``, for where there are no tables."""
    return [
        _sentence(number, answer.question.land)
        for numbers in answer.by_country.values()
        for number in numbers
    ]


def _sentence(number: PhoneNumber, land: Country | None) -> Statement:
    values = number._asdict() | {"country": number.country and number.country.name}
    wrong = problem(number, land)
    if wrong:
        return Statement("number.line.wrong", values | {"problem": wrong})
    return Statement("number.line.right", values)


def table(answer: NumberAnswer) -> Markup:
    """Return the lines by country; the roles keep it a table where the style stacks the cells."""
    cells = (element("th", each, scope="col", role="columnheader") for each in heads()[:-1])
    head = element("thead", element("tr", *cells, role="row"), role="rowgroup")
    bodies = (_body(group, lines) for group, lines in rows(answer).items())
    return element("table", head, *bodies, class_="cases numbers", role="table")


def _body(group: str, lines: list[list[str]]) -> Markup:
    span = str(len(COLUMNS) - 1)
    country = element("th", group, scope="rowgroup", colspan=span, role="rowheader")
    return element(
        "tbody",
        element("tr", country, class_="numbers__country", role="row"),
        *map(_row, lines),
        role="rowgroup",
    )


def _row(line: list[str]) -> Markup:
    """Return a line; where there is nothing to type, the remark takes the place."""
    typed, dial, e164, remark = line
    said = element("span", remark, class_="numbers__remark") if remark else None
    _, dial_head, e164_head, _ = heads()
    if e164 == wording.text("table.not_offered"):
        cells = [element("td", said, colspan="2", role="cell")]
    else:
        cells = [
            element("td", dial, role="cell", data_label=dial_head),
            element("td", e164, " ", said, role="cell", data_label=e164_head),
        ]
    return element("tr", element("th", typed, scope="row", role="rowheader"), *cells, role="row")
