"""The table of an answer about several things, as HTML.

Roles keep it a table while the style stacks its cells on narrow screens.
"""

from calculator.language import wording
from calculator.rules.answer import Group, Row, Statement, Table
from calculator.view import html_copy
from calculator.view.html import Markup, element


def table(table: Table) -> Markup:
    """Return the table, a body for each group."""
    columns = list(map(wording.say, table.columns))
    heads = (element("th", each, scope="col", role="columnheader") for each in columns)
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    bodies = (_body(group, columns) for group in table.groups)
    return element("table", head, *bodies, class_="cases numbers", role="table")


def _body(group: Group, columns: list[str]) -> Markup:
    heading = element(
        "th",
        wording.say(group.heading),
        scope="rowgroup",
        colspan=str(len(columns)),
        role="rowheader",
    )
    return element(
        "tbody",
        element("tr", heading, class_="numbers__country", role="row"),
        *(_row(row, columns) for row in group.rows),
        role="rowgroup",
    )


def _row(row: Row, columns: list[str]) -> Markup:
    """Return a line; its remarks follow the last cell, or stand alone if all cells are empty."""
    remarks = " ".join(map(wording.say, row.remarks))
    said = element("span", remarks, class_="numbers__remark") if remarks else None
    first, *others = row.cells
    if any(others):
        cells = [
            element("td", _text(cell), role="cell", data_label=column)
            for cell, column in zip(others[:-1], columns[1:-1], strict=True)
        ]
        last = element("td", _text(others[-1]), " ", said, role="cell", data_label=columns[-1])
        cells.append(last)
    else:
        cells = [element("td", said, colspan=str(len(others)), role="cell")]
    head = element("th", _text(first), scope="row", role="rowheader")
    return element("tr", head, *cells, role="row")


def _text(cell: Statement | None) -> str:
    return wording.text("table.not_offered") if cell is None else html_copy.with_button(cell)
