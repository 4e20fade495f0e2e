"""The page that checks a list, as HTML, before a list is chosen."""

from calculator.language import wording
from calculator.lists import page_findings, page_rows
from calculator.lists.finding import RowVerdict, verdict_name
from calculator.view import html_answer, html_copy, html_loading
from calculator.view.html import Markup, element, join

EXAMPLE = "assets/beispiel-aufgaben.csv"
#: What the browser offers to choose. Windows knows no type of its own for CSV files.
ACCEPTED = f".csv,.txt,.tsv,.xlsx,{page_findings.CSV_TYPE},{page_findings.EXCEL_TYPE}"


def page(style: str) -> Markup:
    """Return all elements that the page's script fills, shows and hides.

    Args:
        style: The address of the style sheet, which no other page needs.
    """
    return element(
        "section",
        element("link", rel="stylesheet", href=style),
        element("noscript", element("p", _say("no_script"), " ", _say("command_line"))),
        html_loading.loading(),
        html_loading.failure(_say("command_line")),
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
    """Return the button that chooses a file, and the hint that one can be dropped or pasted."""
    return element(
        "div",
        element("input", type="file", id="liste", accept=ACCEPTED),
        element("label", _say("choose"), for_="liste", class_="md-button"),
        element("span", _say("drop"), class_="check__drop"),
        element("p", _say("stays"), " ", _example(), class_="field__hint"),
        element("p", _say("reading"), class_="check__reading", role="status", hidden=True),
        class_="check__choose",
        hidden=True,
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
        _actions(),
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
        _table(),
        class_="check__result",
        hidden=True,
    )


def _actions() -> Markup:
    """Return the link that saves the findings, and the button that copies the summary."""
    copy = element(
        "button",
        wording.text("copy.text"),
        type="button",
        class_="md-button check__copy",
        data_copied=wording.text("copy.copied_text"),
    )
    save = element("a", _say("save_csv"), class_="md-button md-button--primary check__save")
    return element("div", element("p", save, " ", copy), html_copy.outcome(), class_="copy")


def _table() -> Markup:
    """Return the empty table of the rows, in a scroller, and the template of a row by verdict.

    The script keeps only some rows in the table at a time. It needs explicit roles, because its
    style changes how table elements are displayed.
    """
    columns = ("zeile", "befund", *page_rows.SHOWN_COLUMNS)
    heads = [wording.text(f"check.shown.{column}") for column in columns]
    head = element(
        "tr",
        *(element("th", name, scope="col", role="columnheader") for name in heads),
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
    templates = (element("template", _row(verdict, heads)) for verdict in RowVerdict)
    return join(scroller, *templates)


def _row(verdict: RowVerdict, heads: list[str]) -> Markup:
    number, finding, *others = heads
    return element(
        "tr",
        element("th", scope="row", role="rowheader", data_label=number),
        element("td", verdict_name(verdict), role="cell", data_label=finding),
        *(element("td", role="cell", data_label=name) for name in others),
        role="row",
        data_verdict=verdict,
    )


def _say(key: str) -> str:
    return wording.text(f"check.page.{key}")
