"""The whole small domain, as one file that a person can review in a diff."""

from pathlib import Path

from tests.golden import listing

FILE = Path(__file__).with_name("golden.txt")


def test_every_answer_is_the_reviewed_one() -> None:
    """Write the file anew with ``python -m tests.golden.listing`` and review the difference."""
    assert listing.listing().splitlines() == FILE.read_text(encoding="utf-8").splitlines()
