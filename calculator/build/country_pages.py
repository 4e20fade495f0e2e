"""The pages of all countries, and the list that leads to them."""

from decimal import Decimal

from calculator.build import assets, country_page, europe_map
from calculator.build.country_names import Named, named_countries, plain_words
from calculator.build.country_page import Place
from calculator.data.edition import Edition
from calculator.language import wording
from calculator.view.html import Markup, element

FOLDER = "laender"
#: From /laender/ to the site's root.
ROOT = "../"


def fillings() -> dict[str, str]:
    """Return what fills the page that leads to all countries."""
    return {"laender.liste": country_list(), "laender.karte": europe_map.europe("")}


def pages(edition: Edition) -> dict[str, str]:
    """Return the page of every country as Markdown, by its file's path below ``docs``."""
    found = named_countries()
    by_code = {each.country.code: each for each in found}
    return {
        f"{FOLDER}/{each.slug}.md": country_page.markdown(_place(each, by_code), edition)
        for each in found
    }


def _place(named: Named, by_code: dict[str, Named]) -> Place:
    state = named.country.territory_of
    own = [each for each in by_code.values() if each.country.territory_of == named.country.code]
    return Place(named, by_code[state] if state else None, own)


def country_list() -> Markup:
    """Return all countries with channel and zone, and the field that filters them.

    Without its script, the field is hidden and the list complete.
    """
    found = named_countries()
    heads = [wording.text(f"table.{head}") for head in ("country", "channel", "zone")]
    head = (element("th", each, scope="col", role="columnheader") for each in heads)
    table = element(
        "table",
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *(_row(each, heads) for each in found), role="rowgroup"),
        class_="cases cases--brief",
        role="table",
    )
    address = ROOT + assets.address("countries.js")
    script = element("script", type="module", async_=True, src=address)
    return element("div", _filter(len(found)), table, script, class_="countries")


def _row(named: Named, heads: list[str]) -> Markup:
    link = element("a", named.country.name, href=f"{named.slug}/")
    cells = [
        wording.name("channel", named.country.channel),
        wording.name("zone_short", named.country.place),
    ]
    return element(
        "tr",
        element("th", link, scope="row", role="rowheader"),
        *(
            element("td", cell, role="cell", data_label=label)
            for label, cell in zip(heads[1:], cells, strict=True)
        ),
        role="row",
        data_names="|".join(
            dict.fromkeys(words for name in named.searched for words in plain_words(name))
        ),
    )


def _filter(count: int) -> Markup:
    total = Decimal(count)
    field = "laender-filter"
    return element(
        "div",
        element("label", wording.text("country.list.filter"), for_=field),
        element(
            "input", id=field, type="search", autocomplete="off", aria_describedby=f"{field}-hint"
        ),
        element(
            "span", wording.text("country.list.hint"), id=f"{field}-hint", class_="field__hint"
        ),
        element(
            "p",
            wording.text("country.list.all", count=total),
            role="status",
            data_some=wording.text("country.list.some", shown="{}", count=total),
            data_none=wording.text("country.list.none"),
        ),
        element(
            "button",
            wording.text("country.list.clear"),
            type="button",
            hidden=True,
            class_="md-button",
        ),
        class_="countries__filter",
        hidden=True,
    )
