"""One line as people write it: its number, and what stands beside it.

Every digit of a line is part of the number or the extension, was passed over as something else that
is understood, or is named as unread. Source: auslegungen#rufnummern, auslegungen#fuehrende-null.
"""

import re
from functools import lru_cache

from calculator.rules.numbers import running_text
from calculator.rules.numbers.answer import PhoneNumber, Validity
from calculator.rules.numbers.extent import extension_within, extent
from calculator.rules.numbers.parsing import best, by_letters, is_short
from calculator.rules.numbers.recognised import FEWEST_DIGITS, Recognised, absolute, recognise
from calculator.rules.numbers.signs import BREAK, digits, has_figure, plain
from calculator.rules.numbers.spans import Span, next_word, runs, touching
from calculator.rules.numbers.spelling import with_hyphen

#: Cache size: more than a question may have lines, so that typing re-reads only one line.
REMEMBERED = 2_000
#: In characters; a paragraph of a pasted mail is one line.
LONGEST_LINE = 5_000
#: Digits of a second number at least; a figure with a zero in front may be a postcode.
FEWEST_OF_SECOND = 6
#: Digits without the calling code that are worth showing, though no known range has them.
FEWEST_OF_REST = 7
#: What stands between two things in a line.
BETWEEN = re.compile(rf"[,;|{BREAK}]|(?<=\d):\s")
#: What stands between a number and the digits that touch it.
TOUCHING = re.compile(r"[\s/+-]*")
FIGURE = re.compile(r"\w*\d\w*")
#: Before a number, what is left of a calling code that a slip broke off; an O may be a zero.
BROKEN_CODE = re.compile(r"\+|(?<![^\W_])[0o]{2}", re.IGNORECASE)


@lru_cache(REMEMBERED)
def identify(typed: str, land: str | None, in_mail: bool = False) -> PhoneNumber:
    """Read one line; ``land`` is the code of the country whose numbers lack the calling code.

    Whatever the line says, there is an answer. A line ``in_mail`` may be without a number.
    """
    if len(typed) > LONGEST_LINE:
        return PhoneNumber(typed, Validity.NO_NUMBER)
    number = _read(absolute(plain(typed)), land, in_mail)
    return number._replace(typed=typed)


def _read(line: str, land: str | None, in_mail: bool) -> PhoneNumber:
    found = recognise(line)
    if all(len(digits(run.of(found.text))) < FEWEST_DIGITS for run in runs(found.text)):
        found = recognise(line, with_figures=False)
    in_text = in_mail or running_text.is_sentence(line)
    spans = runs(found.text)
    numbers = _numbers(found.text, spans, land)
    if in_text:
        likely = running_text.likely(found.text, numbers, land)
        numbers = likely if in_mail else likely or numbers
    if in_mail and not numbers:
        return PhoneNumber(line, Validity.WORDS_ONLY)
    if len(numbers) > 1:
        return _several(found.text, numbers, land)
    if not spans:
        return PhoneNumber(line, Validity.NO_NUMBER)
    run = numbers[0] if numbers else max(spans, key=lambda each: len(digits(each.of(found.text))))
    number = _one(line, found, run, land, in_text)
    if number.validity in (Validity.REAL, Validity.UNSURE):
        return number
    vanity = by_letters(found.text.replace(BREAK, " "), land)
    if vanity:
        return vanity._replace(extension=found.extension, passed_over=tuple(found.passed_over))
    return number


def _numbers(text: str, spans: list[Span], land: str | None) -> list[Span]:
    """Return the spans that are numbers; if none surely is, all that may be."""
    long = [each for each in spans if len(digits(each.of(text))) >= FEWEST_DIGITS]
    # What a letter breaks in two is one number.
    long = [
        each
        for before, each in zip([None, *long], long, strict=False)
        if not (before and _is_broken(text[before.end : each.start]))
    ]
    if len(long) < 2:  # noqa: PLR2004
        return long
    lands = [land, *(best(each.of(text), land).region for each in long)]
    country = next(filter(None, lands), None)
    sure = [each for each in long if _is_number(each.of(text), country)]
    return sure or long


def _is_broken(between: str) -> bool:
    return bool(between) and not re.search(rf"[\s,;:|(){BREAK}]", between)


def _is_number(written: str, land: str | None) -> bool:
    begins = written.lstrip(" (")[:1] in ("+", "0")
    if best(written, land).validity is Validity.REAL:
        return True
    return begins and len(digits(written)) >= FEWEST_OF_SECOND


def _several(text: str, numbers: list[Span], land: str | None) -> PhoneNumber:
    unread = tuple(each.of(text).strip() for each in numbers)
    read = (best(each.of(text), land) for each in numbers)
    regions = tuple(each.region for each in read if each.region)
    return PhoneNumber(text, Validity.SEVERAL, unread=unread, regions=regions)


def _one(line: str, found: Recognised, run: Span, land: str | None, in_text: bool) -> PhoneNumber:
    text = found.text
    head = BETWEEN.split(text[: run.start].rpartition(BREAK)[2])[-1]
    if _is_cut_off(head, run.of(text)):
        return _cut_off(line, found, Span(run.start - len(head), run.end), in_text)
    reach = extent(run.of(text), land, next_word(text, run))
    if reach.several:
        return PhoneNumber(line, Validity.SEVERAL, unread=(run.of(text).strip(),))
    span = Span(run.start + reach.start, run.start + reach.end)
    number = best(span.of(text), land)
    unread, passed_over = _beside(line, found, span, in_text)
    number = number._replace(
        din5008=with_hyphen(number.din5008, extension_within(span.of(text), land)),
        extension=found.extension,
        unread=tuple(unread),
        passed_over=(*found.passed_over, *passed_over),
    )
    if unread and (number.national or number.calling_code):
        return _unsure(number)
    if number.validity is Validity.REAL:
        return _or_another(number, span.of(text))
    return _not_real(line, number, span.of(text))


def _not_real(line: str, number: PhoneNumber, written: str) -> PhoneNumber:
    """Return what digits are that make no real number: a short number, or one without a code."""
    if is_short(written):
        return PhoneNumber(
            line,
            Validity.SHORT_NUMBER,
            short=digits(written),
            unread=number.unread,
            passed_over=number.passed_over,
        )
    if number.validity is Validity.COUNTRY_MISSING:
        return number._replace(meant=best(f"+{digits(written)}", None).international)
    return number


def _cut_off(line: str, found: Recognised, whole: Span, in_text: bool) -> PhoneNumber:
    """Return a line of whose number nothing can be read: all of it is named."""
    touched = [each.end for each in touching(found.text, whole) if each.start >= whole.end]
    whole = Span(whole.start, max([whole.end, *touched]))
    unread, passed_over = _beside(line, found, whole, in_text)
    return PhoneNumber(
        line,
        Validity.UNSURE,
        unread=(whole.of(line).strip(), *unread),
        passed_over=(*found.passed_over, *passed_over),
    )


def _is_cut_off(head: str, written: str) -> bool:
    """Tell whether digits are only the end of a number whose beginning cannot be read.

    Then no country may be taken for them: „+33O6 12 34 56 78“ is no German number.
    """
    if BROKEN_CODE.search(head):
        return True
    begins = written.lstrip(" (")[:1] in ("+", "0")
    return not begins and re.search(r"\d\W*[^\W\d]*\W*$", head) is not None


def _unsure(number: PhoneNumber) -> PhoneNumber:
    """Return a number beside which something is unread: what was read, if that is long enough."""
    read = number.national or ""
    if number.validity is Validity.REAL or len(read) >= FEWEST_OF_REST:
        return number._replace(validity=Validity.UNSURE)
    return number._replace(
        validity=Validity.UNSURE,
        national=None,
        e164=None,
        international=None,
        din5008=None,
        kind=None,
    )


def _or_another(number: PhoneNumber, written: str) -> PhoneNumber:
    """Doubt a number without zero and calling code that a + would make one of another country."""
    typed = digits(written)
    if not number.without_code or number.trunk_prefix != "0" or typed.startswith("0"):
        return number
    meant = best(f"+{typed}", None)
    if meant.validity is not Validity.REAL or meant.e164 == number.e164:
        return number
    regions = (meant.region,) if meant.region else ()
    return number._replace(validity=Validity.UNSURE, meant=meant.international, regions=regions)


def _beside(
    line: str, found: Recognised, number: Span, in_text: bool
) -> tuple[list[str], list[str]]:
    """Return what of a line is unread, and what of it running text passes over."""
    text = found.text
    touched = touching(text, number)
    rest = list(text)
    for start, end in found.figures:
        rest[start:end] = line[start:end]
    for span in (number, *touched):
        rest[span.start : span.end] = BREAK * (span.end - span.start)
    unread = {span.start: span.of(line).strip() for span in touched}
    passed_over: list[str] = []
    place = 0
    for piece in _pieces("".join(rest)):
        start, place = place, place + len(piece) + 1
        if not has_figure(piece):
            continue
        glued = not in_text or _touches(line, number, Span(start, start + len(piece)))
        if glued:
            unread[start] = piece.strip().rstrip(" :")
        else:
            passed_over += FIGURE.findall(piece)
    return [unread[start] for start in sorted(unread)], passed_over


def _pieces(rest: str) -> list[str]:
    return BETWEEN.sub(lambda found: BREAK * len(found[0]), rest).split(BREAK)


def _touches(line: str, number: Span, piece: Span) -> bool:
    """Tell whether only spaces and dashes stand between a number and the digits of a piece."""
    places = [place for place in range(piece.start, piece.end) if has_figure(line[place])]
    if piece.start >= number.end:
        return TOUCHING.fullmatch(line, number.end, places[0]) is not None
    return TOUCHING.fullmatch(line, places[-1] + 1, number.start) is not None
