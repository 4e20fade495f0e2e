"""A calculator that only this file knows works everywhere: no shared module names calculators."""

import json
import tomllib
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import parse_qsl

import pytest

from calculator import catalogue
from calculator.browser import copies, replies
from calculator.command_line import program
from calculator.data import toml_file
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.language.templates import JobText, Texts
from calculator.questions import codec, fields
from calculator.questions.codec import Field, Kind, Problem
from calculator.questions.dialogue import Calculator, Reply, Values, answered, ask
from calculator.rules.answer import Action, Answer, Statement, euro
from calculator.view import html_form
from tests import editions, markup
from tests.days import FIRST_DAY
from tests.golden import listing
from tests.spaces import all_plain, plain

WORDS = """
[page]
calculator.warteschleife = "Warteschleife berechnen"
example.warteschleife = "Beispiel: Takt {takt:number}"
[field.takt]
label = "Takt"
ask = "die Minuten je Takt als Zahl über 0 eingeben"
hint = "so oft wird abgerechnet"

[field.musik]
label = "Musik"
ask = "„mit“ oder „ohne“ wählen"

[shown]
takt = "{value:minutes}"
musik = "{value:music}"

[name.music]
mit = "mit Musik"
ohne = "ohne Musik"

[problem]
takt_too_long = "Ein Takt von {takt:minutes} ist zu lang. Bitte {ask}."

[waiting]
headline = "Takte: {count:number}"
detail = "So oft passt der Takt in die enthaltene Gesprächszeit."
price = "Preis der Musik"
step = "Enthalten sind {limit:minutes}, ein Takt hat {takt:minutes}."
note = "Gespielt wird {music:music}."

[action.admin]
listen = "Hören Sie {count:number} Takte lang zu."
"""


DAY = (
    "Stand 21.11.2026. Werte erfasst am 21.11.2026; seit wann sie gelten, sagen die Artikel nicht."
)


class Music(StrEnum):
    WITH = "mit"
    WITHOUT = "ohne"


class Waiting(NamedTuple):
    takt: Decimal
    music: Music


WaitingAnswer = Answer[Waiting, Decimal]


def check_takt(values: Values) -> list[Problem]:
    takt = values.get("takt")
    return [codec.problem("takt", "takt_too_long", takt=takt)] if takt and takt > 60 else []


def waiting_answer(values: Values, edition: Edition) -> WaitingAnswer:
    question = Waiting(values["takt"], values["musik"])
    limit, source = edition.amount("included_minutes"), edition.source("included_minutes")
    count = Decimal(limit // question.takt)
    said = {"limit": limit, "takt": question.takt}
    listen = Statement("action.admin.listen", {"count": count}, ("kunden/add-ons#buchen",))
    return Answer(
        question=question,
        result=count,
        headline=Statement("waiting.headline", {"count": count}),
        detail=(Statement("waiting.detail", {}),),
        amounts=[euro(Statement("waiting.price", {}), count * 2)],
        steps=[Statement("waiting.step", said, (source,))],
        notes=[Statement("waiting.note", {"music": question.music})],
        actions=[Action(Reader.ADMIN, listen)],
        edition=edition,
    )


def record(answer: WaitingAnswer) -> dict[str, str]:
    return {"count": str(answer.result), "music": str(answer.question.music)}


def texts(reply: Reply, settings: Settings) -> Texts:
    count = answered(reply).result
    return Texts([JobText("takte", "Takte", f"Takte: {count}", False, (Reader.ADMIN,))])


WAITING = Calculator(
    slug="warteschleife",
    command="warten",
    fields=(
        Field("takt", Kind.NUMBER, fields.read_number, str),
        fields.choice_field("musik", Music, "music", default=Music.WITHOUT),
        fields.STAND,
    ),
    example="musik=mit&takt=5",
    check=check_takt,
    answer=waiting_answer,
    record=record,
    brief=("count", "music"),
    readers=(Reader.ADMIN,),
    subject="takt",
    texts=texts,
)


@pytest.fixture(autouse=True)
def made_up_calculator(monkeypatch: pytest.MonkeyPatch) -> None:
    files = toml_file.load_folder("wording") | {"everyone_waiting.toml": tomllib.loads(WORDS)}
    words = wording.combined(files)
    monkeypatch.setattr(wording, "current", lambda: words)
    # The pages find their calculator by its address.
    monkeypatch.setitem(catalogue.BY_SLUG, WAITING.slug, WAITING)


def replied(query: str) -> Reply:
    return ask(WAITING, parse_qsl(query), FIRST_DAY)


def command(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = program.main(["warten", *words], (*catalogue.CALCULATORS, WAITING))
    printed = capsys.readouterr()
    return status, plain(printed.out), plain(printed.err)


def test_its_form_has_its_fields_and_its_answer_the_example_as_heading() -> None:
    page = markup.parse(html_form.form_and_answer(replied(WAITING.example)))
    assert markup.one(page, "section")["aria-label"] == "Warteschleife berechnen"
    assert markup.one(page, "label[for=takt]").get_text() == "Takt"
    assert markup.one(page, "#takt-hint").get_text() == "so oft wird abgerechnet"
    assert markup.one(page, ".calculator__example").get_text() == "Beispiel: Takt 5"
    assert markup.one(page, "#musik-group legend").get_text() == "Musik"
    assert markup.one(page, "form")["data-example"] == WAITING.example
    labels = [each.get_text() for each in page.select("#musik-group label")]
    assert labels == ["mit Musik", "ohne Musik"]
    assert page.select(".job") != []


def test_its_page_shows_its_answer() -> None:
    said = json.loads(replies.reply("warteschleife", "takt=4", "2026-11-21"))
    assert said["answered"] is True
    assert said["query"] == "musik=ohne&takt=4"
    short = markup.parse(said["short"])
    assert plain(short.get_text()) == (
        "Takte: 3 So oft passt der Takt in die enthaltene Gesprächszeit. Preis der Musik 6,00 €"
    )
    explanation = markup.parse(said["next_steps"] + said["explanation"])
    assert all_plain(each.get_text() for each in explanation.select("h2, h3, li")) == [
        "Was jetzt zu tun ist",
        "Hören Sie 3 Takte lang zu. Option buchen",
        "Was außerdem gilt",
        "Gespielt wird ohne Musik.",
        "So kommt die Antwort zustande",
        "Enthalten sind 15 Minuten, ein Takt hat 4 Minuten. Wann der Kunde zahlt",
    ]


def test_its_page_says_what_is_wrong_with_a_question() -> None:
    said = json.loads(replies.reply("warteschleife", "musik=laut&takt=61", "2026-11-21"))
    assert said["answered"] is False
    assert {key: plain(problem) for key, problem in said["problems"].items()} == {
        "takt": "Ein Takt von 61 Minuten ist zu lang."
        " Bitte die Minuten je Takt als Zahl über 0 eingeben.",
        "musik": "„laut“ gibt es hier nicht. Bitte „mit“ oder „ohne“ wählen.",
    }


def test_its_answer_can_be_copied_as_a_ticket_and_its_texts_opened() -> None:
    address = "https://hilfe.example/rechner/warteschleife/"
    copied = json.loads(copies.ticket("warteschleife", "takt=4", address, "{}", "2026-11-21"))
    assert copied["link"] == f"{address}?musik=ohne&stand=2026-11-21&takt=4"
    assert plain(copied["text"]) == (
        "Warteschleife berechnen\n"
        "Takt: 4 Minuten; Musik: ohne Musik\n"
        "Ergebnis: Takte: 3\n"
        "Näheres: So oft passt der Takt in die enthaltene Gesprächszeit.\n"
        "Preis der Musik: 6,00 €\n"
        "Für das Admin-Team: Hören Sie 3 Takte lang zu.\n"
        f"{DAY}\n"
        f"Link: {copied['link']} (Format 1, Ausgabe vom 21.11.2026)\n"
    )
    assert plain(copied["reasons"]).endswith(
        "Was außerdem gilt\n- Gespielt wird ohne Musik.\n"
        "\n"
        "So kommt die Antwort zustande\n"
        "- Enthalten sind 15 Minuten, ein Takt hat 4 Minuten.\n"
        "  https://hilfe.example/vpa/softphone/#kosten\n\n"
        f"{DAY}\n"
        "\n"
        f"Link: {copied['link']} (Format 1, Ausgabe vom 21.11.2026)\n"
    )
    opened = json.loads(copies.texts("warteschleife", "takt=4", "{}", "2026-11-21"))
    assert opened["texts"] == {"takte": "Takte: 3"}


def test_the_command_line_has_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    status, printed, _ = command(capsys, "4", "--musik", "mit", "--stand", "2026-11-21")
    assert status == 0
    assert printed == (
        "Takte: 3\n"
        "So oft passt der Takt in die enthaltene Gesprächszeit.\n"
        "Preis der Musik: 6,00 €\n"
        "\n"
        "Für das Admin-Team\n"
        "- Hören Sie 3 Takte lang zu. [1]\n"
        "\n"
        "Was außerdem gilt\n"
        "- Gespielt wird mit Musik.\n"
        "\n"
        "So kommt die Antwort zustande\n"
        "- Enthalten sind 15 Minuten, ein Takt hat 4 Minuten. [2]\n"
        "\nTakte\nTakte: 3\n"
        "\nQuellen im Hilfecenter\n"
        "[1] Telefonanlage als Add-on: Option buchen (kunden/add-ons/#buchen)\n"
        "[2] Telefonieren mit dem Softphone: Wann der Kunde zahlt (vpa/softphone/#kosten)\n"
        "\n"
        f"{DAY}\n"
    )


def test_the_command_line_refuses_and_helps_in_its_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, printed, refused = command(capsys, "99")
    assert (status, printed) == (2, "")
    assert refused == (
        "Takt: Ein Takt von 99 Minuten ist zu lang."
        " Bitte die Minuten je Takt als Zahl über 0 eingeben.\n"
    )
    with pytest.raises(SystemExit):
        program.main(["--help"], (*catalogue.CALCULATORS, WAITING))
    helped = capsys.readouterr().out
    assert "faktor|addons|land|nummer|eskalation|warten|pruefen" in helped
    assert "Warteschleife berechnen" in helped


def test_programs_get_its_record(capsys: pytest.CaptureFixture[str]) -> None:
    _, printed, _ = command(capsys, "4", "--json", "--stand", "2026-11-21")
    said = json.loads(printed.replace("\\u00a0", " "))
    assert {key: said[key] for key in ("count", "music", "notes", "steps", "next_actions")} == {
        "count": "3",
        "music": "ohne",
        "notes": ["Gespielt wird ohne Musik."],
        "steps": [
            {
                "text": "Enthalten sind 15 Minuten, ein Takt hat 4 Minuten.",
                "sources": ["vpa/softphone#kosten"],
            }
        ],
        "next_actions": [{"role": "admin", "case": None, "text": "Hören Sie 3 Takte lang zu."}],
    }


def test_a_pinned_answer_is_compared_with_todays_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.raise_in_2027(monkeypatch, ("15", "20"))
    reply = ask(WAITING, parse_qsl("takt=4&stand=2026-12-01"), FIRST_DAY.replace(year=2027))
    said = json.loads(replies.reply("warteschleife", reply.query, "2027-01-02"))
    table = markup.one(markup.parse(said["next_steps"]), "table.comparison")
    assert markup.rows(table) == [
        ["Angabe", "Stand 01.12.2026", "heute, 02.01.2027"],
        ["Ergebnis", "Takte: 3", "Takte: 5"],
        ["Preis der Musik", "6,00 €", "10,00 €"],
    ]


def test_the_golden_listing_shows_it_in_one_line() -> None:
    assert listing.line(WAITING, "takt=4") == "warteschleife?takt=4 = 3 ohne <waiting.step>"
    refused = "warteschleife?takt=61 ! Takt: Ein Takt von 61 Minuten ist zu lang."
    assert plain(listing.line(WAITING, "takt=61")).startswith(refused)
