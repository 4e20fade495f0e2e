"""The words for people are there for all that is asked."""

from calculator.catalogue import CALCULATORS
from calculator.language import wording


def test_every_field_of_every_calculator_has_words_for_its_value() -> None:
    asked = {field.key for calculator in CALCULATORS for field in calculator.fields} - {
        "stand",
        "fuer",
    }
    assert [key for key in sorted(asked) if not wording.find(f"shown.{key}")] == []
