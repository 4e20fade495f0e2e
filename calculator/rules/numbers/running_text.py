"""Running text: a pasted mail, or a sentence with a number in it.

There, a figure is no sign of a misread number unless it touches the number.
"""

import re

import phonenumbers as library

from calculator.rules.numbers.recognised import WEEKDAY, is_label
from calculator.rules.numbers.signs import digits
from calculator.rules.numbers.spans import Span

#: Fewest words of a sentence, not counting labels, weekdays and units.
FEWEST_WORDS = 6
#: A number with + or 0 that libphonenumber does not find, because something is wrong with it.
FEWEST_DIGITS = 7

WORD = re.compile(r"[^\W\d_]{2,}")
COMMON = re.compile(rf"{WEEKDAY}|uhr|bis|von|und|oder|ab|min|minuten|std", re.IGNORECASE)
OPENING = re.compile(
    r"\s*(?:hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?|moin|grüß gott|dear)\b",
    re.IGNORECASE,
)
CLOSING = re.compile(r"\b(?:grüße|grüßen|gruß|regards)\b|^\s*mfg\b", re.IGNORECASE)


def is_sentence(line: str) -> bool:
    """Tell whether a line is running text by itself."""
    words = (word for word in WORD.findall(line) if not is_label(word))
    return sum(COMMON.fullmatch(word) is None for word in words) >= FEWEST_WORDS


def is_mail(lines: tuple[str, ...]) -> bool:
    """Tell whether several lines are one text: a line opens or closes it, or is all words.

    A sentence with a number in it may be a line of a list, and the others stay lines of a list.
    """
    return len(lines) > 1 and any(
        OPENING.match(line)
        or CLOSING.search(line)
        or (is_sentence(line) and len(digits(line)) < FEWEST_DIGITS)
        for line in lines
    )


def likely(text: str, spans: list[Span], land: str | None) -> list[Span]:
    """Return the spans that are numbers: libphonenumber finds them, or they begin as one."""
    found = [Span(each.start, each.end) for each in library.PhoneNumberMatcher(text, land)]
    return [
        span
        for span in spans
        if any(each.start < span.end and span.start < each.end for each in found)
        or _begins_as_number(span.of(text))
    ]


def _begins_as_number(written: str) -> bool:
    return written.lstrip(" (")[:1] in ("+", "0") and len(digits(written)) >= FEWEST_DIGITS
