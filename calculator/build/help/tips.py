"""Terms in texts: the first of each on a page leads to its entry and shows what it means."""

import re
from collections.abc import Collection
from html.parser import HTMLParser

from calculator.build.help import glossary, pages
from calculator.build.help.glossary import Term
from calculator.build.help.pages import Page, Site
from calculator.view.html import Markup, element

#: Texts that explain terms, and what in them does not.
TEXTS = {"p", "li", "dd"}
BARRED = {"a", "button", "code", "form", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "nav"}
BARRED |= {"output", "pre", "script", "select", "style", "summary", "svg", "table", "template"}
#: Parts that compute or lead on, by their classes.
BARRED_CLASSES = {"calculator", "home-door", "home-calculator", "more"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
#: Of a noun: Ansagen, Telefonfaktors, Stundensatzes.
ENDING = "(?:e?[ns]|e)?"
#: Pages without articles.
WITHOUT = {"index", glossary.PAGE, "themen", "lizenzen", "speicherung"}


def explained(site: Site, page: Page, html: str, terms: Collection[Term]) -> str:
    """Return a page's content in which terms explain themselves.

    A term is left alone where the page is about it, and where not all readers of the page know it.
    """
    if page.key in WITHOUT or not terms:
        return html
    readers = set(pages.readers_of(page.key)) & set(site.readers)
    names = {
        name: each
        for each in terms
        if readers <= set(each.readers) and each.term not in page.heading
        for name in (each.term, *each.other_names)
    }
    if not names:
        return html
    parser = _Terms(site, page, names)
    parser.feed(html)
    parser.close()
    return "".join(parser.written)


class _Terms(HTMLParser):
    """Writes what it reads, with terms marked."""

    def __init__(self, site: Site, page: Page, names: dict[str, Term]) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._entries = pages.address(page, site.pages[glossary.PAGE])
        self._names = names
        either = "|".join(map(_written, sorted(names, key=len, reverse=True)))
        self._term = re.compile(rf"(?<![\w-])({either}){ENDING}(?![\w-])")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.written.append(self.get_starttag_text() or "")
        if tag not in VOID:
            classes = set((dict(attrs).get("class") or "").split())
            self._open.append((tag, tag in BARRED or bool(classes & BARRED_CLASSES)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.written.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self.written.append(f"</{tag}>")
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        in_text = any(tag in TEXTS for tag, _ in self._open)
        barred = any(each for _, each in self._open)
        self.written.append(self._term.sub(self._marked, data) if in_text and not barred else data)

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.written.append(f"<!--{data}-->")

    def _marked(self, match: re.Match[str]) -> str:
        name = match[1][0].upper() + match[1][1:]
        term = self._names.get(name)
        before = match.string[: match.start()]
        in_quotes = before.rfind("„") > before.rfind("“")
        if term is None or in_quotes:  # without a term, it was explained above
            return match[0]
        for name in (term.term, *term.other_names):
            self._names.pop(name, None)
        return _explained(match[0], term, f"{self._entries}#{term.id}")


def _written(name: str) -> str:
    """Return what finds a name; an adjective before it begins with a small letter in sentences."""
    first, rest = name[0], re.escape(name[1:])
    return f"[{first}{first.lower()}]{rest}" if " " in name else re.escape(name)


def _explained(name: str, term: Term, address: str) -> Markup:
    tip = f"begriff-{term.id}"
    return element(
        "span",
        element("a", name, href=address, class_="glossary__term", aria_describedby=tip),
        element(
            "span",
            term.explanation,
            class_="glossary-tip",
            id=tip,
            role="tooltip",
            data_search_exclude=True,
        ),
        class_="glossary",
    )
