"""Cells as people write them at work, and destinations whose case is open."""

import pytest

from calculator.lists.finding import verdict_name
from calculator.lists.judge import Judge
from tests.lists.judging import EDITION, finding
from tests.shell import calculate
from tests.spaces import plain

MEANT = "Gebuchter Faktor: „0,2“ ist der Aufschlag. Gemeint: 1,2?"


def judged(**cells: str) -> tuple[str, str]:
    found = finding(
        Judge(EDITION), **{"bereich": "Backoffice", "land": "DE", "minuten": "60"} | cells
    )
    return verdict_name(found.verdict), plain(found.reason)


@pytest.mark.parametrize(
    "cell", ["1,2 x", "1,2x", "x 1,2", "x1,2", "Faktor 1,2 (DE)", "Faktor: 1,2"]
)
def test_a_factor_is_understood_with_what_people_write_beside_it(cell: str) -> None:
    assert judged(faktor=cell)[0] == "richtig"


@pytest.mark.parametrize("cell", ["0,2", "+0,2", "Aufschlag 0,2", "Aufschlag: +0,2"])
def test_a_surcharge_is_answered_with_the_factor_that_may_be_meant(cell: str) -> None:
    assert judged(faktor=cell) == ("nicht prüfbar", MEANT)


@pytest.mark.parametrize("cell", ["-", "–", "ohne", ""])
def test_a_dash_says_that_no_factor_is_booked(cell: str) -> None:
    assert judged(minuten="5", faktor=cell)[0] == "richtig"


def test_of_a_territory_nothing_is_claimed() -> None:
    assert judged(bereich="Backoffice Telefonie EU", land="RE", faktor="1,3") == (
        "Angebot nötig",
        "Gebiet eines EU-Landes: Réunion. Das Admin-Team prüft den Einzelfall.",
    )


def test_outside_the_eu_the_country_is_named_once() -> None:
    assert judged(bereich="Backoffice Telefonie EU", land="CH", faktor="1,3")[1] == (
        "Der Telefonie-Bereich „Backoffice Telefonie EU“ passt nicht zum Ziel außerhalb der EU: Schweiz. "
        "Nötig ist ein individuelles Angebot über das Admin-Team."
    )


@pytest.mark.parametrize("name", ["ergebnis.xls", "ergebnis.ODS"])
def test_a_name_that_promises_another_format_is_refused(name: str) -> None:
    done = calculate("pruefen", "docs/assets/beispiel-aufgaben.csv", "-o", f"/nowhere/{name}")
    assert done.returncode == 2
    assert (
        f"„{name}“ ist kein Name für das Ergebnis. Bitte einen Namen mit .csv oder .xlsx wählen."
        in (done.stdout + done.stderr)
    )
