"""The whole small domain, as one file that a person can review in a diff."""

from pathlib import Path

from calculator.build.runtime import golden

FILE = Path(__file__).with_name("golden.txt")


def test_every_answer_is_the_reviewed_one() -> None:
    """Write the file anew with ``python -m calculator.build.runtime.golden``; review the diff."""
    questions = [*golden.questions(), *golden.number_questions()]
    answers = [golden.answer(*question) for question in questions]
    assert answers == FILE.read_text(encoding="utf-8").splitlines()
