"""The report as text for a terminal."""

from collections.abc import Iterator

from calculator.build.effects import words
from calculator.build.effects.report import Chapter, Entry, Report


def text(report: Report) -> str:
    """Return the report; without a change, that there is none."""
    lines = [report.compared]
    if not (report.chapters or report.open):
        lines += ["", words.text("title.same")]
    for chapter in report.chapters:
        lines += ["", f"{chapter.title}: {chapter.amount}", *_chapter(chapter)]
    if report.open:
        lines += ["", words.text("chapter.open")]
        for each in report.open:
            lines += [f"  ! {each.sentence}", *(f"      {place}" for place in each.places)]
    return "\n".join(lines) + "\n"


def _chapter(chapter: Chapter) -> Iterator[str]:
    for name, entries in chapter.groups:
        if name:
            yield f"  {name}"
        for entry in entries:
            yield from (f"    {line}" if name else f"  {line}" for line in _entry(entry))


def _entry(entry: Entry) -> Iterator[str]:
    yield entry.title
    for note in entry.notes:
        yield f"  {note}"
    for change in entry.changes:
        if change.before:
            yield f"  − {change.before}"
        if change.after:
            yield f"  + {change.after}"
