"""The text of a page, section by section, as the search reads it."""

from html.parser import HTMLParser
from typing import NamedTuple

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}
#: Elements within a line; all others part the words before and after them.
INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    ]
)
VOID = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
#: What holds no words of the page: controls, pictures, links to headings, calculators.
LEFT_OUT = frozenset(["button", "form", "nav", "script", "style", "svg", "template"])
LEFT_OUT_CLASSES = frozenset(("headerlink", "calculator"))
LEFT_OUT_ROLES = frozenset(("tooltip",))


class Section(NamedTuple):
    """A section of a page.

    Attributes:
        id: Its heading's id; empty for what stands above the first section.
        title: Its heading.
        above: The heading of the section that it is a part of, or empty.
        text: Its text without that of its parts.
    """

    id: str
    title: str
    above: str
    text: str


def sections(html: str) -> list[Section]:
    """Return the sections of a page's content in their order; the first is the page itself."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [Section(*map(_tidied, each)) for each in reader.found]


def _tidied(text: str) -> str:
    return " ".join(text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Section] = [Section("", "", "", "")]
        self._heading: tuple[int, str] | None = None
        self._section_above = ""
        self._left_out = 0  # depth below an element that is left out

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self._add(" ")
        if tag in VOID:
            return
        known = {name: value or "" for name, value in attributes}
        if self._left_out or is_left_out(tag, known):
            self._left_out += 1
        elif tag in HEADINGS:
            self._begin(HEADINGS[tag], known.get("id", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._left_out:
            self._left_out -= 1
        elif tag in HEADINGS and self._heading:
            level, title = self._heading
            self._heading = None
            self.found[-1] = self.found[-1]._replace(title=title)
            if level == HEADINGS["h2"]:
                self._section_above = title
        if tag not in INLINE:
            self._add(" ")

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self._add(data)

    def _begin(self, level: int, name: str) -> None:
        self._heading = (level, "")
        if level > 1:
            above = self._section_above if level > HEADINGS["h2"] else ""
            self.found.append(Section(name, "", above, ""))

    def _add(self, text: str) -> None:
        if self._heading:
            level, title = self._heading
            self._heading = (level, title + text)
        else:
            self.found[-1] = self.found[-1]._replace(text=self.found[-1].text + text)


def is_left_out(tag: str, attributes: dict[str, str]) -> bool:
    """Tell whether an element holds no words of the page."""
    return (
        tag in LEFT_OUT
        or "hidden" in attributes
        or attributes.get("role") in LEFT_OUT_ROLES
        or not LEFT_OUT_CLASSES.isdisjoint(attributes.get("class", "").split())
    )
