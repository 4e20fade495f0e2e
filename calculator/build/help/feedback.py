"""„War das hilfreich?“: links to a mail or ticket that names the page, where an address is set."""

from urllib.parse import quote

from calculator.data.settings import Feedback
from calculator.language import wording
from calculator.view.html import Markup, element


def question(to: Feedback | None, title: str, address: str) -> Markup | None:
    """Return the question with its answers; nothing without an address.

    Args:
        to: Where an answer goes.
        title: The title of the page.
        address: The address of the page, as complete as it is known.
    """
    if to is None:
        return None
    links = [
        element(
            "a",
            wording.text(f"feedback.{answer}"),
            href=_address(to, answer, title, address),
            aria_label=wording.text(f"feedback.{answer}_named", title=title),
            class_="md-button",
        )
        for answer in ("yes", "no")
    ]
    asked = wording.text("feedback.question")
    return element(
        "div", element("p", asked), *links, class_="feedback", role="group", aria_label=asked
    )


def _address(to: Feedback, answer: str, title: str, address: str) -> str:
    subject = wording.text(f"feedback.{answer}_subject", title=title)
    if to.ticket:
        filled = to.ticket.replace("{titel}", quote(subject, safe=""))
        return filled.replace("{adresse}", quote(address, safe=""))
    body = wording.text("feedback.body", title=title, address=address)
    # Mail programs read lines as RFC 6068 has them.
    lines = quote(body.replace("\n", "\r\n"), safe="")
    return f"mailto:{to.mail}?subject={quote(subject, safe='')}&body={lines}"
