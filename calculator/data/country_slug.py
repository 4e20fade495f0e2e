"""How addresses name a country."""

import re
import unicodedata

_SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_OTHER = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return a country's German name as a part of addresses: Österreich is oesterreich.

    Umlauts are spelled out, other accents dropped; anything else becomes a hyphen.
    """
    lowered = unicodedata.normalize("NFC", name).lower()
    spelled = "".join(_SPELLED.get(letter, letter) for letter in lowered)
    plain = (each for each in unicodedata.normalize("NFKD", spelled))
    return _OTHER.sub(
        "-", "".join(each for each in plain if not unicodedata.combining(each))
    ).strip("-")
