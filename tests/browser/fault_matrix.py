"""The fault matrix: a question, the files that a start of Python takes, and ways to break each."""

from collections.abc import Collection

import pytest

from tests.browser import runtime_files
from tests.browser.faulty_host import FAULTS

QUESTION = "/rechner/telefonfaktor/?bereich=vertrieb&land=CH&minuten=7&stunden=3"
RIGHT = "Individuelles Angebot"
#: Files by a part of their address that no other file has, or only their namesakes of both starts.
STARTS = {
    "worker.js": "/worker.js",
    **{role: runtime_files.name(role) for role in runtime_files.MANIFEST["lean"]},
    "secondary.wasm": runtime_files.secondary(),
    "program of both starts": "/pyodide.asm.",
    "library of both starts": "/python_stdlib.",
    "calculator of both starts": "/calculator.",
}


def matrix(files: Collection[str], faults: Collection[str] = FAULTS) -> pytest.MarkDecorator:
    """Give a test every file with every fault, as its parameters ``file`` and ``fault``.

    The task ``test`` runs one fault of each file, the task ``thorough`` all others.
    """
    cells = [
        pytest.param(file, fault, marks=() if column == row % len(faults) else pytest.mark.thorough)
        for row, file in enumerate(files)
        for column, fault in enumerate(faults)
    ]
    return pytest.mark.parametrize(("file", "fault"), cells)
