"""The trees that are compared: copies of the working tree and of commits, each with its state.

What a commit says never changes: the state that was collected last of one is kept in ``.cache/``,
so that who asks again after each change waits for the working tree alone.
"""

import hashlib
import json
import os
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
from typing import Any, NamedTuple

from calculator.build.effects.state import FORMAT, State

ROOT = Path(__file__).parents[3]
COLLECTOR = "calculator.build.effects.state"
#: What begins a line that says what is wrong.
KIND = re.compile(r"(ERROR|WARNING) +- +|[\w.]*Error: ")
TARIFF = Path("calculator", "data", "tariff.toml")


class EffectsError(Exception):
    """Two states cannot be compared; the message is one line with the remedy."""


class Tree(NamedTuple):
    """A tree whose state is asked for.

    Attributes:
        folder: Its copy.
        name: What messages call it.
        day: The day of the state.
        commit: The commit it is a copy of, empty for the working tree.
    """

    folder: Path
    name: str
    day: date
    commit: str = ""


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


def states(trees: Sequence[Tree], others: Sequence[date], root: Path = ROOT) -> list[State]:
    """Return the states of trees, collected at the same time; that of a commit may be kept.

    Args:
        trees: The trees.
        others: More days on which the questions of the golden domain are asked.
        root: The project that the trees are copies of.

    Raises:
        EffectsError: A tree has no state, because it does not build or is too old.
    """
    for each in trees:
        if not (each.folder / Path(*COLLECTOR.split("."))).with_suffix(".py").is_file():
            raise EffectsError(f"{each.name} is older than this report; name a later commit")
    files = [_file(each, others, root) for each in trees]
    running = [
        (each, file, _collecting(each, file, others))
        for each, file in zip(trees, files, strict=True)
        if not file.is_file()
    ]
    messages = [process.communicate()[1] for _, _, process in running]
    for (tree, file, process), message in zip(running, messages, strict=True):
        if process.returncode != 0:
            raise EffectsError(f"{tree.name} does not build: {_told(message)}")
        for other in file.parent.glob("*.json"):
            other.unlink()
        _unfinished(file).rename(file)
    found = [json.loads(each.read_text(encoding="utf-8")) for each in files]
    for state, tree in zip(found, trees, strict=True):
        if state["format"] != FORMAT:
            raise EffectsError(f"{tree.name} has a report of another format; name a later commit")
    return found


def _file(tree: Tree, others: Sequence[date], root: Path) -> Path:
    """Return where a state is written, and stays if it is that of a commit.

    The name holds all that such a state depends on.
    """
    if not tree.commit:
        return tree.folder / ".cache" / "state.json"
    content = _git(root, "rev-parse", f"{tree.commit}^{{tree}}").decode().strip()
    locks = [
        (root / name).read_text("utf-8") for name in ("requirements.lock", "package-lock.json")
    ]
    days = list(map(str, (tree.day, *others)))
    decides = json.dumps([content, days, locks, os.environ.get("SITE_URL")])
    return root / ".cache" / "effects" / f"{hashlib.sha256(decides.encode()).hexdigest()}.json"


def _unfinished(file: Path) -> Path:
    return file.with_suffix(".part")


def _collecting(tree: Tree, file: Path, others: Sequence[date]) -> "subprocess.Popen[str]":
    file.parent.mkdir(parents=True, exist_ok=True)
    days = [str(each) for each in others if each != tree.day]
    return subprocess.Popen(
        [sys.executable, "-m", COLLECTOR, str(tree.day), str(_unfinished(file)), *days],
        cwd=tree.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def _told(message: str) -> str:
    """Return the line of a message that says what is wrong; without any, all of it."""
    lines = [line for line in message.strip().splitlines() if line.strip()]
    said = [line for line in lines if KIND.match(line)]
    return KIND.sub("", said[-1]) if said else "\n".join(lines)


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
