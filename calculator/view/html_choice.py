"""Statements that are links: a click makes another choice in the question, e.g. for the minutes."""

from urllib.parse import parse_qsl

from calculator.language import wording
from calculator.questions import codec
from calculator.questions.dialogue import Reply
from calculator.rules.answer import Statement
from calculator.view.html import Markup, element, join


def sentences(statements: tuple[Statement, ...], reply: Reply) -> Markup:
    """Return sentences in a row; one that makes a choice is a link."""
    parts = [part for each in statements for part in (" ", sentence(each, reply))]
    return join(*parts[1:])


def sentence(statement: Statement, reply: Reply) -> str:
    """Return a sentence; one that makes a choice is a link to the same question with it."""
    said = wording.say(statement)
    if statement.chooses is None:
        return said
    key, choice = statement.chooses
    words = dict(parse_qsl(reply.query)) | {key: choice}
    query = codec.read(reply.calculator.fields, list(words.items())).query
    address = reply.calculator.address("", query)
    return element("a", said, href=address, data_key=key, data_choice=choice)
