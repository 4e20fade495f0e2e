"""The JSON of every answer is what its published schema says."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest
from jsonschema import Draft202012Validator

from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from calculator.questions.dialogue import ask
from calculator.view import json_record
from tests import editions
from tests.asking import record
from tests.folders import ROOT

SCHEMA = json.loads((ROOT / "docs/assets/antwort.schema.json").read_text(encoding="utf-8"))


CHANGE = {
    "if": {"minuten": {"at_most": "15"}},
    "outcome": "included",
    "factor": None,
    "total": None,
    "text": "Bis 15 Minuten: im Stundensatz enthalten.",
}


def problems(said: object) -> list[str]:
    found = sorted(Draft202012Validator(SCHEMA).iter_errors(said), key=lambda each: each.json_path)
    return [f"{each.json_path}: {each.message[:300]}" for each in found]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("slug", BY_SLUG)
def test_every_answer_of_the_golden_domain_follows_the_schema(slug: str) -> None:
    asked = [each for each in [*golden.questions(), *golden.number_questions()] if each[0] == slug]
    replies = (ask(BY_SLUG[slug], parse_qsl(query), golden.DAY) for _, query in asked)
    records = [json_record.record(reply) for reply in replies if reply.answer]
    assert len(records) > 5
    assert [found for each in records for found in problems(json.loads(json.dumps(each)))] == []


def test_an_answer_that_is_compared_with_today_follows_the_schema(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    words = "bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1&stand=2026-12-01"
    said = record("telefonfaktor", words, date(2027, 1, 15))
    assert said["today"]["changes"] != []
    assert problems(said) == []


def test_an_answer_for_another_day_and_of_a_build_follows_the_schema() -> None:
    words = "bereich=vertrieb&land=EU&minuten=20&stunden=1&fall=neukunde&stand=2026-12-01"
    said = record("telefonfaktor", words)
    assert problems(said) == []
    assert problems(said | {"build": "0123456789ab"}) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("outcome", "vielleicht"),
        ("factor", 1.3),
        ("neu", 1),
        ("edition", None),
        ("format", 2),
        ("due", "2026-12-01"),
        ("allowance", {"included_minutes": "15"}),
        ("next_actions", [{"role": "admin", "case": "anderer", "text": ""}]),
        ("changes", [CHANGE | {"if": {}}]),
        ("changes", [CHANGE | {"if": {"minuten": "15"}}]),
        ("changes", [CHANGE | {"if": {"satz": "30"}}]),
        ("changes", [CHANGE | {"factor": 1.3}]),
        ("sources", [{"source": "", "title": "", "address": "", "neu": ""}]),
    ],
)
def test_what_the_schema_does_not_name_is_refused(key: str, value: Any) -> None:
    said = record("telefonfaktor", "bereich=backoffice&land=FR&minuten=20&stunden=1")
    assert problems(said | {key: value}) != []


def test_a_change_follows_the_schema() -> None:
    said = record("telefonfaktor", "bereich=backoffice&land=FR&minuten=20&stunden=1")
    assert problems(said | {"changes": [CHANGE]}) == []


@pytest.mark.parametrize("key", ["outcome", "allowance", "changes", "steps", "format", "build"])
def test_an_answer_without_a_key_is_refused(key: str) -> None:
    said = record("telefonfaktor", "bereich=backoffice&land=FR&minuten=20&stunden=1")
    assert problems({each: said[each] for each in said if each != key}) != []


def undescribed(schema: object, path: str = "") -> Iterator[str]:
    """Find the keys that neither the schema nor what it refers to describes."""
    if not isinstance(schema, dict):
        return
    for key, child in schema.get("properties", {}).items():
        shared = SCHEMA["$defs"].get(child.get("$ref", "").removeprefix("#/$defs/"), {})
        if "description" not in {**shared, **child}:
            yield f"{path}.{key}"
    for key, child in {**schema.get("$defs", {}), **schema.get("properties", {})}.items():
        yield from undescribed(child, f"{path}.{key}".lstrip("."))
        yield from undescribed(child.get("items"), f"{path}.{key}".lstrip("."))


def test_every_key_is_described() -> None:
    assert list(undescribed(SCHEMA)) == []
