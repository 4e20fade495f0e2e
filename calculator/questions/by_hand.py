"""Countries that a person types into a form: a code is none before it is written and confirmed.

„Sc“ is on the way to Schweden, though SC means the Seychelles. Links, lists and the command line
take codes as they are.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from calculator.data import countries
from calculator.questions import codec
from calculator.questions.codec import Field, Kind, Problem

#: No German name of a country is as short.
LONGEST_CODE = 3


class Hand(StrEnum):
    """How far a person is with a field."""

    EDITING = "editing"
    LEFT = "left"


def problems(
    fields: Sequence[Field], pairs: Sequence[tuple[str, str]], hands: Mapping[str, str]
) -> list[Problem]:
    """Return what is wrong with codes in fields that a person typed into, by ``Hand``."""
    asked = [field.key for field in fields if field.kind in (Kind.COUNTRY, Kind.COUNTRIES)]
    return [
        problem
        for key, text in pairs
        if key in asked and key in hands
        for part, hand in _parts(text, Hand(hands[key]))
        if (problem := _problem(key, part, hand))
    ]


def _parts(text: str, hand: Hand) -> list[tuple[str, Hand]]:
    """Return the countries of a field; what stands before a comma is left already."""
    *before, last = map(str.strip, re.split(f"[{countries.SEPARATORS}]", text))
    return [*((part, Hand.LEFT) for part in before), (last, hand)]


def _problem(key: str, part: str, hand: Hand) -> Problem | None:
    meant = countries.current().find_all(part) if len(part) <= LONGEST_CODE else ()
    if not meant:
        return None
    if hand is Hand.EDITING:
        return codec.problem(key, "unconfirmed_code", text=part)._replace(waits=True)
    if part != part.upper():
        names = [country.name for country in meant]
        return codec.problem(key, "similar_country", text=part, names=names)
    return None
