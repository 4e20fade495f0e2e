"""The pages that change: those with the same change are told once."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from calculator.build.effects import words
from calculator.build.effects.differences import Change, changes, signature
from calculator.build.effects.page_lines import ROW
from calculator.build.effects.report import Chapter, Entry

#: Pages that are named where many have the same change, and lines of one page.
MOST_NAMED = 8
MOST_LINES = 24

Pages = Mapping[str, list[dict[str, Any]]]


class _Page(NamedTuple):
    """A changed page: its title, and the changes by section."""

    title: str
    sections: dict[str, list[Change]]


def chapters(before: Pages, after: Pages) -> Iterator[Chapter]:
    """Return what changes in the text of pages, and what in their tables."""
    for key, belongs in (
        ("pages", lambda line: not line.startswith(ROW)),
        ("tables", lambda line: line.startswith(ROW)),
    ):
        found = [
            page
            for address in dict.fromkeys([*after, *before])
            if (page := _changed(address, before, after, belongs)).sections
        ]
        if found:
            alike: dict[object, list[_Page]] = {}
            for page in found:
                lines = [change for each in page.sections.values() for change in each]
                alike.setdefault(signature(lines), []).append(page)
            count = words.counted(f"count.{key}", len(found))
            entries = [_entry(each) for each in sorted(alike.values(), key=len)]
            yield Chapter(key, words.text(f"chapter.{key}"), count, [("", entries)])


def _changed(address: str, before: Pages, after: Pages, belongs: Callable[[str], bool]) -> _Page:
    old, new = _sections(before.get(address, [])), _sections(after.get(address, []))
    sections = {
        title: found
        for title in dict.fromkeys([*new, *old])
        if (
            found := changes(
                list(filter(belongs, old.get(title, []))),
                list(filter(belongs, new.get(title, []))),
            )
        )
    }
    titles = [each["title"] for each in after.get(address) or before[address] if each["title"]]
    state = "" if address in before and address in after else "new" if address in after else "gone"
    title = f"{next(iter(titles), '')} (/{address})"
    return _Page(words.text(f"pages.{state}", title=title) if state else title, sections)


def _sections(sections: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Return the lines of each section with its heading; headings that recur share theirs."""
    found: dict[str, list[str]] = {}
    for each in sections:
        found.setdefault(each["title"], []).extend(each["lines"])
    return found


def _entry(pages: list[_Page]) -> Entry:
    """Return an entry for pages with the same change: each line once, as several may have it."""
    found = [change for page in pages for each in page.sections.values() for change in each]
    lines = list(dict.fromkeys(found))
    notes = []
    sections = list(filter(None, pages[0].sections))
    if len(pages) == 1 and sections:
        notes.append(words.text("pages.section", title="“, „".join(sections)))
    if len(lines) > MOST_LINES:
        notes.append(words.counted("pages.more_lines", len(lines) - MOST_LINES))
    shown = [Change(*(each.removeprefix(ROW) for each in change)) for change in lines]
    return Entry(_title(pages), notes, shown[:MOST_LINES])


def _title(pages: list[_Page]) -> str:
    if len(pages) == 1:
        return pages[0].title
    named = ", ".join(each.title.partition(" (/")[0] for each in pages[:MOST_NAMED])
    if len(pages) > MOST_NAMED:
        named = words.text("pages.more", pages=named, count=Decimal(len(pages) - MOST_NAMED))
    return words.text("pages.several", count=Decimal(len(pages)), pages=named)
