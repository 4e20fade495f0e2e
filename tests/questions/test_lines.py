"""A field of several lines: what counts as a line, and how many there may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.rules.numbers.answer import NumbersResult
from calculator.view import plain_text
from calculator.view.json_record import record
from tests.asking import answered, ask, refusals
from tests.phone_numbers import answer


def test_a_thousand_lines_are_read_and_one_more_is_refused() -> None:
    assert len(answer("\n".join(["+33612345678"] * 1000))["numbers"]) == 1000
    assert refusals("nummer", {"nummer": "\n".join(["+33612345678"] * 1001)}) == [
        "Rufnummern: Das sind 1.001 Zeilen. Bitte höchstens 1.000 auf einmal eingeben."
    ]


@pytest.mark.parametrize("typed", ["", " \n\t\n", "\u202a\u202c", "\x07"])
def test_no_number_at_all_is_asked_for(typed: str) -> None:
    assert refusals("nummer", {"nummer": typed}) == [
        "Rufnummern: Die Angabe fehlt. "
        "Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."
    ]


def test_the_address_keeps_the_lines_apart() -> None:
    typed = "nummer=%2B33%20612345678%0D%0A%0D%0A%20%20110%20&land=Schweiz&bereich=Vertrieb"
    assert ask("nummer", typed).query == ("bereich=vertrieb&land=CH&nummer=%2B33+612345678%0A110")


any_text = st.text(st.characters() | st.characters(categories=["Cs", "Cc", "Co", "Cf"]))
like_numbers = st.text("+00123456789 ()/-.,;:xX#\u00a0\u202a０１＋abcText", max_size=40)
anything = st.lists(any_text | like_numbers, min_size=1, max_size=8)


@given(anything, st.sampled_from(["", "DE", "IT", "US", "AQ"]))
def test_as_many_rows_come_out_as_lines_that_hold_something(lines: list[str], land: str) -> None:
    typed = "\n".join(lines)
    printable = ("".join(filter(str.isprintable, line)) for line in typed.splitlines())
    held = [line for line in printable if line.strip()]
    reply = ask("nummer", {"nummer": typed, "land": land})
    assert reply.query.isascii()
    if not held:
        assert [each.key for each in reply.problems] == ["nummer"]
        return
    assert len(record(reply)["numbers"]) == len(held)
    assert reply.answer is not None
    assert isinstance(reply.answer.result, NumbersResult)
    assert sum(len(rows) for rows in reply.answer.result.by_country.values()) == len(held)
    assert plain_text.answer_text(reply)
    assert answered("nummer", reply.query).answer == reply.answer
