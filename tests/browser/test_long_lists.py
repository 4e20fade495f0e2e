"""Lists so long that they are shown in part, checked in turns, and may be cancelled."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import runtime_files
from tests.browser.calculators import expect_start
from tests.browser.list_page import (
    PATH,
    RIGHT,
    WRONG,
    check,
    choose,
    expect_shown,
    found,
    lines,
    open_checked,
    saved,
    shown,
    start_button,
    table,
    write_long,
)
from tests.browser.pages import PageErrors, rows

#: Clicks what has the focus as soon as a text appears on the page.
CLICK_WHEN_SAID = """
text => {
  const observer = new MutationObserver(() => {
    if (!document.body.innerText.includes(text)) return;
    observer.disconnect();
    document.activeElement.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}
"""


def test_a_long_list_shows_few_rows_at_a_time_and_finds_every_one(
    page: Page, tmp_path: Path
) -> None:
    open_checked(page, write_long(tmp_path / "lang.csv", 100_000))
    expect(page.get_by_role("radio", name="falsch (10.000)")).to_be_checked()
    first = shown(page, "10.000")
    assert len(first) == 60
    assert first[0][0] == "11"
    expect(found(page)).to_have_attribute("aria-rowcount", "10001")

    page.get_by_role("region", name="Geprüfte Zeilen").press("End")
    last = found(page).get_by_role("row").last
    expect(last).to_have_attribute("aria-rowindex", "10001")
    expect(last.get_by_role("rowheader", name="100001", exact=True)).to_be_in_viewport()
    assert len(shown(page, "10.000")) == 60

    page.get_by_role("radio", name="alle (100.000)").check()
    expect_shown(page, "100.000")
    page.get_by_label("Suchen").fill("b9999")
    assert [row[2] for row in shown(page, "2")] == ["B9999", "B99999"]


def test_a_long_list_needs_no_second_part_of_the_program(
    page: Page, page_errors: PageErrors, tmp_path: Path
) -> None:
    page_errors.allow()  # it is still fetched ahead
    page.route(f"**/{runtime_files.secondary()}*", lambda route: route.abort())
    open_checked(page, write_long(tmp_path / "lang.csv", 100_000))
    expect(page.get_by_role("radio", name="falsch (10.000)")).to_be_checked()
    expect_start(page, "lean")


def test_a_long_check_can_be_cancelled_and_says_how_far_it_came(page: Page, tmp_path: Path) -> None:
    page.goto(PATH)
    choose(page, write_long(tmp_path / "lang.csv", 400_000))
    # The button to cancel has the focus. The check does not wait for a click from outside the page.
    page.evaluate(CLICK_WHEN_SAID, "Zeilen geprüft (")
    start_button(page).click()
    expect(page.get_by_text("Die Prüfung endete vorzeitig, nach ")).to_be_visible()
    total = rows(table(page, "Anteil"))[-1][1]
    checked = int(total.replace(".", ""))
    assert 0 < checked < 400_000
    expect(page.get_by_text(f"nach {total} Zeilen")).to_be_visible()
    assert saved(page).count(b"\r\n") == 1 + checked

    # Another list may follow at once.
    choose(page, lines(WRONG))
    check(page)
    expect(page.get_by_role("radio", name="falsch (1)")).to_be_checked()
    assert [row[2] for row in shown(page, "1")] == ["B"]


def test_a_file_that_changes_under_the_reader_is_admitted(page: Page, tmp_path: Path) -> None:
    tasks = write_long(tmp_path / "lang.csv", 20_000)
    # Chromium compares the seconds of a file's time: it must not be written twice in the same.
    os.utime(tasks, (0, 0))
    page.goto(PATH)
    choose(page, tasks)
    expect(start_button(page)).to_be_visible()
    tasks.write_text(lines(RIGHT), encoding="utf-8")
    start_button(page).click()
    expect(page.get_by_text("Die Datei lässt sich nicht lesen.")).to_be_visible()
