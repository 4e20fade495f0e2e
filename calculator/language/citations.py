"""The sections of the help center that a sentence is linked to."""

from collections.abc import Iterable

from calculator.data import sources
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.rules.answer import Statement


def cited(statement: Statement) -> tuple[str, ...]:
    """Return what a sentence rests on, as page#section.

    Where customers read the sentence, but not a section that it rests on, the section in which
    they read the same follows.
    """
    found = list(statement.sources)
    if Reader.CUSTOMER in wording.readers(statement.key):
        found += filter(None, (sources.find(each).customers for each in statement.sources))
    return tuple(dict.fromkeys(found))


def all_cited(statements: Iterable[Statement]) -> list[str]:
    """Return what sentences rest on, each section once, in order of first mention."""
    return list(dict.fromkeys(each for statement in statements for each in cited(statement)))
