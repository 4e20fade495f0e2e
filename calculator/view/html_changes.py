"""What would change an answer, as HTML: the sentences, and a picture where there is one."""

from collections.abc import Iterable

from calculator.questions.dialogue import Reply, answered
from calculator.view import html_picture
from calculator.view.html import Markup, element


def content(reply: Reply, items: Iterable[Markup]) -> list[Markup]:
    """Return the calculator's picture, if it has one, and the answer's changes as a list."""
    draw = reply.calculator.picture
    picture = draw(answered(reply)) if draw else None
    drawn = [html_picture.picture(picture)] if picture else []
    return [*drawn, element("ul", *items)]
