"""The index of the search: what it knows of pages, countries and other words for both.

The search in the browser (``search_engine.js``) makes its tables of it. Pages for some readers have
an index for these alone: nothing of others' pages is in it.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from phonenumbers import country_code_for_region

from calculator import catalogue
from calculator.build import page_text, search_aliases
from calculator.build.country_names import named_countries
from calculator.build.figures import page as figures_page
from calculator.build.help import entries, faq, glossary
from calculator.build.help import pages as help_pages
from calculator.build.page_text import Section
from calculator.build.search_aliases import SearchError
from calculator.data import countries, toml_file
from calculator.data.country import EUROPEAN_UNION
from calculator.data.edition import Edition
from calculator.data.reader import Reader

ADDRESS = "search/search_index.json"
COUNTRY_PAGES = "laender/"
#: Where a country is found if the site has no page for it.
WITHOUT_COUNTRY_PAGES = "rechner/telefonfaktor/?land={key}"
#: Characters of a section. What is longer lists all countries, which have entries of their own: of
#: that, its beginning tells what it is.
LONGEST_TEXT = 4000
BEGINNING = 200
#: What the index has of a section.
SECTION = ("page", "id", "title", "above", "text", "asked")


class SearchPage(NamedTuple):
    """A page as the search sees it.

    Attributes:
        name: Its file without ``.md``, from the folder of the pages.
        address: Its address from the site's root.
        trail: The names of the parts of the navigation that lead to it, its own last.
        description: What its head says about it.
        html: Its content.
    """

    name: str
    address: str
    trail: tuple[str, ...]
    description: str
    html: str


def read(name: str, page: Any, html: str) -> SearchPage:
    """Return a page as MkDocs has it."""
    return SearchPage(
        name=name,
        address=page.url.removeprefix("./"),
        trail=(*(str(each.title) for each in [*page.ancestors][::-1]), str(page.title)),
        description=page.meta.get("description", ""),
        html=html,
    )


def settings() -> Mapping[str, Any]:
    """Read ``search.toml`` anew, which people edit."""
    return toml_file.load(f"{entries.FOLDER}/search.toml")


def texts() -> dict[str, str]:
    """Return what the box says beside the results."""
    said: dict[str, str] = settings()["texts"]
    return said


def write(
    site: Path, pages: Iterable[SearchPage], readers: Collection[Reader], edition: Edition
) -> None:
    """Write the index of a built site; what leads nowhere raises SearchError."""
    index = json.dumps(
        index_of(list(pages), readers, edition), ensure_ascii=False, separators=(",", ":")
    )
    (site / ADDRESS).write_text(index, encoding="utf-8", newline="\n")


def index_of(
    pages: list[SearchPage], readers: Collection[Reader], edition: Edition
) -> dict[str, Any]:
    """Return the index as ``SearchIndex`` in messages.d.ts has it."""
    search, aliases = settings(), toml_file.load(f"{entries.FOLDER}/{search_aliases.FILE}")
    has_countries = any(map(_is_of_country, pages))
    shown = [page for page in pages if not _is_of_country(page)]
    other_words = _other_words(readers, edition)
    sections = [
        [
            number,
            each.id,
            each.title,
            each.above,
            each.text if len(each.text) <= LONGEST_TEXT else each.text[:BEGINNING],
            "\n".join(other_words.get(key, [])),
        ]
        for number, page in enumerate(shown)
        for each in _sections(page, search["leading"])
        for key in [f"{page.name}#{each.id}"]
    ]
    texts = [f"{title} {text} {asked}" for _, _, title, _, text, asked in sections]
    return {
        "pages": [
            {
                "address": page.address,
                "trail": page.trail,
                "readers": _readers(page, readers, search["readers"]),
                **_weights(page, search),
            }
            for page in shown
        ],
        # By columns, which compress better.
        "sections": dict(zip(SECTION, zip(*sections, strict=True), strict=True)),
        "countries": _countries(aliases),
        "countryPages": {
            "address": f"{COUNTRY_PAGES}{{slug}}/" if has_countries else WITHOUT_COUNTRY_PAGES,
            "trail": _country_trail(pages),
            "code": search["texts"]["calling_code"],
        },
        "groups": [EUROPEAN_UNION.name, *toml_file.load(countries.FILE)["groups"]],
        "aliases": search_aliases.known(aliases, texts, whole=set(readers) == set(Reader)),
        "smallWords": " ".join(search["small_words"].split()),
        "topics": [
            {"address": page.address, "title": page.trail[-1]}
            for name in search["topics"]
            for page in shown
            if page.name == name
        ],
        "question": _question(search["question"], pages),
    }


def _is_of_country(page: SearchPage) -> bool:
    return page.address.startswith(COUNTRY_PAGES) and page.address != COUNTRY_PAGES


def _sections(page: SearchPage, leading: Collection[str]) -> list[Section]:
    """Return the sections that say something; one that only has parts says which."""
    first, *others = page_text.sections(page.html)
    if page.name in leading:
        return [first._replace(text=page.description)]
    parts: dict[str, list[str]] = {}
    for each in others:
        parts.setdefault(each.above, []).append(each.title)
    said = [
        each._replace(text=each.text or ", ".join(parts.get(each.title, []))) for each in others
    ]
    return [
        first._replace(text=f"{page.description} {first.text}".strip()),
        *(each for each in said if each.text),
    ]


def _readers(page: SearchPage, readers: Collection[Reader], names: Mapping[str, str]) -> list[str]:
    """Return for whom a page is, unless it is for all readers of the site or its place says so."""
    found = help_pages.readers_of(page.name)
    if set(found) >= set(readers):
        return []
    place = page.trail[0].casefold()
    return [names[each] for each in found if names[each].casefold() != place]


def _weights(page: SearchPage, search: Mapping[str, Any]) -> dict[str, float]:
    """Return how much a page counts, and its sections; a calculator's do less than itself."""
    weights: Mapping[str, float] = search["weights"]
    if page.name in search["leading"]:
        return {"start": weights["leading"], "weight": 0}
    if page.address.startswith("rechner/"):
        return {"start": 1, "weight": weights["rechner"]}
    weight = weights.get(page.name, 1)
    return {"start": weight, "weight": weight}


def _other_words(readers: Collection[Reader], edition: Edition) -> dict[str, list[str]]:
    """Return other words for sections: readers' questions, terms, and names of figures."""
    found: dict[str, list[str]] = {}
    for question in faq.questions(readers):
        words = [question.question, *question.other_words]
        found.setdefault(_key(question.target), []).extend(words)
    for term in glossary.as_written(readers):
        found.setdefault(_key(term.target), []).extend([term.term, *term.other_names])
    for figure in edition.figures.values():
        names = [figure.name, figures_page.value(figure)]
        found.setdefault(_key(figure.source), []).extend(names)
    return found


def _key(target: str) -> str:
    return target if "#" in target else f"{target}#"


def _country_trail(pages: list[SearchPage]) -> list[str]:
    found = [page.trail for page in pages if page.address == COUNTRY_PAGES]
    calculator = [page.trail for page in pages if page.address == "rechner/telefonfaktor/"]
    return list((found or calculator)[0])


def _countries(aliases: Mapping[str, Any]) -> list[list[Any]]:
    """Return name, address, key, calling code, other names and regions of each country."""
    others: dict[str, list[str]] = {}
    for alias, meaning in aliases.items():
        if isinstance(meaning, str) and (found := countries.current().find(meaning)):
            others.setdefault(found.code, []).append(alias)
    return [
        [
            each.country.name,
            each.slug,
            each.country.code,
            _calling_code(each.country.code),
            [*each.also, *others.get(each.country.code, [])],
            [*each.regions, *each.outlying],
        ]
        for each in named_countries()
    ]


def _calling_code(code: str) -> str:
    number = country_code_for_region(code)
    return f"+{number}" if number else ""


def _question(table: Mapping[str, Any], pages: list[SearchPage]) -> dict[str, Any]:
    """Return how a question with figures is read; a key that the calculator lacks stops here."""
    calculator = catalogue.BY_SLUG[table["calculator"]]
    fields = {field.key: field for field in calculator.fields}
    for each in (*table["figure"], *table["choice"]):
        field = fields.get(each["key"])
        if field is None or ("value" in each and each["value"] not in list(field.choices or ())):
            raise SearchError(
                f"search.toml: question: the calculator {calculator.slug} has no {each['key']} "
                f"{each.get('value', '')}; correct it there"
            )
    figures = [{"before": [], "after": []} | each for each in table["figure"]]
    address = f"rechner/{calculator.slug}/"
    (page,) = (each for each in pages if each.address == address)
    return {
        "address": address,
        "title": page_text.sections(page.html)[0].title,
        "needed": table["needed"],
        "place": "land",
        "unclear": table["unclear"],
        "figures": figures,
        "choices": table["choice"],
    }
