"""The pages that are compared, and what each has to answer."""

import json
from datetime import date
from typing import NamedTuple

from bs4 import BeautifulSoup

from calculator.browser.replies import reply
from calculator.catalogue import FACTOR

#: Where the site of the checkout to compare with is served.
BEFORE = "/before"
#: A question that no page was built with; it names its day, so that the answer never changes.
WORDS = "anlage=my-vpa&bereich=backoffice&land=FR&minuten={}&satz=30&stand=2026-11-21&stunden=1"
#: Typed in turns into the field „Gesprächsminuten“; each value has an answer of its own.
MINUTES = ("10", "20")
FIRST_MINUTES = "20"
PAGE = "/rechner/telefonfaktor/"
DAY = date(2026, 11, 21)


class Variant(NamedTuple):
    """A page that is measured.

    Attributes:
        name: The key of its series and of its title in the report.
        path: The page's path and, where it has a form, the question.
        answer: The text of the first answer, without white space.
        answers: The text of the answer after each value typed; empty for a page without a form.
    """

    name: str
    path: str
    answer: str
    answers: dict[str, str]


def text(html: str) -> str:
    """Return the text of a fragment of HTML, without white space."""
    return "".join(BeautifulSoup(html, "html5lib").get_text().split())


def answer(minutes: str) -> str:
    """Return the text of the answer as this machine's Python computes it."""
    said = json.loads(reply(FACTOR.slug, WORDS.format(minutes), DAY.isoformat()))
    return text(said["short"])


def variants(*, with_before: bool = False) -> list[Variant]:
    """Return all variants in the order in which they take turns."""
    words = WORDS.format(FIRST_MINUTES)
    answers = {minutes: answer(minutes) for minutes in MINUTES}
    pages = {
        "ours": PAGE,
        **({"before": f"{BEFORE}{PAGE}"} if with_before else {}),
        "stock": "/bench/stock.html",
        "pyscript": "/bench/pyscript.html",
    }
    return [
        *(
            Variant(name, f"{path}?{words}", answers[FIRST_MINUTES], answers)
            for name, path in pages.items()
        ),
        Variant("floor", "/bench/floor.html", "39.0", {}),
    ]
