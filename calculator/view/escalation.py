"""The deadline of the IT as JSON, and the mail that escalates."""

from typing import Any
from urllib.parse import quote

from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.language.templates import JobText, Texts
from calculator.questions.dialogue import Reply, answered
from calculator.rules.addons import Greeting
from calculator.rules.answer import Statement
from calculator.rules.escalation import EscalationAnswer, Urgency


def record(answer: EscalationAnswer) -> dict[str, Any]:
    """Return the deadline as plain data, with the draft of the mail if that is due."""
    urgency, days, due = answer.result
    return {
        "outcome": str(urgency),
        "booked": answer.question.booked.isoformat(),
        "days": str(days),
        "due": due.isoformat(),
        "ticket": answer.question.ticket,
        "mail": None if urgency is Urgency.WAIT else _mail_record(answer),
    }


def texts(reply: Reply, settings: Settings) -> Texts:
    """Return the mail that escalates, if it is due."""
    answer: EscalationAnswer = answered(reply)
    if answer.result.urgency is Urgency.WAIT:
        return Texts([], without=Statement("job.not_yet", {"due": answer.result.due}))
    return Texts([escalation_mail(answer, settings)])


def escalation_mail(answer: EscalationAnswer, settings: Settings) -> JobText:
    """Return the mail that escalates, as text and as an address that opens it as a draft.

    The article names the recipients; their addresses are in the settings, or unknown.
    """
    template = templates.current()["escalation_mail"]
    booked, ticket, customer, option, greeting = answer.question
    values = {
        "booked": booked,
        "due": answer.result.due,
        "ticket": ticket,
        "customer": customer,
        "option": option,
        "greeting": None if greeting is Greeting.NONE else greeting,
    }
    text = template.filled(values)
    subject = wording.fill(template.subject, values)
    if customer:
        subject = wording.text("job.subject_of", subject=subject, customer=customer)
    copied = {"cc": settings.escalate_cc} if settings.escalate_cc else {}
    query = copied | {"subject": subject, "body": text.body.replace("\n", "\r\n")}
    fields = "&".join(f"{key}={quote(value, safe='@')}" for key, value in query.items())
    whole = wording.text(
        "job.mail",
        to=_person("to", settings.escalate_to),
        cc=_person("cc", settings.escalate_cc),
        subject=subject,
        body=text.body,
    )
    mail = f"mailto:{quote(settings.escalate_to, safe='@')}?{fields}"
    return text._replace(body=whole, mail=mail)


def _mail_record(answer: EscalationAnswer) -> dict[str, str | None]:
    """Return the draft of the mail; a program knows the addresses itself."""
    mail = escalation_mail(answer, Settings())
    return {"text": mail.body, "mailto": mail.mail}


def _person(recipient: str, address: str) -> str:
    name = wording.text(f"job.{recipient}")
    return wording.text("job.person", name=name, address=address) if address else name
