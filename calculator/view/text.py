"""One answer as plain text, for the shell."""

from calculator import sources, wording
from calculator.answer import Role, Statement, unique_sources
from calculator.calculators import Reply
from calculator.query import Problem
from calculator.rules.addons import AddonsAnswer
from calculator.view.answer import edition_line, reasons
from calculator.view.labels import amounts, detail, headline


def text(reply: Reply) -> str:
    """Return the answer of a reply as lines; a reply without an answer is a ValueError."""
    answer = reply.answer
    if answer is None:
        raise ValueError("a reply without an answer has no text; show its problems")
    lines = [headline(answer), detail(answer)]
    lines += [f"{label}: {amount}" for label, amount in amounts(answer)]
    shown = reasons(answer)
    lines += _part(wording.text("page.steps"), _numbered(shown))
    if isinstance(answer, AddonsAnswer):
        shown = [*shown, *answer.notes]
        lines += _part(wording.text("page.notes"), _bullets(answer.notes))
    for role in Role:
        todo = [action.statement for action in answer.actions if action.role is role]
        shown = [*shown, *todo]
        if todo:
            title = f"{wording.text('page.actions')}: {wording.name('role', role)}"
            lines += _part(title, _bullets(todo))
    titles = [f"- {sources.find(source).title}" for source in unique_sources(shown)]
    lines += _part(wording.text("page.sources"), titles)
    return "\n".join([*lines, "", edition_line(reply, answer)])


def problem(each: Problem) -> str:
    """Return a problem as one line: the field and what to enter."""
    return f"{wording.text(f'field.{each.key}.label')}: {wording.say(each.statement)}"


def _part(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _numbered(statements: list[Statement]) -> list[str]:
    return [f"{number}. {wording.say(each)}" for number, each in enumerate(statements, 1)]


def _bullets(statements: list[Statement]) -> list[str]:
    return [f"- {wording.say(each)}" for each in statements]
