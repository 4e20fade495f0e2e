"""Every reader of a sentence is led to a section that is for that reader."""

from decimal import Decimal

import pytest

from calculator.data import sources
from calculator.data.reader import Reader
from calculator.data.sources import SourcesError
from calculator.language import wording
from calculator.language.citations import cited
from calculator.rules.answer import Statement
from tests.language.test_readers import ANSWERS

#: What the articles do not name, and customers read among the assumptions only.
DERIVED = {"step.derived_factor", "step.no_derived_factor"}


def figures(statement: Statement) -> list[Decimal]:
    """Return the figures of a sentence, those of phrases in it, too."""
    values = statement.values.values()
    within = (figures(each) for each in values if isinstance(each, Statement))
    return [each for each in values if isinstance(each, Decimal)] + [
        f for each in within for f in each
    ]


def test_every_figure_that_customers_see_has_a_source_on_a_customers_page() -> None:
    seen = {
        statement.key: cited(statement, None)
        for answer in ANSWERS
        for statement in (
            *answer.steps,
            *answer.notes,
            *(each.statement for each in answer.actions),
        )
        if Reader.CUSTOMER in wording.readers(statement.key) and figures(statement)
    }
    assert {"step.allowance", "step.factor", "step.total", "note.this_factor_on_top"} <= set(seen)
    elsewhere = {
        key for key, found in seen.items() if not any(each.startswith("kunden/") for each in found)
    }
    assert elsewhere <= DERIVED


def test_customers_actions_are_linked_to_customers_sections_only() -> None:
    for answer in ANSWERS:
        for action in answer.actions:
            if action.reader is Reader.CUSTOMER:
                for each in cited(action.statement, Reader.CUSTOMER):
                    assert Reader.CUSTOMER in sources.find(each).readers, each


@pytest.mark.parametrize(
    ("reader", "source", "expected"),
    [
        (Reader.ASSISTANT, "vpa/softphone#kosten", ("vpa/softphone#kosten",)),
        (Reader.CUSTOMER, "vpa/softphone#kosten", ("kunden/add-ons#telefonfaktor",)),
        (
            Reader.ASSISTANT,
            "admin/telefonfaktoren#kunde-informieren",
            ("kunden/add-ons#faktoren",),
        ),
        (Reader.CUSTOMER, "vpa/softphone#starten", ()),
    ],
)
def test_a_reader_is_led_to_what_that_reader_may_read(
    reader: Reader, source: str, expected: tuple[str, ...]
) -> None:
    assert cited(Statement("step.factor", {}, (source,)), reader) == expected


@pytest.mark.parametrize("reader", Reader)
def test_every_step_with_a_figure_keeps_a_source_for_each_reader(reader: Reader) -> None:
    said = {each.key: each for answer in ANSWERS for each in answer.steps if figures(each)}
    own = {key: each for key, each in said.items() if reader in wording.readers(key)}
    assert "step.allowance" in own
    assert [key for key, each in own.items() if not cited(each, reader)] == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("step.factor", ("vpa/softphone#kosten", "kunden/add-ons#telefonfaktor")),
        ("action.assistant.choose_area", ("vpa/softphone#kosten",)),
    ],
)
def test_the_customers_section_follows_where_customers_read_the_sentence(
    key: str, expected: tuple[str, ...]
) -> None:
    assert cited(Statement(key, {}, ("vpa/softphone#kosten",)), None) == expected


def test_a_section_that_is_not_for_customers_cannot_stand_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = sources.find("vpa/softphone#kosten")._replace(customers="admin/europa#einzelaufgaben")
    known = sources.current() | {"vpa/softphone#kosten": wrong}
    monkeypatch.setattr(sources, "current", lambda: known)
    with pytest.raises(
        SourcesError, match=r'^sources\.toml: \["vpa/softphone"\.customers\] kosten'
    ):
        sources.check_counterparts()
