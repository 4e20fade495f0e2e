"""One answer as HTML: the same at build time and in the browser."""

from functools import cache
from typing import cast

from calculator.data import sources
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.data.sources import Source
from calculator.language import wording
from calculator.language.citations import cited
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Reply
from calculator.rules.answer import Statement, by_reader_and_case
from calculator.view import (
    comparison,
    html_changes,
    html_choice,
    html_copy,
    html_table,
    summary,
)
from calculator.view.html import Markup, element, join
from calculator.view.summary import Said, headline

#: From a calculator's page, /rechner/<slug>/, to the site's root.
ROOT = "../../"
#: Anchors of what is to be done next: of all of it, and of each reader's part.
ACTIONS_ID = "naechste-schritte"
READER_IDS = {
    Reader.ASSISTANT: "schritte-vpa",
    Reader.ADMIN: "schritte-admin-team",
    Reader.CUSTOMER: "schritte-kunde",
}


def short(reply: Reply) -> Markup:
    """Return what the ``<output>`` says: the answer in brief, what to tell further, or to mend.

    An ``<output>`` takes phrasing content only, and is a live region: it stays short.
    """
    answer = reply.answer or reply.open
    if answer is None:
        waits = [wording.say(each.statement) for each in reply.problems if each.waits]
        said = " ".join(waits) or wording.text("page.no_answer")
        return element("span", said, class_="answer__detail")
    rows = [
        element(
            "span",
            element("span", wording.say(each.label), class_="amount__label"),
            " ",
            element("span", html_copy.with_button(each.value), class_="amount__value"),
            class_="amount",
        )
        for each in answer.amounts
    ]
    return join(
        element("strong", headline(answer), class_="answer__headline", data_cases=_cases(reply)),
        " ",
        element("span", html_choice.sentences(answer.detail, reply), class_="answer__detail"),
        " " if rows else None,
        element("span", *rows, class_="answer__amounts") if rows else None,
    )


def _cases(reply: Reply) -> str | None:
    """Return the keys of the cases that the answer belongs to, if its page has a table of them."""
    if reply.answer is None or reply.calculator.cases is None:
        return None
    return " ".join(reply.calculator.cases(reply.answer)) or None


def next_steps(reply: Reply, root: str) -> Markup:
    """Return what completes the brief answer: a table, today's answer, what the reader does next.

    ``root`` leads to the site's root.
    """
    answer = reply.answer
    if answer is None:
        return Markup()
    table = []
    if answer.table:
        title = element("h2", wording.say(answer.table.title), id=answer.table.anchor)
        table = [title, html_table.table(answer.table)]
    return join(*table, comparison.section(reply), *_actions(reply, root))


def explanation(reply: Reply, root: str) -> Markup:
    """Return the caveats, what would change the answer, and the steps that led to it.

    ``root`` leads to the site's root. What a small screen folds is open here: the page's script
    closes it.
    """
    answer = reply.answer
    if answer is None:
        return Markup()
    parts = []
    if answer.notes:
        notes = element("ul", *items(answer.notes, reply.reader, root))
        parts.append(_fold("hinweise", "page.notes", notes))
    if answer.changes:
        changes = html_changes.content(reply, items(list(answer.changes), reply.reader, root))
        parts.append(_fold("was-aendert", "page.changes", *changes))
    steps = element("ol", *items(answer.steps, reply.reader, root), class_="answer__steps")
    since = link("auslegungen#geltungsbeginn", root)
    edition = element("p", edition_line(reply, answer), since, class_="answer__edition")
    parts.append(_fold("schritte", "page.steps", steps, edition))
    return join(*parts)


def _fold(anchor: str, title: str, *content: Markup) -> Markup:
    heading = element("h2", wording.text(title), id=anchor)
    return element(
        "details",
        element("summary", heading),
        *content,
        class_="fold",
        open=True,
        data_fold=anchor,
    )


def _actions(reply: Reply, root: str) -> list[Markup]:
    """Return what the reader does next, or that a reader is to be chosen for it.

    Where there is only one reader, the anchors are here; else the choice of the reader has them.
    """
    if reply.reader is None:
        return [element("p", wording.text("page.choose_reader"), class_="answer__choose")]
    parts: list[Markup] = []
    named = len(reply.calculator.readers) == 1
    for (reader, case), statements in by_reader_and_case(summary.actions_of(reply)).items():
        if not parts:
            anchor = ACTIONS_ID if named else None
            parts.append(element("h2", wording.text("page.actions"), id=anchor))
        if case:
            parts.append(element("h3", wording.name("case", case)))
        listed = element("ul", *items(statements, reply.reader, root))
        parts.append(element("section", listed, id=READER_IDS[reader]) if named else listed)
    return parts


def items(statements: list[Statement], reader: Reader | None, root: str) -> list[Markup]:
    """Return statements as items of a list, each with links to what it rests on for a reader.

    ``root`` leads to the site's root.
    """
    return [
        element(
            "li",
            wording.say(each),
            *(link(source, root) for source in cited(each, reader)),
        )
        for each in statements
    ]


def edition_line(reply: Reply, answer: Said) -> str:
    """Return of when the figures are, and for which day they were asked if one was named."""
    edition = edition_statement(answer.edition)
    if reply.pinned:
        return wording.text("page.as_of", day=reply.day, edition=edition)
    return wording.say(edition)


def edition_statement(edition: Edition) -> Statement:
    """Return of when the figures are."""
    kind = "edition_recorded" if edition.is_first else "edition_changed"
    return Statement(f"page.{kind}", {"since": edition.valid_from})


def field_problem(problem: Problem, reply: Reply) -> Markup:
    """Return a field's problem; what may be meant instead can be chosen by a click."""
    alternative = problem.alternative
    return join(
        *(
            _choices(problem.statement) if placeholder == "names" else text
            for text, placeholder in wording.segments(problem.statement)
        ),
        *([" ", html_choice.sentence(alternative, reply)] if alternative else []),
    )


def _choices(statement: Statement) -> Markup:
    names, wrong = cast("list[str]", statement.values["names"]), str(statement.values["text"])
    buttons = [element("button", name, type="button", data_wrong=wrong) for name in names]
    # Between the buttons are only commas and "oder".
    return Markup(wording.one_of(buttons))


def notice(reply: Reply) -> Markup:
    """Return which keys of the question were ignored."""
    return join(
        *(element("p", wording.text("ignored.unknown_key", key=key)) for key in reply.ignored)
    )


def link(source: str, root: str) -> Markup:
    """Return a link to a section, which follows a sentence; ``root`` leads to the site's root."""
    return _written_link(sources.find(source), root)


@cache
def _written_link(found: Source, root: str) -> Markup:
    section = element("a", found.section_title, href=root + found.address, title=found.title)
    return join(" ", element("span", section, class_="source"))
