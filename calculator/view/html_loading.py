"""What is seen while Python loads, and where it does not."""

from calculator.language import wording
from calculator.view.html import Markup, element


def loading() -> Markup:
    """Return what is seen while Python loads."""
    loads, starts = wording.text("page.loading"), wording.text("page.starting")
    return element(
        "div",
        element("span", loads, data_stage="download"),
        element("span", starts, data_stage="start", hidden=True),
        element("progress", max="1", aria_label=loads),
        class_="calculator__loading",
        hidden=True,
    )


def failure(way_out: str, finite: str | None = None) -> Markup:
    """Return what is seen where Python does not load.

    ``way_out`` says what works meanwhile, ``finite`` what the page itself answers without Python;
    the page's script shows that once it has the answers.
    """
    retry = element("button", wording.text("page.retry"), type="button", class_="md-button")
    reasons = (
        element("p", wording.text(f"page.{reason}"), " ", way_out, data_reason=reason, hidden=True)
        for reason in ("stalled", "failed", "webassembly")
    )
    return element(
        "div",
        *reasons,
        _finite(finite) if finite else None,
        retry,
        class_="calculator__failure",
        role="alert",
        hidden=True,
    )


def _finite(said: str) -> Markup:
    beyond = element("span", wording.text("page.beyond"), class_="answer__detail")
    return element("p", said, class_="calculator__finite", data_beyond=beyond, hidden=True)
