"""What the add-ons cost, and what comes with the price."""

import pytest

from tests.asking import Record, record
from tests.literals import actions_of
from tests.spaces import all_plain

FEASIBILITY = "Die Einrichtung steht unter technischem Vorbehalt."
SEVERAL = (
    "Für mehrere Rufnummern oder die Optionen 3 und 4 zusammen ist kein Preis festgelegt. "
    "Das Admin-Team gibt Auskunft."
)
VOICEMAIL = (
    "Soll die Rufnummer einen individuellen Anrufbeantworter haben, "
    "kommt der Preis der gewünschten Ansage hinzu."
)
OPEN = "Ob die Preise netto oder brutto, einmalig oder monatlich gelten, ist offen."
ON_TOP = "Bei allen Optionen wird zusätzlich der Telefonfaktor berechnet."
FRANCE = (
    "Frankreich: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde "
    "gilt „Vertrieb Telefonie EU“ mit dem Faktor 2,1."
)
GERMANY = (
    "Deutschland: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde "
    "gilt „Backoffice Telefonie DE“ mit dem Faktor 1,2."
)
SWITZERLAND = (
    "Schweiz: kein fester Faktor. "
    "Außerhalb der EU ist ein individuelles Angebot über das Admin-Team nötig."
)


def bill(words: str) -> Record:
    return record("add-ons", words)


@pytest.mark.parametrize(
    ("words", "amounts", "total"),
    [
        ("option=1", ["0.00"], "0.00"),
        ("option=2&ansage=mp3", ["49.90"], "49.90"),
        ("option=2&ansage=vpa", ["99.90"], "99.90"),
        ("option=2&ansage=profi", ["249.00"], "249.00"),
        ("option=3", ["99.00"], "99.00"),
        ("option=3&ansage=mp3", ["99.00", "49.90"], "148.90"),
        ("option=3&ansage=vpa", ["99.00", "99.90"], "198.90"),
        ("option=3&ansage=profi", ["99.00", "249.00"], "348.00"),
        ("option=4", ["99.00"], "99.00"),
        ("option=4&ansage=mp3", ["99.00", "49.90"], "148.90"),
        ("option=4&ansage=vpa", ["99.00", "99.90"], "198.90"),
        ("option=4&ansage=profi", ["99.00", "249.00"], "348.00"),
    ],
)
def test_an_option_costs_what_the_article_says(words: str, amounts: list[str], total: str) -> None:
    said = bill(words)
    assert [line["amount"] for line in said["lines"]] == amounts
    assert said["total"] == total


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("option=1", [OPEN, ON_TOP]),
        ("option=2&ansage=mp3", [OPEN, ON_TOP]),
        ("option=3", [FEASIBILITY, VOICEMAIL, SEVERAL, OPEN, ON_TOP]),
        ("option=3&ansage=vpa", [FEASIBILITY, SEVERAL, OPEN, ON_TOP]),
        ("option=4", [VOICEMAIL, SEVERAL, OPEN, ON_TOP]),
        ("option=1&bereich=vertrieb&land=FR", [OPEN, ON_TOP, FRANCE]),
        ("option=1&bereich=backoffice&land=DE", [OPEN, ON_TOP, GERMANY]),
        ("option=1&bereich=backoffice&land=CH", [OPEN, ON_TOP, SWITZERLAND]),
        ("option=1&land=FR", [OPEN, ON_TOP]),
    ],
)
def test_the_price_comes_with_its_caveats_and_the_factor(words: str, notes: list[str]) -> None:
    assert all_plain(bill(words)["notes"]) == notes


def test_the_lines_name_what_they_are_for_and_where_it_is_written() -> None:
    said = bill("option=3&ansage=vpa")
    assert [line["label"] for line in said["lines"]] == [
        "Eigene Rufnummer, in unserer Telefonanlage konfiguriert",
        "Individueller Anrufbeantworter, Ansage vom VPA eingesprochen",
    ]
    assert [step["sources"] for step in said["steps"]] == [
        ["kunden/add-ons#option-3"],
        ["kunden/add-ons#ansagen"],
    ]


def test_several_countries_rest_on_a_reading_and_the_notes_sources_are_named() -> None:
    said = bill("option=3&bereich=backoffice&land=DE,FR")
    named = {source["source"] for source in said["sources"]}
    assert named >= {
        "auslegungen#mehrere-laender",
        "auslegungen#mehrere-optionen",
        "auslegungen#offene-fragen",
        "kunden/add-ons#telefonfaktor",
    }


@pytest.mark.parametrize(
    ("words", "project"),
    [
        ("option=1", False),
        ("option=1&bereich=vertrieb&land=FR", False),
        ("option=2&ansage=mp3", True),
        ("option=3", True),
        ("option=4&ansage=profi", True),
    ],
)
def test_a_voicemail_or_a_number_is_a_larger_project_and_option_1_has_neither(
    words: str, project: bool
) -> None:
    said = bill(words)
    tell = [
        "Wende dich an das Admin-Team: Ein Anrufbeantworter oder eine eigene Rufnummer des Kunden "
        "ist ein größeres Telefonieprojekt."
    ]
    assert actions_of(said, "assistant") == (tell if project else [])
    named = {source["source"] for source in said["sources"]}
    assert ("auslegungen#groessere-projekte" in named) == project


@pytest.mark.parametrize(("land", "reading"), [("FR", True), ("CH", False), ("", False)])
def test_the_included_minutes_beside_an_addon_rest_on_a_reading(land: str, reading: bool) -> None:
    said = bill(f"option=1&bereich=backoffice&land={land}")
    named = {source["source"] for source in said["sources"]}
    assert ("auslegungen#enthaltene-zeit-neben-add-ons" in named) == reading
