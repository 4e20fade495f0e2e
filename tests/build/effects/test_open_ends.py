"""What a change leaves to do, found in two small states."""

from typing import Any

from calculator.build.effects.open_ends import open_ends
from calculator.build.effects.state import State


def figure(amount: str, *later: tuple[str, str]) -> dict[str, Any]:
    values = [("2026-11-21", amount), *later]
    return {
        "name": "Gesprächszeit",
        "values": [{"from": day, "amount": said, "source": "x#y"} for day, said in values],
    }


def state(amount: str, *written: str, unread: tuple[str, ...] = ()) -> State:
    return {
        "day": "2026-11-29",
        "figures": {"included_minutes": figure(amount)},
        "unread": list(unread),
        "written": {"docs/seite.md": list(written)},
    }


def found(before: State, after: State) -> list[tuple[str, list[str]]]:
    return [(each.sentence, each.places) for each in open_ends(before, after)]


def test_a_figure_that_nobody_reads_any_more_is_named() -> None:
    before, after = state("15 Minuten"), state("15 Minuten", unread=("included_minutes",))
    sentence = (
        "Gesprächszeit (included_minutes): Kein Rechner und keine Seite verwendet diesen Wert."
    )
    assert found(before, after) == [(sentence, [])]
    assert found(after, after) == []


def test_a_name_in_quotes_that_went_from_one_line_is_found_in_others() -> None:
    before = ("Sende „Faktor EU“.", "Auch hier: „Faktor EU“.", "# „Faktor EU“")
    after = ("Sende „Kosten EU“.", *before[1:])
    assert found(state("1", *before), state("1", *after)) == [
        (
            "Nicht mehr überall „Faktor EU“, aber noch hier:",
            ["docs/seite.md, Zeile 2: Auch hier: „Faktor EU“."],
        )
    ]


def test_many_places_are_counted() -> None:
    line = "Sende „Faktor EU“."
    before = state("1", "Wähle „Faktor EU“.", *[line] * 12)
    after = state("1", "Wähle „Kosten EU“.", *[line] * 12)
    (only,) = found(before, after)
    assert only[1][9:] == [
        "docs/seite.md, Zeile 11: Sende „Faktor EU“.",
        "… und 2 weitere Stellen",
    ]
