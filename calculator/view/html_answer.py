"""One answer as HTML: the same at build time and in the browser."""

from calculator.catalogue import Answer, Reply
from calculator.data import sources
from calculator.language import wording
from calculator.questions.codec import Problem
from calculator.rules.addons import AddonsAnswer
from calculator.rules.answer import Role, Statement, by_role
from calculator.rules.escalation import EscalationAnswer
from calculator.rules.factor import FactorAnswer
from calculator.rules.numbers.answer import NumberAnswer
from calculator.rules.reachability import ReachabilityAnswer
from calculator.view import comparison
from calculator.view.html import Markup, element, join
from calculator.view.labels import amounts, detail, headline

#: From a calculator's page, /rechner/<slug>/, to the site's root.
ROOT = "../../"
ROLE_IDS = {
    Role.ASSISTANT: "schritte-vpa",
    Role.ADMIN: "schritte-admin-team",
    Role.CUSTOMER: "schritte-kunde",
}


def short(reply: Reply) -> Markup:
    """Return what the ``<output>`` says: the answer in brief, or that something is to be mended.

    An ``<output>`` takes phrasing content only, and being live it is read aloud: it stays short.
    """
    answer = reply.answer
    if answer is None:
        return element("span", wording.text("page.no_answer"), class_="answer__detail")
    rows = [
        element(
            "span",
            element("span", label, class_="amount__label"),
            " ",
            element("span", amount, class_="amount__value"),
            class_="amount",
        )
        for label, amount in amounts(answer)
    ]
    return join(
        element("strong", headline(answer), class_="answer__headline"),
        " ",
        element("span", detail(answer), class_="answer__detail"),
        " " if rows else None,
        element("span", *rows, class_="answer__amounts") if rows else None,
    )


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
    if isinstance(answer, NumberAnswer) and not answer.only:
        from calculator.view import numbers  # noqa: PLC0415 (only one page needs it)

        title = element("h2", wording.text("number.lines"), id="nummern")
        parts = [title, numbers.table(answer), *parts]
    for role, statements in by_role(answer.actions).items():
        parts.append(element("h3", wording.name("role", role), id=ROLE_IDS[role]))
        parts.append(element("ul", *(_item(each, root) for each in statements)))
    if isinstance(answer, AddonsAnswer):
        parts.append(element("h2", wording.text("page.notes"), id="hinweise"))
        parts.append(element("ul", *(_item(each, root) for each in answer.notes)))
    why = reasons(answer)
    parts.append(element("h2", wording.text("page.steps"), id="schritte"))
    parts.append(element("ol", *(_item(each, root) for each in why), class_="answer__steps"))
    since = _link("auslegungen#geltungsbeginn", root)
    parts.append(element("p", edition_line(reply, answer), since, class_="answer__edition"))
    return join(*parts)


def edition_line(reply: Reply, answer: Answer) -> str:
    """Return from when the figures apply, and for which day they were asked if one was named."""
    since = answer.edition.valid_from
    key = "edition_pinned" if reply.pinned else "edition"
    return wording.text(f"page.{key}", since=since, day=reply.day)


def problem(each: Problem) -> Markup:
    """Return a field's problem; countries that may be meant are buttons in the sentence."""
    sentence = wording.say(each.statement)
    names = each.statement.values.get("names")
    if not isinstance(names, list):
        return join(sentence)
    wrong = str(each.statement.values["text"])
    buttons = {name: element("button", name, type="button", data_wrong=wrong) for name in names}
    meant = wording.one_of(names)
    before, _, after = sentence.rpartition(meant)
    # Between the buttons stand only commas and "oder".
    return join(before, Markup(wording.one_of(buttons.values())), after)


def notice(reply: Reply) -> Markup:
    """Return which keys of the question were ignored."""
    return join(
        *(element("p", wording.text("ignored.unknown_key", key=key)) for key in reply.ignored)
    )


def reasons(answer: Answer) -> list[Statement]:
    """Return the statements that led to an answer."""
    match answer:
        case FactorAnswer() | ReachabilityAnswer() | EscalationAnswer() | NumberAnswer():
            return answer.steps
        case AddonsAnswer():
            return [line.step for line in answer.lines]


def _item(statement: Statement, root: str) -> Markup:
    links = [_link(source, root) for source in statement.sources]
    return element("li", wording.say(statement), *links)


def _link(source: str, root: str) -> Markup:
    found = sources.find(source)
    link = element("a", found.section_title, href=root + found.address, title=found.title)
    return join(" ", element("span", link, class_="source"))
