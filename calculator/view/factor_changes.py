"""What would change a task's telephone factor, for JSON."""

from typing import Any

from calculator.language import wording
from calculator.questions import fields
from calculator.rules.factor_result import AtMost, Change, FactorResult, MoreThan
from calculator.view.json_record import amount_record, plain_number


def changes(result: FactorResult) -> list[dict[str, Any]]:
    """Return each change: what is told instead, and how it ends then."""
    return [_change(each) for each in result.changes]


def _change(change: Change) -> dict[str, Any]:
    end, budget = change.end, change.budget
    return {
        "if": {key: _told(value) for key, value in change.told.items()},
        "outcome": str(end.outcome),
        "factor": None if end.factor is None else str(end.factor),
        "total": budget and amount_record(budget.total),
        "text": wording.say(change.statement),
    }


def _told(value: Any) -> str | dict[str, str]:
    """Return a value as an address carries it; of minutes, the limit and on which side of it."""
    match value:
        case AtMost(minutes):
            return {"at_most": plain_number(minutes)}
        case MoreThan(minutes):
            return {"more_than": plain_number(minutes)}
        case tuple():
            return fields.LAENDER.write(value)
        case _:
            return str(value)
