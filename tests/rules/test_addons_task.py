"""What add-ons and the task in which calls are made cost, side by side."""

import pytest

from tests.asking import record, refusals, text
from tests.spaces import plain

CUSTOMER = (
    "option=4&ansage=profi&bereich=backoffice&land=DE&satz=30&minuten=40&je=stunde&stunden=10"
)
APART = (
    "Add-ons und Aufgabe sind nicht zusammengezählt, denn ob die Preise der Add-ons einmalig oder monatlich "
    "gelten, ist offen."
)


def lines(words: str) -> list[str]:
    """Return the answer up to its first section."""
    return plain(text("add-ons", words)).partition("\n\n")[0].splitlines()


def test_one_answer_names_add_ons_and_task_each_with_its_lines() -> None:
    assert lines(CUSTOMER) == [
        "Add-ons 348,00 €, Aufgabe 360,00 €",
        f"{APART} Telefonie-Bereich „Backoffice Telefonie DE“",
        "Länderspezifische eigene Rufnummer, von uns eingerichtet: 99,00 €",
        "Individueller Anrufbeantworter, Ansage von einem Profi eingesprochen: 249,00 €",
        "Add-ons zusammen: 348,00 €",
        "Stundensatz mit Faktor: 36,00 €",
        "Budget der Aufgabe: 360,00 €",
        "davon für Telefonie: 60,00 €",
    ]


def test_programs_get_both() -> None:
    said = record("add-ons", CUSTOMER)
    assert said["total"] == "348.00"
    assert said["missing"] is None
    assert said["task"] == {
        "outcome": "factor",
        "factor": "1.2",
        "budget": {"rate": "36.00", "total": "360.00", "surcharge": "60.00"},
    }


@pytest.mark.parametrize(
    ("words", "headline"),
    [
        ("minuten=10&stunden=1&satz=30", "Add-ons 99,00 €, Aufgabe 30,00 €"),
        ("minuten=20&stunden=1&satz=33,33", "Add-ons 99,00 €, Aufgabe 40,00 € (gerundet)"),
        ("minuten=20&stunden=1", "Add-ons 99,00 €, Aufgabe: Faktor 1,2"),
        ("land=CH&satz=30", "Add-ons 99,00 €, Aufgabe: Individuelles Angebot"),
        (
            "bereich=vertrieb&minuten=10&stunden=1&satz=30",
            "Add-ons 99,00 €, Aufgabe: Im Stundensatz enthalten",
        ),
    ],
)
def test_the_headline_names_an_amount_of_the_task_only_where_one_is_fixed(
    words: str, headline: str
) -> None:
    told = dict(pair.split("=") for pair in f"bereich=backoffice&land=DE&{words}".split("&"))
    question = "&".join(f"{key}={value}" for key, value in told.items())
    assert lines(f"option=3&{question}")[0] == headline


@pytest.mark.parametrize(
    ("words", "missing", "asked"),
    [
        (
            "satz=30",
            "land",
            "(Zielland). Bitte ein Land mit deutschem Namen oder ISO-Code eingeben",
        ),
        ("minuten=20&land=DE", "stunden", "(Arbeitsstunden). Bitte die Arbeitsstunden"),
        ("minuten=20&land=DE&stunden=1", "bereich", "(Arbeitsbereich). Bitte „backoffice“ oder"),
    ],
)
def test_what_the_task_lacks_is_asked_for_and_the_add_ons_are_answered(
    words: str, missing: str, asked: str
) -> None:
    said = lines(f"option=3&{words}")
    assert said[0] == "99,00 €"
    assert (
        "Summe der Add-ons, zuzüglich Telefonfaktor. Für die Kosten der Aufgabe fehlt noch"
        in said[1]
    )
    assert asked in said[1]
    assert record("add-ons", f"option=3&{words}")["missing"] == missing


def test_without_a_rate_it_says_that_one_would_tell_the_cost_of_the_task() -> None:
    said = lines("option=3&bereich=backoffice&land=DE&minuten=20&stunden=1")[1]
    assert "Mit dem Stundensatz nennt die Antwort auch, was die Aufgabe kostet." in said


def test_area_and_country_alone_ask_for_no_task() -> None:
    said = record("add-ons", "option=3&bereich=backoffice&land=DE")
    assert (said["task"], said["missing"]) == (None, None)
    assert lines("option=3&bereich=backoffice&land=DE")[0] == "99,00 €"


def test_more_talk_than_work_is_refused_here_as_well() -> None:
    assert refusals("add-ons", "option=3&minuten=61&stunden=1") != []


def test_the_customer_learns_what_telephony_costs_in_the_task() -> None:
    said = plain(text("add-ons", f"{CUSTOMER}&fuer=kunde"))
    assert (
        "- Ihr Stundensatz beträgt mit Telefonie 36,00 €. Die Telefonie kostet in dieser Aufgabe 60,00 €"
        in said
    )
