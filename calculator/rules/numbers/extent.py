"""How far a number reaches in a run of digits, where more stand beside it than are its own.

A number followed by „-85“ or „30“ can be real with and without these digits. What decides is how
the digits are written.
"""

import re
from typing import NamedTuple

from calculator.rules.numbers.answer import Validity
from calculator.rules.numbers.parsing import best, is_real
from calculator.rules.numbers.signs import digits

#: Digits behind +49 at most, and those of numbers that a telephone system makes longer.
LONGEST_GERMAN, LONGEST_GERMAN_WITH_EXTENSION = 11, 12
GERMANY = 49
#: Where a hyphen within a landline number is the usual sign of an extension: Germany, Austria.
WITH_HYPHEN = (GERMANY, 43)
#: Digits of the part before a hyphen and of the part behind it, where it sets off an extension.
LONGEST_MAIN, LONGEST_EXTENSION = 5, 4
#: Digits from which on the part before a hyphen may be the first number of a range.
SHORTEST_RANGE = 7
#: Digits that stand before a number but not for a country.
LONGEST_FIGURE = 4

LAST = re.compile(r"([ .()/+'’·-]+)(\d+)\)?$")
WITH_EXTENSION = re.compile(r"([^-]*\d{4})\s?-\s?\d{1,4}$")
BEHIND_HYPHEN = re.compile(r"(.*\d\)?)\s?-\s?(\d+)$")
IN_BRACKETS = re.compile(r"(?<=\d)\s*\([\d\s./-]*\)$")
LAST_GROUP = re.compile(r"(\d+)\D*$")
ZEROS = re.compile(r"[^\d]*0(?:[^\d]*0){2,}")
ZERO_BEGINS = re.compile(r"(?<=\d)[^\d+]+(?=0)")


class Extent(NamedTuple):
    """Where a number stands in a run of digits.

    Attributes:
        start: Index of its first sign.
        end: Index behind its last sign.
        several: Whether the run holds more than one number.
    """

    start: int
    end: int
    several: bool = False


def extent(run: str, land: str | None, before_word: bool) -> Extent:
    """Return where the number of a run stands; ``before_word`` tells that a word follows."""
    if _is_several(run, land):
        return Extent(0, len(run), several=True)
    start = _start(run, land)
    end = len(run)
    while (cut := _last_cut(run[start:end], land, before_word)) is not None:
        end, before_word = start + cut, False
    return Extent(start, end)


def extension_within(run: str, land: str | None) -> str | None:
    """Return the digits of a number that a hyphen shows to be its extension, or None.

    The number is complete without them, and no other hyphen divides the subscriber's digits.
    """
    found = BEHIND_HYPHEN.match(run)
    number = best(run, land)
    if not found or number.calling_code not in WITH_HYPHEN or number.kind != "fixed_line":
        return None
    head, behind = found.groups()
    whole = digits(head.rpartition("-")[2]).endswith(_subscriber(head, land))
    fits = len(behind) <= LONGEST_EXTENSION
    return behind if fits and whole and is_real(head, land) else None


def _subscriber(written: str, land: str | None) -> str:
    """Return the digits behind country and area code."""
    return (best(written, land).din5008 or "").rpartition(" ")[2]


def _is_several(run: str, land: str | None) -> bool:
    """Tell whether a number is complete before a slash, or before the zero of a second one."""
    slashes = [place for place, sign in enumerate(run) if sign == "/"]
    if any(is_real(run[:place], land) and digits(run[place:]) for place in slashes):
        return True
    whole = best(run, land)
    if whole.validity is Validity.REAL and not _is_overlong(run, land, LONGEST_GERMAN):
        return False
    places = [found.end() for found in ZERO_BEGINS.finditer(run)]
    return any(is_real(run[:place], land) and is_real(run[place:], land) for place in places)


def _start(run: str, land: str | None) -> int:
    """Return where the number begins: behind zeros too many, or a figure before its zero."""
    if zeros := ZEROS.match(run):
        places = [place for place in range(zeros.end()) if run[place] == "0"]
        starts = [place for place in places[-2:] if is_real(run[place:], land)]
        return starts[0] if starts else 0
    found = ZERO_BEGINS.search(run)
    figure = found and run[: found.start()]
    if not found or not figure or figure.lstrip(" (")[:1] in "+0":
        return 0
    if len(digits(figure)) > LONGEST_FIGURE or not is_real(run[found.end() :], land):
        return 0
    same = best(run, land).e164 == best(run[found.end() :], land).e164
    return 0 if same else found.end()


def _last_cut(run: str, land: str | None, before_word: bool) -> int | None:
    """Return where the last group of digits is no part of the number, or None if it is."""
    in_brackets = IN_BRACKETS.search(run)
    if in_brackets and is_real(run[: in_brackets.start()], land):
        return in_brackets.start()
    last = LAST.search(run)
    previous = LAST_GROUP.search(run[: last.start()]) if last else None
    if not last or not previous or not is_real(run[: last.start()], land):
        return None
    if _is_complete(run[: last.start()], land):
        doubtful = True
    elif "-" in last[1]:
        doubtful = _is_no_extension(run, land, last)
    else:
        doubtful = _is_figure(run, land, last[2], previous[1], before_word)
    return last.start() if doubtful else None


def _is_complete(head: str, land: str | None) -> bool:
    """Tell whether nothing can follow: a German mobile number, or one with its extension."""
    number = best(head, land)
    if number.calling_code == GERMANY and number.kind == "mobile":
        return True
    with_extension = WITH_EXTENSION.match(head)
    return with_extension is not None and is_real(with_extension[1], land)


def _is_no_extension(run: str, land: str | None, last: re.Match[str]) -> bool:
    """Tell whether the digits behind a hyphen are no extension of those before it.

    „82829-980“ is one; „82829980-85“ may be a range, and so may all that makes a number too long.
    """
    if not is_real(run, land):
        return True
    extension, spaced = last[2], " " in last[1]
    main = _subscriber(run[: last.start()], land)
    if len(main) <= LONGEST_MAIN and len(extension) <= LONGEST_EXTENSION:
        return _is_overlong(run, land, LONGEST_GERMAN_WITH_EXTENSION)
    is_range = len(main) >= SHORTEST_RANGE and main[-len(extension) :] < extension
    return spaced or is_range or _is_overlong(run, land, LONGEST_GERMAN)


def _is_figure(run: str, land: str | None, last: str, previous: str, before_word: bool) -> bool:
    """Tell whether the last digits are a figure of their own: „… 82829980 85“, „… 3 Tische“."""
    if _is_overlong(run, land, LONGEST_GERMAN):
        return True
    if not before_word:
        return False
    uneven = len(last) <= LONGEST_FIGURE and len(previous) >= 2 * len(last)
    return len(last) == 1 or uneven or not is_real(run, land)


def _is_overlong(run: str, land: str | None, longest: int) -> bool:
    number = best(run, land)
    return number.calling_code == GERMANY and len(number.national or "") > longest
