"""What would change an answer, as HTML: the sentences, and a picture where there is one."""

from collections.abc import Iterable

from calculator.language import wording
from calculator.questions.dialogue import Reply, answered
from calculator.view import html_picture
from calculator.view.html import Markup, element, join


def section(reply: Reply, items: Iterable[Markup]) -> Markup | None:
    """Return the section with the answer's changes as items of a list, or None without any."""
    answer, draw = answered(reply), reply.calculator.picture
    if not answer.changes:
        return None
    picture = draw(answer) if draw else None
    return join(
        element("h2", wording.text("page.changes"), id="was-aendert"),
        html_picture.picture(picture) if picture else None,
        element("ul", *items),
    )
