"""The report as one HTML page, which needs no other file, no script and no network."""

from pathlib import Path

from calculator.build.effects import words
from calculator.build.effects.differences import Change, Piece, pieces
from calculator.build.effects.report import Chapter, Entry, Open, Report
from calculator.view.html import Markup, element, join

STYLE = Path(__file__).with_name("report.css")
#: Void elements that ``element`` does not know.
HEAD = Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">')


def page(report: Report) -> str:
    """Return the report as a page."""
    title = words.text("title.page")
    style = Markup(STYLE.read_text(encoding="utf-8"))
    body = element(
        "main",
        element("header", element("h1", title), element("p", report.compared)),
        *_content(report),
    )
    head = element("head", HEAD, element("title", title), element("style", style))
    return f"<!doctype html>\n{element('html', head, element('body', body), lang='de')}\n"


def _content(report: Report) -> list[Markup]:
    if not (report.chapters or report.open):
        return [element("p", words.text("title.same"), class_="same")]
    return [
        _summary(report),
        *([_open(report.open)] if report.open else []),
        *map(_chapter, report.chapters),
    ]


def _summary(report: Report) -> Markup:
    rows = [(each.key, each.title, each.amount) for each in report.chapters]
    if report.open:
        count = words.counted("count.open", len(report.open))
        rows.insert(0, ("open", words.text("chapter.open"), count))
    items = (
        element("li", element("a", title, href=f"#{key}"), " ", element("span", count))
        for key, title, count in rows
    )
    return element("nav", element("ul", *items), aria_label=words.text("title.summary"))


def _open(found: list[Open]) -> Markup:
    items = (
        element(
            "li",
            element("p", each.sentence),
            element("ul", *(element("li", place) for place in each.places))
            if each.places
            else None,
        )
        for each in found
    )
    title = element("h2", words.text("chapter.open"))
    return element("section", title, element("ul", *items), id="open", class_="open")


def _chapter(chapter: Chapter) -> Markup:
    parts: list[Markup] = []
    for name, entries in chapter.groups:
        if name:
            parts.append(element("h3", name))
        parts += [_entry(each, "h4" if name else "h3") for each in entries]
    title = element("h2", chapter.title, " ", element("span", chapter.amount))
    return element("section", title, *parts, id=chapter.key)


def _entry(entry: Entry, heading: str) -> Markup:
    columns = (words.text("column.before"), words.text("column.after"))
    heads = (element("th", each, scope="col") for each in columns)
    table = element(
        "table",
        element("thead", element("tr", *heads)),
        element("tbody", *map(_row, entry.changes)),
    )
    notes = (element("p", each, class_="note") for each in entry.notes)
    return element("article", element(heading, entry.title), *notes, table)


def _row(change: Change) -> Markup:
    before, after = pieces(change)
    return element("tr", _cell(before, "del"), _cell(after, "ins"))


def _cell(found: list[Piece], mark: str) -> Markup:
    if not found:
        return element("td", words.text("column.none"), class_="none")
    said: list[str | None] = []
    for each in found:
        said += [" ", each.words if each.common else element(mark, each.words)]
    return element("td", join(*said[1:]))
