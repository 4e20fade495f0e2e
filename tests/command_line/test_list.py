"""The check of a list on the command line."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.shell import calculate
from tests.spaces import plain


def test_a_list_of_tasks_is_checked_row_by_row(tmp_path: Path) -> None:
    tasks, findings = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.csv"
    tasks.write_text(
        "Aufgabe;Bereich;Zielland;Minuten;Stunden;Satz;Faktor;Notiz\n"
        "A1;Backoffice;Frankreich;20;1;30;1,3;\n"
        "A2;Vertrieb;DE;30;1;30;2,1;\n"
        "A3;Backoffice;Schweiz;5;1;;1,0;\n"
        "A4;Backoffice;Atlantis;20;1;;1,3;\n",
        encoding="utf-8",
    )
    result = calculate("pruefen", str(tasks), "-o", str(findings))
    assert result.returncode == 0
    assert plain(result.stdout).splitlines() == [
        f"So wird die erste Zeile von „{tasks}“ verstanden:",
        "Aufgabe: Aufgabe",
        "Arbeitsbereich: Bereich",
        "Zielland: Zielland",
        "Gesprächsminuten: Minuten",
        "Arbeitsstunden: Stunden",
        "Stundensatz: Satz",
        "Gebuchter Faktor: Faktor",
        "Nicht geprüft, aber im Ergebnis enthalten: Notiz.",
        "",
        "Geprüfte Zeilen: 4",
        "richtig: 1",
        "falsch: 1",
        "Angebot nötig: 1",
        "nicht prüfbar: 1",
        "zu hoch gebucht: 3,00 €",
    ]
    rows = findings.read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(";")[8] for row in rows] == [
        "befund",
        "richtig",
        "falsch",
        "Angebot nötig",
        "nicht prüfbar",
    ]


def test_a_header_that_is_not_the_first_line_is_named_by_its_line(tmp_path: Path) -> None:
    tasks = tmp_path / "aufgaben.csv"
    tasks.write_text("\nsep=;\nBereich;Land;Minuten;Stunden;Faktor\n", encoding="utf-8")
    result = calculate("pruefen", str(tasks), "-o", str(tmp_path / "ergebnis.csv"))
    assert result.stdout.splitlines()[0] == f"So wird Zeile 3 von „{tasks}“ verstanden:"


def test_a_heading_for_minutes_per_hour_is_understood_and_named(tmp_path: Path) -> None:
    tasks, findings = tmp_path / "aufgaben.csv", tmp_path / "ergebnis.csv"
    tasks.write_text(
        "Bereich;Land;Minuten je Stunde;Stunden;Faktor\nBackoffice;DE;40;10;1,2\n",
        encoding="utf-8",
    )
    lines = plain(calculate("pruefen", str(tasks), "-o", str(findings)).stdout).splitlines()
    assert "Gesprächsminuten: Minuten je Stunde" in lines
    assert "Minuten gezählt: Minuten je Stunde" in lines
    assert "richtig: 1" in lines


@pytest.mark.parametrize("target", ["/dev/full", "fehlt/ergebnis.csv", "."])
def test_an_output_that_cannot_be_written_is_blamed_and_not_the_list(
    tmp_path: Path, target: str
) -> None:
    tasks = tmp_path / "aufgaben.csv"
    rows = "backoffice;DE;20;1;1,2\n" * 2_000
    tasks.write_text(f"Bereich;Land;Minuten;Stunden;Faktor\n{rows}", encoding="utf-8")
    output = tmp_path / target  # An absolute path replaces the folder.
    result = calculate("pruefen", str(tasks), "-o", str(output))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"Die Ausgabe „{output}“ lässt sich nicht schreiben. "
        "Bitte Namen, Rechte und freien Speicherplatz prüfen.\n"
    )


def on_a_terminal(tasks: Path, target: Path) -> list[str]:
    """Check a list with a terminal as standard error, and return what the terminal shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "calculator", "pruefen", str(tasks), "-o", str(target)]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.write(theirs, b"end")
    shown = b""
    while not shown.endswith(b"end"):
        shown += os.read(ours, 1_000)
    os.close(ours)
    os.close(theirs)
    return shown.decode().removesuffix("end").splitlines()


def test_the_rows_so_far_are_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    header, row = "Bereich;Land;Minuten;Stunden;Faktor\n", "backoffice;DE;20;1;1,2\n"
    long, short = tmp_path / "lang.csv", tmp_path / "kurz.csv"
    long.write_text(header + row * 12_000, encoding="utf-8")
    short.write_text(header + row, encoding="utf-8")
    target = tmp_path / "ergebnis.csv"
    assert on_a_terminal(long, target) == ["", "5.000 Zeilen geprüft …", "10.000 Zeilen geprüft …"]
    assert on_a_terminal(short, target) == []
    assert calculate("pruefen", str(long), "-o", str(target)).stderr == ""


def test_the_help_about_lists_is_german_throughout() -> None:
    shown = calculate("pruefen", "--help").stdout
    assert "options:" not in shown
    assert "-o [ERGEBNIS.CSV]" in shown
