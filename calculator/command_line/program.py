"""The program: reads the words of a command, answers, and sets the exit status."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper
from typing import Any

from calculator.catalogue import CALCULATORS, on_demand
from calculator.command_line.parser import (
    BAD_INPUT,
    CHECK_LIST,
    VERIFY,
    parser_for,
    with_values_tied,
)
from calculator.language import wording
from calculator.questions import day
from calculator.questions.codec import Field, Kind
from calculator.questions.dialogue import Calculator, ask
from calculator.view import json_record, plain_text

#: What carries out the commands that ask no calculator.
RUN = {
    CHECK_LIST: on_demand("lists.command", "run"),
    VERIFY: on_demand("verification.command", "run"),
}


def main(
    arguments: list[str] | None = None, calculators: Sequence[Calculator] = CALCULATORS
) -> int:
    """Answer a question from the command line and return the exit status.

    0 with the answer, or with what to tell further, on standard output; 2 for bad input, with one
    German line a problem on standard error and nothing on standard output.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal without € shows a question mark, not a traceback.
            stream.reconfigure(errors="replace")
    try:
        status = _run(sys.argv[1:] if arguments is None else arguments, calculators)
        sys.stdout.flush()
    except BrokenPipeError:
        # stdout was closed, e.g. by `head`; Python must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _run(arguments: list[str], calculators: Sequence[Calculator]) -> int:
    words = with_values_tied(arguments, calculators)
    given, unknown = parser_for(calculators).parse_known_args(words)
    if unknown:
        return _refuse([wording.text("command_line.unknown", words=" ".join(unknown))])
    if given.calculator is None:
        return _refuse(RUN[given.run](given))
    return _answer(given.calculator, given)


def _answer(calculator: Calculator, given: Namespace) -> int:
    pairs = [
        (field.key, value or "")
        for field in calculator.fields
        for value in _values(field, getattr(given, field.key))
    ]
    try:
        reply = ask(calculator, pairs, day.today())
    except ModuleNotFoundError as error:
        if error.name != "phonenumbers":
            raise
        return _refuse([wording.text("command_line.library_missing")])
    if reply.problems:
        return _refuse(list(map(plain_text.problem_text, reply.problems)))
    is_open = reply.open is not None
    if given.json:
        if isinstance(sys.stdout, TextIOWrapper):
            # JSON is UTF-8, whatever the terminal shows.
            sys.stdout.reconfigure(encoding="utf-8")
        record = json_record.open_record(reply) if is_open else json_record.record(reply)
        print(json.dumps(record, indent=2, ensure_ascii=False))
    else:
        print(plain_text.open_text(reply) if is_open else plain_text.answer_text(reply))
    return 0


def _values(field: Field, given: Any) -> list[str | None]:
    if field.kind is Kind.LINES:
        return ["\n".join(given)]
    return given if isinstance(given, list) else [given]


def _refuse(lines: list[str]) -> int:
    if not lines:
        return 0
    print("\n".join(lines), file=sys.stderr)
    return BAD_INPUT
