"""Old names of keys and choices, so that links keep their meaning after a rename.

Nothing has been renamed so far. A removed key is not listed: the page reports it as ignored.
"""

from collections.abc import Sequence

#: The key that is used today, by the one that it replaced.
KEYS: dict[str, str] = {}
#: The choice that is used today, by today's key and the choice that it replaced.
CHOICES: dict[tuple[str, str], str] = {}


def replace(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the words of a question under today's names.

    A question that has a key under both names has it twice, and is refused as such.
    """
    keyed = [(KEYS.get(key, key), text) for key, text in pairs]
    return [(key, CHOICES.get((key, text), text)) for key, text in keyed]
