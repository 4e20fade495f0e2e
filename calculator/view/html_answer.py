"""One answer as HTML: the same at build time and in the browser."""

from typing import Any, cast

from calculator.data import sources
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.language.citations import cited
from calculator.questions.codec import Problem
from calculator.questions.dialogue import Reply
from calculator.rules.answer import Answer, Statement, by_reader_and_case
from calculator.view import comparison, html_copy, html_table
from calculator.view.html import Markup, element, join
from calculator.view.summary import Said, detail, headline

#: From a calculator's page, /rechner/<slug>/, to the site's root.
ROOT = "../../"
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
        element("span", detail(answer), class_="answer__detail"),
        " " if rows else None,
        element("span", *rows, class_="answer__amounts") if rows else None,
    )


def _cases(reply: Reply) -> str | None:
    """Return the keys of the cases that the answer belongs to, if its page has a table of them."""
    if reply.answer is None or reply.calculator.cases is None:
        return None
    return " ".join(reply.calculator.cases(reply.answer)) or None


def explanation(reply: Reply, root: str) -> Markup:
    """Return what to do next, the caveats and the steps; ``root`` leads to the site's root.

    What a pinned day's question gives today comes first.
    """
    answer = reply.answer
    if answer is None:
        return Markup()
    parts = [comparison.section(reply)]
    if answer.actions:
        parts.append(element("h2", wording.text("page.actions"), id="naechste-schritte"))
    if answer.table:
        title = element("h2", wording.say(answer.table.title), id=answer.table.anchor)
        parts = [title, html_table.table(answer.table), *parts]
    parts += _actions(answer, root)
    if answer.notes:
        parts.append(element("h2", wording.text("page.notes"), id="hinweise"))
        parts.append(element("ul", *(_item(each, root) for each in answer.notes)))
    steps = (_item(each, root) for each in answer.steps)
    parts.append(element("h2", wording.text("page.steps"), id="schritte"))
    parts.append(element("ol", *steps, class_="answer__steps"))
    since = _link("auslegungen#geltungsbeginn", root)
    parts.append(element("p", edition_line(reply, answer), since, class_="answer__edition"))
    return join(*parts)


def _actions(answer: Answer[Any, Any], root: str) -> list[Markup]:
    parts = []
    headed = None
    for (reader, case), statements in by_reader_and_case(answer.actions).items():
        if reader is not headed:
            parts.append(element("h3", wording.name("role", reader), id=READER_IDS[reader]))
            headed = reader
        if case:
            parts.append(element("h4", wording.name("case", case)))
        parts.append(element("ul", *(_item(each, root) for each in statements)))
    return parts


def edition_line(reply: Reply, answer: Said) -> str:
    """Return of when the figures are, and for which day they were asked if one was named."""
    kind = "edition_recorded" if answer.edition.is_first else "edition_changed"
    edition = Statement(f"page.{kind}", {"since": answer.edition.valid_from})
    if reply.pinned:
        return wording.text("page.as_of", day=reply.day, edition=edition)
    return wording.say(edition)


def field_problem(problem: Problem) -> Markup:
    """Return a field's problem; countries that may be meant are buttons in the sentence."""
    return join(
        *(
            _choices(problem.statement) if placeholder == "names" else text
            for text, placeholder in wording.segments(problem.statement)
        )
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


def _item(statement: Statement, root: str) -> Markup:
    links = [_link(source, root) for source in cited(statement)]
    return element("li", wording.say(statement), *links)


def _link(source: str, root: str) -> Markup:
    found = sources.find(source)
    link = element("a", found.section_title, href=root + found.address, title=found.title)
    return join(" ", element("span", link, class_="source"))
