"""What every line of several is, by country."""

from calculator.data.country import Country
from calculator.rules.answer import Group, Row, Statement, Table, phrase
from calculator.rules.numbers.answer import NumbersQuestion, NumbersResult, PhoneNumber
from calculator.rules.numbers.steps import dialled, is_for_softphone, number_problem, remarks
from calculator.rules.numbers.warnings import warning

COLUMNS = ("typed", "dial", "din5008", "e164")


def lines_by_country(question: NumbersQuestion, result: NumbersResult) -> Table:
    """Return every line under the heading of its country."""
    return Table(
        title=Statement("number.lines", {}),
        anchor="nummern",
        columns=tuple(Statement(f"number.column.{column}", {}) for column in COLUMNS),
        remarks=Statement("number.column.remark", {}),
        groups=[
            Group(_heading(country, numbers), [_row(each, question.land) for each in numbers])
            for country, numbers in result.by_country_read.items()
        ],
    )


def _heading(country: Country | None, numbers: list[PhoneNumber]) -> Statement:
    key = "several" if len(numbers) > 1 else "one"
    if country is None:
        return Statement(f"number.group.{key}_without", {"lines": len(numbers)})
    values = {"country": country.name, "channel": country.channel, "zone": country.place}
    return Statement(f"number.group.{key}", {"lines": len(numbers), **values})


def _row(number: PhoneNumber, land: Country | None) -> Row:
    problem = number_problem(number, land)
    return Row(
        cells=(
            phrase(number.typed),
            dialled(number),
            phrase(number.din5008) if number.din5008 else None,
            phrase(number.e164) if number.e164 else None,
        ),
        remarks=(*([problem] if problem else []), *remarks(number)),
        sentence=_sentence(number, problem),
    )


def _sentence(number: PhoneNumber, problem: Statement | None) -> Statement:
    if problem:
        return Statement("number.line.wrong", {"typed": number.typed, "problem": problem})
    values = {
        "country": number.country and number.country.name,
        "typed": number.typed,
        "national": number.national,
        "din5008": number.din5008,
    }
    key = "right" if is_for_softphone(number) else "elsewhere"
    line, warned = Statement(f"number.line.{key}", values), warning(number)
    return Statement("number.line.warned", {"line": line, "warning": warned}) if warned else line
