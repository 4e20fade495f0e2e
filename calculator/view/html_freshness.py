"""Where every page says that it may not be the newest; browser/offline.js shows what applies."""

from calculator.language import wording
from calculator.view.html import Markup, element

#: Where the day of the build goes: a page that differs only by that day is no newer one.
DAY = "{freshness.day}"


def notice() -> Markup:
    """Return the place, with nothing shown yet."""
    button = element(
        "button",
        wording.text("freshness.load"),
        type="button",
        class_="md-button md-button--primary",
    )
    return element(
        "div",
        element(
            "p",
            wording.text("freshness.unconfirmed", day=DAY),
            data_freshness="unconfirmed",
            hidden=True,
        ),
        element(
            "p", wording.text("freshness.newer"), " ", button, data_freshness="newer", hidden=True
        ),
        class_="freshness md-typeset",
        role="status",
    )
