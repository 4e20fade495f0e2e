"""Each reader sees the own next steps, texts and sources, and no other's."""

import json
import re

import pytest

from calculator.browser import replies
from calculator.build.runtime import golden
from calculator.data.reader import Reader
from tests.asking import Record, ask, job_html, job_texts, record, text, ticket
from tests.days import FIRST_DAY
from tests.markup import one, parse
from tests.spaces import all_plain, plain

TASK = "bereich=backoffice&land=FR&minuten=20&stunden=1"
#: What customers never read: the team's tools, tickets, people and pages.
INTERNAL = re.compile(
    "kundenakte|ticket|christoph|isabel|vpa.manager|skype|forwarded|\\bspezi\\b|weiterleitung|sheet|"
    "softphone|[./]vpa/|[./]admin/",
    re.IGNORECASE,
)
#: The calculators that customers use.
FOR_CUSTOMERS = ("telefonfaktor", "add-ons")


def page(slug: str, words: str) -> Record:
    """Return what the page gets of an answer."""
    said: Record = json.loads(replies.reply(slug, words, FIRST_DAY.isoformat()))
    return said


def todo(words: str) -> list[str]:
    """Return what the page says under "Was jetzt zu tun ist"."""
    explanation = parse(page("telefonfaktor", words)["next_steps"])
    for each in explanation.select(".fold, .source"):
        each.decompose()
    return all_plain(each.get_text().strip() for each in explanation.select("li"))


@pytest.mark.parametrize(
    ("reader", "steps"),
    [
        (
            "vpa",
            [
                "Wähle vor Arbeitsbeginn in der Aufgabe den Telefonie-Bereich „Backoffice Telefonie EU“.",
                "Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“.",
                "Erhöhe das Budget in der Aufgabe entsprechend.",
            ],
        ),
        (
            "kunde",
            [
                "Ihr Stundensatz erhöht sich, weil mehr telefoniert wird, als im Stundensatz enthalten ist. "
                "Es gilt der Faktor 1,3."
            ],
        ),
    ],
)
def test_the_page_shows_the_steps_of_the_reader_alone(reader: str, steps: list[str]) -> None:
    assert todo(f"{TASK}&fuer={reader}") == steps


def test_without_a_reader_the_page_offers_the_choice_and_shows_no_steps_or_texts() -> None:
    said = page("telefonfaktor", TASK)
    assert todo(TASK) == []
    choose = one(parse(said["next_steps"]), ".answer__choose")
    assert "Mit der Wahl unter „Für wen“" in choose.get_text()
    assert said["texts"] is False
    assert "Für VPAs" not in text("telefonfaktor", TASK)
    assert "Für " not in ticket("telefonfaktor", TASK)["text"]


@pytest.mark.parametrize(
    ("reader", "texts"),
    [
        ("vpa", ["customer_message"]),
        ("admin", ["customer_file", "system_question"]),
        ("kunde", []),
    ],
)
def test_texts_are_those_that_the_reader_pastes(reader: str, texts: list[str]) -> None:
    words = f"{TASK}&fuer={reader}"
    assert list(job_texts("telefonfaktor", words)) == texts
    assert page("telefonfaktor", words)["texts"] is (texts != [])


def test_the_command_line_prints_the_texts_of_the_reader_and_says_how_to_get_them() -> None:
    said = text("telefonfaktor", f"{TASK}&fuer=admin")
    assert "Notiz für die Kundenakte\nStand 21.11.2026\nDer Kunde hat keine VoIP-Anlage" in said
    assert "Nachricht an den Kunden" not in said
    assert plain(text("telefonfaktor", TASK)).endswith(
        "Nächste Schritte und Textvorlagen zeigt --fuer mit vpa, kunde oder admin."
    )
    assert plain(text("erreichbarkeit", "land=FR")).endswith("--fuer mit vpa oder admin.")
    assert "--fuer" not in text("eskalation", "buchung=2026-11-21")


def test_programs_get_the_steps_of_all_readers_or_of_the_one_that_they_name() -> None:
    def roles(words: str) -> set[str]:
        return {each["role"] for each in record("telefonfaktor", words)["next_actions"]}

    assert roles(TASK) == {"assistant", "admin", "customer"}
    assert roles(f"{TASK}&fuer=vpa") == {"assistant"}


def test_the_reader_stays_in_the_link_so_that_the_receiver_sees_what_the_sender_meant() -> None:
    link = ticket("telefonfaktor", f"{TASK}&fuer=kunde")["link"]
    assert "&fuer=kunde&" in link
    assert "Für wen" not in ticket("telefonfaktor", f"{TASK}&fuer=kunde")["text"]


def test_the_case_of_the_admin_team_is_no_part_of_anothers_ticket() -> None:
    words = f"{TASK}&fall=neukunde"
    assert "Neukundenaufgabe" in ticket("telefonfaktor", f"{words}&fuer=admin")["text"]
    assert "Neukundenaufgabe" not in ticket("telefonfaktor", f"{words}&fuer=kunde")["text"]


@pytest.mark.parametrize(
    ("slug", "words", "said"),
    [
        (
            "telefonfaktor",
            "land=FR&fuer=chef",
            "„chef“ gibt es hier nicht. Bitte „vpa“, „kunde“ oder „admin“ wählen.",
        ),
        (
            "erreichbarkeit",
            "land=FR&fuer=kunde",
            "„kunde“ gibt es hier nicht. Bitte „vpa“ oder „admin“ wählen.",
        ),
    ],
)
def test_another_reader_is_refused_with_those_that_there_are(
    slug: str, words: str, said: str
) -> None:
    problems = page(slug, words)["problems"]
    assert problems == {"fuer": said}


def customers_questions() -> list[tuple[str, str]]:
    return [
        (slug, f"{words}&fuer=kunde".removeprefix("&"))
        for slug, words in golden.questions()
        if slug in FOR_CUSTOMERS and "fuer=" not in words and "fall=" not in words
    ]


def test_customers_read_no_word_and_no_link_of_the_team() -> None:
    asked = 0
    for slug, words in customers_questions():
        reply = ask(slug, words)
        parts = list(page(slug, words).values())
        if reply.answer:
            asked += 1
            assert reply.reader is Reader.CUSTOMER
            parts += [text(slug, words), *ticket(slug, words).values(), job_html(slug, words)]
            # JSON is for the team's programs: a country in it has its channel for every reader.
            data = {key: each for key, each in record(slug, words).items() if key != "countries"}
            parts.append(json.dumps(data, ensure_ascii=False))
        for part in map(str, parts):
            assert INTERNAL.search(part) is None, (slug, words, INTERNAL.search(part))
    assert asked > 200
