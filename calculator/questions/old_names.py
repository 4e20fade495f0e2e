"""Old names of keys and choices, so that links keep their meaning after a rename.

Nothing has been renamed so far. A removed key is not listed: the page reports it as ignored.
"""

from collections.abc import Collection, Mapping, Sequence

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


def check(
    keys: Mapping[str, str],
    choices: Mapping[tuple[str, str], str],
    used: Mapping[str, Collection[str]],
) -> None:
    """Check that no old name is used today and that each leads to a name that is.

    Args:
        keys: A table such as ``KEYS``.
        choices: A table such as ``CHOICES``.
        used: The keys that are used today, each with its choices, if it has any.

    Raises:
        ValueError: The message names the table, the old name and the remedy.
    """
    for old, new in keys.items():
        if old in used:
            raise _refusal(f"KEYS: {old} is used today; remove it")
        if new not in used:
            raise _refusal(f"KEYS: {old} leads to {new}, which is not used today; correct it")
    for (key, old), new in choices.items():
        if key not in used:
            raise _refusal(f"CHOICES: {key} is not used today; name the key of today")
        if old in used[key]:
            raise _refusal(f"CHOICES: {key}={old} is used today; remove it")
        if new not in used[key]:
            raise _refusal(
                f"CHOICES: {key}={old} leads to {new}, which is not used today; correct it"
            )


def _refusal(message: str) -> ValueError:
    return ValueError(f"old_names.py: {message}")
