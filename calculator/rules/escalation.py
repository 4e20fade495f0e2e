"""When the setup of a phone system is escalated. Source: admin/einrichtung#eskalation."""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.tariff import Edition
from calculator.rules.answer import Action, Role, Statement, action, step

ESCALATION = "admin/einrichtung#eskalation"
DEADLINE = "auslegungen#fristende"


class Urgency(StrEnum):
    """What the day asks for while the IT has not answered."""

    WAIT = "wait"
    ESCALATE = "escalate"


class EscalationQuestion(NamedTuple):
    """The day of the booking, and the address of the ticket or None."""

    booked: date
    ticket: str | None


class EscalationAnswer(NamedTuple):
    """``due`` is the first day on which to escalate; ``edition`` that of the day of booking."""

    question: EscalationQuestion
    urgency: Urgency
    days: Decimal
    due: date
    steps: list[Statement]
    actions: list[Action]
    edition: Edition


def decide(question: EscalationQuestion, day: date, edition: Edition) -> EscalationAnswer:
    """Tell what a day asks for, by the edition that applied when the customer booked.

    Days are calendar days; the day of booking does not count, the last day is the one on which to
    escalate. Source: auslegungen#kalendertage, auslegungen#fristende.
    """
    days = edition.amount("escalation_days")
    due = question.booked + timedelta(days=int(days))
    urgency = Urgency.WAIT if day < due else Urgency.ESCALATE
    source = edition.source("escalation_days")
    return EscalationAnswer(
        question=question,
        urgency=urgency,
        days=days,
        due=due,
        steps=[
            step("booked", "admin/einrichtung#benachrichtigung", booked=question.booked),
            step("deadline", source, "auslegungen#kalendertage", days=days),
            step("due", DEADLINE, due=due),
            step(f"urgency_{urgency}", ESCALATION),
        ],
        actions=_actions(urgency, due),
        edition=edition,
    )


def _actions(urgency: Urgency, due: date) -> list[Action]:
    follow = action(Role.ADMIN, "follow_closely", "admin/einrichtung#begleiten")
    if urgency is Urgency.WAIT:
        return [follow, action(Role.ADMIN, "wait_for_it", ESCALATION, due=due)]
    return [action(Role.ADMIN, "escalate", ESCALATION), follow]
