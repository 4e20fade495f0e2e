"""What add-ons and the task in which calls are made cost, side by side.

They are never added up: whether the prices of add-ons apply once or monthly is open.
Source: auslegungen#einmalig-oder-monatlich.
"""

from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.addons import AddonsAnswer
from calculator.rules.answer import Statement, euro
from calculator.rules.factor import FactorAnswer, decide_factor
from calculator.rules.needs import NeededError
from calculator.rules.task import Outcome, Task

#: What the admin team does about add-ons comes after their booking, and stands there already.
READERS = (Reader.CUSTOMER, Reader.ASSISTANT)


def with_task(answer: AddonsAnswer, task: Task, edition: Edition) -> AddonsAnswer:
    """Return the price of add-ons with what the task costs, or with what that still lacks."""
    try:
        decided = decide_factor(task, edition)
    except NeededError as error:
        return _without(answer, error.key)
    return _with(answer, decided)


def _without(answer: AddonsAnswer, key: str) -> AddonsAnswer:
    lacking = Statement("name.addons.task_open", _asked(key))
    return answer._replace(
        result=answer.result._replace(missing=key),
        detail=(Statement("name.addons.total_alone", {}), lacking),
    )


def _with(answer: AddonsAnswer, decided: FactorAnswer) -> AddonsAnswer:
    bill, result = answer.result, decided.result
    sums = []
    if len(bill.items) > 1:
        sums.append(euro(Statement("name.addons.sum", {}), bill.total))
    actions = [each for each in decided.actions if each.reader in READERS]
    return answer._replace(
        result=bill._replace(task=result),
        headline=_headline(answer, decided),
        detail=(Statement("name.addons.apart", {}), *_rate(decided), *decided.detail),
        amounts=[*answer.amounts, *sums, *decided.amounts],
        steps=[*answer.steps, *decided.steps],
        actions=[*answer.actions, *actions],
    )


def _headline(answer: AddonsAnswer, decided: FactorAnswer) -> Statement:
    addons, budget = answer.result.total, decided.result.budget
    if budget is None:
        values = {"addons": addons, "task": decided.headline}
        return Statement("name.addons.with_task", values)
    return Statement("name.addons.with_budget", {"addons": addons, "task": budget.phrase("total")})


def _rate(decided: FactorAnswer) -> list[Statement]:
    """Return that a rate would tell what the task costs, where it would."""
    lacks = decided.question.base_rate is None
    priced = decided.result.outcome is not Outcome.INDIVIDUAL_OFFER
    return [Statement("name.addons.rate_open", _asked("satz"))] if lacks and priced else []


def _asked(key: str) -> dict[str, object]:
    return {
        "label": Statement(f"field.{key}.label", {}),
        "ask": Statement(f"field.{key}.ask", {}),
    }
