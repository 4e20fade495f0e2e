"""Start the command line, and other programs in Python, as a person does in a shell."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.folders import ROOT

Finished = subprocess.CompletedProcess[str]


def python(*words: str | bytes, folder: Path = ROOT, **environment: str) -> Finished:
    """Run this Python with words after it, and return what it printed and its exit code."""
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def calculate(*words: str | bytes, folder: Path = ROOT, **environment: str) -> Finished:
    """Run ``python -m calculator`` with words after it."""
    return python("-m", "calculator", *words, folder=folder, **environment)


def printed(finished: Finished) -> str:
    """Return what a program printed that has to end well."""
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def calculate_json(*words: str) -> dict[str, Any]:
    """Return the object that the command line prints with ``--json``."""
    said: dict[str, Any] = json.loads(printed(calculate(*words, "--json")))
    return said
