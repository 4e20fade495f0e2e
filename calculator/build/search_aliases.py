"""Other words that people search for, as far as the pages have what they mean."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from calculator.data import countries
from calculator.data.toml_file import DataError

FILE = "aliases.toml"
#: The fewest letters with which a word of the pages must begin to count as an alias's meaning.
SHORTEST_START = 3
WORD = re.compile(r"[^\W_]+")


class SearchError(DataError):
    """What the search is told leads nowhere; the message names file, key and remedy."""


def known(aliases: Mapping[str, Any], texts: Iterable[str], whole: bool) -> list[list[str]]:
    """Return each alias with what the pages have of its meanings.

    Args:
        aliases: The content of ``aliases.toml``; those of countries stand with the countries.
        texts: What the pages say.
        whole: Whether the pages are for all readers; then one without a meaning: SearchError.
    """
    words = _Words(texts)
    found = []
    for alias, meanings in aliases.items():
        for meaning in [meanings] if isinstance(meanings, str) else meanings:
            if countries.current().find(meaning):
                continue
            missing = [each for each in WORD.findall(meaning) if not words.has(each)]
            if not missing:
                found.append([alias, meaning])
            elif whole:
                raise SearchError(
                    f"{FILE}: {alias}: no page has {missing[0]!r}; "
                    "use words of the pages or remove the line"
                )
    return found


class _Words:
    """The words of the pages, to look up whether one is there in some form."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._text = " ".join(texts).casefold()

    def has(self, word: str) -> bool:
        """Tell whether a word begins one of the pages; forms may differ in the last letters."""
        start = word.casefold()
        start = start[: max(SHORTEST_START, len(start) - 2)]
        return re.search(rf"\b{re.escape(start)}", self._text) is not None
