"""Pages as people write them: braces, tables, figures, and what the policy of the site forbids."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from html.parser import HTMLParser

from calculator.build.mistakes import configuration, typed_figures
from calculator.build.mistakes.mistake import MistakeError, line_of

#: What a page says of itself before its text.
HEAD_KEYS = ("title", "description", "hide")
_HEAD = re.compile(r"---\n(.*?)^---$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\{\s*[a-z0-9._-]+\s*\}\}")
_CALCULATOR = re.compile(r"\{\{\s*(rechner\.[a-z0-9._-]+)\s*\}\}")
#: Ids, classes and attributes that Markdown gives to what stands before them.
_ATTRIBUTES = re.compile(
    r"""\{:?\s*(?:(?:[#.][\w-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[\w-]+))\s*)+\}""", re.VERBOSE
)
_BRACES = re.compile(r"\{+[^{}\n]*\}*|\}+")
_TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_SCRIPT = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_LINK = re.compile(
    r"(!?)\[[^\]]*\](?:\(\s*<?([^)\s>]*)|\[[^\]]*\])|^\s*\[[^\]]+\]:\s*(\S+)", re.MULTILINE
)
#: Elements that run, style, load or redirect.
_FORBIDDEN = ("script", "style", "iframe", "object", "embed", "link", "base", "meta", "frame")
_LOADING = ("src", "srcset", "poster", "data", "background", "action", "formaction", "xlink:href")
_FROM_ELSEWHERE, _KEEP = "is loaded from elsewhere", "keep the file under docs/ and name it there"
#: How much of what a page says a refusal repeats.
LONGEST_SHOWN = 40
FIGURES_REMEDY = "write a placeholder such as {{ einschluss.minuten }} or {{ beispiel.satz }}"


def check(file: str, text: str) -> None:
    """See that a page can be built as it is meant; else MistakeError with the line."""
    plain = _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    _check_head(file, text)
    _check_markup(file, plain)
    _check_braces(file, plain)
    _check_tables(file, text)
    typed_figures.check(file, "", plain, FIGURES_REMEDY)


def _check_head(file: str, text: str) -> None:
    """See that what stands above a page is YAML with known keys: MkDocs would show it as text."""
    if not text.startswith("---"):
        return
    head = _HEAD.match(text)
    if head is None:
        raise MistakeError(file, "line 1", "the head of the page has no end", "end it with ---")
    node = configuration.nodes(file, head[1], before=1)
    for key, _ in getattr(node, "value", ()):
        if key.value not in HEAD_KEYS:
            where = f"line {key.start_mark.line + 2}"
            remedy = f"use one of {', '.join(HEAD_KEYS)}"
            raise MistakeError(file, where, f"{key.value} is unknown", remedy)


def check_placeholders(file: str, text: str, known: Collection[str]) -> None:
    """See that all placeholders of a page are known; else MistakeError."""
    for match in _PLACEHOLDER.finditer(text):
        name = match[0].strip("{ }")
        if name not in known:
            near = get_close_matches(name, known) or sorted(known)
            remedy = f"use {{{{ {' }}, {{ '.join(near)} }}}}"
            problem = f"{{{{ {name} }}}} is unknown"
            raise MistakeError(file, line_of(text, match.start()), problem, remedy)


def _check_braces(file: str, text: str) -> None:
    for known in (_PLACEHOLDER, _ATTRIBUTES):
        text = known.sub(lambda match: " " * len(match[0]), text)
    if found := _BRACES.search(text):
        shown = found[0].strip()
        shown = shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
        raise MistakeError(
            file,
            line_of(text, found.start()),
            f"{shown} looks like a placeholder and is none",
            "write it as {{ name }}, in small letters and without spaces in the name",
        )


def _check_tables(file: str, text: str) -> None:
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if number and "|" in line and _TABLE.fullmatch(line) and "|" in lines[number - 1]:
            _check_rows(file, number, lines)


def _check_rows(file: str, below_head: int, lines: list[str]) -> None:
    head = _cells(lines[below_head - 1])
    for number, row in enumerate(lines[below_head:], below_head + 1):
        if not row.strip():
            break
        # A placeholder alone stands for whole rows.
        if _cells(row) != head and not _PLACEHOLDER.fullmatch(row.strip()):
            problem = f"the row has {_cells(row)} cells, the table's head {head}"
            raise MistakeError(
                file, f"line {number}", problem, "give the row as many, empty ones too"
            )


def _cells(row: str) -> int:
    bare = re.sub(r"`[^`]*`|\\\|", "", row).strip()
    return bare.removeprefix("|").removesuffix("|").count("|") + 1


def _check_markup(file: str, text: str) -> None:
    for match in _LINK.finditer(text):
        loads, address = bool(match[1]), match[2] or match[3] or ""
        where = line_of(text, match.start())
        if _SCRIPT.match(address):
            raise MistakeError(file, where, f"{address} runs a script", "link to a page")
        if loads and _ELSEWHERE.match(address):
            raise MistakeError(file, where, f"{address} {_FROM_ELSEWHERE}", _KEEP)
    reader = _Markup(file)
    reader.feed(text)
    reader.close()


class _Markup(HTMLParser):
    """Refuses elements and attributes that the policy of the site does not let work."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self._file = file

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _FORBIDDEN:
            self._refuse(f"<{tag}> runs, styles or loads something", "remove it")
        for name, value in attrs:
            address = value or ""
            if name == "style" or name.startswith("on") or name == "srcdoc":
                self._refuse(f"{name}= is inline style or script", "remove it")
            if name in _LOADING and _ELSEWHERE.match(address):
                self._refuse(f"{address} {_FROM_ELSEWHERE}", _KEEP)
            if name == "href" and _SCRIPT.match(address):
                self._refuse(f"{address} runs a script", "link to a page")

    def _refuse(self, problem: str, remedy: str) -> None:
        raise MistakeError(self._file, f"line {self.getpos()[0]}", problem, remedy)


def check_calculators(pages: Mapping[str, str], places: Mapping[str, str]) -> None:
    """See that each calculator stands on its page, once, and on no other; else MistakeError.

    Args:
        pages: What the pages say, by their file below ``docs/``.
        places: On which page each calculator belongs, by its placeholder.
    """
    for page, text in pages.items():
        seen: set[str] = set()
        for match in _CALCULATOR.finditer(text):
            name, file, line = match[1], f"docs/{page}", line_of(text, match.start())
            if name in seen:
                raise MistakeError(
                    file, line, f"{{{{ {name} }}}} is there twice", "remove one of them"
                )
            if name in places and places[name] != page:
                remedy = f"link to {places[name]} instead"
                raise MistakeError(file, line, f"{{{{ {name} }}}} belongs on another page", remedy)
            seen.add(name)
    _check_presence(pages, places)


def _check_presence(pages: Mapping[str, str], places: Mapping[str, str]) -> None:
    for name, page in places.items():
        if page in pages and name not in _names(_CALCULATOR.finditer(pages[page])):
            problem = f"{{{{ {name} }}}} is missing"
            raise MistakeError(
                f"docs/{page}", "calculator", problem, "put it where the form belongs"
            )


def _names(matches: Iterable[re.Match[str]]) -> set[str]:
    return {match[1] for match in matches}
