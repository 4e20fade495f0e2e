"""The trees that are compared: copies of the working tree and of commits, each with its state."""

import json
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from calculator.build.effects.state import FORMAT, State

ROOT = Path(__file__).parents[3]
COLLECTOR = "calculator.build.effects.state"
#: What begins a line that says what is wrong.
KIND = re.compile(r"(ERROR|WARNING) +- +|[\w.]*Error: ")
TARIFF = Path("calculator", "data", "tariff.toml")


class EffectsError(Exception):
    """Two states cannot be compared; the message is one line with the remedy."""


@contextmanager
def working_tree(root: Path = ROOT) -> Iterator[Path]:
    """Copy the working tree, with what is not committed yet and without what git ignores."""
    listed = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    with TemporaryDirectory() as folder:
        tree = Path(folder)
        for name in filter(None, listed.decode().split("\0")):
            if (root / name).is_file():
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(root / name, tree / name)
        yield _with_packages(tree, root)


@contextmanager
def commit(reference: str, root: Path = ROOT) -> Iterator[Path]:
    """Copy the tree of a commit."""
    archive = _git(root, "archive", "--format=tar", f"{reference}^{{commit}}")
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        yield _with_packages(Path(folder), root)


def described(reference: str, root: Path = ROOT) -> str:
    """Return a commit's short name and the first line of its message."""
    return _git(root, "log", "-1", "--format=%h „%s“", reference, "--").decode().strip()


def days_ahead(tree: Path, day: date) -> list[date]:
    """Return the days after a day from which figures of a tree apply.

    What the file lacks, the tree's own code refuses in its own words.
    """
    try:
        tables = tomllib.loads((tree / TARIFF).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError:
        return []
    return sorted({each for each in _days(tables) if each > day})


def _days(table: Any) -> Iterator[date]:
    if isinstance(table, dict):
        if isinstance(table.get("from"), date):
            yield table["from"]
        table = list(table.values())
    if isinstance(table, list):
        for each in table:
            yield from _days(each)


def states(trees: Sequence[tuple[Path, str, date]], others: Sequence[date]) -> list[State]:
    """Return the states of trees, collected at the same time.

    Args:
        trees: Each tree with its name for messages and its day.
        others: More days on which the questions of the golden domain are asked.

    Raises:
        EffectsError: A tree has no state, because it does not build or is too old.
    """
    for tree, name, _ in trees:
        if not (tree / Path(*COLLECTOR.split("."))).with_suffix(".py").is_file():
            raise EffectsError(f"{name} is older than this report; name a later commit")
    running = [_collecting(tree, day, others) for tree, _, day in trees]
    messages = [process.communicate()[1] for process in running]
    for process, message, (_, name, _) in zip(running, messages, trees, strict=True):
        if process.returncode != 0:
            raise EffectsError(f"{name} does not build: {_told(message)}")
    found = [json.loads(_file(tree).read_text(encoding="utf-8")) for tree, _, _ in trees]
    for state, (_, name, _) in zip(found, trees, strict=True):
        if state["format"] != FORMAT:
            raise EffectsError(f"{name} has a report of another format; name a later commit")
    return found


def _collecting(tree: Path, day: date, others: Sequence[date]) -> "subprocess.Popen[str]":
    days = [str(each) for each in others if each != day]
    return subprocess.Popen(
        [sys.executable, "-m", COLLECTOR, str(day), str(_file(tree)), *days],
        cwd=tree,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _told(message: str) -> str:
    """Return the line of a message that says what is wrong; without any, all of it."""
    lines = [line for line in message.strip().splitlines() if line.strip()]
    said = [line for line in lines if KIND.match(line)]
    return KIND.sub("", said[-1]) if said else "\n".join(lines)


def _file(tree: Path) -> Path:
    return tree / ".cache" / "state.json"


def _with_packages(tree: Path, root: Path) -> Path:
    """Give a copy what git ignores and the build takes from there: npm packages."""
    (tree / ".cache").mkdir()
    (tree / "node_modules").symlink_to((root / "node_modules").resolve())
    return tree


def _git(root: Path, *words: str) -> bytes:
    done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    if done.returncode != 0:
        raise EffectsError(f"git {words[0]}: {done.stderr.decode().strip().splitlines()[-1]}")
    return done.stdout
