"""The question when the setup of a phone system is escalated."""

from calculator.data import tariff
from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.addons import check_greeting
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules.escalation import EscalationAnswer, EscalationQuestion, decide_urgency

FIELDS = (
    fields.BUCHUNG,
    fields.KUNDE,
    fields.OPTION_OPTIONAL,
    fields.ANSAGE_OPTIONAL,
    fields.TICKET,
    fields.FUER,
    fields.STAND,
)
EXAMPLE = "buchung=2026-12-01"


def check_booking(values: Values) -> list[Problem]:
    """Refuse a booking without a possible deadline, and a greeting that does not fit."""
    booked = values.get("buchung")
    too_late = booked is not None and booked > fields.LAST_BOOKING
    problems = [codec.problem("buchung", "day_too_late", last=fields.LAST_BOOKING)]
    return [*(problems if too_late else []), *check_greeting(values)]


def escalation_answer(values: Values, edition: Edition) -> EscalationAnswer:
    """Answer the question by the deadline of the day of the booking.

    Before the first edition, its deadline counts: the articles name no day from which it applies.
    """
    booked = values["buchung"]
    question = EscalationQuestion(
        booked=booked,
        ticket=values.get("ticket"),
        customer=values.get("kunde"),
        option=values.get("option"),
        greeting=values.get("ansage"),
    )
    deadlines = tariff.current()
    return decide_urgency(question, values["stand"], deadlines.on(max(booked, deadlines.first_day)))
