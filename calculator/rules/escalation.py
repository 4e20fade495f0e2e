"""When the setup of a phone system is escalated. Source: admin/einrichtung#eskalation."""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.addons import Greeting, Option
from calculator.rules.answer import Action, Answer, Statement, action, step

ESCALATION = "admin/einrichtung#eskalation"
DEADLINE = "auslegungen#fristende"


class Urgency(StrEnum):
    """What the day asks for while the IT has not answered."""

    WAIT = "wait"
    ESCALATE = "escalate"


class EscalationQuestion(NamedTuple):
    """A booking that waits for the IT.

    Attributes:
        booked: Day of the booking.
        ticket: Address of the ticket, or None.
        customer: Who booked, or None.
        option: What was booked, or None.
        greeting: The greeting that was booked, or None.
    """

    booked: date
    ticket: str | None = None
    customer: str | None = None
    option: Option | None = None
    greeting: Greeting | None = None


class Deadline(NamedTuple):
    """When the IT has to answer.

    Attributes:
        urgency: What the day asks for.
        days: Calendar days that the IT has.
        due: First day on which to escalate.
    """

    urgency: Urgency
    days: Decimal
    due: date


EscalationAnswer = Answer[EscalationQuestion, Deadline]


def decide_urgency(question: EscalationQuestion, day: date, edition: Edition) -> EscalationAnswer:
    """Tell what a day asks for, by the edition of the day of the booking.

    Days are calendar days; the day of booking does not count, the last day is the one on which to
    escalate. Source: auslegungen#kalendertage, auslegungen#fristende.
    """
    days = edition.amount("escalation_days")
    due = question.booked + timedelta(days=int(days))
    urgency = Urgency.WAIT if day < due else Urgency.ESCALATE
    source = edition.source("escalation_days")
    return Answer(
        question=question,
        result=Deadline(urgency, days, due),
        headline=Statement(f"name.urgency.{_when(day, due)}", {"due": due}),
        detail=(Statement(f"name.urgency_detail.{urgency}", {"due": due}),),
        amounts=[],
        steps=[
            step("booked", "admin/einrichtung#benachrichtigung", booked=question.booked),
            step("deadline", source, "auslegungen#kalendertage", days=days),
            step("due", DEADLINE, due=due),
            step(f"urgency_{urgency}", ESCALATION),
        ],
        notes=[],
        actions=_actions(urgency, due),
        edition=edition,
    )


def _when(day: date, due: date) -> str:
    if day < due:
        return "from"
    return "today" if day == due else "since"


def _actions(urgency: Urgency, due: date) -> list[Action]:
    follow = action(Reader.ADMIN, "follow_closely", "admin/einrichtung#begleiten")
    if urgency is Urgency.WAIT:
        return [follow, action(Reader.ADMIN, "wait_for_it", ESCALATION, due=due)]
    return [action(Reader.ADMIN, "escalate", ESCALATION), follow]
