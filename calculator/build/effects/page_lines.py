"""The lines of a built page's article, section by section, as a person reads them."""

from html.parser import HTMLParser
from typing import NamedTuple

from calculator.build import page_text

CELLS = frozenset(["td", "th"])
#: Begins a line that is the row of a table.
ROW = "| "
HEADINGS = frozenset(["h1", "h2", "h3", "h4"])


class Section(NamedTuple):
    """A section of a page.

    Attributes:
        title: Its heading.
        lines: Its paragraphs, items and rows of tables; a row begins with ``ROW``.
    """

    title: str
    lines: list[str]


def sections(html: str) -> list[Section]:
    """Return the sections of a page's article; the first is the page itself.

    Calculators and controls are left out, as the search does.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [each for each in reader.found if each.title or each.lines]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = [Section("", [])]
        self._line = ""
        self._inside = False
        self._in_row = False
        self._left_out = 0  # depth below an element that is left out

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self._inside = True
        if not self._inside or (tag in page_text.VOID and tag != "br"):
            return
        known = {name: value or "" for name, value in attributes}
        if self._left_out or page_text.is_left_out(tag, known):
            self._left_out += tag not in page_text.VOID
        elif tag == "tr" or not self._in_row:
            self._end_line(unless_within=tag)
            self._in_row = tag == "tr"

    def handle_endtag(self, tag: str) -> None:
        if not self._inside or tag in page_text.VOID:
            return
        if self._left_out:
            self._left_out -= 1
        elif tag in CELLS:
            self._line += " | "
        elif tag in HEADINGS:
            self._begin_section()
        elif tag == "tr" or not self._in_row:
            self._end_line(unless_within=tag)
        if tag == "article":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and not self._left_out:
            self._line += data

    def _begin_section(self) -> None:
        title, self._line = " ".join(self._line.split()), ""
        self.found.append(Section(title, []))

    def _end_line(self, unless_within: str) -> None:
        """End a line at an element's edge, unless the element is one within a line."""
        if unless_within in page_text.INLINE:
            return
        words = " ".join(self._line.split())
        if self._in_row:
            words = words.removesuffix("|").strip()
        if words.strip("| "):
            self.found[-1].lines.append(f"{ROW}{words}" if self._in_row else words)
        self._line, self._in_row = "", False
