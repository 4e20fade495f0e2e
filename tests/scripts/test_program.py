"""Python's program answers the same wherever it is split, also through functions that it ran."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from calculator.browser.replies import reply
from calculator.build.runtime import bundle, golden, program
from tests.browser.runtime_files import MANIFEST, RUNTIME
from tests.days import FIRST_DAY

SCRIPT = Path(__file__).with_name("split_at_random.mjs")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lean start with the whole program, and the calls of the golden domain."""
    folder = tmp_path_factory.mktemp("program")
    lean = {role: (RUNTIME / file["name"]).read_bytes() for role, file in MANIFEST["lean"].items()}
    whole = bundle.read_pyodide(ROOT)[program.PROGRAM]
    program.prepare(folder, {**lean, program.PROGRAM: whole}, MANIFEST["lock"])
    calls = [["replies.reply", *each, FIRST_DAY.isoformat()] for each in golden.questions()]
    (folder / "calls.json").write_text(json.dumps(calls), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("share", "seed"), [("0.02", "1"), ("0.3", "2"), ("0.5", "3")])
def test_with_a_share_of_what_runs_in_the_second_part_every_answer_is_the_same(
    work: Path, share: str, seed: str
) -> None:
    command = ["node", str(SCRIPT), str(work), str(work / "calls.json"), share, seed]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    left_out = re.search(r"([0-9]+) of ([0-9]+) functions that ran", done.stderr)
    assert left_out, done.stderr[-2000:]
    assert 0.8 < int(left_out[1]) / int(left_out[2]) / float(share) < 1.2
    expected = [reply(slug, query, FIRST_DAY.isoformat()) for slug, query in golden.questions()]
    assert done.stdout.splitlines() == expected
