"""Answers of several days, compared in small states."""

from calculator.build.effects import comparison
from calculator.build.effects.state import State

DAYS = ("2026-12-01", "2027-01-01")


def state(*results: str) -> State:
    """Return a state in which a question has a result on each day."""
    answers = {
        day: {"q": {"calculator": "Rechner", "question": "Frage", "parts": [("", [result])]}}
        for day, result in zip(DAYS, results, strict=True)
    }
    others = ("figures", "pages", "sentences", "texts", "search", "written")
    lists: State = {"addresses": [], "unread": []}
    return {"day": DAYS[0], "answers": answers} | lists | {key: {} for key in others}


def chapters(before: State, after: State) -> list[str]:
    return [each.title for each in comparison.compare(before, after, "").chapters]


def test_what_changes_on_all_days_is_told_once() -> None:
    assert chapters(state("A", "A"), state("B", "B")) == ["Antworten"]


def test_what_changes_in_another_way_on_a_day_is_told_of_that_day() -> None:
    assert chapters(state("A", "A"), state("B", "C")) == ["Antworten", "Antworten ab 01.01.2027"]
    assert chapters(state("A", "A"), state("A", "B")) == ["Antworten ab 01.01.2027"]
    assert chapters(state("A", "A"), state("A", "A")) == []
