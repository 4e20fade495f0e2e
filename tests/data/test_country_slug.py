"""How addresses name a country."""

import pytest

from calculator.data.country_slug import slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Schweiz", "schweiz"),
        ("Österreich", "oesterreich"),
        ("Ålandinseln", "alandinseln"),
        ("Côte d’Ivoire", "cote-d-ivoire"),
        ("São Tomé und Príncipe", "sao-tome-und-principe"),
        ("Sonderverwaltungsregion Hongkong", "sonderverwaltungsregion-hongkong"),
        ("St. Vincent und die Grenadinen", "st-vincent-und-die-grenadinen"),
        ("Weißrussland (Belarus)", "weissrussland-belarus"),
    ],
)
def test_a_country_is_named_in_plain_letters(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_an_umlaut_of_two_signs_is_spelled_out_as_well() -> None:
    assert slug("A\u0308gypten") == "aegypten"
