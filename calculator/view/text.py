"""One answer as plain text, for the shell."""

from calculator import sources, wording
from calculator.answer import Statement, unique_sources
from calculator.calculators import Reply
from calculator.query import Problem
from calculator.rules.addons import AddonsAnswer
from calculator.rules.number_answer import NumberAnswer
from calculator.view.answer import edition_line, reasons
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
        *(
            (
                wording.name("role", role),
                [action.statement for action in answer.actions if action.role is role],
            )
            for role in dict.fromkeys(action.role for action in answer.actions)
        ),
        (wording.text("page.notes"), notes),
        (wording.text("page.steps"), reasons(answer)),
    ]
    used = unique_sources([each for _, statements in parts for each in statements])
    lines = [headline(answer), detail(answer)]
    lines += [f"{label}: {amount}" for label, amount in amounts(answer)]
    if isinstance(answer, NumberAnswer) and not answer.only:
        from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

        lines += ["", " | ".join(numbers.heads())]
        for group, cells in numbers.rows(answer).items():
            lines += ["", group, *("- " + " | ".join(filter(None, each)) for each in cells)]
    for title, statements in parts:
        if statements:
            lines += ["", title, *(_line(each, used) for each in statements)]
    lines += ["", wording.text("page.sources")]
    lines += [_source(number, source) for number, source in enumerate(used, 1)]
    return "\n".join([*lines, "", edition_line(reply, answer)])


def problem(each: Problem) -> str:
    """Return a problem as one line: the field and what to enter."""
    return f"{wording.text(f'field.{each.key}.label')}: {wording.say(each.statement)}"


def _line(statement: Statement, used: list[str]) -> str:
    numbers = "".join(f" [{used.index(source) + 1}]" for source in statement.sources)
    return f"- {wording.say(statement)}{numbers}"


def _source(number: int, source: str) -> str:
    found = sources.find(source)
    return f"[{number}] {found.title} ({found.address})"
