"""What a change leaves to do: found in the states, never guessed."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from calculator.build.effects import words
from calculator.build.effects.differences import changes
from calculator.build.effects.report import Open
from calculator.build.effects.state import State

QUOTED = re.compile(r"„([^“]+)“")
PLACEHOLDER = re.compile(r"\\{[^{}]*\\}(?:\\})?|\{[^{}]*\}")
MOST_PLACES = 10
#: Units that a typed amount can lack are not asked for.
UNIT = re.compile(r"[\s\u00a0]+[^\d\s].*$")


def open_ends(before: State, after: State) -> Iterator[Open]:
    """Return what is left to do after the change that leads from one state to the other."""
    yield from _ahead(before, after)
    for key in sorted(set(after["unread"]) - set(before["unread"])):
        name = after["figures"][key]["name"]
        yield Open(words.text("open.unread", name=name, key=key), [])
    yield from _old_amounts(before, after)
    yield from _old_names(before, after)


def _ahead(before: State, after: State) -> Iterator[Open]:
    """Return the values that are new and apply later."""
    for key, figure in after["figures"].items():
        known = before["figures"].get(key, {"values": []})["values"]
        for value in figure["values"]:
            if value not in known and value["from"] > after["day"]:
                day = date.fromisoformat(value["from"])
                said = {"name": figure["name"], "amount": value["amount"], "day": day}
                yield Open(words.text("open.ahead", **said), [])


def _old_amounts(before: State, after: State) -> Iterator[Open]:
    """Return where people typed an amount that no longer applies, as if it were words."""
    for key, figure in after["figures"].items():
        old = _amount(before["figures"].get(key), before["day"])
        if old is None or old == _amount(figure, after["day"]):
            continue
        places = list(_places(after["written"], _typed(old)))
        if places:
            sentence = words.text("open.old_amount", name=figure["name"], amount=old)
            yield Open(sentence, _few(places))


def _amount(figure: Any, day: str) -> str | None:
    """Return the amount of a figure on a day as people write it."""
    values = [
        each["amount"] for each in (figure or {"values": []})["values"] if each["from"] <= day
    ]
    return values[-1] if values else None


def _typed(amount: str) -> re.Pattern[str]:
    """Return what finds an amount among words; whole numbers count only with their unit."""
    number = UNIT.sub("", amount)
    if "," not in number:
        unit = amount[len(number) :].split()[:1]
        word = re.escape(unit[0][:4]) if unit else "(?!)"
        return re.compile(rf"(?<![\d.,]){re.escape(number)}\s+{word}")
    return re.compile(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)")


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
        places = [(*place, line) for *place, line in _places(after["written"], pattern)]
        if places:
            yield Open(words.text("open.old_name", name=name), _few(places))


def _with_any_values(name: str) -> str:
    """Return a pattern for a name whose placeholders may be filled."""
    literal = [re.escape(each) for each in PLACEHOLDER.split(name)]
    return "[^“]+".join(literal)


def _places(written: dict[str, list[str]], pattern: re.Pattern[str]) -> Iterator[tuple[Any, ...]]:
    for file, lines in written.items():
        for number, line in enumerate(lines, 1):
            if pattern.search(line) and not line.startswith("#"):
                yield file, number, " ".join(line.split())


def _few(places: list[tuple[Any, ...]]) -> list[str]:
    said = [
        words.text("open.place", file=file, line=str(line), words=text)
        for file, line, text in places[:MOST_PLACES]
    ]
    if len(places) > MOST_PLACES:
        said.append(words.counted("open.more_places", len(places) - MOST_PLACES))
    return said
