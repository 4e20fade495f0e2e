"""One answer as plain text, for the shell."""

from calculator.data import sources
from calculator.data.reader import Reader
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.language.citations import all_cited, cited
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Reply, answered
from calculator.questions.fields import READER_WORDS
from calculator.rules.answer import Row, Statement, Table
from calculator.view import comparison, job_texts
from calculator.view.html_answer import edition_line
from calculator.view.summary import actions, amounts, detail, headline


def answer_text(reply: Reply) -> str:
    """Return the answer of a reply as lines; a reply without one raises ValueError.

    Numbers in brackets lead from a sentence to the sections that it rests on.
    """
    answer = answered(reply)
    parts = [
        *actions(reply),
        (wording.text("page.notes"), answer.notes),
        (wording.text("page.steps"), answer.steps),
    ]
    reader = reply.reader
    used = all_cited([each for _, statements in parts for each in statements], reader)
    lines = [headline(answer), detail(answer)]
    lines += [f"{label}: {amount}" for label, amount in amounts(answer)]
    lines += _today(reply)
    if answer.table:
        lines += _table(answer.table)
    for title, statements in parts:
        if statements:
            lines += ["", title, *(_line(each, used, reader) for each in statements)]
    lines += _texts(reply)
    lines += ["", wording.text("page.sources")]
    lines += [_source(number, source) for number, source in enumerate(used, 1)]
    return "\n".join([*lines, "", edition_line(reply, answer), *_choose_reader(reply)])


def open_text(reply: Reply) -> str:
    """Return what to tell further and how it may end; other replies raise ValueError."""
    answer = reply.open
    if answer is None:
        raise ValueError("the question is not open")
    ways = [f"{label}: {end}" for label, end in amounts(answer)]
    return "\n".join([headline(answer), detail(answer), *ways])


def _choose_reader(reply: Reply) -> list[str]:
    """Return how to ask for next steps, where it is not told for whom the answer is."""
    if reply.reader is not None:
        return []
    words = [word for reader, word in READER_WORDS.items() if reader in reply.calculator.readers]
    return [wording.text("command_line.choose_reader", words=words)]


def problem_text(problem: Problem) -> str:
    """Return a problem as one line: the field and what to enter."""
    return f"{wording.text(f'field.{problem.key}.label')}: {wording.say(problem.statement)}"


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


def _table(table: Table) -> list[str]:
    lines = ["", " | ".join(map(wording.say, (*table.columns, table.remarks)))]
    for group in table.groups:
        lines += ["", wording.say(group.heading), *map(_row, group.rows)]
    return lines


def _row(row: Row) -> str:
    none = wording.text("table.not_offered")
    cells = [none if cell is None else wording.say(cell) for cell in row.cells]
    remarks = " ".join(map(wording.say, row.remarks))
    return "- " + " | ".join(filter(None, [*cells, remarks]))


def _texts(reply: Reply) -> list[str]:
    """Return the reader's texts for the job; a command line knows no addresses."""
    lines = []
    for text in job_texts.texts_for(reply, Settings()).ready:
        lines += ["", text.title, *filter(None, [text.hint]), text.body]
        if text.mail:
            lines += ["", f"{wording.text('job.open_mail')}: {text.mail}"]
    return lines


def _line(statement: Statement, used: list[str], reader: Reader | None) -> str:
    numbers = "".join(f" [{used.index(source) + 1}]" for source in cited(statement, reader))
    return f"- {wording.say(statement)}{numbers}"


def _source(number: int, source: str) -> str:
    found = sources.find(source)
    return f"[{number}] {found.title} ({found.address})"
