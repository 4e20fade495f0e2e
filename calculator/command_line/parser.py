"""The words of the command line, and the help about them."""

import re
from argparse import SUPPRESS, ArgumentParser, HelpFormatter
from collections.abc import Sequence
from typing import Any, NoReturn

from calculator.language import wording
from calculator.questions.codec import Field, Kind
from calculator.questions.dialogue import Calculator

PROGRAM = "python -m calculator"
CHECK_LIST = "pruefen"
VERIFY = "nachrechnen"
BAD_INPUT = 2


class _Formatter(HelpFormatter):
    """A formatter whose help begins in German."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, wording.text("command_line.usage_prefix"))


class _Parser(ArgumentParser):
    """A parser that speaks German and leaves it to the codec what is right or wrong."""

    usage_error = ""

    def error(self, message: str) -> NoReturn:
        """Name the way to the help: argparse's own messages are English."""
        self.exit(BAD_INPUT, self.usage_error + "\n")


def parser_for(calculators: Sequence[Calculator]) -> ArgumentParser:
    """Return the parser; ``calculator`` of what it reads is None for other commands.

    These name with ``run`` the function that carries them out.
    """
    words = "|".join([*(calculator.command for calculator in calculators), CHECK_LIST, VERIFY])
    _Parser.usage_error = wording.text("command_line.usage", program=PROGRAM, commands=words)
    parser = _Parser(
        prog=PROGRAM,
        usage=wording.text("command_line.synopsis", program=PROGRAM, commands=words),
        description=wording.text("command_line.description"),
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_help(parser.add_argument_group(wording.text("command_line.options")))
    commands = parser.add_subparsers(
        required=True, metavar="", title=wording.text("command_line.commands")
    )
    for calculator in calculators:
        _add_calculator(commands, calculator)
    _add_check_list(commands)
    _add_verify(commands)
    return parser


def with_values_tied(arguments: list[str], calculators: Sequence[Calculator]) -> list[str]:
    """Tie every option to its value, so that a value may begin with a minus.

    Lines that a command takes without an option may begin with one as well: they go behind ``--``.
    """
    tied: list[str] = []
    options = {f"--{field.key}" for calculator in calculators for field in calculator.fields}
    for word in arguments:
        if tied and tied[-1] in options and not word.startswith("--"):
            tied[-1] += f"={word}"
        else:
            tied.append(word)
    if tied[:1] not in [[each.command] for each in calculators if _takes_lines(each)]:
        return tied
    lines = [word for word in tied[1:] if not re.match("--|-[a-z]", word)]
    return [tied[0], *(word for word in tied[1:] if word not in lines), "--", *lines]


def _takes_lines(calculator: Calculator) -> bool:
    return any(
        field.key == calculator.subject and field.kind is Kind.LINES for field in calculator.fields
    )


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


def _add_calculator(commands: Any, calculator: Calculator) -> None:
    title = wording.text(f"page.calculator.{calculator.slug}")
    parser = _add_command(commands, calculator.command, title)
    parser.set_defaults(calculator=calculator)
    options = parser.add_argument_group(wording.text("command_line.options"))
    for field in calculator.fields:
        _add_field(options, field, is_subject=field.key == calculator.subject)
    options.add_argument("--json", action="store_true", help=wording.text("command_line.json"))
    _add_help(options)


def _add_field(options: Any, field: Field, is_subject: bool) -> None:
    label, ask = (wording.text(f"field.{field.key}.{part}") for part in ("label", "ask"))
    options.add_argument(
        field.key if is_subject else f"--{field.key}",
        action="store" if is_subject else "append",
        nargs="*" if field.kind is Kind.LINES else "?",
        metavar=field.key.upper() if is_subject else "…",
        help=f"{label}: {ask}",
    )


def _add_check_list(commands: Any) -> None:
    parser = _add_command(commands, CHECK_LIST, wording.text("check.command.title"))
    parser.set_defaults(calculator=None, run=CHECK_LIST)
    options = parser.add_argument_group(wording.text("command_line.options"))
    for names, metavar in ((["liste"], "AUFGABEN.CSV"), (["-o", "--ausgabe"], "ERGEBNIS.CSV")):
        key = names[-1].strip("-")
        help_text = wording.text(f"check.command.{key}")
        options.add_argument(*names, nargs="?", metavar=metavar, help=help_text)
    _add_help(options)


def _add_verify(commands: Any) -> None:
    parser = _add_command(commands, VERIFY, wording.text("kept.command.title"))
    parser.set_defaults(calculator=None, run=VERIFY)
    options = parser.add_argument_group(wording.text("command_line.options"))
    options.add_argument(
        "eintrag", nargs="*", metavar="EINTRAG", help=wording.text("kept.command.eintrag")
    )
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
