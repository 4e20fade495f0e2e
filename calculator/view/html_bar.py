"""The answer in brief at the foot of a narrow screen; browser/follow.js fills and shows it."""

from calculator.language import wording
from calculator.view.html import Markup, element


def bar() -> Markup:
    """Return the bar, with nothing shown yet; it leads to the whole answer."""
    return element(
        "button",
        element("span", class_="answer-bar__headline"),
        " ",
        element("span", class_="answer-bar__detail"),
        " ",
        element("span", wording.text("page.whole_answer"), class_="unseen"),
        type="button",
        class_="answer-bar",
        hidden=True,
    )
