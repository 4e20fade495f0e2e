"""The question when the setup of a phone system is escalated."""

from calculator.data import tariff
from calculator.data.edition import Edition
from calculator.questions import codec, fields
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Values
from calculator.rules.escalation import EscalationAnswer, EscalationQuestion, decide_urgency

FIELDS = (fields.BUCHUNG, fields.TICKET, fields.STAND)
EXAMPLE = "buchung=2026-12-01"


def check_booking(values: Values) -> list[Problem]:
    """Refuse a booking that no tariff covers, and one whose deadline is no date any more."""
    booked, first = values.get("buchung"), tariff.current().first_day
    if booked is None or first <= booked <= fields.LAST_BOOKING:
        return []
    if booked < first:
        return [codec.problem("buchung", "day_too_early", day=booked, first=first)]
    return [codec.problem("buchung", "day_too_late", last=fields.LAST_BOOKING)]


def escalation_answer(values: Values, edition: Edition) -> EscalationAnswer:
    """Answer the question; the deadline is the one that applied on the day of the booking."""
    booked = values["buchung"]
    question = EscalationQuestion(booked, values.get("ticket"))
    return decide_urgency(question, values["stand"], tariff.current().on(booked))
