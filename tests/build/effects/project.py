"""A copy of the project under git, in which a test changes what an editor would."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.folders import ROOT
from tests.shell import Finished, python

TARIFF = "calculator/data/tariff.toml"
EU = "[factor.backoffice.eu]"


class Project:
    """The copy: its first commit is the project as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        listed = _git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / name, folder / name)
        _git(folder, "init", "--quiet")
        _git(folder, "add", "--all")
        self.commit("Start")
        _git(folder, "tag", "start")
        for name in (".venv", "node_modules"):
            (folder / name).symlink_to((ROOT / name).resolve())

    def commit(self, message: str) -> None:
        """Commit what was changed."""
        identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
        _git(self.folder, *identity, "commit", "--quiet", "--all", f"--message={message}")

    def restore(self) -> None:
        """Undo what a test changed."""
        _git(self.folder, "reset", "--quiet", "--hard", "start")

    def edit(self, file: str, old: str, new: str, *, below: str = "") -> None:
        """Replace a text, the first one below another, in a file."""
        path = self.folder / file
        head, mark, tail = path.read_text("utf-8").partition(below) if below else ("", "", "")
        text = tail if below else path.read_text("utf-8")
        assert old in text, old
        path.write_text(head + mark + text.replace(old, new, 1), "utf-8")

    def announce_factor(self) -> None:
        """Let the factor Backoffice Telefonie EU be 1.4 from 2027 on."""
        source = '"vpa/softphone#bereiche-und-faktoren"'
        value = f'{{ from = 2027-01-01, amount = "1.4", source = {source} }}'
        self.edit(TARIFF, f"{source} }}]", f"{source} }}, {value}]", below=EU)

    def effects(self, *words: str) -> Finished:
        """Ask what the change does."""
        return python("-m", "calculator.build.effects", *words, folder=self.folder)

    def page(self) -> str:
        """Return the report as a page."""
        return (self.folder / "auswirkungen.html").read_text("utf-8")


def chapters(report: str) -> dict[str, list[str]]:
    """Return the lines of a report's chapters, by their titles."""
    found: dict[str, list[str]] = {}
    for block in report.replace("\u00a0", " ").split("\n\n")[1:]:
        head, *lines = block.splitlines()
        found[re.split(": ", head)[0]] = [line.strip() for line in lines]
    return found


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout
