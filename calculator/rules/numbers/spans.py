"""Where the numbers of a line stand, and what touches them."""

import re
from itertools import pairwise
from typing import NamedTuple

from calculator.rules.numbers.recognised import is_label
from calculator.rules.numbers.signs import digits

#: Digits and the signs that stand within a number, never between two.
RUN = re.compile(r"(?:[+(]\s?){0,4}\d(?:[\d ()./+'’·-]*\d)?\)?")
FIRST_SIGN = re.compile(r"[+(\d]")
LAST_DIGIT = re.compile(r"\d\)?(?=\D*$)")
#: Within a run, a new number begins before a plus, and a sentence ends behind a full stop.
PLUS = re.compile(r"(?<=\d)[^\d+]*(?=\+)")
OMISSION = re.compile(r"\.{2,}")
SENTENCE_END = re.compile(r"\.\s+")
FEWEST_BEFORE_SENTENCE_END = 7

LETTERS = r"[^\W\d_]"
#: A word, or a sign for a missing digit, that touches the end of a number.
TOUCHING_END = re.compile(rf"[-/.'’_]*(?:{LETTERS}|[*?_…#]|\.\.)[^\s,;|:()\0]*|/?-?\.{{2,}}")
TOUCHING_START = re.compile(rf"(?<![^\s,;|:()\0])[^\s,;|:()\0]*?(?:{LETTERS}|[*?_…#])[-/.'’_]*$")
LAST_WORD = re.compile(rf"({LETTERS}+)[-/.'’_]*$")
FIRST_WORD = re.compile(rf"[-/.'’_]*({LETTERS}+)")
NEXT_WORD = re.compile(rf"[\s.]*({LETTERS}+)")
#: How far back a word may begin that touches a number.
LONGEST_WORD = 60


class Span(NamedTuple):
    """Where something stands in a line.

    Attributes:
        start: Index of the first sign.
        end: Index behind the last sign.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there."""
        return text[self.start : self.end]


def runs(text: str) -> list[Span]:
    """Return where digits stand together, in order; some of them are numbers."""
    found = []
    for run in RUN.finditer(text):
        found += _divided(text, Span(*run.span()))
    return found


def _divided(text: str, run: Span) -> list[Span]:
    """Divide a run where no number goes on: at brackets without a partner, a plus, a full stop."""
    cuts = {run.start, run.end}
    cuts |= {run.start + found.end() for found in PLUS.finditer(run.of(text))}
    cuts |= {run.start + found.start() for found in OMISSION.finditer(run.of(text))}
    opened: list[int] = []
    for place in range(run.start, run.end):
        if text[place] == "(":
            opened.append(place)
        elif text[place] == ")" and opened:
            opened.pop()
        elif text[place] == ")":
            cuts.add(place)
    cuts |= set(opened)
    for found in SENTENCE_END.finditer(run.of(text)):
        if len(digits(text[run.start : run.start + found.start()])) >= FEWEST_BEFORE_SENTENCE_END:
            cuts.add(run.start + found.end())
    places = sorted(cuts)
    divided = (Span(*each) for each in pairwise(places))
    return [_trimmed(text, each) for each in divided if digits(each.of(text))]


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without what stands before its first sign and behind its last digit."""
    written = span.of(text)
    first, last = FIRST_SIGN.search(written), LAST_DIGIT.search(written)
    start = first.start() if first else 0
    end = last.end() if last else len(written)
    return Span(span.start + start, span.start + end)


def touching(text: str, span: Span) -> list[Span]:
    """Return where words touch a number, before it and behind it; labels may do so."""
    found = []
    near = max(0, span.start - LONGEST_WORD)
    before = text[near : span.start]
    start = TOUCHING_START.search(before)
    label = LAST_WORD.search(before)
    if start and not (label and is_label(label[1])):
        found.append(Span(near + start.start(), span.start))
    label = FIRST_WORD.match(text, span.end)
    end = TOUCHING_END.match(text, span.end)
    if end and not (label and is_label(label[1])):
        found.append(Span(*end.span()))
    return found


def next_word(text: str, span: Span) -> bool:
    """Tell whether a word follows that is no label."""
    found = NEXT_WORD.match(text, span.end)
    return found is not None and not is_label(found[1])
