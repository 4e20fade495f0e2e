"""The findings that the page saves: the bytes that the command line writes."""

import csv
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.list_page import PATH, RIGHT, WRONG, check, choose, lines, open_checked, saved

ODD = [
    RIGHT,
    WRONG,
    '"=1+1";backoffice;FR;20;1;my-vpa;30;1,3',
    '"über ""zwei""\nZeilen; €";vertrieb;Österreich;20;1;;34,50;2.1',
    "+49 221;backoffice;FR",
    "",
    "@A;backoffice;Frankreih;20;1;my-vpa;30;1,3",
    '"A;backoffice;FR;20;1;my-vpa;30;1,3',
]


@pytest.mark.parametrize(
    ("content", "count"),
    [
        pytest.param(lines(*ODD).encode(), 8, id="utf-8"),
        pytest.param(lines(*ODD).replace("\n", "\r\n").encode("utf-8-sig"), 8, id="bom"),
        pytest.param(
            lines(*ODD, *[RIGHT] * 20_000, *ODD).encode("cp1252"), 20_016, id="windows-1252"
        ),
    ],
)
def test_the_findings_are_saved_byte_for_byte_as_on_the_command_line(
    page: Page, tmp_path: Path, content: bytes, count: int
) -> None:
    tasks = tmp_path / "aufgaben.csv"
    tasks.write_bytes(content)
    open_checked(page, tasks)
    findings = saved(page)
    assert findings == command_line(tasks, tmp_path)
    written = StringIO(findings.decode("utf-8-sig"), newline="")
    rows = list(csv.reader(written, delimiter=";"))
    assert len(rows) == 1 + count
    assert [rows[place][0] for place in (3, 5, 7)] == ["'=1+1", "'+49 221", "'@A"]


def test_the_findings_are_named_after_the_list(page: Page) -> None:
    page.goto(PATH)
    choose(page, lines(RIGHT), "Aufgaben Mai.csv")
    check(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Ergebnis als CSV speichern").click()
    assert download.value.suggested_filename == "ergebnis-Aufgaben Mai.csv"


def command_line(tasks: Path, folder: Path) -> bytes:
    target = folder / "ergebnis.csv"
    command = [sys.executable, "-m", "calculator", "pruefen", str(tasks), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    return target.read_bytes()
