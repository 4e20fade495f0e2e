"""Kept answers as the site itself writes them – link, ticket or JSON – read strictly."""

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from calculator.catalogue import BY_SLUG
from calculator.language import wording
from calculator.questions.dialogue import Calculator
from calculator.rules.answer import Statement
from calculator.view.json_record import FORMAT

PAGE = re.compile(r"/rechner/([^/]+)/(?:index\.html)?")
#: What stands for each placeholder of the line that says where a ticket comes from.
ORIGIN = {"format": r"(?P<format>\d+)", "since": r"(?P<since>[\d.]+)", "build": r"(?P<build>\w+)"}
GERMAN_DAY = re.compile(r"(\d{2})\.(\d{2})\.(\d{4})")
#: A sign of Markdown that is none.
ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~+.)-])")

Pairs = list[tuple[str, str]]


class UnreadableError(Exception):
    """Raised for what is no kept answer.

    Attributes:
        problem: What is wrong, and what to enter.
    """

    def __init__(self, key: str, **values: object) -> None:
        """Take the key of the problem in the wording, and what fills it."""
        super().__init__(key)
        self.problem = Statement(f"kept.problem.{key}", values)


class Kept(NamedTuple):
    """An answer that somebody kept.

    Attributes:
        calculator: Which calculator was asked.
        pairs: The words of the question.
        page: The page's address, or empty.
        edition: The first day of its figures, or None where that is not told.
        build: Commit of the site, or empty.
        lines: The lines of a ticket without marks of Markdown, else none.
        record: The object of a JSON answer, else None.
    """

    calculator: Calculator
    pairs: Pairs
    page: str = ""
    edition: date | None = None
    build: str = ""
    lines: Sequence[str] = ()
    record: dict[str, Any] | None = None


def read(text: str) -> Kept:
    """Read a link, a ticket or a JSON answer; anything else raises UnreadableError."""
    words = text.strip().lstrip("\ufeff")
    if not words:
        raise UnreadableError("missing")
    if words.startswith("{"):
        return _json(words)
    if len(words.split()) == 1:
        return _link(words.removeprefix("<").removesuffix(">"))
    return _ticket(words)


def _link(address: str) -> Kept:
    try:
        parts = urlsplit(address)
    except ValueError:
        raise UnreadableError("not_readable") from None
    page = PAGE.search(parts.path)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnreadableError("not_readable")
    if page is None or not parts.path.endswith(page[0]):
        raise UnreadableError("other_link", address=address)
    question = parts.query or parts.fragment
    pairs = parse_qsl(question, keep_blank_values=True)
    if not pairs:
        raise UnreadableError("no_question", address=address)
    return Kept(_calculator(page[1]), pairs, page=address.partition("?")[0].partition("#")[0])


def _ticket(text: str) -> Kept:
    lines = [_without_marks(line) for line in text.splitlines()]
    label = re.escape(wording.text("ticket.link"))
    found = [match for line in lines if (match := re.fullmatch(rf"{label}: (\S+) \((.+)\)", line))]
    if not found:
        raise UnreadableError("no_link")
    if len(found) > 1:
        raise UnreadableError("several")
    address, origin = found[0].groups()
    said = _origin(origin)
    _check_format(int(said["format"]))
    kept = _link(address)
    title = wording.text(f"page.calculator.{kept.calculator.slug}")
    outcome = f"{wording.text('ticket.outcome')}: "
    if title not in lines or not any(line.startswith(outcome) for line in lines):
        raise UnreadableError("incomplete", title=title)
    return kept._replace(
        edition=_german_day(said["since"]), build=said.get("build") or "", lines=lines
    )


def _origin(origin: str) -> dict[str, str]:
    """Return what a ticket says of where it comes from."""
    for key in ("origin_of_build", "origin"):
        words = wording.find(f"ticket.{key}") or ""
        parts = re.split(r"\{(\w+)[^}]*\}", words)
        pattern = "".join(
            ORIGIN[part] if place % 2 else re.escape(part) for place, part in enumerate(parts)
        )
        if match := re.fullmatch(pattern, origin):
            return match.groupdict()
    raise UnreadableError("origin", origin=origin)


def _without_marks(line: str) -> str:
    """Return a line without the marks that begin items and headings, and those of Markdown."""
    words = " ".join(line.split()).removeprefix("- ")
    if bold := re.fullmatch(r"\*\*(.+)\*\*", words):
        words = bold[1]
    return ESCAPED.sub(r"\1", re.sub(r"<(https?://[^\s<>]+)>", r"\1", words))


def _json(text: str) -> Kept:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableError("not_json") from None
    _check_format(record.get("format"))
    slug, question, stand = (record.get(key) for key in ("calculator", "question", "stand"))
    if not isinstance(slug, str) or not isinstance(question, str) or not isinstance(stand, str):
        raise UnreadableError("json_without_question")
    pairs = [each for each in parse_qsl(question, keep_blank_values=True) if each[0] != "stand"]
    edition = _iso_day(record.get("edition"))
    calculator = _calculator(slug)
    return Kept(calculator, [*pairs, ("stand", stand)], edition=edition, record=record)


def _check_format(number: object) -> None:
    if number != FORMAT:
        raise UnreadableError("format", format="–" if number is None else str(number))


def _calculator(slug: str) -> Calculator:
    if slug not in BY_SLUG:
        raise UnreadableError("unknown_calculator", slug=slug)
    return BY_SLUG[slug]


def _german_day(text: str) -> date:
    match = GERMAN_DAY.fullmatch(text)
    return _iso_day("-".join(reversed(match.groups())) if match else text)


def _iso_day(text: object) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise UnreadableError("not_a_day", text=str(text)) from None
