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
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1,8"}, ["richtig", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": ""}, ["richtig", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1"}, ["falsch", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "2,0"}, ["falsch", "1,8", ""]),
        # The customer's own system: no telephone factor, whatever the country and the minutes.
        (
            {"anlage": "eigene", "minuten": "60", "land": "US", "faktor": "ohne"},
            ["richtig", "1,0", ""],
        ),
        ({"anlage": "eigene", "faktor": "1,2"}, ["falsch", "1,0", ""]),
        ({"anlage": "my-vpa", "faktor": "1,2"}, ["richtig", "1,2", ""]),
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
        # No factor booked: the task costs what it costs without telephony.
        ({"faktor": "ohne", "satz": "30"}, "-6.00"),
        ({"bereich": "vertrieb", "faktor": "", "satz": "30"}, "-6.00"),
        ({"bereich": "vertrieb", "faktor": "1", "satz": "30"}, "-30.00"),
    ],
)
def test_a_wrong_factor_has_its_difference_in_euro(cells: dict[str, str], difference: str) -> None:
    assert found(**cells)[2] == difference


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"land": "FR", "faktor": "1,2"},
            "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Gespräche laufen über die Telefonanlage von my-vpa. "
            "Zielland Frankreich: innerhalb der EU. "
            "Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.",
        ),
        (
            {"minuten": "10", "stunden": "1,5", "faktor": "1,2"},
            "Vorgesehene Gesprächszeit: 10 Minuten. Enthaltene Gesprächszeit: 22,5 Minuten. "
            "Die Gespräche laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
            "Kein Aufpreis für Telefonie.",
        ),
        (
            {"bereich": "vertrieb", "minuten": "0", "faktor": "2,0"},
            "Vorgesehene Gesprächszeit: 0 Minuten. Enthaltene Gesprächszeit: 15 Minuten. "
            "Die Gespräche laufen über die Telefonanlage von my-vpa. "
            "Zielland Deutschland: Telefonate innerhalb Deutschlands. "
            "Für Vertrieb ohne Telefonie ist kein Faktor festgelegt. "
            "Abgeleitet ergibt sich 1,8: der Faktor für Vertrieb Telefonie ohne seinen Aufschlag. "
            "Kein Aufpreis für Telefonie.",
        ),
        (
            {"anlage": "eigene", "faktor": "1,2"},
            "Die Gespräche laufen über die eigene VoIP-Anlage des Kunden. "
            "Dafür fällt kein Telefonfaktor an.",
        ),
        (
            {"land": "DE,CH,USA", "faktor": "1,2"},
            "Ziel außerhalb der EU: Schweiz und Vereinigte Staaten. "
            "Das Admin-Team erstellt das Angebot.",
        ),
        ({"faktor": "1,2"}, ""),
    ],
)
def test_the_reason_explains_the_factor(cells: dict[str, str], expected: str) -> None:
    assert reason(**cells) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            {"bereich": "einkauf"},
            "Arbeitsbereich: „einkauf“ gibt es hier nicht. "
            "Bitte „backoffice“ oder „vertrieb“ wählen.",
        ),
        (
            {"land": ""},
            "Zielland: Die Angabe fehlt. Bitte ein Land mit deutschem Namen oder ISO-Code "
            "eingeben, z. B. Frankreich oder FR.",
        ),
        (
            {"land": "DE,Frankreih"},
            "Zielland: „Frankreih“ ist kein bekanntes Land. Gemeint: Frankreich?",
        ),
        (
            {"anlage": "fax"},
            "Telefonanlage: „fax“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen.",
        ),
        (
            {"minuten": "1.234"},
            "Gesprächsminuten: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben.",
        ),
        (
            {"minuten": "61"},
            "Gesprächsminuten: Zu viele Minuten für 1 Stunde: 61 Minuten. "
            "Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben.",
        ),
        (
            {"stunden": "0"},
            "Arbeitsstunden: „0“ geht nicht. "
            "Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5.",
        ),
        (
            {"satz": "-5"},
            "Stundensatz: „-5“ ist negativ. "
            "Bitte den Stundensatz ohne Telefonfaktor in Euro als Zahl über 0 eingeben, "
            "z. B. 29,90.",
        ),
        (
            {"faktor": "1.234"},
            "Gebuchter Faktor: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben.",
        ),
        (
            {"faktor": "=1+1"},
            "Gebuchter Faktor: „=1+1“ ist keine Zahl. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“.",
        ),
        (
            {"faktor": "1,\x002"},
            "Gebuchter Faktor: Die Angabe enthält unlesbare Zeichen. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“.",
        ),
        # The articles also call 0,2 a factor; it is a surcharge, so it must not pass for one.
        (
            {"faktor": "0,2"},
            "Gebuchter Faktor: „0,2“ ist kleiner als 1, also kein Faktor. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“.",
        ),
        (
            {"bereich": "", "minuten": "61", "faktor": "x"},
            "Arbeitsbereich: Die Angabe fehlt. Bitte „backoffice“ oder „vertrieb“ wählen. "
            "Gebuchter Faktor: „x“ ist keine Zahl. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“. "
            "Gesprächsminuten: Zu viele Minuten für 1 Stunde: 61 Minuten. "
            "Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben.",
        ),
    ],
)
def test_a_row_that_cannot_be_checked_names_every_field_and_its_problem(
    cells: dict[str, str], expected: str
) -> None:
    assert found(**cells) == ["nicht prüfbar", "", ""]
    assert reason(**cells) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"faktor": "1,8"}, ("nicht prüfbar", "", None)),
        ({"faktor": ""}, ("richtig", "ohne", None)),
        ({"faktor": "", "minuten": "20"}, ("falsch", "2,0", None)),
        ({"faktor": "1", "minuten": "20"}, ("falsch", "2,0", Decimal("-30.00"))),
    ],
)
def test_nothing_is_compared_with_a_factor_without_telephony_that_is_open(
    cells: dict[str, str], expected: tuple[str, str, Decimal | None]
) -> None:
    # Two factors for Vertrieb that lead to different ones without telephony.
    text = tariff_with('amount = "2.1"', 'amount = "2.2"')
    judge = Judge(tariff.parse(text).on(FIRST_DAY))
    vertrieb = {"bereich": "vertrieb", "minuten": "10", "satz": "30"}
    verdict, should_be, difference, _ = finding(judge, **(vertrieb | cells))
    assert (verdict_name(verdict), should_be, difference) == expected


def test_each_of_many_unknown_countries_is_named_and_only_the_first_get_suggestions() -> None:
    judge = Judge(EDITION)
    reasons = [finding(judge, land=f"Frankreih {number}").reason for number in range(1_500)]
    assert "Zielland: „Frankreih 7“ ist kein bekanntes Land. Gemeint: Frankreich?" in reasons[7]
    assert "Zielland: „Frankreih 1400“ ist kein bekanntes Land. Bitte ein Land mit" in reasons[1400]
    assert "Gemeint: Frankreich?" in finding(Judge(EDITION), land="Frankreih 1400").reason
