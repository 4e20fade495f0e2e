"""What people may type into each field, and what is refused with which words."""

from decimal import Decimal

import pytest

from calculator.questions import codec, fields
from tests.asking import refusals
from tests.spaces import all_plain
from tests.tasks import task

GOOD = {"bereich": "backoffice", "land": "DE", "minuten": "20", "stunden": "1"}

MINUTES = "Bitte die Gesprächsminuten als Zahl ab 0 eingeben, z. B. 22,5."
HOURS = "Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5."
RATE = "Bitte den Stundensatz ohne jeden Faktor in Euro als Zahl über 0 eingeben, z. B. 29,90."
COUNTRY = "Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20", "20"),
        ("22,5", "22.5"),
        ("22.5", "22.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        (" 1.234,5 ", "1234.5"),
        ("1.234.567", "1234567"),
        ("29,90 €", "29.90"),
        ("1 234,5", "1234.5"),
        ("007", "7"),
    ],
)
def test_numbers_are_read_as_germans_write_them(typed: str, meant: str) -> None:
    words = codec.read((fields.SATZ,), [("satz", typed)])
    assert words.values == {"satz": Decimal(meant)}


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("minuten", "-1", f"Gesprächsminuten: „-1“ ist negativ. {MINUTES}"),
        ("minuten", "−1", f"Gesprächsminuten: „−1“ ist negativ. {MINUTES}"),
        ("minuten", "viele", f"Gesprächsminuten: „viele“ ist keine Zahl. {MINUTES}"),
        ("minuten", "NaN", f"Gesprächsminuten: „NaN“ ist keine Zahl. {MINUTES}"),
        ("minuten", "inf", f"Gesprächsminuten: „inf“ ist keine Zahl. {MINUTES}"),
        ("minuten", "2 5", f"Gesprächsminuten: „2 5“ ist keine Zahl. {MINUTES}"),
        ("minuten", "25 €", f"Gesprächsminuten: „25 €“ ist keine Zahl. {MINUTES}"),
        ("minuten", "1e3", f"Gesprächsminuten: „1e3“ ist keine Zahl. {MINUTES}"),
        (
            "minuten",
            "1.234",
            "Gesprächsminuten: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben.",
        ),
        (
            "minuten",
            "61",
            "Gesprächsminuten: Mehr Gesprächszeit (61 Minuten) als Arbeitszeit (1 Stunde). "
            "Bitte höchstens 60 Minuten eingeben oder die Arbeitsstunden erhöhen.",
        ),
        (
            "minuten",
            "1,23456",
            "Gesprächsminuten: „1,23456“ ist zu genau. "
            "Bitte höchstens 4 Stellen nach dem Komma eingeben.",
        ),
        ("stunden", "0", f"Arbeitsstunden: „0“ ist zu klein. {HOURS}"),
        (
            "stunden",
            "99999999",
            "Arbeitsstunden: „99999999“ ist zu groß. Bitte höchstens 9.999.999 eingeben.",
        ),
        ("satz", "0", f"Stundensatz: „0“ ist zu klein. {RATE}"),
        (
            "bereich",
            "einkauf",
            "Arbeitsbereich: „einkauf“ gibt es hier nicht. "
            "Bitte „backoffice“ oder „vertrieb“ wählen.",
        ),
        (
            "fall",
            "bestandskunde",
            "Fall für das Admin-Team: „bestandskunde“ gibt es hier nicht. "
            "Bitte „neukunde“ oder „weiterleitung“ wählen.",
        ),
        (
            "anlage",
            "fax",
            "Telefonanlage: „fax“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen.",
        ),
        ("land", "Atlantis", f"Zielland: „Atlantis“ ist kein bekanntes Land. {COUNTRY}"),
        (
            "land",
            "Frankreih",
            "Zielland: „Frankreih“ ist kein bekanntes Land. Gemeint: Frankreich?",
        ),
        (
            "land",
            "Malorca",
            "Zielland: „Malorca“ ist kein bekanntes Land. Gemeint: Mallorca?",
        ),
        *(
            (
                "land",
                typed,
                f"Zielland: „{typed}“ ist kein einzelnes Land. "
                "Bitte das Land nennen, z. B. Frankreich.",
            )
            for typed in ("Europa", "Ausland", "weltweit", "international", "Südamerika", "Inland")
        ),
        (
            "land",
            "Frankreich und Ausland",
            "Zielland: „Ausland“ ist kein einzelnes Land. Bitte das Land nennen, z. B. Frankreich.",
        ),
        (
            "land",
            "DE,Östereich",
            "Zielland: „Östereich“ ist kein bekanntes Land. Gemeint: Österreich?",
        ),
        (
            "stand",
            "20.11.2026",
            "Tag: Für Tage vor dem 21.11.2026 sind keine Werte hinterlegt. "
            "Bitte den 21.11.2026 oder einen späteren Tag eingeben.",
        ),
        (
            "stand",
            "2026-02-30",
            "Tag: „2026-02-30“ ist kein Datum. "
            "Bitte ein Datum eingeben, z. B. 01.12.2026 oder 2026-12-01.",
        ),
    ],
)
def test_impossible_input_is_refused_with_what_to_enter(key: str, typed: str, said: str) -> None:
    assert all_plain(refusals("telefonfaktor", GOOD | {key: typed})) == [said]


@pytest.mark.parametrize("slug", ["erreichbarkeit", "nummer"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("EU", "„EU“ ist kein einzelnes Land. Bitte das Land nennen, z. B. Frankreich."),
        ("europa", "„europa“ ist kein einzelnes Land. Bitte das Land nennen, z. B. Frankreich."),
        ("Ausland", "„Ausland“ ist kein einzelnes Land. Bitte das Land nennen, z. B. Frankreich."),
        ("DACH", "„DACH“ sind mehrere Länder. Gemeint: Deutschland, Österreich oder Schweiz?"),
        ("DE,FR", f"Hier geht nur ein Land auf einmal. {COUNTRY}"),
    ],
)
def test_where_one_country_matters_no_zone_and_no_group_will_do(
    slug: str, typed: str, said: str
) -> None:
    words = {"land": typed} | ({"nummer": "0221 82829980"} if slug == "nummer" else {})
    assert all_plain(refusals(slug, words)) == [f"Zielland: {said}"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "option=1&ansage=mp3",
            "Ansage für den Anrufbeantworter: Option 1 hat keinen individuellen Anrufbeantworter. "
            "Bitte „ohne Ansage“ (ohne) wählen.",
        ),
        (
            "option=2",
            "Ansage für den Anrufbeantworter: Option 2 braucht eine Ansage. "
            "Bitte eine der drei Ansagen wählen (mp3, vpa oder profi).",
        ),
        (
            "option=5",
            "Option: „5“ gibt es hier nicht. Bitte „1“, „2“, „3“ oder „4“ wählen.",
        ),
    ],
)
def test_a_greeting_must_fit_the_option(words: str, said: str) -> None:
    assert refusals("add-ons", words) == [said]


def test_the_work_area_is_understood_by_the_name_of_the_article() -> None:
    said = task("bereich=Sales&land=FR&minuten=20")
    assert (said["work_area"], said["factor"]) == ("vertrieb", "2.1")
