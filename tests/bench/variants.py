"""The pages that are compared, and what each has to answer."""

import json
from datetime import date
from typing import NamedTuple

from bs4 import BeautifulSoup

from calculator.browser.replies import reply
from calculator.catalogue import FACTOR

#: A question that no page was built with, on a day of its own, so that it is always the same one.
WORDS = "anlage=my-vpa&bereich=backoffice&land=FR&minuten={}&satz=30&stand=2026-11-21&stunden=1"
#: What is typed into the field „Gesprächsminuten“ in turns; each time the answer is another one.
MINUTES = ("10", "20")
FIRST_MINUTES = "20"
DAY = date(2026, 11, 21)


class Variant(NamedTuple):
    """One way to the answer: its page, the text it must show at first, and that for each typing."""

    name: str
    path: str
    answer: str
    answers: dict[str, str]


def text(html: str) -> str:
    """Return what a reader sees of it, without the white space between."""
    return "".join(BeautifulSoup(html, "html5lib").get_text().split())


def answer(minutes: str) -> str:
    """Return the text of the answer as the Python of this machine computes it."""
    said = json.loads(reply(FACTOR.slug, WORDS.format(minutes), DAY.isoformat()))
    return text(said["short"])


def variants() -> list[Variant]:
    """Return all variants, in the order in which they take turns."""
    words = WORDS.format(FIRST_MINUTES)
    answers = {minutes: answer(minutes) for minutes in MINUTES}
    pages = {
        "ours": "/rechner/telefonfaktor/",
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
