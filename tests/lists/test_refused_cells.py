"""Rows with cells that cannot be used: each problem is named, with what belongs there."""

import pytest

from calculator.lists.finding import verdict_name
from calculator.lists.judge import Judge
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
            "Gesprächsminuten: Mehr Gesprächszeit (61 Minuten) als Arbeitszeit (1 Stunde). "
            "Bitte höchstens 60 Minuten eingeben oder die Arbeitsstunden erhöhen.",
        ),
        (
            {"stunden": "0"},
            "Arbeitsstunden: „0“ ist zu klein. "
            "Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5.",
        ),
        (
            {"satz": "-5"},
            "Stundensatz: „-5“ ist negativ. "
            "Bitte den Stundensatz ohne jeden Faktor in Euro als Zahl über 0 eingeben, "
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
        ({"faktor": "0,3"}, "Gebuchter Faktor: „0,3“ ist der Aufschlag. Gemeint: 1,3?"),
        ({"faktor": "Faktor 0,20"}, "Gebuchter Faktor: „0,2“ ist der Aufschlag. Gemeint: 1,2?"),
        (
            {"bereich": "Sales", "faktor": "0,3"},
            "Gebuchter Faktor: „0,3“ ist der Aufschlag. Gemeint: 2,1?",
        ),
        (
            {"bereich": "Lager", "faktor": "0,2"},
            "Arbeitsbereich: „Lager“ gibt es hier nicht. Bitte „backoffice“ oder „vertrieb“ wählen. "
            "Gebuchter Faktor: „0,2“ ist der Aufschlag. Gemeint: 1,2 oder 2,0?",
        ),
        (
            {"faktor": "0,5"},
            "Gebuchter Faktor: „0,5“ ist kleiner als 1, also kein Faktor. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“.",
        ),
        (
            {"bereich": "Backoffice Telefonie US", "faktor": "1,2"},
            "Arbeitsbereich: „Backoffice Telefonie US“ gibt es hier nicht. "
            "Bitte „backoffice“ oder „vertrieb“ wählen.",
        ),
        (
            {"faktor": "Faktor x"},
            "Gebuchter Faktor: „x“ ist keine Zahl. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“.",
        ),
        (
            {"land": "FR," * 1_667},
            "Zielland: Die Angabe ist länger als 5.000 Zeichen. "
            "Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR.",
        ),
        (
            {"bereich": "", "minuten": "61", "faktor": "x"},
            "Arbeitsbereich: Die Angabe fehlt. Bitte „backoffice“ oder „vertrieb“ wählen. "
            "Gebuchter Faktor: „x“ ist keine Zahl. "
            "Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“. "
            "Gesprächsminuten: Mehr Gesprächszeit (61 Minuten) als Arbeitszeit (1 Stunde). "
            "Bitte höchstens 60 Minuten eingeben oder die Arbeitsstunden erhöhen.",
        ),
    ],
)
def test_a_row_that_cannot_be_checked_names_every_field_and_its_problem(
    cells: dict[str, str], expected: str
) -> None:
    assert found(**cells) == ["nicht prüfbar", "", ""]
    assert reason(**cells) == expected


def test_each_of_many_unknown_countries_is_named_and_only_the_first_get_suggestions() -> None:
    judge = Judge(EDITION)
    reasons = [finding(judge, land=f"Frankreih {number}").reason for number in range(1_500)]
    assert "Zielland: „Frankreih 7“ ist kein bekanntes Land. Gemeint: Frankreich?" in reasons[7]
    assert "Zielland: „Frankreih 1400“ ist kein bekanntes Land. Bitte ein Land mit" in reasons[1400]
    assert "Gemeint: Frankreich?" in finding(Judge(EDITION), land="Frankreih 1400").reason
