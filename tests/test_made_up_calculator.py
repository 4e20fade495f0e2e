"""A calculator that only this file knows works everywhere: no shared module names calculators."""

import json
import tomllib
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import pytest
from bs4 import BeautifulSoup

from calculator import catalogue
from calculator.browser import copies, replies
from calculator.command_line import program
from calculator.data import tariff, toml_file
from calculator.data.edition import Edition
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.language.templates import JobText, Texts
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Kind, Problem
from calculator.questions.dialogue import Calculator, Reply, Values, answered, ask
from calculator.rules.answer import Answer, Reader, Statement, euro
from calculator.view import html_form
from tests.days import FIRST_DAY
from tests.golden import listing

LATER = date(2027, 1, 1)

WORDS = """
[page.calculator]
warteschleife = "Warteschleife berechnen"

[field.takt]
label = "Takt"
ask = "die Minuten je Takt als Zahl über 0 eingeben"
hint = "wie oft abgerechnet wird"

[field.musik]
label = "Musik"
ask = "„mit“ oder „ohne“ wählen"

[shown]
takt = "{value:minutes}"
musik = "{value:musik}"

[name.musik]
mit = "mit Musik"
ohne = "ohne Musik"

[problem]
takt_too_long = "Ein Takt von {takt:minutes} ist zu lang. Bitte {ask}."

[warteschleife]
headline = "{count:number} Takte"
detail = "So oft passt der Takt in die enthaltene Gesprächszeit."
amount = "Preis der Musik"
step = "Enthalten sind {limit:minutes}, ein Takt hat {takt:minutes}."
note = "Die Musik spielt {musik:musik}."

[action.customer]
listen = "Hören Sie {count:number} Takte lang zu."
"""


class Music(StrEnum):
    WITH = "mit"
    WITHOUT = "ohne"


class Waiting(NamedTuple):
    takt: Decimal
    music: Music


def check_takt(values: Values) -> list[Problem]:
    takt = values.get("takt")
    return [codec.problem("takt", "takt_too_long", takt=takt)] if takt and takt > 60 else []


def waiting_answer(values: Values, edition: Edition) -> Answer[Waiting, Decimal]:
    question = Waiting(values["takt"], values["musik"])
    limit, source = edition.amount("included_minutes"), edition.source("included_minutes")
    count = Decimal(limit // question.takt)
    listen = Statement("action.customer.listen", {"count": count}, ("vpa/softphone#kosten",))
    return Answer(
        question=question,
        result=count,
        headline=Statement("warteschleife.headline", {"count": count}),
        detail=(Statement("warteschleife.detail", {}),),
        amounts=[euro(Statement("warteschleife.amount", {}), count * 2)],
        steps=[Statement("warteschleife.step", {"limit": limit, "takt": question.takt}, (source,))],
        notes=[Statement("warteschleife.note", {"musik": question.music})],
        actions=[catalogue_action(listen)],
        edition=edition,
    )


def catalogue_action(statement: Statement) -> Any:
    from calculator.rules.answer import Action

    return Action(Reader.CUSTOMER, statement)
