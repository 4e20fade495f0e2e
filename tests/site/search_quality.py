"""How good the search is: ``python -m tests.site.search_quality`` prints it for the built sites.

Every question of ``search_questions.toml`` is asked: those of customers of their edition, all others
of the whole site. Names of sets behind the command also print what these sets do not find first.
"""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tests.folders import ROOT

HERE = Path(__file__).parent
SITES = {"customer": ROOT / "site-kunden"}
SETS = ("tuned", "held")


class Question(NamedTuple):
    """A question, and what it has to find.

    Attributes:
        typed: What is typed.
        reader: Who asks.
        first: Addresses, one of which must come first; one of a page counts for all its sections.
        among: Addresses that must be among the first three.
        rechner: The calculator that must be offered, or empty.
        set: Whether the search was tuned with it or only measured.
    """

    typed: str
    reader: str
    first: list[str]
    among: list[str]
    rechner: str
    set: str

    @property
    def site(self) -> Path:
        """The site of which it is asked; that for customers has no pages of countries."""
        of_country = all(each.startswith("laender/") for each in self.first)
        return ROOT / "site" if of_country else SITES.get(self.reader, ROOT / "site")

    def _matches(self, address: str, wanted: str) -> bool:
        page, _, section = wanted.partition("#")
        if section and section == _heading(self.site, page):  # the page's title
            return address == page
        return address == wanted or (not section and re.split("[?#]", address)[0] == wanted)

    def is_found(self, addresses: list[str], within: int) -> bool:
        """Tell whether what must come first is within the first few results."""
        return any(
            self._matches(each, wanted) for each in addresses[:within] for wanted in self.first
        )

    def has_among(self, addresses: list[str]) -> bool:
        """Tell whether all that must be among the first three is there."""
        return all(
            any(self._matches(each, wanted) for each in addresses[:3]) for wanted in self.among
        )


def questions() -> list[Question]:
    """Return all questions in their order."""
    text = (HERE / "search_questions.toml").read_text(encoding="utf-8")
    defaults: dict[str, Any] = {"among": [], "rechner": ""}
    return [Question(**(defaults | each)) for each in tomllib.loads(text)["question"]]


def ask(site: Path, typed: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the search of a built site replies to each query."""
    return _asked(site, tuple(typed))


@cache
def _asked(site: Path, typed: tuple[str, ...]) -> list[dict[str, Any]]:
    command = ["node", str(HERE / "ask.mjs"), str(site)]
    done = subprocess.run(
        command, input=json.dumps(typed), capture_output=True, text=True, check=True
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


@cache
def replies() -> list[tuple[Question, list[str], str]]:
    """Return each question with the addresses of its results, and of the calculator offered."""
    asked = questions()
    by_site = {
        site: iter(ask(site, [each.typed for each in asked if each.site == site]))
        for site in {each.site for each in asked}
    }
    answered = [(each, next(by_site[each.site])) for each in asked]
    return [
        (
            each,
            [found["address"] for found in reply["found"]],
            (reply["offer"] or {}).get("address", ""),
        )
        for each, reply in answered
    ]


@cache
def _heading(site: Path, page: str) -> str:
    """Return the id of a page's title, or nothing for a page that is not there."""
    file = site / page / "index.html"
    found = re.search('<h1 id="([^"]+)"', file.read_text("utf-8")) if file.is_file() else None
    return found[1] if found else ""


def _print_figures() -> None:
    found = replies()
    for name in SETS:
        several = [(each, addresses) for each, addresses, _ in found if each.set == name]
        first, third = (
            sum(each.is_found(addresses, within) for each, addresses in several)
            for within in (1, 3)
        )
        count = len(several)
        print(f"{name}: {count} questions, hit@1 {first / count:.1%}, hit@3 {third / count:.1%}")
    for each, addresses, offer in found:
        if each.set not in sys.argv[1:]:
            continue
        if each.rechner and each.rechner not in offer:
            print(f"{each.typed!r}: no calculator offered")
        if not each.is_found(addresses, 1) or not each.has_among(addresses):
            place = "3" if each.is_found(addresses, 3) else "-"
            print(
                f"{place} {each.reader} {each.typed!r}: {addresses[:4]}, not {each.first + each.among}"
            )


if __name__ == "__main__":
    _print_figures()
