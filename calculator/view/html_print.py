"""What stands on paper only; browser/print.js fills it when a page is printed."""

from calculator.language import wording
from calculator.view.html import Markup, element


def header() -> Markup:
    """Return the place for the day of printing and the page's address.

    Without the script it stays hidden: a day that is missing is better than a wrong one.
    """
    return element(
        "p",
        wording.text("print.day"),
        " ",
        element("span", class_="paper__day"),
        element("span", class_="paper__address"),
        class_="paper md-typeset",
        hidden=True,
    )


def question() -> Markup:
    """Return the place for the values in a calculator's form, as a list."""
    return element("dl", class_="paper-question")
