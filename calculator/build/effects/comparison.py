"""Two states compared: chapter by chapter, what changes from one to the other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from calculator.build.effects import answers, open_ends, pages, words
from calculator.build.effects.differences import Change, changes
from calculator.build.effects.report import Chapter, Entry, Report
from calculator.build.effects.state import State
from calculator.language import wording


def compare(before: State, after: State, compared: str) -> Report:
    """Return what changes from one state to the other; ``compared`` names both."""
    before = _with_day_of(before, after)
    chapters = [
        *_listed("figures", _figures(before), _figures(after)),
        *_answers(before, after),
        *pages.chapters(before["pages"], after["pages"]),
        *_listed("sentences", _lines(before["sentences"]), _lines(after["sentences"])),
        *_listed("texts", _texts(before), _texts(after)),
        *_listed("search", _lines(before["search"]), _lines(after["search"])),
        *_addresses(before["addresses"], after["addresses"]),
    ]
    return Report(compared, chapters, list(open_ends.open_ends(before, after)))


def _with_day_of(before: State, after: State) -> State:
    """Return the earlier state with the lines that name only another day as the later has them.

    A day is part of many sentences, such as „Stand“; that it goes by is no change.
    """
    old, new = (date.fromisoformat(each["day"]) for each in (before, after))
    if old == new:
        return before
    before = before | {"answers": {after["day"]: before["answers"][before["day"]]}}
    return before | {
        key: _dated(before[key], after[key], wording.day(old), wording.day(new))
        for key in ("answers", "pages")
    }


def _dated(before: Any, after: Any, old: str, new: str) -> Any:
    if isinstance(before, dict) and isinstance(after, dict):
        return {
            key: _dated(each, after[key], old, new) if key in after else each
            for key, each in before.items()
        }
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return [_dated(each, other, old, new) for each, other in pairs]
    if isinstance(before, str) and before != after and before.replace(old, new) == after:
        return after
    return before


def _answers(before: State, after: State) -> Iterator[Chapter]:
    """Return the answers that change on the day of the states, and on each day after it.

    A day on which the same changes as on the one before tells nothing new.
    """
    told = None
    for day, new in after["answers"].items():
        key, title = "answers", words.text("chapter.answers")
        if day != after["day"]:
            key = f"answers-{day}"
            title = words.text("chapter.answers_on", day=date.fromisoformat(day))
        found = answers.chapter(before["answers"][day], new, key, title)
        changed = found and (found.amount, found.groups)
        if found and changed != told:
            yield found
        told = changed


def _figures(state: State) -> dict[str, list[str]]:
    """Return the values of figures with their days, as lines, by name."""
    return {
        figure["name"]: [
            f"{value['amount']} ab {wording.day(date.fromisoformat(value['from']))}"
            f" ({value['source']})"
            for value in figure["values"]
        ]
        for figure in state["figures"].values()
    }


def _lines(texts: Mapping[str, str]) -> dict[str, list[str]]:
    return {key: text.splitlines() for key, text in texts.items()}


def _texts(state: State) -> dict[str, list[str]]:
    """Return the parts of the texts for the job under readable names."""
    return {
        f"{parts['title']} [{key}] – {_part(part)}": text.splitlines()
        for key, parts in state["texts"].items()
        for part, text in parts.items()
    }


def _part(part: str) -> str:
    name, _, placeholder = part.partition(".")
    return words.text(f"texts.part.{name}", name=placeholder)


def _listed(
    key: str, before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]
) -> Iterator[Chapter]:
    """Return the named texts that differ as a chapter."""
    entries = [
        Entry(name, [], found)
        for name in dict.fromkeys([*after, *before])
        if (found := changes(before.get(name, []), after.get(name, [])))
    ]
    if entries:
        count = words.counted(f"count.{key}", len(entries))
        yield Chapter(key, words.text(f"chapter.{key}"), count, [("", entries)])


def _addresses(before: Sequence[str], after: Sequence[str]) -> Iterator[Chapter]:
    gone, new = sorted(set(before) - set(after)), sorted(set(after) - set(before))
    found = {
        "new": [Change("", f"/{each}") for each in new],
        "gone": [Change(f"/{each}", "") for each in gone],
    }
    entries = [
        Entry(words.text(f"addresses.{name}"), [], lines) for name, lines in found.items() if lines
    ]
    if entries:
        count = words.counted("count.addresses", len(gone) + len(new))
        yield Chapter("addresses", words.text("chapter.addresses"), count, [("", entries)])
