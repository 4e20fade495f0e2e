"""What differs between lines: which belong together, and which words of them."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

#: Share of common words from which on two lines are one that was changed.
ALIKE = 0.4


class Change(NamedTuple):
    """A line before and after; one that is new or gone is empty on the other side.

    Attributes:
        before: The line as it was.
        after: The line as it is.
    """

    before: str
    after: str


class Piece(NamedTuple):
    """Words of a line, and whether the other line has them as well."""

    words: str
    common: bool


def changes(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """Return the lines that differ, each beside the line that it was made of."""
    found: list[Change] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        if kind != "equal":
            found += _paired(before[start:end], after[new_start:new_end])
    return found


def pieces(change: Change) -> tuple[list[Piece], list[Piece]]:
    """Return both lines in pieces, so that what differs can be marked."""
    before, after = change.before.split(" "), change.after.split(" ")
    if not (change.before and change.after):
        return _whole(change.before), _whole(change.after)
    left: list[Piece] = []
    right: list[Piece] = []
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        common = kind == "equal"
        if start < end:
            left.append(Piece(" ".join(before[start:end]), common))
        if new_start < new_end:
            right.append(Piece(" ".join(after[new_start:new_end]), common))
    return left, right


def signature(found: Sequence[Change]) -> tuple[tuple[str, ...], ...]:
    """Return what differs without where: equal for changes that are the same elsewhere."""
    return tuple(sorted({tuple(_differing(each)) for change in found for each in [pieces(change)]}))


def _differing(sides: tuple[list[Piece], list[Piece]]) -> list[str]:
    return [" … ".join(each.words for each in side if not each.common) for side in sides]


def _whole(line: str) -> list[Piece]:
    return [Piece(line, common=False)] if line else []


def _paired(before: Sequence[str], after: Sequence[str]) -> list[Change]:
    """Pair lines in their order where they are alike; what is left is gone or new."""
    if len(before) == len(after):
        return [Change(old, new) for old, new in zip(before, after, strict=True)]
    found: list[Change] = []
    rest = list(after)
    for old in before:
        partner = next((new for new in rest if _likeness(old, new) >= ALIKE), None)
        place = rest.index(partner) if partner is not None else 0
        found += [Change("", new) for new in rest[:place]]
        found.append(Change(old, partner or ""))
        del rest[: place + (partner is not None)]
    return found + [Change("", new) for new in rest]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(a=one.split(), b=other.split(), autojunk=False).ratio()
