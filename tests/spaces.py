"""Spaces at which no line breaks, which the tests write as ordinary ones."""

from collections.abc import Iterable

NO_BREAK_SPACE = "\u00a0"


def plain(text: str) -> str:
    """Return a text with ordinary spaces only."""
    return text.replace(NO_BREAK_SPACE, " ")


def all_plain(texts: Iterable[str]) -> list[str]:
    """Return texts with ordinary spaces only."""
    return [plain(text) for text in texts]
