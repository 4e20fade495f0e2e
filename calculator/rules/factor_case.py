"""The cases that an answer about the telephone factor belongs to: rows of a table of all cases."""

from calculator.rules.destination import is_open_case
from calculator.rules.factor import FactorAnswer
from calculator.rules.task import Outcome, WorkArea


def cases_of(answer: FactorAnswer) -> tuple[str, ...]:
    """Return the keys of the cases: several where the work area plays no part and is not told.

    A key holds the edition, because another edition's cases end otherwise. Territories that may
    belong to the EU are no case of the table.
    """
    since, outcome = answer.edition.valid_from, answer.result.outcome
    if outcome is Outcome.OWN_SYSTEM:
        return (f"{since}/{outcome}",)
    task, zone = answer.question, answer.result.zone
    if outcome is Outcome.INDIVIDUAL_OFFER and is_open_case(task.countries):
        return ()
    areas = (task.work_area,) if task.work_area else tuple(WorkArea)
    return tuple(f"{since}/{area}/{zone}/{outcome}" for area in areas)
