"""Excel workbooks on the page that checks a list: read there, and what that needs loaded for them only."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from playwright.sync_api import Page, Route, expect

from calculator.lists.files import write_findings
from tests.browser import runtime_files
from tests.browser.calculators import expect_start
from tests.browser.list_page import (
    HEADER,
    PATH,
    RIGHT,
    WRONG,
    check,
    choose,
    lines,
    saved,
    shown,
    start_button,
    table,
)
from tests.browser.pages import PageErrors, held, missing, requests, rows
from tests.browser.test_long_lists import CLICK_WHEN_SAID

HEADINGS = HEADER.split(";")
GOOD = ["Rückrufe", "Backoffice", "FR", 22.5, 1, None, 30, 1.3]
LOW = ["=1+1", "Backoffice", "FR", 20, 1, "my-vpa", 30, 1.2]
LATE = f"**/{runtime_files.excel_archive()}*"
NOT_LOADED = (
    "Der Teil für Excel-Mappen lässt sich gerade nicht laden, die Liste ist noch nicht geprüft. "
    "Bitte die Internetverbindung prüfen und es erneut versuchen, oder die Mappe in Excel als "
    "„CSV UTF-8“ speichern und diese Datei wählen."
)


def workbook(*tasks: list[Any], **other_sheets: list[Any]) -> bytes:
    """Return a workbook whose header is in the third row; texts that begin with = stay texts."""
    book, content = Workbook(), BytesIO()
    for row, cells in enumerate([HEADINGS, *tasks], 3):
        for column, value in enumerate(cells, 1):
            cell = book.active.cell(row, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    for name, cells in other_sheets.items():
        book.create_sheet(name).append(cells)
    book.save(content)
    return content.getvalue()


def choose_workbook(page: Page, content: bytes) -> None:
    choose(page, content, "Aufgaben Mai.xlsx")


def values(content: bytes) -> list[tuple[Any, ...]]:
    return list(load_workbook(BytesIO(content)).active.iter_rows(values_only=True))


def test_a_workbook_is_checked_and_saved_as_one_with_the_cells_of_the_command_line(
    page: Page, tmp_path: Path
) -> None:
    content = workbook(GOOD, LOW, [*GOOD[:7], date(2026, 12, 1)])
    page.goto(PATH)
    expect_start(page, "lean")
    choose_workbook(page, content)
    expect(page.get_by_text("So wird Zeile 3 von „Aufgaben Mai.xlsx“ verstanden:")).to_be_visible()
    check(page)
    wrong = shown(page, "1")
    assert [row[:6] for row in wrong] == [["5", "falsch", "=1+1", "1,2", "1,3", "−3,00 €"]]
    page.get_by_role("radio", name="alle (3)").check()
    assert [row[:2] for row in shown(page, "3")] == [
        ["4", "richtig"],
        ["5", "falsch"],
        ["6", "nicht prüfbar"],
    ]

    found = saved(page, "Excel-Mappe")
    head, first, second, third = values(found)
    assert head == (*HEADINGS, "befund", "sollfaktor", "differenz_euro", "begruendung")
    assert first == (*GOOD, "richtig", 1.3, None, None)
    assert second[:11] == (*LOW, "falsch", 1.3, -3)
    assert third[8] == "nicht prüfbar"
    assert load_workbook(BytesIO(found)).active["A3"].data_type == "s"

    tasks, target = tmp_path / "aufgaben.xlsx", tmp_path / "ergebnis.xlsx"
    tasks.write_bytes(content)
    write_findings(tasks, target, date.today())
    assert values(found) == values(target.read_bytes())


def test_the_findings_of_a_workbook_are_named_after_it(page: Page) -> None:
    page.goto(PATH)
    choose_workbook(page, workbook(GOOD))
    check(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Ergebnis als Excel-Mappe speichern").click()
    assert download.value.suggested_filename == "ergebnis-Aufgaben Mai.xlsx"


def test_only_a_workbook_loads_what_reads_workbooks_and_only_once(page: Page) -> None:
    asked = requests(page)
    page.goto(PATH)
    expect_start(page, "lean")
    choose(page, lines(RIGHT, WRONG))
    check(page)
    assert saved(page).startswith("\ufeffaufgabe;bereich".encode())
    assert [url for url in asked if "excel" in url] == []

    asked.clear()
    for _ in range(2):
        choose_workbook(page, workbook(GOOD))
        check(page)
    # The rest of the program comes by itself, some time after the first answer.
    late = [url for url in asked if "blob:" not in url and runtime_files.secondary() not in url]
    names = {url.rsplit("/", 1)[-1].removesuffix(".gz") for url in late}
    assert names == {runtime_files.excel_archive()}
    assert len(late) <= 2

    # The findings of a list as text are text again.
    choose(page, lines(RIGHT))
    check(page)
    assert saved(page).count(b"\r\n") == 2


def test_while_it_loads_the_page_says_so(page: Page) -> None:
    page.goto(PATH)
    expect_start(page, "lean")
    with held(page, LATE):
        choose_workbook(page, workbook(GOOD))
        expect(page.get_by_text("Der Teil für Excel-Mappen wird geladen …")).to_be_visible()
    expect(start_button(page)).to_be_visible()
    expect(page.get_by_text("Der Teil für Excel-Mappen wird geladen …")).to_be_hidden()


def test_where_it_is_missing_the_page_says_what_to_do_and_tries_again(
    page: Page, page_errors: PageErrors
) -> None:
    page_errors.allow("404")
    page.goto(PATH)
    with missing(page, LATE):
        choose_workbook(page, workbook(GOOD, LOW))
        expect(page.get_by_text(NOT_LOADED)).to_be_visible()
        expect(start_button(page)).to_be_hidden()
        # Lists as text do not need it.
        choose(page, lines(WRONG))
        check(page)
        expect(page.get_by_role("radio", name="falsch (1)")).to_be_checked()
        choose_workbook(page, workbook(GOOD, LOW))
        expect(page.get_by_text(NOT_LOADED)).to_be_visible()
    page.get_by_role("button", name="Erneut versuchen").press("Enter")
    check(page)
    expect(page.get_by_text(NOT_LOADED)).to_be_hidden()
    assert [row[2] for row in shown(page, "1")] == ["=1+1"]


def test_where_it_is_altered_nothing_of_it_runs(page: Page, page_errors: PageErrors) -> None:
    page_errors.allow("integrity|excel")

    def alter(route: Route) -> None:
        response = route.fetch()
        body = bytearray(response.body())
        body[len(body) // 2] ^= 1
        route.fulfill(response=response, body=bytes(body))

    page.goto(PATH)
    page.route(LATE, alter)
    choose_workbook(page, workbook(GOOD))
    expect(page.get_by_text(NOT_LOADED)).to_be_visible()
    page.unroute(LATE)
    page.get_by_role("button", name="Erneut versuchen").click()
    expect(start_button(page)).to_be_visible()


def test_after_an_ordinary_start_workbooks_are_checked_as_well(
    page: Page, page_errors: PageErrors
) -> None:
    page_errors.allow()
    page.route(f"**/{runtime_files.name('python_stdlib.zip')}*", lambda route: route.abort())
    page.goto(PATH)
    expect_start(page, "ordinary")
    choose_workbook(page, workbook(GOOD, LOW))
    check(page)
    assert [row[2] for row in shown(page, "1")] == ["=1+1"]
    assert len(values(saved(page, "Excel-Mappe"))) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            workbook(GOOD, Mai=HEADINGS),
            "Mehrere Tabellenblätter sind ausgefüllt: Sheet und Mai. Bitte nur eines behalten.",
            id="two sheets",
        ),
        pytest.param(
            workbook(GOOD)[:3000],
            "Die Datei lässt sich nicht als Excel-Mappe lesen.",
            id="damaged",
        ),
    ],
)
def test_a_workbook_that_cannot_be_checked_says_why(page: Page, content: bytes, said: str) -> None:
    page.goto(PATH)
    choose_workbook(page, content)
    expect(page.get_by_text(said)).to_be_visible()
    expect(start_button(page)).to_be_hidden()


def test_the_check_of_a_long_workbook_shows_its_progress_and_can_be_cancelled(page: Page) -> None:
    page.goto(PATH)
    choose_workbook(page, workbook(*[GOOD] * 20_000))
    page.evaluate(CLICK_WHEN_SAID, "Zeilen geprüft (")
    start_button(page).click()
    expect(page.get_by_text("Die Prüfung endete vorzeitig, nach ")).to_be_visible()
    total = rows(table(page, "Anteil"))[-1][1]
    checked = int(total.replace(".", ""))
    assert 0 < checked < 20_000
    share = checked * 100 // 20_001
    expect(page.get_by_text(f"nach {total} Zeilen ({share} % der Datei)")).to_be_visible()
    assert len(values(saved(page, "Excel-Mappe"))) == 1 + checked
