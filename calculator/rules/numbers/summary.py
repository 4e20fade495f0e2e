"""How an answer about telephone numbers is summed up: headline, detail, amounts."""

from decimal import Decimal

from calculator.data.country import Country, Zone
from calculator.rules.answer import Amount, Statement, phrase
from calculator.rules.destination import area_phrase, offer_detail
from calculator.rules.numbers.answer import NumbersQuestion, NumbersResult, PhoneNumber, Validity
from calculator.rules.numbers.steps import dialled, number_problem, quoted
from calculator.rules.numbers.warnings import warning


def headline(question: NumbersQuestion, result: NumbersResult) -> Statement:
    """Return the country of one number, or what several mean for the price of their task."""
    if result.zone is None:
        emergency = result.only is not None and result.only.emergency
        return Statement(f"number.headline.{'emergency' if emergency else 'no_country'}", {})
    if result.only:
        (country,) = result.countries
        return _headline_of_one(result.only, country)
    if result.zone is Zone.NON_EU:
        return Statement("name.outcome.individual_offer", {})
    if question.work_area:
        return Statement("name.outcome.factor", {"factor": result.factors[question.work_area]})
    return Statement("table.any_area", {"zone": result.zone})


def _headline_of_one(number: PhoneNumber, country: Country) -> Statement:
    if number.is_real:
        return phrase(country.name)
    doubts = {Validity.UNSURE: "unsure", Validity.UNKNOWN_RANGE: "doubtful"}
    key = doubts.get(number.validity, "impossible")
    return Statement(f"number.headline.{key}", {"country": country.name})


def detail(question: NumbersQuestion, result: NumbersResult) -> tuple[Statement, ...]:
    """Return whether one number can be real, or why several mean what the headline says."""
    if result.only:
        return _detail_of_one(result.only, question.land, result.countries)
    if result.zone is None:
        return (Statement("number.detail.no_country", {}),)
    if result.zone is Zone.NON_EU:
        return (offer_detail(result.counted),)
    deciding = [each.name for each in result.counted if each.zone is result.zone]
    return (Statement("number.detail.several", {"zone": result.zone, "countries": deciding}),)


def _detail_of_one(
    number: PhoneNumber, land: Country | None, countries: tuple[Country, ...]
) -> tuple[Statement, ...]:
    problem, warned = number_problem(number, land), warning(number)
    said = [each for each in (warned, problem) if each]
    if number.is_real and not problem:
        said.append(Statement("number.detail.real", {"kind": number.kind}))
    for country in countries:
        key = "outside" if country.zone is Zone.NON_EU else "country"
        values = {
            "channel": country.channel,
            "zone": country.place,
            "area": area_phrase(country),
        }
        said.append(Statement(f"number.detail.{key}", values))
    return tuple(said)


def amounts(result: NumbersResult) -> list[Amount]:
    """Return what to type and the factors, each with its label."""
    if result.only:
        lines = _dialling(result.only)
    else:
        real = sum(number.is_real for number in result.read)
        values = {"real": Decimal(real), "lines": Decimal(len(result.read))}
        count = Statement("number.label.count", values)
        lines = [Amount(Statement("number.label.real", {}), count)]
    if result.factors:
        factors = [
            Statement("number.label.factor", {"area": area, "factor": factor})
            for area, factor in result.factors.items()
        ]
        label = Statement("table.any_area", {"zone": result.zone})
        lines.append(Amount(label, Statement("number.factors", {"factors": factors})))
    return lines


def _dialling(number: PhoneNumber) -> list[Amount]:
    country, dial = number.country, dialled(number)
    if number.validity is Validity.UNSURE:
        return _unsure(number)
    if number.national is None or number.din5008 is None:
        return []
    spelled = Amount(Statement("number.label.din5008", {}), phrase(number.din5008))
    if country and dial:
        choose = Amount(Statement("number.label.choose", {}), phrase(country.name))
        return [choose, Amount(Statement("number.label.dial", {}), dial), spelled]
    after = Statement("number.label.dial_after", {"code": number.calling_code})
    return [Amount(after, phrase(number.national)), spelled]


def _unsure(number: PhoneNumber) -> list[Amount]:
    """Return what was read of a line, and what was not."""
    lines = []
    if number.din5008:
        lines.append(Amount(Statement("number.label.read", {}), phrase(number.din5008)))
    if number.unread:
        unread = Statement("number.factors", {"factors": quoted(number.unread)})
        lines.append(Amount(Statement("number.label.unread", {}), unread))
    return lines
