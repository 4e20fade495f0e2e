"""The report as data: what the text for terminals and the page show alike."""

from typing import NamedTuple

from calculator.build.effects.differences import Change


class Entry(NamedTuple):
    """Changes that are the same, told once.

    Attributes:
        title: What changed.
        notes: What else is to be known: an example's question, other parts, other pages.
        changes: Lines before and after.
    """

    title: str
    notes: list[str]
    changes: list[Change]


class Chapter(NamedTuple):
    """All changes of a kind.

    Attributes:
        key: Its name in addresses.
        title: Its heading.
        amount: How much changed, in words.
        groups: The entries under the names of what they are about; the name may be empty.
    """

    key: str
    title: str
    amount: str
    groups: list[tuple[str, list[Entry]]]


class Open(NamedTuple):
    """Something that a person still has to do.

    Attributes:
        sentence: What it is.
        places: Where, one line each; may be empty.
    """

    sentence: str
    places: list[str]


class Report(NamedTuple):
    """What differs between two states.

    Attributes:
        compared: What is compared, in words.
        chapters: What changed; without any, nothing did.
        open: What is left to do.
    """

    compared: str
    chapters: list[Chapter]
    open: list[Open]
