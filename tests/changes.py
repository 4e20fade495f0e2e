"""Change the text of a file in one place."""


def changed(text: str, old: str, new: str) -> str:
    """Return a text with ``new`` in place of ``old``, which has to be there once."""
    assert text.count(old) == 1, f"the text holds {old!r} {text.count(old)} times"
    return text.replace(old, new)
