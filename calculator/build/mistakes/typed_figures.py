"""Figures have one place, the tariff: prose that repeats one would stay behind when it changes."""

import re
from collections.abc import Iterator

from calculator.build.mistakes.mistake import MistakeError, line_of
from calculator.language import wording

#: Between a number and its unit: white space, also a hard space, and marks of emphasis.
_GAP = r"(?:\s|[*_]|&nbsp;)*"
_NUMBER = r"\d(?:[\d.,]*\d)?"
_WORD = (
    r"zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|"
    r"fünfundvierzig|sechzig|hundert"
)
_BETWEEN = r"(?:(?:ist|war|wird|beträgt|lautet|gilt|liegt|von|bei|auf|zu|mit|um|immer|nur)\W{1,6})"
#: What looks like a figure of the tariff. A number beside „z. B.“ shows how to write one.
_FIGURES = re.compile(
    rf"""
      {_NUMBER}{_GAP}(?:€|(?:Euro|EUR|Cent)\b)
    | (?:€|\b(?:EUR|Euro)){_GAP}{_NUMBER}
    | \b\w*(?:[Ff]aktor|[Aa]ufschlag)(?:s|es|en)?\W{{1,6}}{_BETWEEN}{{0,3}}{_NUMBER}
    | {_NUMBER}{_GAP}-?(?:fach|mal\b)
    | \b(?:{_NUMBER}|{_WORD}){_GAP}-?{_GAP}(?:Min\b|Minuten?\b|Gesprächsminuten?\b)
    | \b(?:{_NUMBER}|{_WORD}){_GAP}(?:%|Prozent\b)
    | \b(?:{_NUMBER}|{_WORD}){_GAP}(?:Kalender|Werk|Arbeits)?[Tt]ag(?:en?)?\b
    | (?<!z\.\ B\.\s)(?<![\d.,])\d+,\d+(?![\d,])
    """,
    re.VERBOSE,
)
_TELEPHONE = re.compile(r"\+?\d[\d\s()/.-]{5,}\d")
#: The last digits of a number, by which it is known however it is written.
_KNOWN_BY = 8
#: What is filled in, and where links lead.
_FILLED = re.compile(r"\{\{[^{}]*\}\}|\{[\w:]*\}|(?<=\]\()[^)\s]*|(?<=href=\")[^\"]*")


def check(file: str, place: str, text: str, remedy: str) -> None:
    """See that prose names no figure of the tariff and not the central's number; else MistakeError.

    Args:
        file: The file.
        place: The key; without one, lines are named.
        text: What the file says there.
        remedy: How figures are named in such prose.
    """
    text = _FILLED.sub(lambda match: " " * len(match[0]), text)
    for match in _typed(text):
        shown = " ".join(match[0].split())
        where = place or line_of(text, match.start())
        raise MistakeError(file, where, f"„{shown}“ is a figure typed into the text", remedy)


def _typed(text: str) -> Iterator[re.Match[str]]:
    yield from _FIGURES.finditer(text)
    central = _digits(wording.name("central", "number"))[-_KNOWN_BY:]
    for match in _TELEPHONE.finditer(text):
        if central in _digits(match[0]):
            yield match


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
