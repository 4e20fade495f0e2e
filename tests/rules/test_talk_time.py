"""Minutes for the whole task and per working hour: what they cost, convert to, and are taken for."""

from urllib.parse import parse_qsl

import pytest

from tests.asking import Record, record, refusals, text
from tests.literals import Steps, plain_steps_of, steps
from tests.spaces import all_plain, plain
from tests.tasks import task

FACTOR = "telefonfaktor"
#: A Backoffice task with minutes per hour.
PER_HOUR = {"bereich": "backoffice", "je": "stunde", "land": "DE"}
IN_TASK = "Gelesen als 40 Minuten in der ganzen Aufgabe. Je Arbeitsstunde gemeint?"


def per_hour(words: str) -> Record:
    return record(FACTOR, PER_HOUR | dict(parse_qsl(words)))


@pytest.mark.parametrize(
    ("words", "outcome", "factor"),
    [
        ("minuten=0", "included", None),
        ("minuten=14,99", "included", None),
        ("minuten=15", "included", None),
        ("minuten=15,01", "factor", "1.2"),
        ("minuten=16", "factor", "1.2"),
        ("minuten=60", "factor", "1.2"),
        ("land=CH&minuten=1", "individual_offer", None),
        ("anlage=eigene&minuten=60", "own_system", None),
    ],
)
@pytest.mark.parametrize("hours", [None, "0,25", "1", "10", "100"])
def test_minutes_per_hour_are_compared_per_hour_whatever_the_hours(
    words: str, outcome: str, factor: str | None, hours: str | None
) -> None:
    said = per_hour(f"{words}&stunden={hours}" if hours else words)
    assert (said["outcome"], said["factor"]) == (outcome, factor)


def test_forty_minutes_an_hour_cost_what_they_do_in_the_whole_task() -> None:
    said = per_hour("minuten=40&satz=30&stunden=10")
    assert said["factor"] == "1.2"
    assert said["budget"] == {"rate": "36.00", "total": "360.00", "surcharge": "60.00"}
    assert said["allowance"] == {"included_minutes": "150", "left_minutes": "-250"}
    in_task = task("minuten=400&satz=30&stunden=10")
    assert [said[key] for key in ("factor", "budget", "allowance")] == [
        in_task[key] for key in ("factor", "budget", "allowance")
    ]


@pytest.mark.parametrize(
    ("words", "explanation"),
    [
        (
            "minuten=40&stunden=10",
            """
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit).
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            Vorgesehene Gesprächszeit: 40 Minuten je Arbeitsstunde, mehr als enthalten ist.
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            Für die ganze Aufgabe umgerechnet: 40 Minuten je Stunde × 10 Stunden = 400 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe, kunden/add-ons#telefonfaktor
            Im Telefonie-Bereich „Backoffice Telefonie DE“ gilt der Faktor 1,2.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            """,
        ),
        (
            "minuten=15&stunden=1,5",
            """
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit).
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            Vorgesehene Gesprächszeit: 15 Minuten je Arbeitsstunde, genau so viel, wie enthalten ist. Das ist
            noch ohne Aufschlag.
                → vpa/softphone#kosten, auslegungen#genau-an-der-grenze, kunden/add-ons#telefonfaktor
            Für die ganze Aufgabe umgerechnet: 15 Minuten je Stunde × 1,5 Stunden = 22,5 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe, kunden/add-ons#telefonfaktor
            """,
        ),
        (
            "minuten=5",
            """
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit).
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            Vorgesehene Gesprächszeit: 5 Minuten je Arbeitsstunde, weniger als enthalten ist.
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            """,
        ),
    ],
)
def test_the_steps_speak_of_an_hour_and_convert(words: str, explanation: str) -> None:
    said: Steps = plain_steps_of(per_hour(words))
    assert said[2:] == steps(explanation)


def test_minutes_that_look_like_those_of_an_hour_are_said_to_be_read_otherwise() -> None:
    said = plain(text(FACTOR, "bereich=backoffice&land=DE&minuten=40&satz=30&stunden=10"))
    assert (
        said.splitlines()[1]
        == f"Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa. {IN_TASK}"
    )
    assert "Budget der Aufgabe: 300,00 €" in said


@pytest.mark.parametrize(
    "words",
    [
        # A single hour, or less: both readings are the same, or the minutes are many.
        "minuten=15&stunden=1",
        "minuten=40&stunden=1",
        # Included either way; not included either way; too many for an hour.
        "minuten=15&stunden=10",
        "minuten=40&stunden=2",
        "minuten=60,01&stunden=10",
        "minuten=100&stunden=10",
        # Chosen as minutes per hour; decided by something else.
        "je=stunde&minuten=40&stunden=10",
        "je=stunde&minuten=15&stunden=10",
        "land=CH&minuten=40&stunden=10",
        "anlage=eigene&minuten=40&stunden=10",
        "minuten=0",
    ],
)
def test_nothing_is_said_where_the_reading_is_clear_or_plays_no_part(words: str) -> None:
    usual = "" if "land" in words else "&land=DE"
    assert "gemeint?" not in text(FACTOR, f"bereich=backoffice&{words}{usual}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "je=stunde&minuten=61&stunden=10",
            "61 Minuten passen nicht in eine Stunde. Bitte höchstens 60 Minuten je Stunde eingeben. "
            "Für die ganze Aufgabe gemeint?",
        ),
        (
            "je=stunde&minuten=60,01",
            "60,01 Minuten passen nicht in eine Stunde. Bitte höchstens 60 Minuten je Stunde "
            "eingeben. Für die ganze Aufgabe gemeint?",
        ),
        # Nor do they fit into the whole task.
        (
            "je=stunde&minuten=601&stunden=10",
            "601 Minuten passen nicht in eine Stunde. Bitte höchstens 60 Minuten je Stunde eingeben.",
        ),
        (
            "minuten=40&stunden=0,5",
            "Mehr Gesprächszeit (40 Minuten) als Arbeitszeit (0,5 Stunden). Bitte höchstens "
            "30 Minuten eingeben oder die Arbeitsstunden erhöhen. Je Arbeitsstunde gemeint?",
        ),
        (
            "minuten=61&stunden=1",
            "Mehr Gesprächszeit (61 Minuten) als Arbeitszeit (1 Stunde). Bitte höchstens "
            "60 Minuten eingeben oder die Arbeitsstunden erhöhen.",
        ),
    ],
)
def test_more_talk_than_work_is_refused_and_asks_for_the_reading_that_fits(
    words: str, said: str
) -> None:
    assert all_plain(refusals(FACTOR, f"land=DE&{words}")) == [f"Gesprächsminuten: {said}"]


def test_an_hour_can_be_talked_through() -> None:
    assert per_hour("minuten=60")["outcome"] == "factor"
