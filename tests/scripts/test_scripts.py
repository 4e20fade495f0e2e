"""The scripts that need no browser, tested in Node by the files beside this one."""

import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
FILES = sorted(path.name for path in HERE.glob("*.test.mjs"))


def test_there_are_tests_to_run() -> None:
    assert FILES == [
        "list_rows.test.mjs",
        "question.test.mjs",
        "search_words.test.mjs",
        "second_part.test.mjs",
    ]


@pytest.mark.parametrize("file", FILES)
def test_node_finds_every_test_of_a_file_passing(file: str) -> None:
    command = ["node", "--test", "--test-reporter=spec", str(HERE / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(done.stdout, done.stderr)
    assert done.returncode == 0
