"""The terms of the help center, and the page that explains them."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from calculator.build import placeholders
from calculator.build.help import entries, pages
from calculator.build.slug import slug
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.view.html import element

FILE = "glossary.toml"
#: The page that explains the terms.
PAGE = "glossar"


class Term(NamedTuple):
    """A term.

    Attributes:
        term: The term.
        other_names: What else it is called, and its other forms in sentences.
        explanation: What it means, in plain text.
        target: Where more about it stands: ``page#section``.
        readers: Whose pages it is on.
    """

    term: str
    other_names: tuple[str, ...]
    explanation: str
    target: str
    readers: tuple[Reader, ...]

    @property
    def id(self) -> str:
        """Its address on the page of terms."""
        return slug(self.term)

    @property
    def where(self) -> str:
        """File and key, for what is wrong with it."""
        return f'{FILE}: target of "{self.term}"'


def terms(readers: Collection[Reader], known: Mapping[str, str]) -> tuple[Term, ...]:
    """Return the terms of some readers by the alphabet; ``known`` fills the explanations."""
    found = []
    for each in as_written(readers):
        pages.check_target(each.target, each.readers, each.where)
        said = placeholders.fill(each.explanation, FILE, known)
        found.append(each._replace(explanation=said))
    return tuple(sorted(found, key=lambda each: each.id))


def as_written(readers: Collection[Reader]) -> Iterator[Term]:
    """Return the terms of some readers with the placeholders in their explanations."""
    required, optional = {"term", "explanation", "target"}, {"other_names", "readers"}
    for entry in entries.load(FILE, "term", required, optional):
        meant_for = entries.readers(entry)
        if set(meant_for) & set(readers):
            others = tuple(entry.get("other_names", ()))
            yield Term(entry["term"], others, entry["explanation"], entry["target"], meant_for)


def fillings(found: Collection[Term]) -> dict[str, str]:
    """Return what fills the page of terms: those of everyone, and those of the team."""
    everyones = [each for each in found if Reader.CUSTOMER in each.readers]
    teams = [each for each in found if Reader.CUSTOMER not in each.readers]
    return {"glossar": _sections(everyones), "glossar.team": _sections(teams)}


def check(site: pages.Site, found: Collection[Term]) -> None:
    """See that the sections with more about the terms are there; else HelpError."""
    for each in found:
        site.find(each.target, each.where)


def _sections(found: Collection[Term]) -> str:
    return "\n\n".join(_section(each) for each in found)


def _section(term: Term) -> str:
    others = [wording.text("help.also", names=list(term.other_names))] if term.other_names else []
    said = " ".join([term.explanation, *others])
    more = element(
        "p", wording.text("help.more"), " ", pages.link_later(term.target), class_="more"
    )
    return f"### {term.term} {{ #{term.id} }}\n\n{said}\n\n{more}"
