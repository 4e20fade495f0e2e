"""How an answer is summed up: headline, detail and amounts, for every way of showing it."""

from calculator.catalogue import Answer
from calculator.data.countries import Zone
from calculator.language import wording
from calculator.rules.addons import AddonsAnswer
from calculator.rules.escalation import EscalationAnswer
from calculator.rules.factor import FactorAnswer
from calculator.rules.numbers.answer import NumberAnswer
from calculator.rules.reachability import ReachabilityAnswer


def headline(answer: Answer) -> str:
    """Return the answer in a few words."""
    match answer:
        case FactorAnswer():
            return wording.text(f"name.outcome.{answer.outcome}", factor=answer.factor)
        case AddonsAnswer():
            return wording.euro(answer.total)
        case ReachabilityAnswer():
            return wording.name("channel", answer.question.country.channel)
        case EscalationAnswer():
            return wording.text(f"name.urgency.{answer.urgency}", due=answer.due)
        case NumberAnswer():
            from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

            return numbers.headline(answer)


def detail(answer: Answer) -> str:
    """Return the sentence that completes the headline."""
    match answer:
        case FactorAnswer():
            outside = [each for each in answer.question.countries if each.zone is Zone.NON_EU]
            sentence = wording.text(
                f"name.outcome_detail.{answer.outcome}",
                area=answer.question.work_area,
                zone=answer.zone,
                outside=[country.name for country in outside],
            )
            return " ".join([sentence, *_derived(answer)])
        case AddonsAnswer():
            return wording.text("name.addons.total")
        case ReachabilityAnswer():
            country = answer.question.country
            key = "offer" if country.zone is Zone.NON_EU else "any_area"
            area = wording.text(f"table.{key}", zone=country.zone)
            return f"{country.name}, {wording.name('zone_place', country.zone)}: {area}"
        case EscalationAnswer():
            return wording.text(f"name.urgency_detail.{answer.urgency}", due=answer.due)
        case NumberAnswer():
            from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

            return numbers.detail(answer)


def amounts(answer: Answer) -> list[tuple[str, str]]:
    """Return the amounts of an answer, each with its label."""
    match answer:
        case FactorAnswer(budget=budget) if budget is not None:
            return [
                (wording.name("amount", label), wording.euro(amount))
                for label, amount in budget._asdict().items()
            ]
        case AddonsAnswer(lines=lines):
            return [(wording.say(line.label), wording.euro(line.amount)) for line in lines]
        case NumberAnswer():
            from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

            return numbers.amounts(answer)
        case _:
            return []


def _derived(answer: FactorAnswer) -> list[str]:
    """Say in the brief answer, too, where a factor is derived and not given."""
    derived = [step for step in answer.steps if step.key == "step.derived_factor"]
    return [wording.text("name.outcome_detail.derived", **step.values) for step in derived]
