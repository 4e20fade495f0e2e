"""The codec between the words of an address and the question that they ask."""

from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.data import countries
from calculator.view.plain_text import problem_text
from tests.asking import answered, ask, refusals
from tests.days import FIRST_DAY

GOOD = {"bereich": "backoffice", "land": "DE", "minuten": "20", "stunden": "1"}


def test_every_wrong_field_is_named_not_only_the_first() -> None:
    assert len(refusals("telefonfaktor", "bereich=x&land=y&minuten=z&stunden=0")) == 4


def test_a_question_before_the_first_edition_is_refused_even_when_the_clock_asks_it() -> None:
    day_before = date(2026, 11, 20)
    assert ask("telefonfaktor", GOOD, day_before).answer is None
    assert refusals("telefonfaktor", GOOD, day_before) == [
        "Tag: Für Tage vor dem 21.11.2026 sind keine Werte hinterlegt. "
        "Bitte den 21.11.2026 oder einen späteren Tag eingeben."
    ]


def test_an_unknown_key_is_reported_and_the_rest_still_applies() -> None:
    reply = ask("telefonfaktor", f"{urlencode(GOOD)}&farbe=rot&farbe=blau")
    assert reply.ignored == ["farbe"]
    assert reply.answer is not None


@pytest.mark.parametrize(
    ("slug", "typed", "address"),
    [
        (
            "telefonfaktor",
            "stunden=1&satz=30&minuten=20&land=FR&bereich=backoffice&anlage=my-vpa",
            "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1",
        ),
        (
            "telefonfaktor",
            "bereich=vertrieb&land=Frankreich und Polen; Bosnien und Herzegowina/CH"
            "&minuten=20 Min.&stunden=2 h",
            "anlage=my-vpa&bereich=vertrieb&land=FR,PL,BA,CH&minuten=20&stunden=2",
        ),
        (
            "telefonfaktor",
            "bereich=VERTRIEB&land=holland, de&minuten=22.50&stunden=1,0",
            "anlage=my-vpa&bereich=vertrieb&land=NL,DE&minuten=22,5&stunden=1",
        ),
        (
            "telefonfaktor",
            "bereich=backoffice&land=FR&minuten=20&stand=1.12.2026&stunden=1",
            "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stand=2026-12-01&stunden=1",
        ),
        (
            "telefonfaktor",
            "bereich=backoffice&land=Atlantis&minuten=20&stunden=1",
            "anlage=my-vpa&bereich=backoffice&land=Atlantis&minuten=20&stunden=1",
        ),
        ("add-ons", "option=3&ansage=vpa", "ansage=vpa&option=3"),
        ("erreichbarkeit", "land=Schweiz", "land=CH"),
    ],
)
def test_the_address_is_sorted_and_short(slug: str, typed: str, address: str) -> None:
    assert ask(slug, typed).query == address


codes = st.sampled_from(sorted(countries.current().by_code))
numbers = st.decimals(min_value=0, max_value=999, places=2).map(lambda n: str(n).replace(".", ","))


@given(
    st.fixed_dictionaries(
        {
            "bereich": st.sampled_from(["backoffice", "vertrieb"]),
            "land": st.lists(codes, min_size=1, max_size=4).map(",".join),
            "minuten": numbers,
            "stunden": st.just("1000"),
        },
        optional={
            "anlage": st.sampled_from(["my-vpa", "eigene"]),
            "satz": st.integers(1, 500).map(str),
            "stand": st.dates(FIRST_DAY, date(2100, 1, 1)).map(date.isoformat),
        },
    )
)
def test_asking_an_address_again_gives_the_same_address_and_answer(words: dict[str, str]) -> None:
    first = answered("telefonfaktor", words)
    second = ask("telefonfaktor", first.query)
    assert (second.query, second.answer) == (first.query, first.answer)


@given(
    st.text(st.characters() | st.characters(categories=["Cs", "Cc", "Co"]), max_size=30),
    st.sampled_from(["bereich", "land", "minuten", "stunden", "satz", "stand", "anlage"]),
)
def test_no_input_whatever_breaks_the_calculator(text: str, key: str) -> None:
    reply = ask("telefonfaktor", GOOD | {key: text})
    assert [each.key for each in reply.problems if each.key != key] == []
    assert all("\n" not in problem_text(each) for each in reply.problems)
    assert reply.query.isascii()
