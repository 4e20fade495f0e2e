"""The command line, as a person and as a program use it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACTOR = "faktor --bereich backoffice --land FR --minuten 20 --stunden 1"


def run(words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "calculator", *words.split()]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_factor_as_json_is_one_object_with_figures_as_text() -> None:
    said = json.loads(run(f"{FACTOR} --satz 30 --stand 2026-11-21 --json").stdout)
    assert {key: said[key] for key in ("outcome", "factor", "work_area", "zone", "stand")} == {
        "outcome": "factor",
        "factor": "1.3",
        "work_area": "backoffice",
        "zone": "EU",
        "stand": "2026-11-21",
    }
    assert said["countries"] == [
        {"code": "FR", "name": "Frankreich", "zone": "EU", "channel": "softphone"}
    ]
    assert said["budget"] == {"rate": "39.00", "total": "39.00", "surcharge": "9.00"}
    assert said["sources"][0] == {
        "source": "admin/telefonfaktoren#telefonanlage-klaeren",
        "title": "Telefonfaktoren prüfen: 1. Telefonanlage klären",
        "address": "admin/telefonfaktoren/#telefonanlage-klaeren",
    }
    assert [action["role"] for action in said["next_actions"]] == [
        "assistant",
        "assistant",
        "assistant",
        "admin",
        "admin",
        "customer",
    ]


def test_without_a_rate_there_is_no_budget() -> None:
    assert json.loads(run(f"{FACTOR} --json").stdout)["budget"] is None


def test_addons_as_json() -> None:
    said = json.loads(run("addons --option 3 --ansage vpa --json").stdout)
    assert said["total"] == "198.90"
    assert [line["amount"] for line in said["lines"]] == ["99.00", "99.90"]


def test_country_as_json() -> None:
    said = json.loads(run("land CH --json").stdout)
    assert [said[key] for key in ("code", "name", "zone", "channel")] == [
        "CH",
        "Schweiz",
        "NON_EU",
        "softphone",
    ]


def test_a_number_as_json() -> None:
    command = [sys.executable, "-m", "calculator", "nummer", "+33612345678", "--json"]
    said = json.loads(
        subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    )
    keys = ("valid", "country", "zone", "channel", "dial_country", "dial_number", "e164")
    assert [said[key] for key in keys] == [
        True,
        "FR",
        "EU",
        "softphone",
        "Frankreich",
        "612345678",
        "+33612345678",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["-0221/82829-980", "+33 (0)6 12 34 56 78", "110", "--land", "DE"],
        ["--land", "DE", "-0221/82829-980\n+33 (0)6 12 34 56 78", "110"],
        ["-0221/82829-980", "--land", "DE", "+33 (0)6 12 34 56 78", "110"],
    ],
)
def test_several_numbers_stand_anywhere_and_may_begin_with_a_sign(words: list[str]) -> None:
    command = [sys.executable, "-m", "calculator", "nummer", *words, "--json"]
    said = json.loads(
        subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    )
    assert [each["e164"] for each in said["numbers"]] == ["+4922182829980", "+33612345678", None]
    assert (said["valid"], said["country"], said["zone"]) == (False, None, "EU")


def test_only_a_number_takes_the_time_to_load_libphonenumber() -> None:
    program = "import sys; from calculator.command_line.program import main; main(sys.argv[1:]); print('phonenumbers' in sys.modules)"
    for words, loaded in (("land FR", "False"), ("nummer +33612345678", "True")):
        command = [sys.executable, "-c", program, *words.split()]
        said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
        assert said.splitlines()[-1] == loaded


def test_text_is_for_people() -> None:
    result = run(FACTOR)
    assert result.returncode == 0
    lines = result.stdout.splitlines()
    assert lines[:2] == ["Faktor 1,3", "Telefonie-Bereich „Backoffice Telefonie EU“"]
    assert "- Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“. [2]" in lines
    assert (
        "[2] Telefonieren mit dem Softphone: Kunden informieren (vpa/softphone/#kunden-informieren)"
        in lines
    )


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("faktor --bereich backoffice --land Frankreih --minuten 20 --stunden 0", ["Zielland: „Frankreih“ ist kein bekanntes Land. Meinten Sie Frankreich?", "Arbeitsstunden: „0“ geht nicht. Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5."]),
        (FACTOR.replace("20", "-5,5"), ["Gesprächsminuten: „-5,5“ ist negativ. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."]),
        (FACTOR.replace("20", "-inf"), ["Gesprächsminuten: „-inf“ ist negativ. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."]),
        (f"{FACTOR} --land CH", ["Zielland: Die Angabe kommt mehrfach vor. Bitte nur einmal angeben."]),
        (FACTOR.replace("20", "-5"), ["Gesprächsminuten: „-5“ ist negativ. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."]),
        ("land", ["Zielland: Die Angabe fehlt. Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."]),
        ("land --json --land", ["Unbekannte Angabe: --land. Alle Angaben zeigt --help."]),
        ("nummer", ["Rufnummern: Die Angabe fehlt. Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."]),
        ("nummer 110 --farbe rot", ["Unbekannte Angabe: --farbe. Alle Angaben zeigt --help."]),
        ("nummer --land Frankreih 06", ["Zielland: „Frankreih“ ist kein bekanntes Land. Meinten Sie Frankreich?"]),
        ("pruefen", ["Liste: Die Angabe fehlt. Bitte die CSV-Datei mit den Aufgaben nennen.", "Ausgabe: Die Angabe fehlt. Bitte mit -o die CSV-Datei für den Befund nennen."]),
        ("pruefen fehlt.csv -o befund.csv", ["Die Datei „fehlt.csv“ lässt sich nicht öffnen. Bitte Namen und Rechte prüfen."]),
        ("rechne", ["Aufruf: python -m calculator faktor|addons|land|nummer|eskalation|pruefen …; alle Angaben zeigt python -m calculator --help."]),
        ("", ["Aufruf: python -m calculator faktor|addons|land|nummer|eskalation|pruefen …; alle Angaben zeigt python -m calculator --help."]),
    ],
)  # fmt: skip
def test_bad_input_exits_2_with_a_german_line_a_problem(words: str, lines: list[str]) -> None:
    result = run(words)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == lines


def test_a_terminal_without_umlauts_and_a_reader_who_leaves_get_no_traceback() -> None:
    command = [sys.executable, "-m", "calculator", *FACTOR.split()]
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii"}
    said = subprocess.run(command, capture_output=True, check=False, cwd=ROOT, env=ascii_only)
    assert (said.returncode, said.stderr) == (0, b"")
    leaving = ["sh", "-c", f'"{sys.executable}" -m calculator {FACTOR} | true']
    assert subprocess.run(leaving, capture_output=True, check=False, cwd=ROOT).stderr == b""


@pytest.mark.parametrize("typed", [b"\xff\xfe", b"DE\x07"])
def test_unreadable_bytes_are_refused_in_one_line(typed: bytes) -> None:
    command = [sys.executable.encode(), b"-m", b"calculator", b"land", typed]
    said = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    assert said.returncode == 2
    assert said.stderr.decode().splitlines() == [
        "Zielland: Die Angabe enthält unlesbare Zeichen. Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."
    ]


def test_the_installed_package_answers_in_an_empty_folder(tmp_path: Path) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    install = ["pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    subprocess.run([sys.executable, "-m", *install, str(installed), str(ROOT)], check=True)
    said = subprocess.run(
        [sys.executable, "-m", "calculator", *FACTOR.split()],
        capture_output=True,
        text=True,
        check=True,
        cwd=empty,
        env=os.environ | {"PYTHONPATH": str(installed)},
    )
    assert said.stdout.startswith("Faktor 1,3\n")


def test_a_list_of_tasks_is_checked_row_by_row(tmp_path: Path) -> None:
    tasks, findings = tmp_path / "aufgaben.csv", tmp_path / "befund.csv"
    tasks.write_text(
        "Aufgabe;Bereich;Zielland;Minuten;Stunden;Satz;Faktor;Notiz\n"
        "A1;Backoffice;Frankreich;20;1;30;1,3;\n"
        "A2;Vertrieb;DE;30;1;30;2,1;\n"
        "A3;Backoffice;Schweiz;5;1;;1,0;\n"
        "A4;Backoffice;Atlantis;20;1;;1,3;\n",
        encoding="utf-8",
    )
    result = run(f"pruefen {tasks} -o {findings}")
    assert result.returncode == 0
    assert result.stdout.replace("\u00a0", " ").splitlines() == [
        f"So wird die erste Zeile von „{tasks}“ verstanden:",
        "Aufgabe: Aufgabe",
        "Arbeitsbereich: Bereich",
        "Zielland: Zielland",
        "Gesprächsminuten: Minuten",
        "Arbeitsstunden: Stunden",
        "Stundensatz: Satz",
        "Gebuchter Faktor: Faktor",
        "Nicht geprüft, aber im Befund enthalten: Notiz.",
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


def test_help_is_german() -> None:
    result = run("faktor --help")
    assert result.returncode == 0
    assert result.stdout.startswith("Aufruf: python -m calculator faktor …")
    assert "Gesprächsminuten" in result.stdout
    assert "usage" not in result.stdout


def test_without_its_library_a_number_is_refused_with_the_remedy() -> None:
    # -S: nothing that was installed can be found.
    command = [sys.executable, "-S", "-m", "calculator", "nummer", "+33612345678"]
    said = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "Zum Lesen von Rufnummern fehlt die Bibliothek phonenumberslite. "
        "Bitte hier einmal „pip install .“ ausführen.\n"
    )
