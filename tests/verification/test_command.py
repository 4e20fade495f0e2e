"""The command ``nachrechnen``: what was typed, a file, or standard input."""

import subprocess
import sys
from pathlib import Path

from tests.asking import ticket
from tests.folders import ROOT
from tests.shell import calculate, printed
from tests.spaces import plain

TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1"
SAME = "Gleiche Antwort: Faktor 1,3"


def test_a_link_and_a_ticket_are_taken_as_typed() -> None:
    copied = ticket("telefonfaktor", TASK)
    for text in (copied["link"], copied["text"]):
        assert printed(calculate("nachrechnen", text)).splitlines()[0] == SAME


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ticket.txt"
    file.write_text(ticket("telefonfaktor", TASK)["markdown"], "utf-8-sig")
    assert printed(calculate("nachrechnen", str(file))).splitlines()[0] == SAME


def test_json_goes_from_one_command_to_the_other() -> None:
    words = "--bereich backoffice --land FR --minuten 20 --stunden 1 --json"
    answer = printed(calculate("faktor", *words.split()))
    for named in ([], ["-"]):
        done = subprocess.run(
            [sys.executable, "-m", "calculator", "nachrechnen", *named],
            input=answer,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines()[0] == SAME


def test_what_cannot_be_read_exits_2_with_a_german_line(tmp_path: Path) -> None:
    file = tmp_path / "ticket.txt"
    file.write_bytes("Näheres".encode("cp1252"))
    missing = tmp_path / "fehlt.txt"
    for word, line in (
        (str(file), "Der Text ist nicht in UTF-8 gespeichert. Bitte als UTF-8 speichern."),
        (
            str(missing),
            f"Die Datei „{missing}“ lässt sich nicht lesen. Bitte Namen und Rechte prüfen, "
            "oder den Link, das ganze Ticket oder die JSON-Antwort angeben.",
        ),
        (
            "https://hilfe.example/rechner/",
            "Der Link führt zu keinem Rechner: https://hilfe.example/rechner/. "
            "Bitte den Link zu einer Antwort einfügen.",
        ),
        (
            "",
            "Es ist nichts eingegeben. Bitte den Link, das ganze Ticket oder die JSON-Antwort einfügen.",
        ),
    ):
        refused = calculate("nachrechnen", word)
        assert (refused.returncode, refused.stdout) == (2, "")
        assert plain(refused.stderr) == f"{line}\n"
