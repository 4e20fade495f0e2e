"""The page that checks a list, as it is before a list is chosen."""

from calculator.language import wording
from calculator.lists import page_rows
from calculator.lists.finding import Verdict, verdict_name
from calculator.view import html_answer, html_copy, html_form
from calculator.view.html import Markup, element, join

EXAMPLE = "assets/beispiel-aufgaben.csv"


def page(style: str) -> Markup:
    """Return everything that the page's script fills, shows and hides; ``style`` is an address.

    The style comes with it, because no other page needs it.
    """
    return element(
        "section",
        element("link", rel="stylesheet", href=style),
        element("noscript", element("p", _say("no_script"), " ", _say("command_line"))),
        html_form.loading(),
        html_form.failure(_say("command_line")),
        _choose(),
        element("div", class_="check__header", hidden=True),
        element(
            "p",
            element("button", _say("start"), type="button", class_="md-button md-button--primary"),
            class_="check__start",
            hidden=True,
        ),
        _progress(),
        _result(),
        class_="calculator check",
        data_search_exclude=True,
        aria_label=_say("title"),
        data_pasted=_say("pasted"),
    )


def _choose() -> Markup:
    """Return the way in: a button for everybody, and a place to drop a file on."""
    return element(
        "div",
        element("input", type="file", id="liste", accept=".csv,.txt,.tsv,text/csv"),
        element("label", _say("choose"), for_="liste", class_="md-button"),
        element("span", _say("drop"), class_="check__drop"),
        element("p", _say("stays"), " ", _example(), class_="field__hint"),
        element("p", _say("reading"), class_="check__reading", role="status", hidden=True),
        class_="check__choose",
    )


def _example() -> Markup:
    return element("a", _say("example"), href=html_answer.ROOT + EXAMPLE, download=True)


def _progress() -> Markup:
    return element(
        "div",
        element("progress", max="1", value="0", aria_label=_say("progress_name")),
        element("p", class_="check__far"),
        element("button", _say("cancel"), type="button", class_="md-button"),
        class_="check__progress",
        hidden=True,
    )


def _result() -> Markup:
    return element(
        "div",
        element("div", class_="check__summary"),
        _outcome(),
        element(
            "fieldset",
            element("legend", _say("filter")),
            element("div", class_="check__choices"),
            class_="field field--choice",
        ),
        element(
            "div",
            element("label", _say("search"), for_="suche"),
            element("span", _say("search_hint"), class_="field__hint", id="suche-hint"),
            element("input", type="text", id="suche", aria_describedby="suche-hint"),
            class_="field",
        ),
        element("p", _say("shown"), " ", element("span", class_="check__shown"), role="status"),
        _rows(),
        class_="check__result",
        hidden=True,
    )


def _outcome() -> Markup:
    """Return what can be taken away: the findings as a file, and a summary for a ticket."""
    copy = element(
        "button",
        wording.text("copy.text"),
        type="button",
        class_="md-button check__copy",
        data_copied=wording.text("copy.copied_text"),
    )
    save = element("a", _say("save"), class_="md-button md-button--primary check__save")
    return element("div", element("p", save, " ", copy), html_copy.outcome(), class_="copy")


def _rows() -> Markup:
    """Return the table, and a row of it for each verdict; only some rows are in it at a time."""
    heads = [
        wording.text(f"check.shown.{each}") for each in ("zeile", "befund", *page_rows.COLUMNS)
    ]
    head = element(
        "tr",
        *(element("th", each, scope="col", role="columnheader") for each in heads),
        role="row",
        aria_rowindex="1",
    )
    table = element(
        "table",
        element("thead", head, role="rowgroup"),
        element("tbody", role="rowgroup"),
        class_="check__table",
        role="table",
        aria_label=_say("table_name"),
    )
    scroller = element(
        "div",
        element("div", element("div", table, class_="check__window"), class_="check__height"),
        class_="check__scroll",
        role="region",
        tabindex="0",
        aria_label=_say("table_name"),
    )
    return join(scroller, *(element("template", _row(each, heads)) for each in Verdict))


def _row(verdict: Verdict, heads: list[str]) -> Markup:
    number, found, *others = heads
    return element(
        "tr",
        element("th", scope="row", role="rowheader", data_label=number),
        element("td", verdict_name(verdict), role="cell", data_label=found),
        *(element("td", role="cell", data_label=each) for each in others),
        role="row",
        data_verdict=verdict,
    )


def _say(key: str) -> str:
    return wording.text(f"check.page.{key}")
