"""Who does what once the telephone factor of a task is known."""

from calculator.data.country import Zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.answer import Action, action
from calculator.rules.budget import Budget
from calculator.rules.destination import customer_offer, is_open_case, offer_actions
from calculator.rules.factor_result import FactorResult
from calculator.rules.figures import surcharge
from calculator.rules.needs import needed
from calculator.rules.task import Case, Outcome, Task, WorkArea

CHOOSE_AREA = "vpa/softphone#bereich-waehlen"
TELL_CUSTOMER = "vpa/softphone#kunden-informieren"
TELL_ADMIN = "vpa/softphone#vertrieb-melden"
WHOSE_SYSTEM = "admin/telefonfaktoren#telefonanlage-klaeren"
ALLOWANCE = "admin/telefonfaktoren#kunde-informieren"
CUSTOMER_FILE = "admin/telefonfaktoren#kundenakte"
FORWARDED = "admin/telefonfaktoren#weiterleitung"
#: What customers read about the telephone factor.
COSTS = "kunden/add-ons#telefonfaktor"
FACTORS = "kunden/add-ons#faktoren"


def next_actions(task: Task, result: FactorResult, edition: Edition) -> list[Action]:
    """List what assistant, admin and customer do next, in this order.

    What the admin team does depends on the case; without one, both cases are listed.
    """
    admin = [*_new_customer(task, result, edition), *_forwarded(task, result)]
    return [
        *_assistant(task, result),
        *(each for each in admin if task.case in (None, each.case)),
        *_customer(task, result),
    ]


def _assistant(task: Task, result: FactorResult) -> list[Action]:
    if result.outcome is Outcome.OWN_SYSTEM:
        return [action(Reader.ASSISTANT, "own_system", WHOSE_SYSTEM)]
    actions = []
    if task.work_area is WorkArea.VERTRIEB:
        actions.append(action(Reader.ASSISTANT, "tell_admin", TELL_ADMIN))
    if result.outcome is Outcome.INCLUDED:
        actions.append(action(Reader.ASSISTANT, "watch_minutes", CHOOSE_AREA))
    elif result.outcome is Outcome.INDIVIDUAL_OFFER:
        ask_for_offer, _ = offer_actions(task.countries)
        actions.append(ask_for_offer)
    else:
        values = _booked(task, result)
        actions.append(action(Reader.ASSISTANT, "choose_area", CHOOSE_AREA, **values))
        actions.append(action(Reader.ASSISTANT, "send_template", TELL_CUSTOMER, **values))
        actions.append(_raise_budget(result.budget))
    return actions


def _raise_budget(budget: Budget | None) -> Action:
    if budget is None:
        return action(Reader.ASSISTANT, "raise_budget", TELL_CUSTOMER)
    return action(Reader.ASSISTANT, "raise_budget_to", TELL_CUSTOMER, total=budget.phrase("total"))


def _new_customer(task: Task, result: FactorResult, edition: Edition) -> list[Action]:
    """List the steps for a new customer's task. Source: admin/telefonfaktoren#neukundenaufgabe."""

    def step(key: str, source: str, **values: object) -> Action:
        return action(Reader.ADMIN, key, source, **values)._replace(case=Case.NEW_CUSTOMER)

    if result.outcome is Outcome.OWN_SYSTEM:
        return [step("own_system", WHOSE_SYSTEM)]
    limit = edition.amount("included_minutes")
    if result.outcome is Outcome.FACTOR:
        values, added = _booked(task, result), surcharge(needed(result.zone, "land"), edition)
        return [
            step("ask_system", WHOSE_SYSTEM),
            step("tell_surcharge", ALLOWANCE, limit=limit, added=added, **values),
            step("adapt_area", ALLOWANCE, **values),
            step("customer_file", CUSTOMER_FILE, **values),
        ]
    allowance, offer = "tell_allowance", []
    if result.outcome is Outcome.INDIVIDUAL_OFFER:
        _, make_offer = offer_actions(task.countries)
        offer.append(make_offer._replace(case=Case.NEW_CUSTOMER))
        allowance += "_and_open_case" if is_open_case(task.countries) else "_and_offer"
    return [
        step("ask_system", WHOSE_SYSTEM),
        step(allowance, ALLOWANCE, limit=limit, **_surcharges(edition)),
        *offer,
        step("customer_file_without_factor", CUSTOMER_FILE),
    ]


def _forwarded(task: Task, result: FactorResult) -> list[Action]:
    """List the steps for a forwarded task. Source: admin/telefonfaktoren#weiterleitung."""

    def step(key: str, source: str, **values: object) -> Action:
        return action(Reader.ADMIN, key, source, **values)._replace(case=Case.FORWARDED)

    actions = [step("forwarded_kind", FORWARDED)]
    if result.outcome is Outcome.FACTOR:
        actions.append(step("check_factor", FORWARDED, **_booked(task, result)))
    elif result.outcome is Outcome.INDIVIDUAL_OFFER:
        _, make_offer = offer_actions(task.countries)
        actions.append(step("check_no_factor", FORWARDED))
        actions.append(make_offer._replace(case=Case.FORWARDED))
    else:
        actions.append(step("check_no_factor", FORWARDED))
    if task.work_area is WorkArea.VERTRIEB:
        actions.append(step("specialist_task", FORWARDED))
    actions.append(step("forwarded_question", FORWARDED))
    return actions


def _customer(task: Task, result: FactorResult) -> list[Action]:
    budget = result.budget
    if result.outcome is Outcome.INDIVIDUAL_OFFER:
        return [customer_offer(task.countries)]
    if result.outcome is not Outcome.FACTOR:
        return [action(Reader.CUSTOMER, result.outcome, COSTS)]
    if budget is None:
        return [action(Reader.CUSTOMER, "factor", COSTS, FACTORS, **_booked(task, result))]
    rate, added = budget.phrase("rate"), budget.phrase("surcharge")
    return [action(Reader.CUSTOMER, "factor_cost", COSTS, FACTORS, rate=rate, surcharge=added)]


def _surcharges(edition: Edition) -> dict[str, object]:
    return {"added_de": surcharge(Zone.DE, edition), "added_eu": surcharge(Zone.EU, edition)}


def _booked(task: Task, result: FactorResult) -> dict[str, object]:
    """Return what names a Telefonie-Bereich and its factor."""
    return {"area": task.work_area, "zone": result.zone, "factor": result.factor}
