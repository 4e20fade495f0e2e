"""The pages that are compared, and what each has to answer."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup

#: Where the sites of the checkouts to compare with are served, each under the name of its folder.
BEFORE = "/before"
#: A question that no page was built with; it names its day, so that the answer never changes.
WORDS = "anlage=my-vpa&bereich=backoffice&land=FR&minuten={}&satz=30&stand=2026-11-21&stunden=1"
#: Typed in turns into the field „Gesprächsminuten“; each value has an answer of its own.
MINUTES = ("10", "20")
FIRST_MINUTES = "20"
SLUG = "telefonfaktor"
PAGE = f"/rechner/{SLUG}/"
#: Questions that the build has answered.
FINITE = {
    "reachability": ("erreichbarkeit", "land=FR"),
    "addons": ("add-ons", "ansage=vpa&option=3"),
}
#: Runs in a checkout: answers questions, and prints the replies as JSON.
ASK = """
import json, sys
from calculator.browser.replies import reply
print(json.dumps([reply(*question) for question in json.loads(sys.argv[1])]))
"""
DAY = date(2026, 11, 21)


class Variant(NamedTuple):
    """A page that is measured.

    Attributes:
        name: The key of its series and of its title in the report.
        path: The page's path and, where it has a form, the question.
        answer: The text of the first answer, without white space.
        answers: The text of the answer after each value typed; empty where nothing is typed.
        mark: What the page marks once it has painted the answer.
    """

    name: str
    path: str
    answer: str
    answers: dict[str, str]
    mark: str = "answer"


def text(html: str) -> str:
    """Return the text of a fragment of HTML, without white space."""
    return "".join(BeautifulSoup(html, "html5lib").get_text().split())


def answers_of(checkout: Path) -> dict[str, str]:
    """Return the text of the answer to each value typed, as the Python of a checkout computes it."""
    questions = [(SLUG, WORDS.format(minutes)) for minutes in MINUTES]
    return dict(zip(MINUTES, said(checkout, questions), strict=True))


def said(checkout: Path, questions: list[tuple[str, str]]) -> list[str]:
    """Return the texts of answers, as the Python of a checkout computes them."""
    asked = [[*question, DAY.isoformat()] for question in questions]
    command = [sys.executable, "-c", ASK, json.dumps(asked)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    return [text(json.loads(each)["short"]) for each in json.loads(done.stdout)]


def variants(root: Path, before: Mapping[str, Path]) -> list[Variant]:
    """Return all variants in the order in which they take turns.

    ``before`` are other checkouts by the name of the variant.
    """
    words = WORDS.format(FIRST_MINUTES)
    ours = answers_of(root)
    pages = {
        "ours": (PAGE, ours),
        **{name: (f"{BEFORE}/{name}{PAGE}", answers_of(each)) for name, each in before.items()},
        "stock": ("/bench/stock.html", ours),
        "pyscript": ("/bench/pyscript.html", ours),
    }
    return [
        *(
            Variant(name, f"{path}?{words}", answers[FIRST_MINUTES], answers)
            for name, (path, answers) in pages.items()
        ),
        *(
            Variant(name, f"/rechner/{slug}/?{words}", answer, {}, "answer from the build")
            for (name, (slug, words)), answer in zip(
                FINITE.items(), said(root, list(FINITE.values())), strict=True
            )
        ),
        Variant("micropython", "/bench/micropython.html", "39.0", {}),
        Variant("plain", "/bench/plain.html", "39.0", {}),
    ]
