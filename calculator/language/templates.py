"""Texts for the job, from ``texts.toml``: read once, checked hard, filled from an answer."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from calculator.data import toml_file
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.rules.addons import Greeting, Option
from calculator.rules.task import WorkArea

FILE = toml_file.FOLDER / "texts.toml"

_AMOUNT = Decimal(1)
_BILL = {"lines": "", "total": _AMOUNT}
#: What each text can have filled in, with an example of each value for the check.
PLACEHOLDERS: dict[str, dict[str, object]] = {
    "customer_file": {
        "day": date.max,
        "area": WorkArea.BACKOFFICE,
        "zone": "",
        "factor": _AMOUNT,
    },
    "chat_template": {
        "area": WorkArea.BACKOFFICE,
        "zone": "",
        "factor": _AMOUNT,
        "rate": _AMOUNT,
        "total": _AMOUNT,
        "surcharge": _AMOUNT,
    },
    "setup_template": {"template": "", **_BILL},
    "booking_summary": {"notes": "", "form": "", **_BILL},
    "change_ticket": {"option": Option.OWN_NUMBER, "voicemail": Greeting.MP3},
    "escalation_mail": {"booked": date.max, "due": date.max, "ticket": ""},
}
WITH_SUBJECT = {"escalation_mail"}


class TextsError(DataError):
    """A text cannot be used; the message names file, key and remedy."""


class Template(NamedTuple):
    """One text with its placeholders; ``subject`` is that of a mail, else empty.

    ``otherwise`` holds the line that stands for one whose placeholder has no value.
    """

    title: str
    text: str
    subject: str
    otherwise: dict[str, str]

    def filled(self, values: Mapping[str, object]) -> str:
        """Return the text; a line without a value is replaced or left out."""
        lines = (self._line(line, values) for line in self.text.strip().splitlines())
        return "\n".join(line for line in lines if line is not None)

    def _line(self, line: str, values: Mapping[str, object]) -> str | None:
        missing = [
            name for name, _ in wording.placeholders(line) if values.get(name, "") in (None, [])
        ]
        if not missing:
            return wording.fill(line, values)
        other = self.otherwise.get(missing[0])
        return None if other is None else wording.fill(other, values)


@cache
def current() -> dict[str, Template]:
    """Return the texts that ship with the package, by key."""
    return _checked(toml_file.read(FILE))


def parse(text: str) -> dict[str, Template]:
    """Read texts from TOML; anything doubtful raises DataError."""
    return _checked(toml_file.parse(text, FILE.name))


def _checked(data: dict[str, Any]) -> dict[str, Template]:
    for key in data.keys() - PLACEHOLDERS.keys():
        raise TextsError(f"{FILE.name}: [{key}] is unknown; correct the key or remove the table")
    for key in PLACEHOLDERS.keys() - data.keys():
        raise TextsError(f"{FILE.name}: [{key}] is missing; add the table")
    return {key: _template(key, data[key]) for key in PLACEHOLDERS}


def _template(key: str, table: Any) -> Template:
    required = {"title", "text"} | ({"subject"} if key in WITH_SUBJECT else set())
    if not isinstance(table, dict):
        raise TextsError(f"{FILE.name}: {key} must be a table with {', '.join(sorted(required))}")
    otherwise = table.get("otherwise", {})
    for name in sorted(required - table.keys()):
        raise TextsError(f"{FILE.name}: [{key}] has no {name}; add it")
    for name in sorted(table.keys() - required - {"otherwise"}):
        raise TextsError(f"{FILE.name}: [{key}] {name} is unknown; correct or remove it")
    if not isinstance(otherwise, dict):
        raise TextsError(f"{FILE.name}: [{key}.otherwise] must be a table of lines")
    for name in sorted(otherwise.keys() - PLACEHOLDERS[key].keys()):
        raise _unknown(f"[{key}.otherwise] {name}", key)
    parts = {f"[{key}] {name}": table[name] for name in required}
    parts |= {f"[{key}.otherwise] {name}": line for name, line in otherwise.items()}
    for where, words in parts.items():
        _check(where, words, key)
    return Template(table["title"], table["text"], table.get("subject", ""), otherwise)


def _check(where: str, words: object, key: str) -> None:
    """See that words can be filled from what their text can have."""
    if not isinstance(words, str) or not words.strip():
        raise TextsError(f"{FILE.name}: {where} must be text; write what it says")
    try:
        placeholders = [each for line in words.splitlines() for each in wording.placeholders(line)]
    except ValueError as error:
        raise TextsError(
            f"{FILE.name}: {where}: braces do not match in a line; write {{ and }} around each name"
        ) from error
    for name, written in placeholders:
        if name not in PLACEHOLDERS[key]:
            raise _unknown(f"{where}: {{{name}}}", key)
        try:
            wording.fill(f"{{{name}:{written}}}", PLACEHOLDERS[key])
        except (ValueError, TypeError, AttributeError) as error:
            raise TextsError(
                f"{FILE.name}: {where}: {{{name}:{written}}} cannot be written like that; "
                "take what follows the colon from wording.toml"
            ) from error


def _unknown(where: str, key: str) -> TextsError:
    known = ", ".join(sorted(PLACEHOLDERS[key]))
    return TextsError(f"{FILE.name}: {where} is unknown; use one of {known}")
