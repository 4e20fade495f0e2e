"""What stands beside a number in its line and is no part of it: hours, extension, label.

The patterns repeat only a few times, so that the longest line takes little time.
"""

import re
from typing import NamedTuple

from calculator.rules.numbers.signs import BREAK, digits

#: Fewer digits belong to the words beside them: „Büro 2“, „9–17 Uhr“.
FEWEST_DIGITS = 5

#: Words that name a number; they may touch it: „Tel0221 …“.
_LABELS = """
    tel telefon telefonnr telefonnummer fon phone telephone mobil mobile mobilnr mobilnummer
    mobiltelefon mobilfunk handy handynr handynummer cell fax telefax faxnr festnetz ruf rufnummer
    rufnr nr nummer durchwahl dw zentrale büro privat geschäftlich dienstlich whatsapp notruf
    hotline t m f p g
"""
LABELS = frozenset(re.findall(r"\w+", _LABELS))
WEEKDAY = (
    r"(?:mo(?:ntags?)?|di(?:enstags?)?|mi(?:ttwochs?)?|do(?:nnerstags?)?|fr(?:eitags?)?"
    r"|sa(?:mstags?)?|so(?:nntags?)?|sonnabends?|feiertags?|werktags|täglich)"
)
_TIME = r"(?:2[0-4]|[01]?\d)(?:[.:][0-5]\d)?"
_RANGE = rf"{_TIME}(?:\s?uhr)?\s?(?:-|bis|und)\s?{_TIME}"
_RANGES = rf"{_RANGE}(?:\s?(?:,|und|u\.|oder|/|&)\s?{_RANGE}){{0,3}}"
_COLON = r"(?:2[0-4]|[01]?\d):[0-5]\d"
_CLOCK = r"(?:2[0-4]|[01]?\d)[.:][0-5]\d"
_WEEKDAYS = rf"{WEEKDAY}\.?(?:\s?(?:-|bis|,|/|und|u\.|&|\+)\s?{WEEKDAY}\.?){{0,6}}"
#: Times that are surely no digits of a number.
HOURS = re.compile(
    rf"""
    (?<![\w.:/+-]) (?: {_RANGES} | {_TIME} ) \s? uhr (?!\w)
    | (?<![\w.:/+-]) {_RANGES} \s? h (?!\w)
    | (?<![\w.:/+-]) (?:ab|um|bis|nach|vor|gegen) \s {_TIME} \s? h (?!\w)
    | (?<![\w.:/+-]) {_CLOCK} \s?(?:-|bis)\s? {_CLOCK} (?![\w.:-])
    | (?<![\w:]) {_COLON} (?: \s?(?:-|bis)\s? {_COLON} )? (?:\s?uhr)? (?![\w:])
    | (?<!\w) {_WEEKDAYS} \s?:?\s? (?:von\s|ab\s)? {_RANGES} (?: \s?(?:uhr|h)(?!\w) )?
      (?! [./:-]?\d | \s[1-9] | [^\W\d] )
    | (?<![\w/.-]) 24\s?(?:h|/7) (?![\w/])
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: What a call costs: „(0,14 €/Min.)“, „ab 49 ct pro Anruf“.
PRICE = re.compile(
    r"""
    \(? (?<![\w.,/+-]) (?:ab\s|nur\s|für\s)? (?: (?:€|eur|euro)\s? \d{1,3}(?:[.,]\d{1,2})?
    | \d{1,3}(?:[.,]\d{1,2})? \s? (?:€|eur|euro|cent|ct) ) \.?
    (?: \s? (?:/|pro\s|je\s|p\.\s?) \s? (?:minute|min|anruf|verbindung|sekunde|sek)\.? )? (?!\w) \)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
EXTENSION = re.compile(
    r"(?:(?<![^\W\d_])(?:durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl|extension|extn?|x)|#)"
    r"[\s.:=-]{0,4}(\d{1,6})(?![\w]|\s?[-./]?\s?\d)",
    re.IGNORECASE,
)
#: A word with a figure that ends in a colon names the number behind it: „Büro 2:“.
NUMBERED_LABEL = re.compile(r"^[\s(*-]*[^\W\d_][^\W\d_.\s-]{0,29}[.\s-]{0,2}\d{1,2}\s?:(?!\d)")
_UNITS = (
    r"['′\"″]|min|minuten?|std|stunden?|h|sek|sekunden?|tage?n?|wochen?|monate?n?|jahre?n?|mal|x|€"
    r"|eur|euro|cent|ct|%|prozent|stück|stk|kg|km|personen?|leute|mitarbeiter"
)
#: Figures that are no part of a number, though a space alone may divide them from it.
FIGURES = re.compile(
    rf"""
    (?<![\w./+-]) \d{{1,3}} (?:[.,]\d{{1,2}}|\s?(?:-|bis)\s?\d{{1,3}})? \s? (?:{_UNITS}) (?!\w)
    | (?<![\d.]) (?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.
      (?:\s?(?:19|20)\d\d|\d\d)? (?![\d.])
    | (?<![\w-]) (?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d (?![\w-])
    """,
    re.IGNORECASE | re.VERBOSE,
)
URI = re.compile(r"^\s*tel:\s?([^;]*);(?:[^=;]*;)*phone-context=(\+[\d.() -]*)", re.IGNORECASE)


class Recognised(NamedTuple):
    """A line without what was recognised in it.

    Attributes:
        text: The line, with a break for every sign of what was recognised or is a figure.
        passed_over: What was recognised and is neither number nor extension.
        extension: The extension's digits, or None.
        figures: Spans of figures that are no part of a number.
    """

    text: str
    passed_over: list[str]
    extension: str | None
    figures: list[tuple[int, int]]


def recognise(line: str, with_figures: bool = True) -> Recognised:
    """Recognise what is no part of a number; figures count only with ``with_figures``."""
    passed_over: list[str] = []
    text = line
    for pattern in (NUMBERED_LABEL, HOURS, PRICE):
        passed_over += [found[0].strip(" :") for found in pattern.finditer(text)]
        text = pattern.sub(_break, text)
    extension = None
    for found in EXTENSION.finditer(text):
        if len(digits(text[: found.start()])) >= FEWEST_DIGITS:
            extension = found[1]
            text = _without(text, found.span())
            break
    figures = [found.span() for found in FIGURES.finditer(text)] if with_figures else []
    for span in figures:
        text = _without(text, span)
    return Recognised(text, passed_over, extension, figures)


def absolute(line: str) -> str:
    """Return a tel: address with its context before the number, and any other line as it is."""
    found = URI.match(line)
    return f"tel:{found[2]} {found[1]}{line[found.end() :]}" if found else line


def is_label(word: str) -> bool:
    """Tell whether a word names a number."""
    return word.casefold() in LABELS


def _break(found: re.Match[str]) -> str:
    return BREAK * len(found[0])


def _without(text: str, span: tuple[int, int]) -> str:
    start, end = span
    return text[:start] + BREAK * (end - start) + text[end:]
