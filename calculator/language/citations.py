"""The sections of the help center that a sentence is linked to."""

from collections.abc import Iterable

from calculator.data import sources
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.rules.answer import Statement


def cited(statement: Statement, reader: Reader | None) -> tuple[str, ...]:
    """Return what a sentence rests on, as page#section.

    For one reader these are the sections that are for this reader; a section that is not gives way
    to the one in which customers read the same, if that is. For no reader in particular, where
    customers read the sentence, but not a section that it rests on, theirs follows.
    """
    if reader is not None:
        found = [_for_reader(each, reader) for each in statement.sources]
        return tuple(dict.fromkeys(filter(None, found)))
    found = [*statement.sources]
    if Reader.CUSTOMER in wording.readers(statement.key):
        found += [sources.find(each).customers for each in statement.sources]
    return tuple(dict.fromkeys(filter(None, found)))


def all_cited(statements: Iterable[Statement], reader: Reader | None) -> list[str]:
    """Return what sentences rest on, each section once, in order of first mention."""
    return list(dict.fromkeys(each for said in statements for each in cited(said, reader)))


def _for_reader(source: str, reader: Reader) -> str | None:
    found = sources.find(source)
    if reader in found.readers:
        return source
    same = found.customers
    return same if same and reader in sources.find(same).readers else None
