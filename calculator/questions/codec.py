"""The one codec between words that people type and typed values, and back.

Addresses, command lines and forms use the same German keys. Nothing is guessed: a key that is
unknown is reported, a value that cannot be used is refused with what to enter instead.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import urlencode

from calculator.questions import old_names
from calculator.rules.answer import Statement


class Problem(NamedTuple):
    """A value that cannot be used.

    Attributes:
        key: German key of the field.
        statement: What is wrong, and what to enter.
        waits: Whether nothing is wrong but that the person is not ready yet.
    """

    key: str
    statement: Statement
    waits: bool = False


class RefusalError(Exception):
    """Raised by a reader for a value that it cannot use."""

    def __init__(self, key: str, **values: object) -> None:
        """Take the key of the problem in the wording, and what fills it."""
        super().__init__(key)
        self.key = key
        self.values = values


class Kind(StrEnum):
    """What sort of answer a field wants, and so which control shows it."""

    CHOICE = "choice"
    NUMBER = "number"
    COUNTRY = "country"
    COUNTRIES = "countries"
    DAY = "day"
    ADDRESS = "address"
    TEXT = "text"
    LINES = "lines"
    READER = "reader"


class Field(NamedTuple):
    """One thing that a calculator asks for.

    A field without a default is required, unless it is optional.

    Attributes:
        key: German key in addresses, forms, lists and on the command line.
        kind: What sort of answer it wants.
        read: Turns text into a value or raises RefusalError.
        write: Turns a value into the text that addresses carry.
        choices: The values of a closed list, or None.
        names: The table of names that the choices go by, such as ``work_area``.
        default: The value if nothing is given, or None.
        optional: Whether it may be left out.
        folded: Whether the form hides it behind a fold, because it is seldom needed.
        private: Whether it may name or reach a person, and so stays out of what hosts see.
    """

    key: str
    kind: Kind
    read: Callable[[str], Any]
    write: Callable[[Any], str]
    choices: type[StrEnum] | None = None
    names: str = ""
    default: StrEnum | None = None
    optional: bool = False
    folded: bool = False
    private: bool = False

    @property
    def required(self) -> bool:
        """Whether a question without it may tell too little."""
        return self.default is None and not self.optional


class Words(NamedTuple):
    """What was read from a question's words.

    Attributes:
        values: The usable values by key.
        problems: What cannot be used, and what is missing.
        missing: Keys of required fields for which nothing is given.
        ignored: Keys that no field has.
        query: The question as addresses carry it, sorted by key.
    """

    values: dict[str, Any]
    problems: list[Problem]
    missing: list[str]
    ignored: list[str]
    query: str


def read(fields: Sequence[Field], pairs: Sequence[tuple[str, str]]) -> Words:
    """Read the words of a question, field by field, and keep what cannot be used.

    Names that links once used are replaced first (see ``old_names``).
    """
    known = {field.key for field in fields}
    lined = {field.key for field in fields if field.kind is Kind.LINES}
    pairs = old_names.replace(pairs)
    tidied = [(key, _lines(text) if key in lined else _tidied(text)) for key, text in pairs]
    given = [(key, text) for key, text in tidied if text]
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    missing: list[str] = []
    written: dict[str, str] = {}
    for field in fields:
        texts = [text for key, text in given if key == field.key]
        try:
            value = _value(field, texts)
        except RefusalError as refused:
            problems.append(problem(field.key, refused.key, **refused.values))
            if not texts:
                missing.append(field.key)
            else:
                written[field.key] = texts[0].encode(errors="replace").decode()
            continue
        if value is not None:
            values[field.key] = value
            written[field.key] = field.write(value)
    ignored = dict.fromkeys(key for key, _ in pairs if key not in known)
    return Words(values, problems, missing, list(ignored), encode(written))


def problem(field: str, key: str, **values: object) -> Problem:
    """Return a field's problem, with what to enter."""
    filled = {"ask": Statement(f"field.{field}.ask", {}), **values}
    return Problem(field, Statement(f"problem.{key}", filled))


def encode(words: dict[str, str]) -> str:
    """Return words as an address carries them: sorted by key, commas readable."""
    return urlencode(sorted(words.items()), safe=",")


def _tidied(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> str:
    """Return the lines that hold something, without non-printable characters."""
    lines = map(_tidied, text.splitlines())
    visible = ("".join(filter(str.isprintable, line)).strip() for line in lines)
    return "\n".join(filter(None, visible))


def _value(field: Field, texts: list[str]) -> Any:
    if len(texts) > 1:
        raise RefusalError("given_twice")
    if texts:
        # For a list, the rule says what is wrong with each line.
        if field.kind is not Kind.LINES and not texts[0].isprintable():
            raise RefusalError("unreadable")
        return field.read(texts[0])
    if field.required:
        raise RefusalError("missing")
    return field.default
