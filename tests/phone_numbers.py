"""Ask about telephone numbers."""

from tests.asking import Record, record


def answer(lines: str, **words: str) -> Record:
    """Return the answer to one or more numbers, each on its line."""
    return record("nummer", {"nummer": lines, **words})
