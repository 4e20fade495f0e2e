"""What the pages use: run inside Pyodide, it tells which modules ship.

Modules are imported by name at each use, because the build forgets them between two pages. Of the
program that runs them, the functions ship first that the same calls run (see ``split.mjs``).
"""

import base64
import json
from importlib import import_module
from io import BytesIO
from typing import Any

from calculator.build.runtime import fuzz, golden
from calculator.catalogue import BY_SLUG
from calculator.data import audience
from calculator.data.reader import Reader
from calculator.data.settings import Settings

# Made at import: later, the build has forgotten the modules that this takes.
QUESTIONS = [(slug, words) for slug, words in golden.questions() if slug in BY_SLUG]
NUMBER_QUESTIONS = golden.number_questions()
FUZZED_QUESTIONS = fuzz.questions(2000)
#: Every third question is also verified as a kept answer; verifying all would slow the build.
VERIFIED = 3
#: What a page tells of its site: reading text from JSON takes functions that "{}" does not.
SETTINGS = json.dumps(dict.fromkeys(Settings._fields, 'https://localhost/ä?"\n'))

#: A call of a page, as its worker gets it: module and function, then values.
Call = list[Any]
#: The calls of the pages so far, by the name of the part of the runtime. The random questions under
#: "made_up" decide only which functions of the program ship first, not which modules ship.
calls: dict[str, list[Call]] = {
    "calculator": [],
    "nummer": [],
    "pruefung": [],
    "nachrechnen": [],
    "made_up": [
        ["replies.reply", slug, query, golden.DAY.isoformat()] for slug, query in FUZZED_QUESTIONS
    ],
}

#: A list of tasks with each verdict and each problem of a row, in each column; with umlauts, so
#: that its encoding counts.
TASKS = """\
Aufgabe;Bereich;Land;Minuten;Stunden;Anlage;Satz;Faktor;Bemerkung
Rückruf;backoffice;DE;20;1;my-vpa;29,90;1,2;
2;backoffice;FR;20;1;my-vpa;29,90;1,2;
3;vertrieb;CH;20;1;my-vpa;29,90;2,1;
4;vertrieb;DE,FR;10;1;eigene;;ohne;
5;backoffice;Atlantis;x;1.234;fremde;-1;0,2;"=1"
6;backoffice;Frankreih;61;1;;29,90;;
;;;;;;;;
"8"x;y
"""
#: Rows of a long list, and in how many steps it is checked.
LONG, LONG_STEPS = 120_000, 2000


def use_page_of_each_calculator() -> None:
    """Use the pages of all calculators but the one about telephone numbers."""
    _use_pages("calculator", QUESTIONS)


def use_numbers_page() -> None:
    """Use the page about telephone numbers."""
    _use_pages("nummer", NUMBER_QUESTIONS)


def use_list_page() -> None:
    """Use the page that checks a list."""
    tasks = TASKS.encode("cp1252")
    session = _module("list_page").Session("aufgaben.csv", len(tasks), [tasks], golden.DAY)
    session.header()
    session.advance()
    session.progress()
    session.result(cancelled=True)
    session.rest()
    calls["pruefung"] += [*_list_calls(tasks), *_list_calls(_long_list(), LONG_STEPS)]


def use_workbook() -> None:
    """Use the page that checks a list with a workbook, once that was used with a list as text."""
    tasks = _workbook()
    page = _module("list_page")
    kind = page.page_findings.workbook()
    session = page.Session("aufgaben.xlsx", len(tasks), [tasks], golden.DAY, kind)
    session.header()
    session.advance()
    session.rest()
    calls["pruefung"] += [["load", "excel.zip"], *_list_calls(tasks)]


def _list_calls(tasks: bytes, steps: int = 1) -> list[Call]:
    """Return the calls that check a list; only a browser's worker can carry them out."""
    content = {"base64": base64.b64encode(tasks).decode()}
    read, finish = ["list_page.read_header", content], ["list_page.finish", False]
    return [read, ["list_page.start"], *[["list_page.advance"]] * steps, finish]


def _long_list() -> bytes:
    """Return a long list with CRLF line ends; large lists run functions that small ones do not."""
    head, *rows = TASKS.splitlines()[:5]
    tasks = (f"{n} {rows[n % len(rows)].replace('20', str(n % 90))}" for n in range(LONG))
    return "".join(f"{line}\r\n" for line in (head, *tasks)).encode()


def _workbook() -> bytes:
    """Return tasks with each kind of cell, as Excel keeps them."""
    openpyxl = import_module("openpyxl")
    book, content = openpyxl.Workbook(), BytesIO()
    for line in TASKS.splitlines()[:4]:
        book.active.append(line.split(";"))
    book.active.append(["=1", golden.DAY, True, 22.5, None, "#N/A"])
    book.save(content)
    return content.getvalue()


def use_verification_page() -> None:
    """Use the page that checks kept answers, with one of each kind, and one that is none."""
    page, day = "https://localhost/rechner", golden.DAY.isoformat()
    for slug, query in (*QUESTIONS, *NUMBER_QUESTIONS)[::VERIFIED]:
        said = json.loads(_module("copies").ticket(slug, query, f"{page}/{slug}/", SETTINGS, day))
        for kept in said.values() if said else ():
            _call("nachrechnen", "verify.reply", kept, day)
    _call("nachrechnen", "verify.reply", "{}", day)
    _call("nachrechnen", "verify.reply", "", day)


#: What only some pages of the team use, by the name of the part of the runtime that brings it.
PARTS = (
    {
        "nummer": use_numbers_page,
        "pruefung": use_list_page,
        "nachrechnen": use_verification_page,
    }
    if Reader.ADMIN in audience.current()
    else {}
)
#: What a part uses only now and then, after it, by the name of the late archive that brings it.
LATE = {"pruefung": {"excel": use_workbook}}


def _use_pages(part: str, questions: list[tuple[str, str]]) -> None:
    """Ask questions without a reader and for each one, copy the answers and open their texts."""
    day = golden.DAY.isoformat()
    readers = import_module("calculator.questions.fields").READER_WORDS.values()
    for slug, query in questions:
        for asked in (query, *(f"{query}&fuer={reader}" for reader in readers)):
            said = json.loads(_call(part, "replies.reply", slug, asked, day))
            _call(part, "copies.ticket", slug, asked, "https://localhost/", SETTINGS, day)
            if said["texts"]:
                _call(part, "copies.texts", slug, asked, SETTINGS, day)


def _call(part: str, name: str, *values: str) -> Any:
    calls[part].append([name, *values])
    module, function = name.split(".")
    return getattr(_module(module), function)(*values)


def _module(name: str) -> Any:
    return import_module(f"calculator.browser.{name}")
