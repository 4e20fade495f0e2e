"""Beside the digits to type in the softphone stands a button that copies exactly these."""

import json
from urllib.parse import urlencode

import pytest

from calculator.browser import replies
from tests.markup import attribute, parse


def buttons(part: str, lines: str) -> list[tuple[str, str, str]]:
    """Return what every button copies, how it is called, and what is said then."""
    query = urlencode({"land": "DE", "nummer": lines})
    said = json.loads(replies.reply("nummer", query, "2026-11-21"))
    names = ("data-value", "aria-label", "data-copied")
    found = []
    for button in parse(said[part]).select("button"):
        value, label, copied = (attribute(button, name) for name in names)
        assert button.parent is not None
        assert button.parent.get_text().strip() == value
        found.append((value, label, copied))
    return found


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("0221 82829-980", "22182829980"),
        ("+43 1 234567890", "1234567890"),
        ("+41 (0)21 234 56 78", "212345678"),
        ("0033 6 12 34 56 78", "612345678"),
        ("+48 12 345 67 89", "123456789"),
        ("+49 221 82829980 Durchwahl 12 (Mo–Fr 10–12 Uhr)", "22182829980"),
        ("0800 REIMANN", "8007346266"),
    ],
)
def test_the_digits_for_the_softphone_have_a_button(typed: str, digits: str) -> None:
    named = (digits, f"{digits} kopieren", f"{digits} ist kopiert.")
    assert buttons("short", typed) == [named]
    assert buttons("next_steps", typed) == []
    assert buttons("next_steps", f"{typed}\n110") == [named]


@pytest.mark.parametrize(
    "typed",
    [
        # In a country that the softphone does not reach, or in none.
        "+39 06 698 12345",
        "+44 20 7946 0958",
        "+1 201 555 0123",
        "+423 234 56 78",
        "+800 1234 5678",
        # Not read as a whole, impossible, or in no known range.
        "0221 82829980 30 min",
        "0221 8282998O",
        "+33 6 12",
        "+33 6 12 34 56 78 90",
        "032 12345678",
        "0221 82829980, 0221 82829981",
        "keine Nummer",
        # Short and emergency numbers.
        "112",
        "+49 112",
        "+49 116117",
    ],
)
def test_no_other_number_has_one(typed: str) -> None:
    query = urlencode({"land": "DE", "nummer": typed})
    said = json.loads(replies.reply("nummer", query, "2026-11-21"))
    assert "Im Softphone eingeben" not in said["short"] + said["next_steps"] + said["explanation"]
    assert buttons("short", typed) == []
    assert buttons("next_steps", f"{typed}\n110") == []


def test_of_several_numbers_each_row_has_its_own() -> None:
    lines = "+33 6 12 34 56 78\n110\n+39 06 698 12345\n0221 82829-980\n+33 6 12 34 56 79"
    digits = [value for value, _, _ in buttons("next_steps", lines)]
    assert digits == ["612345678", "612345679", "22182829980"]
    assert buttons("short", lines) == []
