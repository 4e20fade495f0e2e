"""One answer as a text for a ticket: plain or Markdown, with absolute addresses."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import parse_qsl, urljoin

from calculator.data import sources
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.language.citations import cited
from calculator.questions import codec
from calculator.questions.dialogue import Reply, answered
from calculator.rules.answer import Statement, Table
from calculator.view.html_answer import ROOT, edition_line
from calculator.view.json_record import FORMAT
from calculator.view.summary import actions, amounts, detail, headline, readable

#: Lines of a short ticket.
MOST_LINES = 15
#: What Markdown would read as markup within a line.
ADDRESS = re.compile(r"https?://[^\s<>]+")
#: What Markdown would read as a list where a line begins with it.
LIST_MARK = re.compile(r"^(\d*)([-+.)])", re.MULTILINE)
MARKS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|~"})


class Ticket(NamedTuple):
    """What a ticket says.

    Attributes:
        title: Name of the calculator.
        question: What was asked: labels and values.
        headline: The answer in a few words.
        detail: What completes the headline.
        amounts: Labels and values.
        lines: What is answered for each of several things, under its title; may be empty.
        reader: For whom it is, or None.
        actions: What the reader does next, by reader and case.
        reasons: Notes, steps and changes under their titles.
        day: For which day the answer is.
        link: Address that asks the question again, for the same day.
        origin: Format, edition and build of the answer.
        site: Address of the help center.
    """

    title: str
    question: list[tuple[str, str]]
    headline: str
    detail: str
    amounts: list[tuple[str, str]]
    lines: list[tuple[str, list[Statement]]]
    reader: Reader | None
    actions: list[tuple[str, list[Statement]]]
    reasons: list[tuple[str, list[Statement]]]
    day: str
    link: str
    origin: str
    site: str


def ticket_of(reply: Reply, page_address: str, build: str = "") -> Ticket:
    """Return the ticket for a reply; a reply without an answer raises ValueError.

    ``page_address`` is the calculator's own address, absolute and without a question; ``build``
    the commit of the site, or empty.
    """
    answer = answered(reply)
    reasons = [(wording.text("page.steps"), answer.steps)]
    if answer.notes:
        reasons.insert(0, (wording.text("page.notes"), answer.notes))
    if answer.changes:
        reasons.append((wording.text("page.changes"), list(answer.changes)))
    return Ticket(
        title=wording.text(f"page.calculator.{reply.calculator.slug}"),
        question=question_of(reply),
        headline=headline(answer),
        detail=detail(answer),
        amounts=amounts(answer),
        lines=_lines(answer.table),
        reader=reply.reader,
        actions=actions(reply),
        reasons=reasons,
        day=edition_line(reply._replace(pinned=True), answer),
        link=link(reply, page_address),
        origin=_origin(answer.edition, build),
        site=urljoin(page_address, ROOT),
    )


def link(reply: Reply, page_address: str) -> str:
    """Return the address that gives this answer on any later day: it pins the day."""
    words = dict(parse_qsl(reply.query)) | {"stand": reply.day.isoformat()}
    return reply.calculator.address(page_address, codec.encode(words))


def short(written: Ticket) -> str:
    """Write a ticket as plain text of at most ``MOST_LINES`` lines, without the reasons."""
    question = "; ".join(f"{label}: {value}" for label, value in written.question)
    head = [
        written.title,
        question,
        f"{wording.text('ticket.outcome')}: {written.headline}",
        f"{wording.text('ticket.detail')}: {written.detail}",
        *(f"{label}: {value}" for label, value in written.amounts),
    ]
    tail = [
        *(f"{title}: {_sentences(statements)}" for title, statements in written.actions),
        written.day,
        f"{wording.text('ticket.link')}: {written.link} ({written.origin})",
    ]
    lines = [wording.say(each) for _, statements in written.lines for each in statements]
    room = MOST_LINES - len(head) - len(tail)
    if len(lines) > room:
        left_out = Decimal(len(lines) - room + 1)
        lines = [*lines[: room - 1], wording.text("ticket.more_lines", lines=left_out)]
    return "\n".join([*head, *lines, *tail]) + "\n"


def plain(written: Ticket) -> str:
    """Write a ticket as plain text; the address of a source follows its sentence."""

    def item(statement: Statement) -> str:
        cites = cited(statement, written.reader)
        addresses = (written.site + sources.find(each).address for each in cites)
        return "\n".join([f"- {wording.say(statement)}", *(f"  {each}" for each in addresses)])

    return _written(written, heading=str, bullet="", value=str, item=item)


def markdown(written: Ticket) -> str:
    """Write a ticket as Markdown; a sentence ends with links to its sources."""

    def item(statement: Statement) -> str:
        cites = cited(statement, written.reader)
        links = (_markdown_link(written.site, each) for each in cites)
        return " ".join([f"- {escape(wording.say(statement))}", *links])

    return _written(
        written,
        heading=lambda text: f"**{escape(text)}**\n",
        bullet="- ",
        value=_markdown_value,
        item=item,
    )


def escape(text: str) -> str:
    """Return text in which Markdown sees no markup."""
    return LIST_MARK.sub(r"\1\\\2", text.translate(MARKS))


def _written(
    written: Ticket,
    heading: Callable[[str], str],
    bullet: str,
    value: Callable[[str], str],
    item: Callable[[Statement], str],
) -> str:
    def pair(label: str, said: str) -> str:
        return f"{bullet}{value(label)}: {value(said)}"

    question = [pair(label, value) for label, value in written.question]
    outcome = [(wording.text("ticket.outcome"), written.headline), *written.amounts]
    result = [pair(label, value) for label, value in outcome]
    result.insert(1, pair(wording.text("ticket.detail"), written.detail))
    doing = wording.text("page.actions")
    named = [(f"{doing} – {title}", statements) for title, statements in written.actions]
    lists = [*written.lines, *named, *written.reasons]
    blocks = [
        [heading(written.title), *question],
        [heading(wording.text("ticket.answer")), *result],
        *([heading(title), *map(item, items)] for title, items in lists),
        [written.day],
        [f"{wording.text('ticket.link')}: {value(written.link)} ({written.origin})"],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _origin(edition: Edition, build: str) -> str:
    key = "ticket.origin_of_build" if build else "ticket.origin"
    since = edition.valid_from
    return wording.text(key, format=Decimal(FORMAT), since=since, build=build)


def _lines(table: Table | None) -> list[tuple[str, list[Statement]]]:
    if table is None:
        return []
    sentences = [row.sentence for group in table.groups for row in group.rows]
    return [(wording.say(table.title), sentences)]


def _sentences(statements: list[Statement]) -> str:
    return " ".join(map(wording.say, statements))


def question_of(reply: Reply) -> list[tuple[str, str]]:
    """Return the question as people read it; its day and reader stand further below."""
    return [
        (
            wording.text(f"field.{field.key}.label"),
            wording.text(f"shown.{field.key}", value=readable(reply.values[field.key])),
        )
        for field in reply.calculator.fields
        if field.key in reply.values
        and field.key not in ("stand", "fuer")
        and field.is_written(reply.values[field.key])
        and (reply.reader is None or reply.reader in field.readers)
    ]


def _markdown_link(site: str, source: str) -> str:
    found = sources.find(source)
    return f"([{escape(found.section_title)}]({site}{found.address}))"


def _markdown_value(value: str) -> str:
    return f"<{value}>" if ADDRESS.fullmatch(value) else escape(value)
