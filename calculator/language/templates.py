"""Texts for the job, from ``texts.toml``: read once, checked, filled from an answer."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from calculator.data import audience, toml_file
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.rules.addons import Greeting, Option
from calculator.rules.answer import Statement
from calculator.rules.task import WorkArea

FILE = "texts.toml"

_AMOUNT = Decimal(1)
_AREA: dict[str, object] = {"area": WorkArea.BACKOFFICE, "zone": "", "factor": _AMOUNT}
_TIME: dict[str, object] = {"minutes": _AMOUNT, "minutes_per_hour": _AMOUNT, "hours": _AMOUNT}
_TASK: dict[str, object] = {"area": WorkArea.BACKOFFICE, "countries": [""], **_TIME}
#: What each text can have filled in, with an example of each value for the check.
PLACEHOLDERS: dict[str, dict[str, object]] = {
    "customer_file": {"day": date.max, "reason": "", **_AREA},
    "customer_message": {
        **_AREA,
        **_TIME,
        "included": _AMOUNT,
        "limit": _AMOUNT,
        "rate": _AMOUNT,
        "total": _AMOUNT,
        "surcharge": _AMOUNT,
    },
    "system_question": {"limit": _AMOUNT, "surcharge_de": _AMOUNT, "surcharge_eu": _AMOUNT},
    "offer_request": {"reason": "", **_TASK},
    "more_telephony": _TASK,
    "credit_request": {"country": "", "credit": ""},
    "unlock_request": {"country": ""},
    "booking_summary": {"lines": "", "total": _AMOUNT, "notes": "", "form": "", "template": ""},
    "change_ticket": {"option": Option.OWN_NUMBER, "voicemail": Greeting.MP3, "number": ""},
    "escalation_mail": {
        "booked": date.max,
        "due": date.max,
        "ticket": "",
        "customer": "",
        "option": Option.OWN_NUMBER,
        "greeting": Greeting.MP3,
    },
}
WITH_SUBJECT = {"escalation_mail"}
#: Marks in a template what a person still has to fill in.
TO_COMPLETE = "…"


class TextsError(DataError):
    """A text cannot be used; the message names file, key and remedy."""


class JobText(NamedTuple):
    """A text, ready to be copied.

    Attributes:
        key: Table in ``texts.toml``.
        title: What it is.
        body: What is copied.
        to_complete: Whether a person still has to fill something in.
        readers: Who copies it.
        hint: What to do with it; not copied.
        mail: The address that opens it as a mail, or None.
    """

    key: str
    title: str
    body: str
    to_complete: bool
    readers: tuple[Reader, ...]
    hint: str = ""
    mail: str | None = None


class Texts(NamedTuple):
    """The texts that fit an answer.

    Attributes:
        ready: The texts.
        without: What is said if there are none.
    """

    ready: list[JobText]
    without: Statement = Statement("job.none", {})


class Template(NamedTuple):
    """One text with its placeholders.

    Attributes:
        key: Table in ``texts.toml``.
        title: What it is.
        text: The lines.
        subject: Subject of a mail, else empty.
        hint: What to do with the text, or empty.
        readers: Who copies it.
        otherwise: By placeholder, the line that replaces one whose placeholder has no value.
    """

    key: str
    title: str
    text: str
    subject: str
    hint: str
    readers: tuple[Reader, ...]
    otherwise: dict[str, str]

    def filled(self, values: Mapping[str, object]) -> JobText:
        """Return the text; a line without a value is replaced or left out."""
        chosen = (self._line(line, values) for line in self.text.strip().splitlines())
        lines = [line for line in chosen if line is not None]
        body = "\n".join(wording.fill(line, values) for line in lines).rstrip()
        to_complete = any(TO_COMPLETE in line for line in lines)
        hint = wording.fill(self.hint, values)
        return JobText(self.key, self.title, body, to_complete, self.readers, hint)

    def _line(self, line: str, values: Mapping[str, object]) -> str | None:
        """Return the line to fill, or None if a value is missing and nothing replaces it."""
        missing = _missing(line, values)
        if not missing:
            return line
        otherwise = self.otherwise.get(missing[0])
        return None if otherwise is None or _missing(otherwise, values) else otherwise


def _missing(line: str, values: Mapping[str, object]) -> list[str]:
    return [name for name, _ in wording.placeholders(line) if values.get(name, "") in (None, [])]


@cache
def current() -> dict[str, Template]:
    """Return the texts that ship with the package, by key."""
    return _checked(toml_file.load(FILE))


def filled(key: str, **values: object) -> JobText:
    """Return a text, filled with values."""
    return current()[key].filled(values)


def parse(text: str) -> dict[str, Template]:
    """Read texts from TOML; anything doubtful raises DataError."""
    return _checked(toml_file.parse(text, FILE))


def _checked(data: dict[str, Any]) -> dict[str, Template]:
    for key in data.keys() - PLACEHOLDERS.keys():
        raise TextsError(f"{FILE}: [{key}] is unknown; correct the key or remove the table")
    # A package for some readers has their texts only.
    if audience.current() == tuple(Reader):
        for key in PLACEHOLDERS.keys() - data.keys():
            raise TextsError(f"{FILE}: [{key}] is missing; add the table")
    return {key: _template(key, data[key]) for key in PLACEHOLDERS if key in data}


def _template(key: str, table: Any) -> Template:
    required = {"title", "text", "readers"} | ({"subject"} if key in WITH_SUBJECT else set())
    if not isinstance(table, dict):
        raise TextsError(f"{FILE}: {key} must be a table with {', '.join(sorted(required))}")
    otherwise = table.get("otherwise", {})
    for name in sorted(required - table.keys()):
        raise TextsError(f"{FILE}: [{key}] has no {name}; add it")
    for name in sorted(table.keys() - required - {"otherwise", "hint"}):
        raise TextsError(f"{FILE}: [{key}] {name} is unknown; correct or remove it")
    if not isinstance(otherwise, dict):
        raise TextsError(f"{FILE}: [{key}.otherwise] must be a table of lines")
    for name in sorted(otherwise.keys() - PLACEHOLDERS[key].keys()):
        raise _unknown(f"[{key}.otherwise] {name}", key)
    if not isinstance(table["readers"], list) or not set(table["readers"]) <= set(Reader):
        raise TextsError(f"{FILE}: [{key}] readers must be a list of {', '.join(Reader)}")
    said = (required | {"hint"}) - {"readers"}
    parts = {f"[{key}] {name}": table[name] for name in said if name in table}
    parts |= {f"[{key}.otherwise] {name}": line for name, line in otherwise.items()}
    for where, words in parts.items():
        _check(where, words, key)
    readers = tuple(Reader(each) for each in table["readers"])
    return Template(
        key=key,
        title=table["title"],
        text=table["text"],
        subject=table.get("subject", ""),
        hint=table.get("hint", ""),
        readers=readers,
        otherwise=otherwise,
    )


def _check(where: str, words: object, key: str) -> None:
    """See that words can be filled from what their text can have."""
    if not isinstance(words, str) or not words.strip():
        raise TextsError(f"{FILE}: {where} must be text; write what it says")
    try:
        placeholders = [each for line in words.splitlines() for each in wording.placeholders(line)]
    except ValueError as error:
        raise TextsError(
            f"{FILE}: {where}: braces do not match in a line; write {{ and }} around each name"
        ) from error
    for name, written in placeholders:
        if name not in PLACEHOLDERS[key]:
            raise _unknown(f"{where}: {{{name}}}", key)
        try:
            wording.fill(f"{{{name}:{written}}}", PLACEHOLDERS[key])
        except (ValueError, TypeError, AttributeError) as error:
            raise TextsError(
                f"{FILE}: {where}: {{{name}:{written}}} cannot be written like that; "
                "take what follows the colon from wording.toml"
            ) from error


def _unknown(where: str, key: str) -> TextsError:
    known = ", ".join(sorted(PLACEHOLDERS[key]))
    return TextsError(f"{FILE}: {where} is unknown; use one of {known}")
