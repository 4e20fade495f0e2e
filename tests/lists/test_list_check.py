"""The check of a whole list: its summary, its progress, its files."""

from pathlib import Path

import pytest

from calculator.lists.files import write_findings
from calculator.lists.list_check import ListError
from tests.days import FIRST_DAY
from tests.lists.samples import GOOD, HEADER, check_of, findings, list_of
from tests.shell import printed, python
from tests.spaces import all_plain


def test_the_summary_counts_rows_and_adds_up_what_is_too_high_and_too_low() -> None:
    content = list_of(
        GOOD,
        GOOD.replace("1,3", "1,2"),  # 3,00 € too low
        GOOD.replace("1,3", "2,1"),  # 24,00 € too high
        GOOD.replace("30;1,3", "50;2,1"),  # 40,00 € too high
        GOOD.replace("30;1,3", ";2,1"),
        GOOD.replace("FR", "CH"),
        GOOD.replace("FR", ""),
        "",
        "",
    )
    list_check = check_of(content)
    assert sum(len(batch) for batch in list_check.batches()) == list_check.summary.rows == 8
    assert all_plain(list_check.summary.lines()) == [
        "Geprüfte Zeilen: 8",
        "richtig: 1",
        "falsch: 4",
        "Angebot nötig: 1",
        "nicht prüfbar: 2",
        "zu hoch gebucht: 64,00 €",
        "zu niedrig gebucht: 3,00 €",
        "falsch, aber ohne Betrag: 1",
    ]


def test_rows_and_bytes_grow_batch_by_batch() -> None:
    content = list_of(*[GOOD] * 10_000)
    list_check = check_of(content, size=1000)
    told = [(list_check.summary.rows, list_check.bytes_read) for _ in list_check.batches()]
    assert told[0] != told[-1] == (10_000, len(content))
    assert told == sorted(set(told))


def test_the_findings_of_a_file_are_written_to_another(tmp_path: Path) -> None:
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.csv"
    tasks.write_text(f"{HEADER}\n{GOOD}\n", encoding="cp1252")
    assert write_findings(tasks, target, FIRST_DAY).summary.rows == 1
    assert target.read_bytes() == findings(check_of(tasks.read_bytes()))


def test_a_list_that_cannot_be_checked_leaves_all_files_unchanged(tmp_path: Path) -> None:
    tasks, target = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.csv"
    tasks.write_text("Kunde;Umsatz\n", encoding="utf-8")
    target.write_text("früheres Ergebnis", encoding="utf-8")
    with pytest.raises(ListError, match="In der ersten Zeile fehlt"):
        write_findings(tasks, target, FIRST_DAY)
    with pytest.raises(ListError, match="Das Ergebnis darf die Liste nicht überschreiben"):
        write_findings(tasks, tasks, FIRST_DAY)
    assert tasks.read_text(encoding="utf-8") == "Kunde;Umsatz\n"
    assert target.read_text(encoding="utf-8") == "früheres Ergebnis"


def test_other_commands_and_pages_load_no_module_of_lists() -> None:
    program, page = "calculator.command_line.program", "calculator.browser.replies"
    code = f"import sys, {program}, {page}; print(*sys.modules)"
    loaded = printed(python("-c", code)).split()
    assert {program, page} <= set(loaded)
    assert [name for name in loaded if name.startswith("calculator.lists")] == []
