"""Names as addresses write them."""

import re

from calculator.data.countries import without_accents

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GAP = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return a name in small ASCII letters, digits and hyphens.

    Umlauts are spelled out, other accents dropped: Côte d’Ivoire is cote-d-ivoire.
    """
    return hyphenated(name.lower().translate(_UMLAUTS))


def hyphenated(text: str) -> str:
    """Return small letters without accents, with a hyphen for all else."""
    return _GAP.sub("-", without_accents(text)).strip("-")
