"""A misspelled country is offered; what names no country offers none."""

import pytest

from calculator.data import countries


def offered(typed: str) -> list[str]:
    """Return the names of the countries and regions that a text may mean."""
    return [each.region or each.name for each in countries.current().similar(typed)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Frankreih", "Frankreich"),
        ("Öesterreich", "Österreich"),
        ("Östereich", "Österreich"),
        ("Oestreich", "Österreich"),
        ("Schweitz", "Schweiz"),
        ("Niederlnde", "Niederlande"),
        ("Grosbritannien", "Vereinigtes Königreich"),
        ("Tschechein", "Tschechien"),
        ("Itallien", "Italien"),
        ("Poln", "Polen"),
        ("Spaninen", "Spanien"),
        ("Finland", "Finnland"),
        ("Duetschland", "Deutschland"),
        ("Griechenand", "Griechenland"),
        ("Luxenburg", "Luxemburg"),
        ("Malorca", "Mallorca"),
        # The first letter, where the word is long enough.
        ("Rankreich", "Frankreich"),
        # The start of a name.
        ("Öster", "Österreich"),
        ("Portu", "Portugal"),
        # A digit that slipped in.
        ("Frankreih 2", "Frankreich"),
    ],
)
def test_a_misspelled_country_is_offered(typed: str, meant: str) -> None:
    assert offered(typed) == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "Atlantis", "Ballermann", "Lummerland", "Hogwarts",
        # Cities and what else lies somewhere.
        "München", "Essen", "Paris", "Mailand", "Krakau", "Alpen", "Ostsee",
        # What a cell of a list may hold instead.
        "Kunde", "Telefon", "unbekannt", "verschiedene", "alle", "siehe Akte", "Personen", "Mail",
        # Three letters are no name, and four too few for one mistake.
        "Fra", "Nor", "Zzz", "Omas", "Iren", "Perl",
        # What fits more than three countries.
        "Republik", "Nord",
        "7", "-",
    ],
)  # fmt: skip
def test_what_names_no_country_offers_none(typed: str) -> None:
    assert offered(typed) == []


def test_a_name_that_may_mean_several_offers_them() -> None:
    assert offered("Kongo") == ["Kongo-Kinshasa", "Kongo-Brazzaville"]
    assert offered("Nieder") == ["Niederlande", "Niedersachsen", "Niederösterreich"]
    assert offered("Austrlia") == ["Österreich", "Australien"]
