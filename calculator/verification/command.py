"""The command ``nachrechnen``: asks the question of a kept answer again."""

import sys
from argparse import Namespace
from pathlib import Path

from calculator.language import wording
from calculator.questions import day
from calculator.verification import finding, kept, plain
from calculator.verification.kept import UnreadableError

STANDARD_INPUT = "-"


def run(arguments: Namespace) -> list[str]:
    """Check a kept answer and print what is found.

    It is what was typed, the content of a file that was named, or what comes by standard input.

    Returns:
        One German line that says why it cannot be checked; none after a check.
    """
    try:
        print(plain.text(finding.find(kept.read(_text(arguments.eintrag)), day.today())))
    except UnreadableError as error:
        return [wording.say(error.problem)]
    except ModuleNotFoundError as error:
        if error.name != "phonenumbers":
            raise
        return [wording.text("command_line.library_missing")]
    return []


def _text(words: list[str]) -> str:
    if words == [STANDARD_INPUT] or (not words and not sys.stdin.isatty()):
        return _decoded(sys.stdin.buffer.read())
    text = " ".join(words)
    # A link or a whole ticket is no name of a file, and may be too long for one.
    if "\n" in text or "://" in text or text.lstrip().startswith("{"):
        return text
    try:
        return _decoded(Path(text).read_bytes()) if text else ""
    except OSError:
        raise UnreadableError("no_file", file=text) from None


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("not_utf8") from None
