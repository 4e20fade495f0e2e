"""Which names a misspelled one may mean."""

from collections.abc import Iterable

#: Fewest letters of a word in which one mistake is allowed, and of one in which two are.
ONE_MISTAKE, TWO_MISTAKES = 5, 9
#: The fewest letters that a start of a name has.
SHORTEST_START = 5


def similar(typed: str, names: Iterable[str]) -> list[str]:
    """Return the names that a folded text may mean, the nearest first.

    A text may be the start of a name, or a name with one or two mistakes, by the length of the
    longer of the two. Its first letter counts as right unless two mistakes are allowed and only
    one was made.
    """
    found = []
    letters = set(typed)
    for name in names:
        if len(typed) >= SHORTEST_START and name.startswith(typed):
            found.append((0, name))
            continue
        most = _most_mistakes(max(len(typed), len(name))) - (typed[:1] != name[:1])
        # A mistake changes the length by one at most, and two letters at most come or go by it.
        if abs(len(typed) - len(name)) <= most and len(letters ^ set(name)) <= 2 * most:
            mistakes = distance(typed, name)
            if mistakes <= most:
                found.append((mistakes, name))
    return [name for _, name in sorted(found, key=lambda each: each[0])]


def distance(one: str, other: str) -> int:
    """Return how many letters are missing, added, different or swapped with the next one."""
    before, above = [0] * (len(other) + 1), list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        line = [row]
        for column, against in enumerate(other, start=1):
            fewest = min(
                above[column] + 1,
                line[column - 1] + 1,
                above[column - 1] + (letter != against),
            )
            swapped = row > 1 and column > 1 and one[row - 2] == against != letter
            if swapped and other[column - 2] == letter:
                fewest = min(fewest, before[column - 2] + 1)
            line.append(fewest)
        before, above = above, line
    return above[-1]


def _most_mistakes(length: int) -> int:
    return (length >= ONE_MISTAKE) + (length >= TWO_MISTAKES)
