"""Answers that a page shows before Python is there, or without it.

The same renderer as the browser's writes the whole reply to every question of a finite domain:
what a calculator names as such (``Calculator.finite``), what the site's own pages link to, and the
example of the page. Each calculator and reader has one file. A browser finds a reply only by
exactly the question that the form writes, and only on the days on which it is Python's, too.
"""

import hashlib
import html
import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from gzip import compress
from itertools import product
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

import brotli

from calculator.browser import replies
from calculator.build import assets
from calculator.catalogue import BY_SLUG
from calculator.data import countries, tariff
from calculator.data.country import Country
from calculator.data.toml_file import DataError
from calculator.questions import fields
from calculator.questions.codec import Kind
from calculator.questions.dialogue import Calculator, Reply, ask
from calculator.view import html_form

#: Bytes of one file, compressed with Brotli: it comes before everything else.
LARGEST = 20_000
#: Of Brotli: with 11, files are a twentieth smaller and every build a second longer.
QUALITY = 10
#: Stands for the country's name in a piece of a reply: a private character, in no text.
MARK = "\ue000"
#: Where replies come apart, into pieces that many of them share.
PIECES = re.compile(r'(?=<li>|", ")')
LINK = re.compile(r'href="([^"]*\?[^"]*)"')

Pairs = list[tuple[str, str]]


class AnswersError(DataError):
    """A file is larger than a page may load first; the message names it and the remedy."""


class Set(NamedTuple):
    """The answers of one calculator to one reader.

    Attributes:
        reader: The reader's word in addresses; empty where none is told.
        address: Of the file, from the site's root.
        content: The file.
        compressed: The same, with Brotli.
    """

    reader: str
    address: str
    content: bytes
    compressed: bytes


def sets(
    calculators: Iterable[Calculator], pages: Mapping[str, str], day: date
) -> dict[str, list[Set]]:
    """Return the answers of a site by the calculators' slugs.

    Args:
        calculators: Those of the site, each for the site's readers.
        pages: The content of all pages by address from the site's root.
        day: The day of the build.

    Raises:
        AnswersError: A file is too large.
    """
    asked = _links(pages)
    made = {}
    for each in calculators:
        # What names or reaches a person is asked by that person alone.
        if not each.private:
            subjects = [*_domain(each), *_linked(each, asked)]
            made[each.slug] = [_set(each, word, subjects, day) for word in _words(each)]
    return made


def files(made: Mapping[str, list[Set]]) -> dict[str, bytes]:
    """Return all files and their compressed twins by address from the site's root."""
    found = {}
    for each in (each for sets in made.values() for each in sets):
        found[each.address] = each.content
        found[f"{each.address}.br"] = each.compressed
        found[f"{each.address}.gz"] = compress(each.content, mtime=0)
    return found


def listed(
    made: Mapping[str, list[Set]], name: str, meta: Mapping[str, Any], day: date
) -> dict[str, str]:
    """Return what a page's head has to know of its calculator's answers, as ``runtime``.

    ``name`` is the page's, ``meta`` holds what the head knows already.
    """
    if "runtime" not in meta or name not in made:
        return {}
    first, last = span(day)
    answers = {
        "first": first.isoformat(),
        "last": last.isoformat() if last else None,
        "finite": BY_SLUG[name].finite is not None,
        "files": [
            {
                "reader": each.reader,
                "name": each.address.removeprefix(f"{assets.FOLDER}/"),
                "integrity": f"sha256-{b64encode(hashlib.sha256(each.content).digest()).decode()}",
            }
            for each in made[name]
        ],
    }
    return {"runtime": json.dumps(json.loads(meta["runtime"]) | {"answers": answers})}


def span(day: date) -> tuple[date, date | None]:
    """Return the first and the last day on which the answers of a day hold; None for no last.

    They end on the day before any figure's next value.
    """
    edition = tariff.current().on(day)
    ends = [each.until for each in edition.figures.values() if each.until]
    return edition.valid_from, min(ends, default=None)


def _words(calculator: Calculator) -> list[str]:
    """Return the words that tell the reader, first of all none."""
    readers = calculator.readers if len(calculator.readers) > 1 else ()
    return ["", *(fields.READER_WORDS[each] for each in readers)]


def _domain(calculator: Calculator) -> Iterator[Pairs]:
    """Return the words of the example and of the finite questions, without the reader."""
    yield parse_qsl(html_form.typed(calculator))
    domain = calculator.finite() if calculator.finite else {}
    for words in product(*domain.values()) if domain else ():
        yield [(key, word) for key, word in zip(domain, words, strict=True) if word]


def _links(pages: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return path and query of all questions that pages link to."""
    links = {
        urlsplit(urljoin(f"/{page}", html.unescape(link)))
        for page, content in pages.items()
        for link in LINK.findall(content)
    }
    return {(each.path, each.query) for each in links if not each.netloc}


def _linked(calculator: Calculator, links: Iterable[tuple[str, str]]) -> Iterator[Pairs]:
    """Return the words of the questions that are linked to, without the reader.

    What names a day is asked of Python; a form drops what it does not know.
    """
    known = {each.key for each in calculator.fields} - {fields.STAND.key}
    for path, query in sorted(links):
        words = dict(parse_qsl(query))
        words.pop(fields.FUER.key, None)
        if path == f"/rechner/{calculator.slug}/" and words and words.keys() <= known:
            yield list(words.items())


def _set(calculator: Calculator, reader: str, subjects: Iterable[Pairs], day: date) -> Set:
    told = [(fields.FUER.key, reader)] if reader else []
    pieces: dict[str, int] = {}
    made: list[list[object]] = []
    questions: dict[str, int] = {}
    typed: dict[str, int] = {}
    for subject in subjects:
        question = _question(calculator, [*subject, *told])
        if question in questions:
            continue
        reply = ask(calculator, parse_qsl(question), day)
        name = _name(reply)
        text = replies.written(reply)
        if name:
            text = text.replace(name, MARK)
        questions[question] = len(made)
        made.append([name, *(pieces.setdefault(e, len(pieces)) for e in PIECES.split(text))])
        if suggested := _suggested(calculator, subject):
            typed[_question(calculator, [*suggested, *told])] = questions[question]
    content = {
        "questions": questions,
        "typed": typed,
        "replies": made,
        "pieces": list(pieces),
        "mark": MARK,
    }
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    compressed = brotli.compress(written, quality=QUALITY)
    stem = "-".join(filter(None, ["answers", calculator.slug, reader]))
    if len(compressed) > LARGEST:
        raise AnswersError(
            f"{stem}: {len(compressed):,} bytes compressed, at most {LARGEST:,} come first; "
            "narrow the calculator's finite() or link to fewer questions of "
            f"/rechner/{calculator.slug}/"
        )
    digest = hashlib.sha256(written).hexdigest()[:12]
    return Set(reader, f"{assets.FOLDER}/{stem}.{digest}.json", written, compressed)


def _question(calculator: Calculator, pairs: Pairs) -> str:
    """Return a question as the form writes it: with what is chosen from the beginning."""
    defaults = {
        each.key: str(each.default)
        for each in calculator.fields
        if each.default is not None and not each.optional
    }
    return urlencode(sorted((defaults | dict(pairs)).items()))


def _name(reply: Reply) -> str:
    """Return the name of the country that a reply is about, or nothing."""
    found = [
        reply.values.get(each.key)
        for each in reply.calculator.fields
        if each.kind in (Kind.COUNTRY, Kind.COUNTRIES)
    ]
    match found:
        case [Country() as country] | [(Country() as country,)]:
            return country.label
    return ""


def _suggested(calculator: Calculator, subject: Pairs) -> Pairs | None:
    """Return the same words with the country's name, as the form suggests it; None if it is."""
    keys = {each.key for each in calculator.fields if each.kind in (Kind.COUNTRY, Kind.COUNTRIES)}
    by_code = countries.current().by_code
    found = [
        (key, by_code[word].name if key in keys and word in by_code else word)
        for key, word in subject
    ]
    return found if found != subject else None
