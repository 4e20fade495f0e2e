"""What a question lacks: a rule asks for what it needs; what it never asks for is not needed."""

from typing import TypeVar

Value = TypeVar("Value")


class NeededError(LookupError):
    """A rule needs what the question does not tell.

    Attributes:
        key: German key of the field.
    """

    def __init__(self, key: str) -> None:
        """Take the key of the field."""
        super().__init__(key)
        self.key = key


def needed(value: Value | None, key: str) -> Value:
    """Return a value that the rule cannot do without; a missing one raises NeededError."""
    if value is None:
        raise NeededError(key)
    return value
