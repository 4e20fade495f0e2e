"""Questions that tell little: answered as soon as they are decided, otherwise what to tell next."""

from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from tests.asking import ask, record, text
from tests.shell import calculate, calculate_json
from tests.spaces import plain

FACTOR = "telefonfaktor"
#: Values of each key: all zones, an open case, and minutes and hours on both sides of every limit.
VALUES = {
    "bereich": ("backoffice", "vertrieb"),
    "land": ("DE", "FR", "CH", "GP", "DE,CH"),
    "minuten": ("0", "5", "15", "15,01", "20", "60", "600"),
    "stunden": ("0,25", "1", "1,5", "10", "100"),
}


def brief(words: str) -> list[str]:
    """Return the first two lines that the command line prints."""
    return plain(text(FACTOR, words)).splitlines()[:2]


@pytest.mark.parametrize(
    ("words", "headline", "detail"),
    [
        (
            "land=CH",
            "Individuelles Angebot",
            "Außerhalb der EU: Schweiz. Das Angebot läuft über das Admin-Team. "
            "Vorausgesetzt ist die Telefonanlage von my-vpa; mit eigener VoIP-Anlage: kein Telefonfaktor. "
            "Das gilt, egal, "
            "ob Backoffice oder Vertrieb, wie viele Gesprächsminuten und wie viele Arbeitsstunden.",
        ),
        (
            "land=DE&minuten=5&stunden=1",
            "Im Stundensatz enthalten",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa. "
            "Das gilt, egal, ob Backoffice oder Vertrieb.",
        ),
        (
            "anlage=eigene",
            "Kein Telefonfaktor: eigene Anlage des Kunden",
            "Die Telefonate laufen nicht über die Telefonanlage von my-vpa. Das gilt, egal, ob "
            "Backoffice oder Vertrieb, in welches Land, wie viele Gesprächsminuten und wie viele "
            "Arbeitsstunden.",
        ),
        (
            "land=FR&minuten=0",
            "Im Stundensatz enthalten",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa. "
            "Das gilt, egal, ob Backoffice oder Vertrieb und wie "
            "viele Arbeitsstunden.",
        ),
        (
            "bereich=backoffice&land=DE&minuten=5&stunden=1",
            "Im Stundensatz enthalten",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa.",
        ),
        (
            "je=stunde&land=FR&minuten=15",
            "Im Stundensatz enthalten",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa. "
            "Das gilt, egal, ob Backoffice oder Vertrieb und wie "
            "viele Arbeitsstunden.",
        ),
        (
            "bereich=backoffice&je=stunde&land=FR&minuten=15,01&satz=30",
            "Faktor 1,3",
            "Telefonie-Bereich „Backoffice Telefonie EU“ (Telefonanlage von my-vpa; mit eigener "
            "VoIP-Anlage: kein Telefonfaktor). Das gilt, egal, wie viele Arbeitsstunden. "
            "Mit den Arbeitsstunden nennt die Antwort auch das Budget.",
        ),
    ],
)
def test_what_is_decided_is_answered_and_says_what_does_not_matter(
    words: str, headline: str, detail: str
) -> None:
    assert brief(words) == [headline, detail]


@pytest.mark.parametrize(
    ("words", "missing", "known"),
    [
        (
            "land=FR&minuten=20&stunden=1",
            ["bereich"],
            {"zone": "EU", "surcharge": "0.3", "factors": ["1.3", "2.1"], "outcomes": ["factor"]},
        ),
        (
            "land=DE",
            ["minuten", "stunden", "bereich"],
            {
                "zone": "DE",
                "surcharge": "0.2",
                "factors": ["1.2", "2.0"],
                "outcomes": ["included", "factor"],
            },
        ),
        (
            "bereich=vertrieb&land=FR&stunden=2",
            ["minuten"],
            {
                "zone": "EU",
                "surcharge": "0.3",
                "factors": ["2.1"],
                "outcomes": ["included", "factor"],
            },
        ),
        (
            "je=stunde&land=FR&minuten=20",
            ["bereich"],
            {"zone": "EU", "surcharge": "0.3", "factors": ["1.3", "2.1"], "outcomes": ["factor"]},
        ),
        (
            "je=stunde&land=DE",
            ["minuten", "bereich"],
            {
                "zone": "DE",
                "surcharge": "0.2",
                "factors": ["1.2", "2.0"],
                "outcomes": ["included", "factor"],
            },
        ),
        (
            "minuten=5&stunden=1",
            ["land"],
            {
                "zone": None,
                "surcharge": None,
                "factors": [],
                "outcomes": ["included", "individual_offer"],
            },
        ),
        (
            "",
            ["land", "minuten", "stunden", "bereich"],
            {
                "zone": None,
                "surcharge": None,
                "factors": ["1.2", "2.0", "1.3", "2.1"],
                "outcomes": ["included", "factor", "individual_offer"],
            },
        ),
    ],
)
def test_an_open_question_says_what_is_known_and_missing(
    words: str, missing: list[str], known: dict[str, Any]
) -> None:
    options = [f"--{each}" for each in words.split("&") if each]
    said = calculate_json("faktor", *options)
    assert said["outcome"] is None
    assert said["missing"] == missing
    assert said["known"] == known


def test_an_open_question_is_no_error_and_asks_for_one_thing() -> None:
    finished = calculate("faktor", "--land", "FR", "--minuten", "20", "--stunden", "1")
    assert finished.returncode == 0
    assert finished.stderr == ""
    assert finished.stdout.splitlines() == [
        "Noch offen",
        "Es fehlt noch: Arbeitsbereich. Bitte „backoffice“ oder „vertrieb“ wählen. "
        "Der Aufschlag für Telefonie steht fest: 0,3.",
        "Backoffice: Faktor 1,3",
        "Vertrieb: Faktor 2,1",
    ]


def test_an_open_question_says_at_which_talk_time_what_applies() -> None:
    finished = calculate("faktor", "--land", "FR")
    assert plain(finished.stdout).splitlines()[2:] == [
        "bis 15 Minuten je Arbeitsstunde: Im Stundensatz enthalten",
        "mehr als 15 Minuten je Arbeitsstunde · Backoffice: Faktor 1,3",
        "mehr als 15 Minuten je Arbeitsstunde · Vertrieb: Faktor 2,1",
    ]


def test_what_cannot_be_used_is_refused_though_it_would_not_matter() -> None:
    finished = calculate("faktor", "--land", "CH", "--minuten", "viele")
    assert finished.returncode == 2
    assert finished.stdout == ""
    assert finished.stderr.startswith("Gesprächsminuten: „viele“ ist keine Zahl.")


def given(values: dict[str, str | None], system: str) -> dict[str, str]:
    told = {key: value for key, value in values.items() if value is not None}
    return {"anlage": system, "satz": "30", **told}


def number(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))


def german(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def possible(question: dict[str, str]) -> bool:
    """Tell whether the minutes fit into the hours, or into one where they are given per hour."""
    minutes, hours = question.get("minuten", "0"), question.get("stunden", "1000")
    return number(minutes) <= (60 if "je" in question else number(hours) * 60)


def completions(question: dict[str, str]) -> list[dict[str, Any]]:
    """Return the answers to all questions that tell the rest as well."""
    values = VALUES | {
        # All of the given hours may be talked, and the given minutes may take as many hours.
        "minuten": (*VALUES["minuten"], german(60 * number(question.get("stunden", "1")))),
        "stunden": (*VALUES["stunden"], german(number(question.get("minuten", "1")) or Decimal(1))),
    }
    open_keys = [key for key in values if key not in question]
    complete = (
        question | dict(zip(open_keys, rest, strict=True))
        for rest in product(*(values[key] for key in open_keys))
    )
    return [record(FACTOR, each) for each in complete if possible(each)]


def sentences(said: dict[str, Any]) -> set[str]:
    return {each["text"] for each in (*said["steps"], *said["next_actions"])}


@pytest.mark.parametrize("per", [None, "stunde"])
@pytest.mark.parametrize("system", ["my-vpa", "eigene"])
@pytest.mark.parametrize("area", [None, "vertrieb"])
@pytest.mark.parametrize("land", [None, *VALUES["land"]])
def test_a_question_is_answered_exactly_if_all_its_completions_agree(
    per: str | None, system: str, area: str | None, land: str | None
) -> None:
    for minutes, hours in product((None, *VALUES["minuten"]), (None, *VALUES["stunden"])):
        told = {"bereich": area, "je": per, "land": land, "minuten": minutes, "stunden": hours}
        question = given(told, system)
        if per and hours is None:
            # Minutes per hour decide the factor before there are amounts: actions name none then.
            del question["satz"]
        if not possible(question):
            continue
        whole = completions(question)
        ends = {(each["outcome"], each["factor"]) for each in whole}
        reply = ask(FACTOR, question)
        assert (reply.answer is not None) == (len(ends) == 1), question
        if reply.answer is None:
            assert reply.open is not None
            continue
        said = record(FACTOR, question)
        assert (said["outcome"], said["factor"]) in ends
        for each in whole:
            assert sentences(said) <= sentences(each), question
            assert said["budget"] in (None, each["budget"]), question
