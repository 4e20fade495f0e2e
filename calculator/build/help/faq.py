"""The questions that readers ask, with short answers and the way to the whole."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from calculator.build import placeholders
from calculator.build.help import entries, pages
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.questions.fields import READER_WORDS
from calculator.view.html import element

FILE = "faq.toml"


class Question(NamedTuple):
    """A question.

    Attributes:
        id: Its address on the page of its readers.
        question: The question, as a reader asks it.
        answer: A short answer, in Markdown with the pages' placeholders.
        target: Where the whole answer stands: ``page#section``.
        other_words: What else people type who ask this.
        readers: Who asks it.
    """

    id: str
    question: str
    answer: str
    target: str
    other_words: tuple[str, ...]
    readers: tuple[Reader, ...]

    @property
    def where(self) -> str:
        """File and key, for what is wrong with it."""
        return f'{FILE}: target of "{self.question}"'


def questions(readers: Collection[Reader]) -> Iterator[Question]:
    """Return the questions of some readers."""
    required, optional = {"id", "question", "answer", "target"}, {"other_words", "readers"}
    for entry in entries.load(FILE, "question", required, optional):
        asked_by = entries.readers(entry)
        if set(asked_by) & set(readers):
            texts = {key: entry[key] for key in required}
            found = Question(
                **texts, other_words=tuple(entry.get("other_words", ())), readers=asked_by
            )
            pages.check_target(found.target, asked_by, found.where)
            yield found


def fillings(readers: Collection[Reader], known: Mapping[str, str]) -> dict[str, str]:
    """Return what fills the pages of questions; ``known`` fills the answers."""
    return {
        f"fragen.{READER_WORDS[reader]}": "\n\n".join(
            _section(each, known) for each in questions([reader])
        )
        for reader in readers
    }


def answers(readers: Collection[Reader]) -> dict[str, str]:
    """Return the answers as written, with placeholders of their own, by that of their page."""
    return {
        f"fragen.{READER_WORDS[reader]}": " ".join(each.answer for each in questions([reader]))
        for reader in readers
    }


def check(site: pages.Site) -> None:
    """See that the whole answers are there; else HelpError."""
    for each in questions(site.readers):
        site.find(each.target, each.where)


def _section(asked: Question, known: Mapping[str, str]) -> str:
    answer = placeholders.fill(asked.answer, FILE, known)
    more = element(
        "p", wording.text("help.more"), " ", pages.link_later(asked.target), class_="more"
    )
    return f"## {asked.question} {{ #{asked.id} }}\n\n{answer}\n\n{more}"
