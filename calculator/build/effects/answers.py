"""The answers that change, by calculator and by what changes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from calculator.build.effects import words
from calculator.build.effects.differences import Change, changes, signature
from calculator.build.effects.report import Chapter, Entry

FIGURE = re.compile(r"\d[\d.,]*")
#: Changed lines of an example; what it shows is told by fewer.
MOST_LINES = 6

Answers = Mapping[str, Any]


class _Changed(NamedTuple):
    """One changed answer: the result's line if it differs, and the changes by part."""

    question: str
    result: Change | None
    parts: dict[str, list[Change]]


def chapter(before: Answers, after: Answers, key: str, title: str) -> Chapter | None:
    """Return what changes in the answers to the same questions; None if nothing does."""
    groups: dict[str, dict[object, list[_Changed]]] = {}
    for asked in after:
        if asked not in before:
            continue
        changed = _changed(before[asked], after[asked])
        if changed.parts:
            group = groups.setdefault(after[asked]["calculator"], {})
            group.setdefault(_kind(changed), []).append(changed)
    new, gone = after.keys() - before.keys(), before.keys() - after.keys()
    if not (groups or new or gone):
        return None
    count = sum(len(found) for kinds in groups.values() for found in kinds.values())
    said = [words.counted("count.answers", count, all=Decimal(len(after)))]
    said += [
        words.text(f"answers.{name}", count=Decimal(len(questions)))
        for name, questions in (("new", new), ("gone", gone))
        if questions
    ]
    entries = [(name, list(_entries(kinds))) for name, kinds in groups.items()]
    return Chapter(key, title, "; ".join(said), entries)


def _changed(before: Any, after: Any) -> _Changed:
    old, new = dict(before["parts"]), dict(after["parts"])
    result = Change(old[""][0], new[""][0])
    parts = {
        title: found
        for title in dict.fromkeys([*new, *old])
        if (found := changes(old.get(title, []), new.get(title, [])))
    }
    return _Changed(after["question"], None if result.before == result.after else result, parts)


def _kind(changed: _Changed) -> object:
    """Return what tells kinds of changes apart: the result, else what differs but for figures."""
    if changed.result or "" not in changed.parts:
        return changed.result or tuple(changed.parts)
    differing = signature(changed.parts[""])
    return tuple(sorted({tuple(FIGURE.sub("0", side) for side in pair) for pair in differing}))


def _entries(kinds: dict[object, list[_Changed]]) -> Iterator[Entry]:
    """Return an entry for each kind of change: those of results first, then the most frequent."""
    ordered = sorted(
        kinds.values(),
        key=lambda found: (found[0].result is None, -len(found), found[0].result or ()),
    )
    for found in ordered:
        counted = words.counted("answers.count", len(found))
        # The shortest question shows the change with the least around it.
        example = min(found, key=lambda each: (len(each.question), each.question))
        touched = Counter(title for each in found for title in each.parts)
        others = [title for title, _ in touched.most_common() if title]
        if "" in touched and any(len(each.parts.get("", [])) > 1 for each in found):
            others.insert(0, words.text("answers.head"))
        lines = [change for each in example.parts.values() for change in each]
        notes = [words.text("answers.example", question=example.question or "–")]
        if found[0].result:
            result = found[0].result._asdict()
            title = f"{counted}: {words.text('answers.result', **result)}"
            if others:
                notes.append(words.text("answers.other_parts", parts=", ".join(others)))
        else:
            parts = [title or words.text("answers.head") for title in touched]
            same = words.text("answers.same_result", parts=", ".join(parts))
            title = f"{counted}: {same}"
        yield Entry(title, notes, lines[:MOST_LINES])
