"""One answer as plain text, for the shell."""

from calculator.catalogue import Answer, Reply
from calculator.data import sources
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.questions.codec import Problem
from calculator.rules.addons import AddonsAnswer
from calculator.rules.answer import Statement, by_role, unique_sources
from calculator.rules.escalation import EscalationAnswer, Urgency
from calculator.rules.numbers.answer import NumberAnswer
from calculator.view import comparison, job_texts
from calculator.view.html_answer import edition_line, reasons
from calculator.view.labels import amounts, detail, headline


def text(reply: Reply) -> str:
    """Return the answer of a reply as lines; a reply without an answer is a ValueError.

    Numbers in brackets lead from a sentence to the sections that it rests on.
    """
    answer = reply.answer
    if answer is None:
        raise ValueError("a reply without an answer has no text; show its problems")
    notes = answer.notes if isinstance(answer, AddonsAnswer) else []
    parts = [
        *((wording.name("role", role), said) for role, said in by_role(answer.actions).items()),
        (wording.text("page.notes"), notes),
        (wording.text("page.steps"), reasons(answer)),
    ]
    used = unique_sources([each for _, statements in parts for each in statements])
    lines = [headline(answer), detail(answer)]
    lines += [f"{label}: {amount}" for label, amount in amounts(answer)]
    lines += _today(reply)
    if isinstance(answer, NumberAnswer) and not answer.only:
        from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

        lines += ["", " | ".join(numbers.heads())]
        for group, cells in numbers.rows(answer).items():
            lines += ["", group, *("- " + " | ".join(filter(None, each)) for each in cells)]
    for title, statements in parts:
        if statements:
            lines += ["", title, *(_line(each, used) for each in statements)]
    lines += _mail(answer)
    lines += ["", wording.text("page.sources")]
    lines += [_source(number, source) for number, source in enumerate(used, 1)]
    return "\n".join([*lines, "", edition_line(reply, answer)])


def _today(reply: Reply) -> list[str]:
    """Return what a pinned day's question gives today."""
    compared = comparison.compare(reply)
    if compared is None:
        return []
    title = wording.text("comparison.title")
    if compared.same:
        return ["", title, comparison.same_sentence(reply)]
    then, today = comparison.heads(reply)
    changes = (compared.headlines, *compared.changes)
    rows = (f"- {row.label}: {row.then} ({then}), {row.today} ({today})" for row in changes)
    return ["", title, *rows, *(f"- {wording.say(each)}" for each in compared.sentences)]


def _mail(answer: Answer) -> list[str]:
    """Return the draft of the mail that is due; a command line knows no addresses."""
    if not isinstance(answer, EscalationAnswer) or answer.urgency is Urgency.WAIT:
        return []
    mail = job_texts.escalation_mail(answer, Settings())
    return ["", mail.title, mail.body, "", f"{wording.text('job.open_mail')}: {mail.mail}"]


def problem(each: Problem) -> str:
    """Return a problem as one line: the field and what to enter."""
    return f"{wording.text(f'field.{each.key}.label')}: {wording.say(each.statement)}"


def _line(statement: Statement, used: list[str]) -> str:
    numbers = "".join(f" [{used.index(source) + 1}]" for source in statement.sources)
    return f"- {wording.say(statement)}{numbers}"


def _source(number: int, source: str) -> str:
    found = sources.find(source)
    return f"[{number}] {found.title} ({found.address})"
