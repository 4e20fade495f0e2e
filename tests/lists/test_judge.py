"""The finding of a single row: verdict, factor, difference and reason."""

from decimal import Decimal

import pytest

from calculator.data import tariff
from calculator.lists.finding import verdict_name
from calculator.lists.judge import Judge
from tests.days import FIRST_DAY
from tests.editions import tariff_with
from tests.lists.judging import EDITION, finding
from tests.spaces import plain


def found(**cells: str) -> list[str]:
    verdict, should_be, difference, _ = finding(Judge(EDITION), **cells)
    return [verdict_name(verdict), should_be, "" if difference is None else str(difference)]


def reason(**cells: str) -> str:
    return plain(finding(Judge(EDITION), **cells).reason)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        # With telephony, exactly one factor is right, however it is written.
        ({"faktor": "1,2"}, ["richtig", "1,2", ""]),
        ({"faktor": "1.2"}, ["richtig", "1,2", ""]),
        ({"faktor": " 1,20 ", "satz": "30"}, ["richtig", "1,2", ""]),
        ({"faktor": "1,3"}, ["falsch", "1,2", ""]),
        ({"land": "Frankreich", "faktor": "1,3"}, ["richtig", "1,3", ""]),
        ({"land": "DE,FR", "faktor": "1,2"}, ["falsch", "1,3", ""]),
        ({"bereich": "Vertrieb", "faktor": "2"}, ["richtig", "2,0", ""]),
        ({"bereich": "VERTRIEB", "land": "pl", "faktor": "2,1"}, ["richtig", "2,1", ""]),
        ({"faktor": "ohne"}, ["falsch", "1,2", ""]),
        ({"faktor": ""}, ["falsch", "1,2", ""]),
        ({"faktor": "1"}, ["falsch", "1,2", ""]),
        # Exactly at the limit is included; then no factor is booked, or the one without telephony.
        ({"minuten": "15", "faktor": ""}, ["richtig", "1,0", ""]),
        ({"minuten": "15,01", "faktor": ""}, ["falsch", "1,2", ""]),
        ({"minuten": "22,5", "stunden": "1,5", "faktor": "ohne"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1,0"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "Ohne"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1,2"}, ["falsch", "1,0", ""]),
        # Without charged telephony, the articles name no factor for Vertrieb: none is right, those
        # with telephony are wrong, and nothing else can be judged, the derived 1,8 included.
        ({"bereich": "vertrieb", "minuten": "10", "faktor": ""}, ["richtig", "ohne", ""]),
        ({"bereich": "vertrieb", "minuten": "15", "faktor": "ohne"}, ["richtig", "ohne", ""]),
        ({"bereich": "vertrieb", "minuten": "15,01", "faktor": "ohne"}, ["falsch", "2,0", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "2,0"}, ["falsch", "ohne", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "2,1"}, ["falsch", "ohne", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1,8"}, ["nicht prüfbar", "", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1"}, ["nicht prüfbar", "", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1,2"}, ["nicht prüfbar", "", ""]),
        ({"bereich": "vertrieb", "minuten": "20", "faktor": "1,8"}, ["falsch", "2,0", ""]),
        # The customer's own system: no telephone factor, whatever the country and the minutes.
        (
            {"anlage": "eigene", "minuten": "60", "land": "US", "faktor": "ohne"},
            ["richtig", "1,0", ""],
        ),
        ({"anlage": "eigene", "faktor": "1,2"}, ["falsch", "1,0", ""]),
        ({"anlage": "eigene", "bereich": "vertrieb", "faktor": ""}, ["richtig", "ohne", ""]),
        ({"anlage": "eigene", "bereich": "vertrieb", "faktor": "2"}, ["falsch", "ohne", ""]),
        ({"anlage": "eigene", "bereich": "vertrieb", "faktor": "1,8"}, ["nicht prüfbar", "", ""]),
        ({"anlage": "my-vpa", "faktor": "1,2"}, ["richtig", "1,2", ""]),
        # The words of the work: other names of the areas, and labels of the factor.
        ({"bereich": "Sales", "faktor": "2,0"}, ["richtig", "2,0", ""]),
        ({"bereich": "Backoffice Telefonie DE", "faktor": "1,2"}, ["richtig", "1,2", ""]),
        (
            {"bereich": "VERTRIEB-TELEFONIE EU", "land": "PL", "faktor": "2,1"},
            ["richtig", "2,1", ""],
        ),
        ({"bereich": "Sales Telefonie DE", "faktor": "2"}, ["richtig", "2,0", ""]),
        ({"faktor": "Faktor 1,2"}, ["richtig", "1,2", ""]),
        ({"faktor": "faktor: 1.2"}, ["richtig", "1,2", ""]),
        ({"faktor": "Telefonfaktor 1,3"}, ["falsch", "1,2", ""]),
        ({"minuten": "5", "faktor": "kein Faktor"}, ["richtig", "1,0", ""]),
        # A Telefonie-Bereich that does not fit the countries is wrong, whatever is booked.
        ({"bereich": "Backoffice Telefonie EU", "faktor": "1,2"}, ["falsch", "1,2", ""]),
        (
            {"bereich": "Backoffice Telefonie DE", "land": "DE,FR", "faktor": "1,2", "satz": "30"},
            ["falsch", "1,3", "-3.00"],
        ),
        ({"bereich": "Vertrieb Telefonie EU", "land": "US"}, ["Angebot nötig", "", ""]),
        # Outside the EU there is no factor to compare with, not even for a single minute.
        ({"land": "CH", "minuten": "1", "faktor": "1,3"}, ["Angebot nötig", "", ""]),
        ({"land": "DE,FR,CH", "faktor": "", "satz": "30"}, ["Angebot nötig", "", ""]),
    ],
)
def test_every_row_gets_its_verdict(cells: dict[str, str], expected: list[str]) -> None:
    assert found(**cells) == expected


@pytest.mark.parametrize(
    ("cells", "difference"),
    [
        # (booked − should be) × rate × hours
        ({"faktor": "1,3", "satz": "30"}, "3.00"),
        ({"faktor": "1,0", "satz": "30"}, "-6.00"),
        ({"faktor": "1,3", "satz": "29,90", "stunden": "2,5", "minuten": "60"}, "7.48"),
        ({"faktor": "1,3", "satz": "29,90 €", "minuten": "0"}, "8.97"),
        ({"anlage": "eigene", "faktor": "2,0", "satz": "1.234,50"}, "1234.50"),
        # Half a cent is rounded away from zero, in both directions.
        ({"faktor": "1,3", "satz": "0,05"}, "0.01"),
        ({"faktor": "1,1", "satz": "0,05"}, "-0.01"),
        ({"faktor": "1,1999", "satz": "1"}, "0.00"),
        # No factor booked although one is due: the stated surcharge is missing.
        ({"faktor": "ohne", "satz": "30"}, "-6.00"),
        ({"land": "FR", "faktor": "ohne", "satz": "30"}, "-9.00"),
        ({"bereich": "vertrieb", "faktor": "", "satz": "30", "stunden": "1,25"}, "-7.50"),
        ({"bereich": "vertrieb", "land": "PL", "faktor": "", "satz": "30"}, "-9.00"),
        ({"bereich": "vertrieb", "faktor": "1", "satz": "30"}, "-30.00"),
        # Vertrieb without charged telephony: the surcharge in the booked factor is too much,
        # whatever the country; nothing follows from a derived factor.
        ({"bereich": "vertrieb", "minuten": "0", "faktor": "2,0", "satz": "30"}, "6.00"),
        ({"bereich": "vertrieb", "minuten": "0", "faktor": "2,1", "satz": "30"}, "9.00"),
        (
            {"bereich": "vertrieb", "land": "FR", "minuten": "0", "faktor": "2,0", "satz": "30"},
            "6.00",
        ),
        (
            {
                "bereich": "vertrieb",
                "minuten": "0",
                "faktor": "2,1",
                "satz": "29,90",
                "stunden": "3",
            },
            "26.91",
        ),
        ({"bereich": "vertrieb", "anlage": "eigene", "faktor": "2,0", "satz": "30"}, "6.00"),
        ({"bereich": "vertrieb", "minuten": "0", "faktor": "1,8", "satz": "30"}, ""),
    ],
)
def test_a_wrong_factor_has_its_difference_in_euro(cells: dict[str, str], difference: str) -> None:
    assert found(**cells)[2] == difference


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"land": "FR", "faktor": "1,2"},
            "Gebucht ist der Faktor 1,2, richtig ist 1,3. "
            "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Frankreich: innerhalb der EU. "
            "Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.",
        ),
        (
            {"bereich": "vertrieb", "faktor": ""},
            "Gebucht ist kein Faktor, richtig ist 2,0. "
            "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
            "Im Telefonie-Bereich „Vertrieb Telefonie DE“ gilt der Faktor 2,0. "
            "Es fehlt der Aufschlag 0,2.",
        ),
        (
            {"minuten": "10", "stunden": "1,5", "faktor": "1,2"},
            "Gebucht ist der Faktor 1,2, richtig ist 1,0 oder kein Faktor. "
            "Vorgesehene Gesprächszeit: 10 Minuten. Enthaltene Gesprächszeit: 22,5 Minuten. "
            "Die Telefonie ist im regulären Stundensatz enthalten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands.",
        ),
        (
            {"bereich": "vertrieb", "minuten": "0", "faktor": "2,1"},
            "Gebucht ist der Faktor 2,1, richtig ist kein Faktor. "
            "Vorgesehene Gesprächszeit: 0 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Telefonie ist im regulären Stundensatz enthalten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
            "Zu viel berechnet ist der Aufschlag 0,3.",
        ),
        (
            {"bereich": "vertrieb", "minuten": "0", "faktor": "1,80"},
            "Gebuchter Faktor: 1,8 ist abgeleitet, die Artikel nennen keinen Faktor für Vertrieb "
            "ohne berechnete Telefonie. "
            "Vorgesehene Gesprächszeit: 0 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Telefonie ist im regulären Stundensatz enthalten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands.",
        ),
        (
            {"bereich": "vertrieb", "anlage": "eigene", "faktor": "1"},
            "Gebuchter Faktor: 1,0 lässt sich nicht beurteilen, die Artikel nennen keinen Faktor "
            "für Vertrieb ohne berechnete Telefonie. "
            "Die Telefonate laufen über die eigene VoIP-Anlage des Kunden. "
            "Dafür fällt kein Telefonfaktor an.",
        ),
        (
            {"bereich": "vertrieb", "minuten": "0", "faktor": ""},
            "Die Telefonie ist im regulären Stundensatz enthalten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands.",
        ),
        (
            {"anlage": "eigene", "faktor": "1,2"},
            "Gebucht ist der Faktor 1,2, richtig ist 1,0 oder kein Faktor. "
            "Die Telefonate laufen über die eigene VoIP-Anlage des Kunden. "
            "Dafür fällt kein Telefonfaktor an.",
        ),
        (
            {"land": "DE,CH,USA", "faktor": "1,2"},
            "Außerhalb der EU: Schweiz und Vereinigte Staaten. "
            "Das Angebot läuft über das Admin-Team.",
        ),
        (
            {"bereich": "Backoffice Telefonie DE", "land": "DE,FR", "faktor": "1,3"},
            "Der Telefonie-Bereich „Backoffice Telefonie DE“ passt nicht zum Ziel innerhalb der "
            "EU: Deutschland und Frankreich. Der gebuchte Faktor passt zum Ziel.",
        ),
        (
            {"bereich": "Sales Telefonie EU", "faktor": "2,1"},
            "Der Telefonie-Bereich „Vertrieb Telefonie EU“ passt nicht zum Ziel innerhalb "
            "Deutschlands: Deutschland. "
            "Gebucht ist der Faktor 2,1, richtig ist 2,0. "
            "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Telefonate laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
            "Im Telefonie-Bereich „Vertrieb Telefonie DE“ gilt der Faktor 2,0.",
        ),
        ({"faktor": "1,2"}, ""),
    ],
)
def test_the_reason_says_first_what_is_wrong_and_then_why(
    cells: dict[str, str], expected: str
) -> None:
    assert reason(**cells) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"faktor": "1,8"}, ("nicht prüfbar", "", None)),
        ({"faktor": "2,2"}, ("falsch", "ohne", Decimal("9.00"))),
        ({"faktor": ""}, ("richtig", "ohne", None)),
        ({"faktor": "", "minuten": "20"}, ("falsch", "2,0", Decimal("-6.00"))),
        ({"faktor": "1", "minuten": "20"}, ("falsch", "2,0", Decimal("-30.00"))),
    ],
)
def test_the_stated_surcharge_counts_even_where_no_single_factor_can_be_derived(
    cells: dict[str, str], expected: tuple[str, str, Decimal | None]
) -> None:
    # Two factors for Vertrieb that lead to different ones without telephony.
    text = tariff_with('amount = "2.1"', 'amount = "2.2"')
    judge = Judge(tariff.parse(text).on(FIRST_DAY))
    vertrieb = {"bereich": "vertrieb", "minuten": "10", "satz": "30"}
    verdict, should_be, difference, _ = finding(judge, **(vertrieb | cells))
    assert (verdict_name(verdict), should_be, difference) == expected
