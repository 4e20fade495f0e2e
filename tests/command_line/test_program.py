"""The command line as a person uses it: text, refusals, help, and what must not surprise."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.shell import calculate, printed, python
from tests.spaces import plain

FACTOR = "faktor --bereich backoffice --land FR --minuten 20 --stunden 1"

MINUTES = "Bitte die Gesprächsminuten als Zahl ab 0 eingeben, z. B. 22,5."
HOURS = "Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5."
COUNTRY = "Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."
USAGE = (
    "Aufruf: python -m calculator faktor|addons|land|nummer|eskalation|pruefen|nachrechnen …; "
    "alle Angaben zeigt python -m calculator --help."
)

#: Answers a question, then says whether libphonenumber was loaded for it.
LOADED = """
import sys
from calculator.command_line.program import main
main(sys.argv[1:])
print("phonenumbers" in sys.modules)
"""


@pytest.mark.parametrize(
    ("words", "loaded"), [("land FR", "False"), ("nummer +33612345678", "True")]
)
def test_only_a_number_takes_the_time_to_load_libphonenumber(words: str, loaded: str) -> None:
    said = printed(python("-c", LOADED, *words.split()))
    assert said.splitlines()[-1] == loaded


def test_minutes_can_be_given_per_hour() -> None:
    words = "faktor --bereich backoffice --land DE --minuten 40 --stunden 10 --satz 30 --je stunde"
    lines = plain(printed(calculate(*words.split()))).splitlines()
    assert lines[0] == "Faktor 1,2"
    assert "Budget der Aufgabe: 360,00 €" in lines
    converted = (
        "- Für die ganze Aufgabe umgerechnet: 40 Minuten je Stunde × 10 Stunden = 400 Minuten."
    )
    assert any(line.startswith(converted) for line in lines)


def test_text_is_for_people() -> None:
    lines = printed(calculate(*FACTOR.split(), "--fuer", "vpa")).splitlines()
    assert lines[:2] == [
        "Faktor 1,3",
        "Telefonie-Bereich „Backoffice Telefonie EU“ "
        "(Telefonanlage von my-vpa; mit eigener VoIP-Anlage: kein Telefonfaktor).",
    ]
    assert "- Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“. [2]" in lines
    assert (
        "[2] Telefonieren mit dem Softphone: Kunden informieren (vpa/softphone/#kunden-informieren)"
        in lines
    )


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            "faktor --bereich backoffice --land Frankreih --minuten 20 --stunden 0",
            [
                "Zielland: „Frankreih“ ist kein bekanntes Land. Gemeint: Frankreich?",
                f"Arbeitsstunden: „0“ ist zu klein. {HOURS}",
            ],
        ),
        (
            FACTOR.replace("20", "-5,5"),
            [f"Gesprächsminuten: „-5,5“ ist negativ. {MINUTES}"],
        ),
        (
            FACTOR.replace("20", "-inf"),
            [f"Gesprächsminuten: „-inf“ ist negativ. {MINUTES}"],
        ),
        (
            f"{FACTOR} --land CH",
            ["Zielland: Die Angabe kommt mehrfach vor. Bitte nur einmal angeben."],
        ),
        (
            FACTOR.replace("20", "-5"),
            [f"Gesprächsminuten: „-5“ ist negativ. {MINUTES}"],
        ),
        ("land", [f"Zielland: Die Angabe fehlt. {COUNTRY}"]),
        ("land --json --land", ["Unbekannte Angabe: --land. Alle Angaben zeigt --help."]),
        (
            "nummer",
            [
                "Rufnummern: Die Angabe fehlt. "
                "Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."
            ],
        ),
        ("nummer 110 --farbe rot", ["Unbekannte Angabe: --farbe. Alle Angaben zeigt --help."]),
        (
            "nummer --land Frankreih 06",
            ["Zielland: „Frankreih“ ist kein bekanntes Land. Gemeint: Frankreich?"],
        ),
        (
            "pruefen",
            [
                "Liste: Die Angabe fehlt. Bitte die CSV-Datei oder Excel-Mappe mit den Aufgaben nennen.",
                "Ausgabe: Die Angabe fehlt. Bitte mit -o die CSV-Datei oder Excel-Mappe für das Ergebnis nennen.",
            ],
        ),
        (
            "pruefen fehlt.csv -o ergebnis.csv",
            [
                "Die Liste „fehlt.csv“ lässt sich nicht lesen. Bitte Namen und Rechte prüfen.",
            ],
        ),
        ("rechne", [USAGE]),
        ("", [USAGE]),
    ],
)
def test_bad_input_exits_2_with_a_german_line_a_problem(words: str, lines: list[str]) -> None:
    result = calculate(*words.split())
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == lines


def test_a_terminal_without_umlauts_gets_no_traceback() -> None:
    said = calculate(*FACTOR.split(), PYTHONIOENCODING="ascii")
    assert (said.returncode, said.stderr) == (0, "")


def test_a_reader_who_leaves_gets_no_traceback() -> None:
    leaving = ["sh", "-c", f'"{sys.executable}" -m calculator {FACTOR} | true']
    said = subprocess.run(leaving, capture_output=True, check=False, cwd=ROOT)
    assert said.stderr == b""


@pytest.mark.parametrize("typed", [b"\xff\xfe", b"DE\x07"])
def test_unreadable_bytes_are_refused_in_one_line(typed: bytes) -> None:
    said = calculate("land", typed)
    assert said.returncode == 2
    assert said.stderr.splitlines() == [
        f"Zielland: Die Angabe enthält unlesbare Zeichen. {COUNTRY}"
    ]


def test_the_installed_package_answers_in_an_empty_folder(tmp_path: Path) -> None:
    installed, empty = tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    install = ["pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target"]
    printed(python("-m", *install, str(installed), str(ROOT)))
    said = printed(calculate(*FACTOR.split(), folder=empty, PYTHONPATH=str(installed)))
    assert said.startswith("Faktor 1,3\n")


def test_help_is_german() -> None:
    said = printed(calculate("faktor", "--help"))
    assert said.startswith("Aufruf: python -m calculator faktor …")
    assert "Gesprächsminuten" in said
    assert "usage" not in said


def test_without_its_library_a_number_is_refused_with_the_remedy() -> None:
    # -S: Python finds none of the installed packages.
    said = python("-S", "-m", "calculator", "nummer", "+33612345678")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == (
        "Zum Lesen von Rufnummern fehlt die Bibliothek phonenumberslite. "
        "Bitte hier einmal „pip install .“ ausführen.\n"
    )
