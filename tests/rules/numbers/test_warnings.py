"""What is said of a number before anyone dials it, and how DIN 5008 spells it."""

import re

import pytest

from tests.literals import actions_of
from tests.phone_numbers import answer

EMERGENCY = (
    "Achtung, Notrufnummer: nur im Notfall wählen. Länder des Softphones, in denen sie gilt: {}."
)
SHORT = (
    "Achtung, Kurznummer: Sie gilt nur innerhalb eines Landes, "
    "und manche kosten mehr als andere Nummern."
)
PREMIUM = (
    "Achtung, Mehrwertdienst: Ein Anruf kostet mehr als bei anderen Nummern. "
    "Wer das zahlt, sagen die Artikel nicht."
)
SHARED = (
    "Achtung, Servicenummer: Ein Anruf kann mehr kosten als bei anderen Nummern. "
    "Wer das zahlt, sagen die Artikel nicht."
)
FREE = "Achtung, gebührenfreie Nummer: Aus dem Ausland ist sie oft nicht erreichbar."


@pytest.mark.parametrize(
    ("typed", "warning", "action"),
    [
        (
            "110",
            EMERGENCY.format("Deutschland"),
            "Wähle eine Notrufnummer nur im Notfall: 110.",
        ),
        (
            "144",
            EMERGENCY.format("Österreich und Schweiz"),
            "Wähle eine Notrufnummer nur im Notfall: 144.",
        ),
        (
            "+49 112",
            EMERGENCY.format("Österreich, Schweiz, Deutschland, Frankreich und Polen"),
            "Wähle eine Notrufnummer nur im Notfall: 112.",
        ),
        ("116117", SHORT, "Prüfe vor dem Anruf, ob wirklich eine Kurznummer gemeint ist: 116117."),
        (
            "+49 116117",
            SHORT,
            "Prüfe vor dem Anruf, ob wirklich eine Kurznummer gemeint ist: 116117.",
        ),
        ("11833", SHORT, "Prüfe vor dem Anruf, ob wirklich eine Kurznummer gemeint ist: 11833."),
        (
            "0900 1 234567",
            PREMIUM,
            "Frag das Admin-Team, bevor du einen Mehrwertdienst anrufst: +49 900 1 234567.",
        ),
        (
            "+33 899 12 34 56",
            PREMIUM,
            "Frag das Admin-Team, bevor du einen Mehrwertdienst anrufst: +33 899 123456.",
        ),
        (
            "0180 2 123456",
            SHARED,
            "Frag das Admin-Team, bevor du eine Servicenummer anrufst: +49 180 2 123456.",
        ),
        (
            "0800 3301000",
            FREE,
            "Prüfe vor dem Anruf, ob eine gebührenfreie Nummer erreichbar ist: +49 800 3301000.",
        ),
    ],
)
def test_a_number_that_is_not_simply_dialled_carries_a_warning(
    typed: str, warning: str, action: str
) -> None:
    said = answer(typed, land="DE")
    assert said["warning"] == warning
    assert warning in [each["text"] for each in said["steps"]]
    assert actions_of(said, "assistant")[0] == action


@pytest.mark.parametrize("typed", ["+49 221 82829980", "+49 171 1234567", "+33 6 12", "keine"])
def test_other_numbers_carry_none(typed: str) -> None:
    assert answer(typed)["warning"] is None


def test_of_several_numbers_each_kind_is_warned_of_once() -> None:
    said = answer("110\n0900 1 234567\n+49 221 82829980\n0900 1 234568\n112\n+49 112", land="DE")
    assert actions_of(said, "assistant")[:2] == [
        "Wähle eine Notrufnummer nur im Notfall: 110 und 112.",
        "Frag das Admin-Team, bevor du einen Mehrwertdienst anrufst: "
        "+49 900 1 234567 und +49 900 1 234568.",
    ]


@pytest.mark.parametrize("typed", ["0900 1 234567", "0180 2 123456", "+43 900 123456"])
def test_who_pays_for_a_dear_number_is_an_open_question(typed: str) -> None:
    said = answer(typed, land="DE")
    (sources,) = [each["sources"] for each in said["steps"] if each["text"] == said["warning"]]
    assert sources == ["auslegungen#rufnummern", "auslegungen#wer-zahlt-mehrwertdienste"]


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("0221 82829980", "+49 221 82829980"),
        ("0221/82829980", "+49 221 82829980"),
        ("0221-82829980", "+49 221 82829980"),
        ("0151 23456789", "+49 1512 3456789"),
        ("+33 6 12 34 56 78", "+33 6 12345678"),
        ("+39 02 1234 5678", "+39 02 12345678"),
        ("+1 201-555-0123", "+1 201 5550123"),
        ("+43 1 234567890", "+43 1 234567890"),
        # Without a prefix within the country, the area code is part of the number.
        ("+48 12 345 67 89", "+48 123456789"),
        ("+45 32 12 34 56", "+45 32123456"),
        ("+800 1234 5678", "+800 12345678"),
        # German service numbers: a space on both sides of the digit for the price.
        ("0180 2 12334", "+49 180 2 12334"),
        ("01806 123456", "+49 180 6 123456"),
        ("09001234567", "+49 900 1 234567"),
        ("0137 7 123456", "+49 137 7 123456"),
        ("0800 3301000", "+49 800 3301000"),
        ("+41 900 123 456", "+41 900 123456"),
        ("+1 800-555-0199", "+1 800 5550199"),
        # What was read is spelled though it is unsure.
        ("0221 82829980 30 min", "+49 221 82829980"),
        ("110", None),
        ("+33 6 12", None),
    ],
)
def test_a_number_is_spelled_by_din_5008(typed: str, spelled: str | None) -> None:
    assert answer(typed, land="DE")["din5008"] == spelled


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("+49 221 82829-980", "+49 221 82829-980"),
        ("0221/82829-980", "+49 221 82829-980"),
        ("0221-82829-980", "+49 221 82829-980"),
        ("(0221) 828 29 – 980", "+49 221 82829-980"),
        ("0221 82829-980, 30 min", "+49 221 82829-980"),
        ("0221 82829-0", "+49 221 82829-0"),
        ("089 1234567-18", "+49 89 1234567-18"),
        ("+43 1 58858-0", "+43 1 58858-0"),
        # The hyphen divides other digits, or stands where it shows no extension.
        ("0221-828-29-980", "+49 221 82829980"),
        ("0171-1234567", "+49 171 1234567"),
        ("0171 1234-567", "+49 171 1234567"),
        ("0180 2 12-34", "+49 180 2 1234"),
        ("+41 44 668-18-00", "+41 44 6681800"),
        ("+1 201-555-0123", "+1 201 5550123"),
        ("+352 26 12 34-12", "+352 26123412"),
        ("0221 82829980-85", "+49 221 82829980"),
    ],
)
def test_a_hyphen_stays_where_it_shows_an_extension(typed: str, spelled: str) -> None:
    said = answer(typed, land="DE")
    assert said["din5008"] == spelled
    assert re.sub(r"[ -]", "", spelled) == said["e164"]
