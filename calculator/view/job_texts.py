"""The texts for the job that fit an answer, ready to be copied."""

from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from calculator.catalogue import Answer, Reply
from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.rules.addons import AddonsAnswer, Greeting
from calculator.rules.escalation import EscalationAnswer, Urgency
from calculator.rules.factor import FactorAnswer
from calculator.rules.task import Outcome
from calculator.view.html import Markup, element, join

#: What a customer hears of an add-on's notes; the others are for those who offer it.
FOR_CUSTOMERS = {
    "note.technical_feasibility",
    "note.voicemail_costs_extra",
    "note.factor_on_top",
    "note.this_factor_on_top",
    "note.offer_on_top",
}
OPEN_END = "…"


class JobText(NamedTuple):
    """A text with its title; ``mail`` is the address that opens it as a mail, where it is one."""

    key: str
    title: str
    body: str
    mail: str | None = None


def are_for(answer: Answer | None) -> bool:
    """Tell whether there are texts for answers of this kind."""
    return isinstance(answer, FactorAnswer | AddonsAnswer | EscalationAnswer)


def texts_for(reply: Reply, settings: Settings) -> list[JobText]:
    """Return the texts that fit a reply's answer; without an answer there are none."""
    match reply.answer:
        case FactorAnswer(outcome=Outcome.FACTOR) as answer:
            return [_customer_file(reply, answer), _chat_template(answer)]
        case FactorAnswer(outcome=Outcome.INCLUDED | Outcome.INDIVIDUAL_OFFER) as answer:
            return [_customer_file(reply, answer)]
        case AddonsAnswer() as answer:
            return _addons(answer, settings)
        case EscalationAnswer(urgency=Urgency.ESCALATE) as answer:
            return [escalation_mail(answer, settings)]
        case _:
            return []


def section(reply: Reply, settings: Settings) -> Markup:
    """Return the texts as HTML, each in a field of its own with a button that copies it."""
    blocks = [_block(each, settings) for each in texts_for(reply, settings)]
    return join(*blocks) if blocks else element("p", _without_texts(reply))


def escalation_mail(answer: EscalationAnswer, settings: Settings) -> JobText:
    """Return the mail that escalates, as text and as an address that opens it as a draft.

    Whom it goes to is in the article, their addresses are in the settings, or nowhere.
    """
    template = templates.current()["escalation_mail"]
    values = {
        "booked": answer.question.booked,
        "due": answer.due,
        "ticket": answer.question.ticket,
    }
    subject, body = wording.fill(template.subject, values), template.filled(values)
    copied = {"cc": settings.escalate_cc} if settings.escalate_cc else {}
    query = copied | {"subject": subject, "body": body.replace("\n", "\r\n")}
    fields = "&".join(f"{key}={quote(value, safe='@')}" for key, value in query.items())
    whole = wording.text(
        "job.mail",
        to=_person("to", settings.escalate_to),
        cc=_person("cc", settings.escalate_cc),
        subject=subject,
        body=body,
    )
    mail = f"mailto:{quote(settings.escalate_to, safe='@')}?{fields}"
    return JobText("escalation_mail", template.title, whole, mail)


def booking_form(answer: AddonsAnswer, settings: Settings) -> str | None:
    """Return the form's address with option and greeting filled in, or None where none is set."""
    if not settings.booking_form:
        return None
    question = answer.question
    chosen = {
        settings.option_parameter: str(question.option),
        settings.greeting_parameter: str(question.greeting),
    }
    address = urlsplit(settings.booking_form)
    filled = urlencode([(name, value) for name, value in chosen.items() if name])
    return address._replace(query="&".join(filter(None, (address.query, filled)))).geturl()


def _without_texts(reply: Reply) -> str:
    if isinstance(reply.answer, EscalationAnswer):
        return wording.text("job.not_yet", due=reply.answer.due)
    return wording.text("job.none")


def _customer_file(reply: Reply, answer: FactorAnswer) -> JobText:
    return _text(
        "customer_file",
        day=reply.day,
        area=answer.question.work_area,
        zone=str(answer.zone),
        factor=answer.factor,
    )


def _chat_template(answer: FactorAnswer) -> JobText:
    budget = answer.budget
    return _text(
        "chat_template",
        area=answer.question.work_area,
        zone=str(answer.zone),
        factor=answer.factor,
        rate=budget and budget.rate,
        total=budget and budget.total,
        surcharge=budget and budget.surcharge,
    )


def _addons(answer: AddonsAnswer, settings: Settings) -> list[JobText]:
    question = answer.question
    bill = {
        "lines": "\n".join(wording.say(line.step).removesuffix(".") for line in answer.lines),
        "total": answer.total,
    }
    notes = [wording.say(each) for each in answer.notes if each.key in FOR_CUSTOMERS]
    voicemail = None if question.greeting is Greeting.NONE else question.greeting
    form = booking_form(answer, settings)
    return [
        _text("setup_template", **bill),
        _text("booking_summary", notes="\n".join(notes), form=form, **bill),
        _text("change_ticket", option=question.option, voicemail=voicemail),
    ]


def _text(key: str, **values: object) -> JobText:
    template = templates.current()[key]
    return JobText(key, template.title, template.filled(values))


def _person(role: str, address: str) -> str:
    name = wording.text(f"job.{role}")
    return wording.text("job.person", name=name, address=address) if address else name


def _block(text: JobText, settings: Settings) -> Markup:
    hints = [wording.text("job.complete")] if OPEN_END in text.body else []
    if text.mail and not (settings.escalate_to and settings.escalate_cc):
        hints.append(wording.text("job.without_addresses"))
    hint_id = f"text-{text.key}-hint"
    copied = wording.text("job.copied", title=text.title)
    return element(
        "section",
        element("h2", text.title, id=f"text-{text.key}"),
        element("p", " ".join(hints), class_="job__hint", id=hint_id) if hints else None,
        element(
            "textarea",
            text.body,
            readonly=True,
            rows=str(text.body.count("\n") + 2),
            aria_labelledby=f"text-{text.key}",
            aria_describedby=hint_id if hints else None,
        ),
        element(
            "p",
            element(
                "button",
                wording.text("job.copy"),
                type="button",
                class_="md-button",
                data_text=text.key,
                data_copied=copied,
                aria_label=wording.text("job.copy_named", title=text.title),
            ),
            " ",
            element("a", wording.text("job.open_mail"), href=text.mail) if text.mail else None,
            class_="copy__buttons",
        ),
        class_="job__text",
    )
