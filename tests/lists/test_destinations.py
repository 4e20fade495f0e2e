"""What people write as the destination of a task in a list: regions, groups, the EU, no country."""

from decimal import Decimal

import pytest

from calculator.lists.finding import verdict_name
from calculator.lists.judge import Judge
from tests.lists.judging import EDITION, finding


@pytest.mark.parametrize(
    ("land", "factor", "expected"),
    [
        ("Mallorca", "1,3", ("richtig", "1,3", None)),
        ("Bayern", "1,3", ("falsch", "1,2", Decimal("3.00"))),
        ("ITA", "1,3", ("richtig", "1,3", None)),
        ("EU", "1,3", ("richtig", "1,3", None)),
        ("EU", "1,2", ("falsch", "1,3", Decimal("-3.00"))),
        ("DACH", "1,3", ("Angebot nötig", "", None)),
        ("Réunion", "1,3", ("Angebot nötig", "", None)),
        ("Ausland", "1,3", ("nicht prüfbar", "", None)),
    ],
)
def test_a_destination_is_judged_as_in_the_calculator(
    land: str, factor: str, expected: tuple[str, str, Decimal | None]
) -> None:
    found = finding(Judge(EDITION), land=land, faktor=factor, minuten="20", satz="30")
    assert (
        verdict_name(found.verdict),
        found.should_be,
        found.difference,
    ) == expected


@pytest.mark.parametrize(
    ("land", "reason"),
    [
        ("Réunion", "Gebiet eines EU-Landes: Réunion. Das Admin-Team prüft den Einzelfall."),
        (
            "Europa",
            "Zielland: „Europa“ ist kein einzelnes Land. Bitte das Land nennen, z. B. Frankreich.",
        ),
    ],
)
def test_the_reason_names_the_open_case_and_what_is_missing(land: str, reason: str) -> None:
    assert finding(Judge(EDITION), land=land, minuten="20").reason == reason
