"""The words for people are there for all that is asked."""

import ast
import re

from calculator.catalogue import CALCULATORS
from calculator.language import wording
from tests.folders import ROOT


def test_every_field_of_every_calculator_has_words_for_its_value() -> None:
    asked = {field.key for calculator in CALCULATORS for field in calculator.fields} - {
        "stand",
        "fuer",
    }
    assert [key for key in sorted(asked) if not wording.find(f"shown.{key}")] == []


def test_every_sentence_is_named_in_the_code() -> None:
    names, patterns = set(), set()
    for module in (ROOT / "calculator").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant):
                names.add(str(node.value))
            elif isinstance(node, ast.JoinedStr):
                # What is filled in is any one part of a key; with nothing fixed it would be all.
                fixed = [
                    each.value if isinstance(each, ast.Constant) else "" for each in node.values
                ]
                if re.search("[a-z]", "".join(map(str, fixed))):
                    patterns.add("".join(re.escape(str(each)) or "[^.]+" for each in fixed))
    pattern = re.compile("|".join(sorted(patterns)))

    def is_named(key: str) -> bool:
        parts = key.split(".")
        ends = [".".join(parts[start:]) for start in range(len(parts))]
        return any(end in names or pattern.fullmatch(end) for end in ends)

    assert [key for key in wording.current().words if not is_named(key)] == []
