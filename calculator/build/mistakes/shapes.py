"""The shape of the data files that are read key by key: tables, lists, texts and days."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from calculator.build.mistakes.mistake import MistakeError
from calculator.data.reader import Reader

#: Any text but an empty one, and a list of such.
TEXT, TEXTS = "text", "a list of texts"
TEXT_OR_TEXTS = "text or a list of texts"
READERS = f"a list of {', '.join(Reader)}"
DAY = "a date such as 2026-11-21"
NUMBER = "a number"
ANYTHING = "anything"

#: What each file holds. ``*`` stands for all keys that are not named; none but those can miss.
SHAPES: dict[str, Any] = {
    "audience.toml": {"readers": READERS},
    "countries_input.toml": {
        "softphone": TEXTS,
        "eu": TEXTS,
        "vague": TEXTS,
        "also": {"*": TEXTS},
        "groups": {"*": TEXTS},
        **{each: {"*": TEXT} for each in ("territories", "regions", "outlying_regions")},
    },
    "sources.toml": {
        "*": {"title": TEXT, "readers": ANYTHING, "customers": {"*": TEXT}, "*": TEXT}
    },
    "licences.toml": {
        "*": dict.fromkeys(("name", "use", "package", "text", "files", "licence"), TEXT)
    },
    "help/aliases.toml": {"*": TEXT_OR_TEXTS},
    "help/faq.toml": {"question": [{"readers": READERS, "other_words": TEXTS, "*": TEXT}]},
    "help/glossary.toml": {"term": [{"readers": READERS, "other_names": TEXTS, "*": TEXT}]},
    "help/news.toml": {"entry": [{"readers": READERS, "day": DAY, "*": TEXT}]},
    "help/related.toml": {"related": {"*": TEXTS}},
    "help/search.toml": {
        "small_words": TEXT,
        "leading": TEXTS,
        "topics": TEXTS,
        "weights": {"*": NUMBER},
        "texts": dict.fromkeys(
            ("empty", "none", "one", "other", "offer", "failed", "calling_code"), TEXT
        ),
        "readers": dict.fromkeys(Reader, TEXT),
        "question": {
            "calculator": TEXT,
            "needed": TEXT,
            "unclear": TEXTS,
            "figure": [
                {"key": TEXT, "units": TEXTS, "shown": TEXT, "before": TEXTS, "after": TEXTS}
            ],
            "choice": [{"key": TEXT, "value": TEXT, "words": TEXTS, "shown": TEXT}],
        },
    },
}
#: Keys that an entry can go without.
OPTIONAL = (
    *("readers", "customers", "other_words", "other_names", "before", "after"),
    *("text", "files", "licence"),
)
#: Files that have a reader of their own, which checks them.
READ_ELSEWHERE = ("countries.toml", "tariff.toml", "texts.toml")


def check_names(files: Collection[str], folder: str) -> None:
    """See that all data files are there, and no other but those of a folder; else MistakeError."""
    known = {*READ_ELSEWHERE, *SHAPES}
    for file in sorted(known - {*files}):
        raise MistakeError(file, "whole file", "is missing", "restore it")
    for file in files:
        if file not in known and not file.startswith(folder):
            raise MistakeError(file, "whole file", "is a file that nothing reads", "remove it")


def check(file: str, data: Mapping[str, Any]) -> None:
    """See that a data file has the shape that its reader expects; else MistakeError."""
    if file in SHAPES:
        _check(file, "", data, SHAPES[file])
    if file == "sources.toml":
        for page, entry in data.items():
            _check_readers(file, f'["{page}"] readers', entry.get("readers", []))


def _check(file: str, place: str, value: object, shape: Any) -> None:
    if isinstance(shape, dict):
        _check_table(file, place, value, shape)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            raise MistakeError(file, place, "is no list of tables", f"write [[{place}]] above each")
        for number, each in enumerate(value, 1):
            _check_table(file, f"[[{place}]] {number}", each, shape[0])
    elif not _fits(value, shape):
        raise MistakeError(file, place, f"must be {shape}", "correct it there")


def _check_table(file: str, place: str, value: object, shape: dict[str, Any]) -> None:
    if not isinstance(value, dict):
        raise MistakeError(file, place, "must be a table", f"write [{place}] above its keys")
    named = [key for key in shape if key != "*"]
    for key in named:
        if key not in value and key not in OPTIONAL:
            raise MistakeError(file, _below(place, key), "is missing", "add it")
    for key, each in value.items():
        if key not in shape and "*" not in shape:
            raise MistakeError(file, _below(place, key), "is unknown", f"use {', '.join(named)}")
        _check(file, _below(place, key), each, shape.get(key, shape.get("*")))


def _below(place: str, key: str) -> str:
    return f"{place} {key}".strip()


def _fits(value: object, shape: str) -> bool:
    texts = isinstance(value, list) and all(_is_text(each) for each in value)
    if shape == READERS:
        return isinstance(value, list) and set(value) <= set(Reader)
    if shape == DAY:
        return type(value) is date
    return {
        TEXT: _is_text(value),
        TEXTS: texts,
        TEXT_OR_TEXTS: texts or _is_text(value),
        NUMBER: isinstance(value, int | float) and not isinstance(value, bool),
        ANYTHING: True,
    }[shape]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _check_readers(file: str, place: str, value: object) -> None:
    """See that readers are named for a page, or for its sections one by one."""
    for each in value.values() if isinstance(value, dict) else [value]:
        if not (isinstance(each, list) and set(map(str, each)) <= set(Reader)):
            raise MistakeError(file, place, f"must be {READERS}", "correct it there")
