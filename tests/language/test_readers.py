"""Words say as data whom they are for, so that an edition for one reader needs no other's."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest

from calculator.build.runtime import golden
from calculator.catalogue import BY_SLUG
from calculator.data import sources
from calculator.data.reader import Reader
from calculator.language import templates, wording
from calculator.language.wording import Wording, WordingError
from calculator.questions.dialogue import ask
from calculator.rules.answer import Answer, Statement


def answers() -> Iterator[Answer[Any, Any]]:
    for slug, query in [*golden.questions(), *golden.number_questions()]:
        answer = ask(BY_SLUG[slug], parse_qsl(query), golden.DAY).answer
        if answer:
            yield answer


ANSWERS = list(answers())


def statements(answer: Answer[Any, Any]) -> list[Statement]:
    """Return all that an answer says, but for its actions."""
    brief = [answer.headline, *answer.detail]
    for amount in answer.amounts:
        brief += [amount.label, amount.value]
    return [*brief, *answer.steps, *answer.notes]


def only_for(reader: Reader) -> Wording:
    """Return the words of an edition for one reader."""
    words, readers = wording.current()
    kept = {key for key in words if reader in readers[key]}
    return Wording({key: words[key] for key in kept}, {key: readers[key] for key in kept})


@pytest.mark.parametrize("reader", Reader)
def test_an_edition_for_one_reader_can_say_all_that_is_for_that_reader(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    edition = only_for(reader)
    said = [
        statement
        for answer in ANSWERS
        for statement in (
            *statements(answer),
            *(action.statement for action in answer.actions if action.reader is reader),
        )
        if reader in wording.readers(statement.key)
    ]
    complete = list(map(wording.say, said))
    monkeypatch.setattr(wording, "current", lambda: edition)
    assert list(map(wording.say, said)) == complete


def test_what_somebody_is_to_do_is_in_that_readers_words_alone() -> None:
    for answer in ANSWERS:
        for action in answer.actions:
            assert wording.readers(action.statement.key) == (action.reader,)


def test_the_customers_edition_holds_no_word_of_the_admin_team() -> None:
    words = " ".join(only_for(Reader.CUSTOMER).words.values())
    assert "Kundenakte" not in words
    assert "Christoph" not in words
    assert "Ihr Stundensatz" in words


def test_every_text_for_the_job_says_who_copies_it() -> None:
    assert {key: list(each.readers) for key, each in templates.current().items()} == {
        "customer_file": ["admin"],
        "customer_message": ["assistant"],
        "system_question": ["admin"],
        "offer_request": ["assistant"],
        "more_telephony": ["assistant"],
        "credit_request": ["admin"],
        "unlock_request": ["admin"],
        "booking_summary": ["admin"],
        "change_ticket": ["admin"],
        "escalation_mail": ["admin"],
    }


@pytest.mark.parametrize(
    ("source", "readers"),
    [
        ("kunden/add-ons#buchen", ["assistant", "admin", "customer"]),
        ("vpa/softphone#kosten", ["assistant", "admin"]),
        ("admin/telefonfaktoren#kundenakte", ["admin"]),
        ("auslegungen#genau-an-der-grenze", ["assistant", "admin", "customer"]),
        ("auslegungen#kalendertage", ["admin"]),
        ("auslegungen#rufnummern", ["assistant", "admin"]),
    ],
)
def test_sections_and_readings_say_whom_they_are_for(source: str, readers: list[str]) -> None:
    assert list(sources.find(source).readers) == readers


def test_a_file_of_words_for_unknown_readers_is_refused() -> None:
    with pytest.raises(WordingError, match=r"^wording/alle\.toml: the name must begin with one of"):
        wording.combined({"alle.toml": {"page": {"steps": "So"}}})


def test_words_in_two_files_are_refused() -> None:
    files = {"admin.toml": {"page": {"steps": "So"}}, "staff.toml": {"page": {"steps": "So"}}}
    with pytest.raises(WordingError, match=r"^wording/staff\.toml: page\.steps is in another file"):
        wording.combined(files)
