"""The command line: the same words, the same rules, as text or JSON."""

import json
import os
import re
import sys
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from datetime import date
from io import TextIOWrapper
from typing import Any, NoReturn

from calculator import catalogue
from calculator.catalogue import Calculator
from calculator.language import wording
from calculator.lists import command
from calculator.questions.codec import Field, Kind
from calculator.view import json_record, plain_text

PROGRAM = "python -m calculator"
BAD_INPUT = 2


def main(arguments: list[str] | None = None) -> int:
    """Answer a question from the command line and return the exit code.

    0 with the answer on standard output; 2 for bad input, with one German line a problem on
    standard error and nothing on standard output.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal without € shows a question mark, not a traceback.
            stream.reconfigure(errors="replace")
    try:
        code = _answer(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has had enough, as `head` has; Python must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _answer(arguments: list[str]) -> int:
    given, unknown = _parser().parse_known_args(_tied(arguments))
    if unknown:
        return _refuse([wording.text("command_line.unknown", words=" ".join(unknown))])
    if "calculator" not in given:
        return _refuse(command.run(given))
    which: Calculator = given.calculator
    pairs = [
        (field.key, value or "")
        for field in which.fields
        for value in _values(field, getattr(given, field.key))
    ]
    try:
        reply = catalogue.ask(which, pairs, date.today())
    except ModuleNotFoundError as error:
        if error.name != "phonenumbers":
            raise
        return _refuse([wording.text("command_line.library_missing")])
    if reply.problems:
        return _refuse([plain_text.problem(problem) for problem in reply.problems])
    if given.json:
        print(json.dumps(json_record.record(reply), indent=2))
    else:
        print(plain_text.text(reply))
    return 0


def _tied(arguments: list[str]) -> list[str]:
    """Tie every option to its value, so that a value may begin with a minus.

    Telephone numbers may as well: what is no option goes behind the mark that ends the options.
    """
    tied: list[str] = []
    options = {f"--{field.key}" for which in catalogue.ALL for field in which.fields}
    for word in arguments:
        if tied and tied[-1] in options and not word.startswith("--"):
            tied[-1] += f"={word}"
        else:
            tied.append(word)
    if tied[:1] != [catalogue.NUMBER.command]:
        return tied
    numbers = [word for word in tied[1:] if not re.match("--|-[a-z]", word)]
    return [tied[0], *(word for word in tied[1:] if word not in numbers), "--", *numbers]


def _values(field: Field, given: Any) -> list[str | None]:
    if field.kind is Kind.LINES:
        return ["\n".join(given)]
    return given if isinstance(given, list) else [given]


def _refuse(lines: list[str]) -> int:
    if not lines:
        return 0
    print("\n".join(lines), file=sys.stderr)
    return BAD_INPUT


class _Formatter(HelpFormatter):
    """A formatter whose help begins in German."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, wording.text("command_line.usage_prefix"))


class _Parser(ArgumentParser):
    """A parser that speaks German and leaves what is right or wrong to the codec."""

    def error(self, message: str) -> NoReturn:
        """Name the way to the help: what argparse has to say itself is English."""
        self.exit(BAD_INPUT, wording.text("command_line.usage", program=PROGRAM) + "\n")


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        usage=wording.text("command_line.synopsis", program=PROGRAM),
        description=wording.text("command_line.description"),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_help(parser.add_argument_group(wording.text("command_line.options")))
    commands = parser.add_subparsers(
        required=True, metavar="", title=wording.text("command_line.commands")
    )
    for which in catalogue.ALL:
        _add_calculator(commands, which)
    check = _add_command(commands, "pruefen", wording.text("check.command.title"))
    command.add_options(check.add_argument_group(wording.text("command_line.options")))
    _add_help(check)
    return parser


def _add_command(commands: Any, word: str, title: str) -> Any:
    return commands.add_parser(
        word,
        help=title,
        description=title,
        usage=wording.text("command_line.synopsis_of", program=PROGRAM, command=word),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )


def _add_calculator(commands: Any, which: Calculator) -> None:
    parser = _add_command(commands, which.command, wording.text(f"page.calculator.{which.slug}"))
    parser.set_defaults(calculator=which)
    options = parser.add_argument_group(wording.text("command_line.options"))
    for field in which.fields:
        # What a command is about needs no option.
        about = {catalogue.REACHABILITY: "land", catalogue.NUMBER: "nummer"}
        positional = about.get(which) == field.key
        names = [field.key] if positional else [f"--{field.key}"]
        options.add_argument(
            *names,
            action="store" if positional else "append",
            nargs="*" if field.kind is Kind.LINES else "?",
            metavar=field.key.upper() if positional else "…",
            help=f"{wording.text(f'field.{field.key}.label')}: "
            f"{wording.text(f'field.{field.key}.ask')}",
        )
    options.add_argument("--json", action="store_true", help=wording.text("command_line.json"))
    _add_help(options)


def _add_help(parser: Any) -> None:
    parser.add_argument(
        "-h",
        "--help",
        "--hilfe",
        action="help",
        default=SUPPRESS,
        help=wording.text("command_line.help"),
    )
