"""The figures as they apply together on a day."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Figure(NamedTuple):
    """One amount of the tariff while it applies.

    Attributes:
        key: Dotted key in ``tariff.toml``, such as ``factor.backoffice.de``.
        name: What the figure is, in German.
        amount: In the unit that the tariff names for the key.
        valid_from: First day.
        until: Last day, or None while nothing ends it.
        source: page#section of the help center that states it.
    """

    key: str
    name: str
    amount: Decimal
    valid_from: date
    until: date | None
    source: str


class Edition(NamedTuple):
    """All figures as they apply together until the next change.

    Attributes:
        valid_from: First day on which these figures apply together; for the first edition the day
            on which they were recorded, because the articles name none.
        figures: The figures by key.
        is_first: Whether no figure has changed since the first were recorded.
    """

    valid_from: date
    figures: dict[str, Figure]
    is_first: bool

    def amount(self, key: str) -> Decimal:
        """Return the amount of a figure, in its unit; an unknown key raises KeyError."""
        return self.figures[key].amount

    def source(self, key: str) -> str:
        """Return page#section that states the figure."""
        return self.figures[key].source
