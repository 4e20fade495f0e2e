"""What the page shows of a list, as HTML and text: header, progress, result."""

from decimal import Decimal

from calculator.language import wording
from calculator.lists import columns
from calculator.lists.columns import Header
from calculator.lists.finding import RowVerdict, verdict_name
from calculator.lists.page_rows import VERDICT_INDEX
from calculator.lists.summary import Summary
from calculator.view.html import Markup, element, join

#: Seconds. The remaining time is given in minutes from the first on, as „soon“ below the second.
MINUTES_FROM, SOON_BELOW = 90, 2.5
#: The verdicts that need attention, the most urgent first; right rows do not.
SHOWN_FIRST = (RowVerdict.WRONG, RowVerdict.NOT_CHECKABLE, RowVerdict.OFFER_NEEDED)


def confirmation(header: Header, file: str) -> Markup:
    """Return the recognized columns, to be confirmed, or why the list cannot be checked."""
    sentences = list(map(wording.say, header.problems))
    if not header.cells:
        return problems(file, sentences)
    rows = [_mapped(key, heading) for key, heading in header.mapping()]
    unused = header.unused()
    return join(
        problems(file, sentences) if header.problems else _confirmation_title(header, file),
        _table([wording.text(f"check.header.{each}") for each in ("column", "heading")], rows),
        element("p", wording.text("check.header.unused", columns=unused)) if unused else None,
    )


def without_excel(file: str) -> Markup:
    """Return that what reads workbooks did not load, with the button to try again."""
    again = wording.text("page.retry")
    return join(
        problems(file, [wording.text("check.problem.excel_not_loaded")]),
        element("p", element("button", again, type="button", class_="md-button", data_again=True)),
    )


def problems(file: str, sentences: list[str]) -> Markup:
    """Return that a list cannot be checked, and the German sentences that say why."""
    return join(
        element("h2", wording.text("check.header.problem", file=file), tabindex="-1"),
        *(element("p", each, class_="check__problem") for each in sentences),
    )


def progress(rows: int, share: float, seconds: float) -> str:
    """Return the number of checked rows, their share of the list, and the remaining time."""
    if seconds < SOON_BELOW:
        left = wording.text("check.progress.soon")
    elif seconds < MINUTES_FROM:
        left = wording.text("check.progress.seconds", number=Decimal(round(seconds)))
    else:
        left = wording.text("check.progress.minutes", number=Decimal(round(seconds / 60)))
    return f"{_rows_and_share('check.progress.rows', rows, share)}, {left}"


def how_far(rows: int, share: float) -> str:
    """Return how far a check got that ended early."""
    return _rows_and_share("check.result.how_far", rows, share)


def result(summary: Summary, notes: list[str]) -> Markup:
    """Return the counts, each with a bar, and the amounts, below notes about the check."""
    keys = ("verdict", "rows", "share", "chart")
    heads = [wording.text(f"check.result.{each}") for each in keys]
    rows = [
        element(
            "tr",
            element("th", verdict_name(verdict), scope="row"),
            element("td", wording.number(Decimal(count))),
            element("td", wording.percent(Decimal(_share(count, summary)))),
            element("td", _bar(verdict, _share(count, summary))),
        )
        for verdict, count in summary.counts.items()
    ]
    total = element(
        "tr",
        element("th", wording.text("check.result.total"), scope="row"),
        element("td", wording.number(Decimal(summary.rows))),
        element("td"),
        element("td"),
    )
    amounts = summary.amount_lines()
    return join(
        element("h2", wording.text("check.result.title"), id="ergebnis", tabindex="-1"),
        *(element("p", each, class_="check__problem") for each in notes),
        _table(heads, [*rows, total], "check__counts"),
        element("ul", *(element("li", each) for each in amounts)) if amounts else None,
    )


def choices(summary: Summary) -> Markup:
    """Return the radio buttons that filter rows by verdict.

    The first verdict of ``SHOWN_FIRST`` that any row has is selected, otherwise all rows.
    """
    first = next((verdict for verdict in SHOWN_FIRST if summary.counts[verdict]), None)
    everything = wording.text("check.page.all")
    options: list[tuple[RowVerdict | None, str, str, int]] = [(None, "", everything, summary.rows)]
    options += [
        (verdict, VERDICT_INDEX[verdict], verdict_name(verdict), count)
        for verdict, count in summary.counts.items()
    ]
    return join(
        *(
            element(
                "label",
                element(
                    "input", type="radio", name="befund", value=value, checked=verdict is first
                ),
                element(
                    "span", wording.text("check.page.choice", verdict=name, rows=Decimal(rows))
                ),
                class_="choice",
            )
            for verdict, value, name, rows in options
        )
    )


def _confirmation_title(header: Header, file: str) -> Markup:
    return join(
        element("h2", wording.text("check.header.title"), tabindex="-1"),
        element("p", header.title(file)),
    )


def _mapped(key: str, heading: str | None) -> Markup:
    if heading is None:
        absent = "required" if key in columns.REQUIRED_COLUMNS else key
        shown = element("em", wording.text(f"check.header.{absent}"))
    else:
        shown = join(heading)
    return element("tr", element("th", columns.label(key), scope="row"), element("td", shown))


def _table(heads: list[str], rows: list[Markup], style: str = "check__columns") -> Markup:
    head = element("tr", *(element("th", each, scope="col") for each in heads))
    return element("table", element("thead", head), element("tbody", *rows), class_=style)


def _share(count: int, summary: Summary) -> float:
    return round(count / summary.rows, 3) if summary.rows else 0.0


def _bar(verdict: RowVerdict, share: float) -> Markup:
    """Return a bar. aria-hidden: the value is in the cell before it."""
    filled = element("rect", width=f"{share * 100:.1f}", height="10", class_="check__filled")
    track = element("rect", width="100", height="10", class_="check__track")
    return element(
        "svg",
        track,
        filled,
        viewBox="0 0 100 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        data_verdict=verdict,
    )


def _rows_and_share(key: str, rows: int, share: float) -> str:
    # Rounded down, so that 100 % means the end.
    return wording.text(key, rows=Decimal(rows), share=Decimal(int(share * 100)) / 100)
