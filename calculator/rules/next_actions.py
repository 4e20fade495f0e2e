"""Who does what once the telephone factor of a task is known."""

from decimal import Decimal

from calculator.data.country import Zone
from calculator.data.reader import Reader
from calculator.rules.answer import Action, action
from calculator.rules.budget import Budget
from calculator.rules.destination import customer_offer, offer_actions
from calculator.rules.task import Outcome, Task, WorkArea

CHOOSE_AREA = "vpa/softphone#bereich-waehlen"
TELL_CUSTOMER = "vpa/softphone#kunden-informieren"
TELL_ADMIN = "vpa/softphone#vertrieb-melden"
COSTS = "vpa/softphone#kosten"
WHOSE_SYSTEM = "admin/telefonfaktoren#telefonanlage-klaeren"
ALLOWANCE = "admin/telefonfaktoren#kunde-informieren"
CUSTOMER_FILE = "admin/telefonfaktoren#kundenakte"
FORWARDED = "admin/telefonfaktoren#weiterleitung"


def next_actions(
    task: Task, outcome: Outcome, zone: Zone, factor: Decimal | None, budget: Budget | None
) -> list[Action]:
    """List what assistant, admin and customer do next, in this order."""
    match outcome:
        case Outcome.FACTOR:
            values: dict[str, object] = {"area": task.work_area, "zone": zone, "factor": factor}
            actions = _after_factor(values, budget)
        case Outcome.INCLUDED:
            actions = [
                action(Reader.ASSISTANT, "watch_minutes", CHOOSE_AREA),
                action(Reader.ADMIN, "tell_allowance", ALLOWANCE),
                action(Reader.ADMIN, "customer_file_without_factor", CUSTOMER_FILE),
                action(Reader.CUSTOMER, "included", COSTS),
            ]
        case Outcome.INDIVIDUAL_OFFER:
            actions = [
                *offer_actions(task.countries),
                action(Reader.ADMIN, "customer_file_without_factor", CUSTOMER_FILE),
                customer_offer(task.countries),
            ]
        case Outcome.OWN_SYSTEM:
            return [
                action(Reader.ASSISTANT, "own_system", WHOSE_SYSTEM),
                action(Reader.ADMIN, "own_system", WHOSE_SYSTEM),
                action(Reader.CUSTOMER, "own_system", WHOSE_SYSTEM),
            ]
    if task.work_area is WorkArea.VERTRIEB:
        actions.insert(0, action(Reader.ASSISTANT, "tell_admin", TELL_ADMIN))
    return actions


def _after_factor(values: dict[str, object], budget: Budget | None) -> list[Action]:
    if budget:
        total = budget.total
        raise_budget = action(Reader.ASSISTANT, "raise_budget_to", TELL_CUSTOMER, total=total)
        cost: dict[str, object] = {"rate": budget.rate, "surcharge": budget.surcharge}
        pay = action(Reader.CUSTOMER, "factor_cost", COSTS, **cost)
    else:
        raise_budget = action(Reader.ASSISTANT, "raise_budget", TELL_CUSTOMER)
        pay = action(Reader.CUSTOMER, "factor", COSTS, **values)
    return [
        action(Reader.ASSISTANT, "choose_area", CHOOSE_AREA, **values),
        action(Reader.ASSISTANT, "send_template", TELL_CUSTOMER, **values),
        raise_budget,
        action(Reader.ADMIN, "check_factor", FORWARDED, **values),
        action(Reader.ADMIN, "customer_file", CUSTOMER_FILE, **values),
        pay,
    ]
