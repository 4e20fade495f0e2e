"""The picture of a task's talk time beside what is included."""

from calculator.rules.answer import Statement
from calculator.rules.factor import FactorAnswer
from calculator.rules.factor_changes import limit_of
from calculator.rules.factor_result import FactorResult, MoreThan
from calculator.rules.picture import Bar, Picture


def picture_of(answer: FactorAnswer) -> Picture | None:
    """Return the picture, or None where minutes and hours decide nothing or are not told.

    The answer has to know its changes.
    """
    limit, minutes = limit_of(answer), answer.question.talk_minutes
    beyond = _beyond(answer.result)
    if not limit or minutes is None or beyond is None:
        return None
    asked = Bar(Statement("picture.planned", {"minutes": minutes}), minutes)
    included = Bar(Statement("picture.included", {"minutes": limit}), limit)
    values = {"asked": asked.label, "included": included.label, "limit": limit, "beyond": beyond}
    return Picture(
        title=Statement(f"picture.title.{answer.question.minutes_per}", {}),
        description=Statement("picture.description", values),
        asked=asked,
        limit=included,
        beyond=Statement("picture.from_here", {"beyond": beyond}),
    )


def _beyond(result: FactorResult) -> Statement | None:
    """Return the factor that applies beyond the limit, or that one does if the area is open."""
    if result.factor is not None:
        factors = [result.factor]
    else:
        ends = [each for each in result.changes if isinstance(each.told.get("minuten"), MoreThan)]
        factors = [each.end.factor for each in ends if each.end.factor is not None]
    if not factors:
        return None
    key = "factor" if len(factors) == 1 else "some_factor"
    return Statement(f"picture.{key}", {"factor": factors[0]})
