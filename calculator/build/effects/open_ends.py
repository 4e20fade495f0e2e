"""What a change leaves to do: found in the states, never guessed."""

import re
from collections.abc import Iterator
from datetime import date

from calculator.build.effects import words
from calculator.build.effects.differences import changes
from calculator.build.effects.report import Open
from calculator.build.effects.state import State

QUOTED = re.compile(r"„([^“]+)“")
PLACEHOLDER = re.compile(r"\\{[^{}]*\\}(?:\\})?|\{[^{}]*\}")
MOST_PLACES = 10


def open_ends(before: State, after: State) -> Iterator[Open]:
    """Return what is left to do after the change that leads from one state to the other."""
    yield from _replaced(before, after)
    yield from _ahead(before, after)
    for key in sorted(set(after["unread"]) - set(before["unread"])):
        name = after["figures"][key]["name"]
        yield Open(words.text("open.unread", name=name, key=key), [])
    yield from _old_names(before, after)


def _replaced(before: State, after: State) -> Iterator[Open]:
    """Return the values that changed though they applied already, so that past answers change."""
    for key, figure in after["figures"].items():
        known = {
            each["from"]: each for each in before["figures"].get(key, {"values": []})["values"]
        }
        for value in figure["values"]:
            old = known.get(value["from"], value)
            if value["amount"] != old["amount"] and value["from"] <= after["day"]:
                day = date.fromisoformat(value["from"])
                amounts = {"before": old["amount"], "after": value["amount"]}
                said = words.text("open.replaced", name=figure["name"], day=day, **amounts)
                yield Open(said, [])


def _ahead(before: State, after: State) -> Iterator[Open]:
    """Return the values that are new and apply later."""
    for key, figure in after["figures"].items():
        known = before["figures"].get(key, {"values": []})["values"]
        for value in figure["values"]:
            if value not in known and value["from"] > after["day"]:
                day = date.fromisoformat(value["from"])
                said = {"name": figure["name"], "amount": value["amount"], "day": day}
                yield Open(words.text("open.ahead", **said), [])


def _old_names(before: State, after: State) -> Iterator[Open]:
    """Return where a name in quotes still stands that a changed line no longer has."""
    old: set[str] = set()
    new: set[str] = set()
    for file in before["written"].keys() & after["written"].keys():
        for change in changes(before["written"][file], after["written"][file]):
            if change.before and change.after:
                old.update(QUOTED.findall(change.before))
                new.update(QUOTED.findall(change.after))
    for name in sorted(old - new):
        pattern = re.compile("„" + _with_any_values(name) + "“")
        if places := list(_places(after["written"], pattern)):
            yield Open(words.text("open.old_name", name=name), _few(places))


def _with_any_values(name: str) -> str:
    """Return a pattern for a name whose placeholders may be filled."""
    literal = [re.escape(each) for each in PLACEHOLDER.split(name)]
    return "[^“]+".join(literal)


def _places(
    written: dict[str, list[str]], pattern: re.Pattern[str]
) -> Iterator[tuple[str, int, str]]:
    for file, lines in written.items():
        for number, line in enumerate(lines, 1):
            if pattern.search(line) and not line.startswith("#"):
                yield file, number, " ".join(line.split())


def _few(places: list[tuple[str, int, str]]) -> list[str]:
    said = [
        words.text("open.place", file=file, line=str(line), words=text)
        for file, line, text in places[:MOST_PLACES]
    ]
    if len(places) > MOST_PLACES:
        said.append(words.counted("open.more_places", len(places) - MOST_PLACES))
    return said
