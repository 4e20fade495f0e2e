"""Telephone numbers as people write them: where they lead, what to type, what is wrong."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.data import countries
from tests.literals import table
from tests.phone_numbers import answer

TOO_SHORT = "Die Nummer ist zu kurz. Bitte prüfen, ob Ziffern fehlen."
TOO_LONG = (
    "Die Nummer ist zu lang. Bitte prüfen, ob Ziffern doppelt sind "
    "oder mehrere Nummern in der Zeile stehen."
)
LOCAL = "Ohne Vorwahl ist die Nummer nur im Ort wählbar. Bitte mit der ganzen Vorwahl eingeben."
UNKNOWN_CODE = (
    "Die Nummer beginnt mit keiner bekannten Landesvorwahl. "
    "Bitte die Ziffern nach + oder 00 prüfen."
)
NO_CODE = (
    "Der Nummer fehlt die Landesvorwahl. Bitte mit + oder 00 beginnen oder ein Zielland angeben."
)
CODE_WITHOUT_PLUS = (
    "Der Nummer fehlt die Landesvorwahl. Falls +33 6 12 34 56 78 gemeint ist: "
    "bitte mit + eingeben. Sonst bitte ein Zielland angeben."
)
NO_PLAN = (
    "Für das angegebene Zielland (Antarktis) ist kein Rufnummernplan bekannt. "
    "Bitte die Nummer mit + und Landesvorwahl eingeben."
)
SEVERAL = "In der Zeile stehen mehrere Nummern. Bitte jede in eine eigene Zeile schreiben."
EXTENSION = (
    "Die Durchwahl 12 ist darin nicht enthalten. "
    "Lässt sie sich direkt anwählen, bitte beides als eine Nummer eingeben."
)
EMERGENCY = (
    "Das ist eine Notrufnummer. Notrufnummern haben keine Landesvorwahl und lassen sich keinem "
    "Zielland zuordnen. Eine andere Nummer bitte mit Vorwahl eingeben."
)
SHORT = (
    "Das ist eine Kurznummer (wie 116117), oder es fehlt die Vorwahl. Kurznummern haben keine "
    "Landesvorwahl und lassen sich keinem Zielland zuordnen. Alle anderen bitte mit Vorwahl eingeben."
)
NO_NUMBER = "Hier ist keine Rufnummer zu erkennen. Bitte eine eingeben, z. B. +49 221 82829-980."


#: Country, zone and channel of a number; country and number for the softphone; E.164.
NUMBERS = table("""
+33612345678       | FR | EU     | softphone    | Frankreich  | 612345678   | +33612345678
+49 221 82829-980  | DE | DE     | softphone    | Deutschland | 22182829980 | +4922182829980
+43 1 234567890    | AT | EU     | softphone    | Österreich  | 1234567890  | +431234567890
+41 21 234 56 78   | CH | NON_EU | softphone    | Schweiz     | 212345678   | +41212345678
+48 12 345 67 89   | PL | EU     | softphone    | Polen       | 123456789   | +48123456789
# Italian landlines keep their zero, Italian mobile numbers have none.
+39 02 1234 5678   | IT | EU     | skype_credit | –           | 0212345678  | +390212345678
+39 312 345 6789   | IT | EU     | skype_credit | –           | 3123456789  | +393123456789
# The trunk prefix of Hungary, Russia and the United States is not 0.
+36 06 1 234 5678  | HU | EU     | skype_credit | –           | 12345678    | +3612345678
+7 8 912 345-67-89 | RU | NON_EU | skype_credit | –           | 9123456789  | +79123456789
+1 201 555 0123    | US | NON_EU | not_covered  | –           | 2015550123  | +12015550123
# Several countries share a code.
+1 242 345 6789    | BS | NON_EU | not_covered  | –           | 2423456789  | +12423456789
+7 771 000 9998    | KZ | NON_EU | not_covered  | –           | 7710009998  | +77710009998
+44 1481 256789    | GG | NON_EU | skype_credit | –           | 1481256789  | +441481256789
+44 1534 456789    | JE | NON_EU | skype_credit | –           | 1534456789  | +441534456789
+44 1624 756789    | IM | NON_EU | skype_credit | –           | 1624756789  | +441624756789
+39 06 698 12345   | VA | NON_EU | skype_credit | –           | 0669812345  | +390669812345
+47 79 12 34 56    | SJ | NON_EU | skype_credit | –           | 79123456    | +4779123456
+358 18 1234567    | AX | NON_EU | skype_credit | –           | 181234567   | +358181234567
+262 269 60 12 34  | YT | NON_EU | not_covered  | –           | 269601234   | +262269601234
+599 9 435 1234    | CW | NON_EU | not_covered  | –           | 94351234    | +59994351234
""")


@pytest.mark.parametrize(("typed", "expected"), [(typed, said) for typed, *said in NUMBERS])
def test_a_number_has_a_country_and_what_to_type(typed: str, expected: list[str | None]) -> None:
    said = answer(typed)
    assert (said["valid"], said["problem"]) == (True, None)
    keys = ("country", "zone", "channel", "dial_country", "dial_number", "e164")
    assert [said[key] for key in keys] == expected


@pytest.mark.parametrize(
    ("typed", "land", "e164"),
    [
        ("0033 6 12 34 56 78", "", "+33612345678"),
        ("0033 6 12 34 56 78", "US", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "", "+33612345678"),
        ("(+33) 6 12 34 56 78", "", "+33612345678"),
        ("00 (33) 6.12.34.56.78", "", "+33612345678"),
        ("+0033 6 12 34 56 78", "", "+33612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("06 12 34 56 78", "Frankreich", "+33612345678"),
        ("011 33 6 12 34 56 78", "US", "+33612345678"),
        ("0221/82829-980", "DE", "+4922182829980"),
        ("Tel.: 0221 / 82829 – 980", "DE", "+4922182829980"),
        ("- 0221/82829-980", "DE", "+4922182829980"),
        ("Büro 2: 0221 82829-980 (Mo–Fr 9–17 Uhr)", "DE", "+4922182829980"),
        ("+49 221 82829-980 Empfang", "", "+4922182829980"),
        ("tel:+49-221-82829980", "", "+4922182829980"),
        ("\u202a+49\u00a0221\u00a082829\u2011980\u202c", "", "+4922182829980"),
        ("+４９ ２２１ ８２８２９９８０", "", "+4922182829980"),
        ("+49 (0) 0221 82829980", "", "+4922182829980"),
        ("02 1234 5678", "IT", "+390212345678"),
        ("+39 (0)2 1234 5678", "", "+390212345678"),
        ("+39 (0)335 123 4567", "", "+393351234567"),
        ("+48 (0)12 345 67 89", "", "+48123456789"),
        ("8 912 345-67-89", "RU", "+79123456789"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, land: str, e164: str) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["e164"]) == (True, e164)


@pytest.mark.parametrize(
    ("typed", "land", "country", "dial_number", "problem"),
    [
        (
            "+49 116117",
            "",
            "DE",
            "116117",
            "Die Länge passt, aber unter +49 ist kein solcher Rufnummernbereich bekannt. "
            "Bitte die Ziffern prüfen, vor allem die Vorwahl.",
        ),
        (
            "+44 1999 999999",
            "",
            None,
            "1999999999",
            "Die Länge passt, aber unter +44 ist kein solcher Rufnummernbereich bekannt. "
            "Bitte die Ziffern prüfen, vor allem die Vorwahl.",
        ),
        ("+33 6 12", "", "FR", None, TOO_SHORT),
        ("+33 6 12 34 56 78 90", "", "FR", None, TOO_LONG),
        ("+43 1", "", None, None, TOO_SHORT),
        ("+1 555 0123", "", None, None, LOCAL),
        (
            "+354 55512345",
            "",
            "IS",
            None,
            "Unter +354 hat keine Nummer so viele Ziffern. "
            "Bitte prüfen, ob eine fehlt oder zu viel ist.",
        ),
        ("+999 123456", "", None, None, UNKNOWN_CODE),
        ("00999 123456", "DE", None, None, UNKNOWN_CODE),
        ("06 12 34 56 78", "", None, None, NO_CODE),
        ("33612345678", "", None, None, CODE_WITHOUT_PLUS),
        ("01 234567", "Antarktis", None, None, NO_PLAN),
        ("0221 82829980, 0221 82829981", "DE", None, None, SEVERAL),
        ("0221 82829-980/981", "DE", None, None, SEVERAL),
        ("keine Nummer", "DE", None, None, NO_NUMBER),
        ("+", "", None, None, NO_NUMBER),
        ("1" * 251, "", None, None, NO_NUMBER),
    ],
)
def test_what_is_no_real_number_is_told_with_what_to_check(
    typed: str, land: str, country: str | None, dial_number: str | None, problem: str
) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["country"], said["dial_number"]) == (False, country, dial_number)
    assert said["problem"] == problem


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("110", EMERGENCY),
        ("112", EMERGENCY),
        ("Notruf: 112", EMERGENCY),
        ("112 Notruf", EMERGENCY),
        ("+49 112", EMERGENCY),
        ("0049 110", EMERGENCY),
        ("116117", SHORT),
        ("11833", SHORT),
    ],
)
@pytest.mark.parametrize("land", ["", "DE", "FR"])
def test_an_emergency_or_short_number_is_called_one(typed: str, problem: str, land: str) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["country"], said["e164"]) == (False, None, None)
    assert said["problem"] == problem


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            "+800 1234 5678",
            "Gültiges Nummernformat, aber kein Zielland: "
            "+800 ist eine internationale Sondervorwahl. "
            "Zone und Weg sind dafür nicht festgelegt.",
        ),
        (
            "+870 301 234 567",
            "Gültiges Nummernformat, aber kein Zielland: "
            "+870 ist eine internationale Sondervorwahl. "
            "Zone und Weg sind dafür nicht festgelegt.",
        ),
        (
            "+247 62889",
            "Gültiges Nummernformat, aber das Gebiet der Nummer (AC) steht nicht in der Länderliste. "
            "Zone und Weg sind dafür nicht festgelegt.",
        ),
    ],
)
def test_a_number_without_a_country_of_ours_is_real_but_has_no_zone(
    typed: str, problem: str
) -> None:
    said = answer(typed)
    assert said["valid"] is True
    unknown = ("country", "zone", "channel", "dial_country")
    assert [said[key] for key in unknown] == [None] * 4
    assert said["problem"] == problem


@pytest.mark.parametrize(
    "typed",
    [
        "+49 221 82829980 Durchwahl 12",
        "+49 221 82829980 ext. 12",
        "+49 221 82829980 DW-12",
        "+49 221 82829980x12",
        "tel:+49-221-82829980;ext=12",
    ],
)
def test_an_extension_is_not_typed_with_the_number_and_the_answer_says_so(typed: str) -> None:
    said = answer(typed)
    assert (said["dial_number"], said["extension"]) == ("22182829980", "12")
    assert EXTENSION in [step["text"] for step in said["steps"]]


def test_letters_count_as_keys_only_where_numbers_are_made_for_that() -> None:
    said = answer("0800 REIMANN", land="DE")
    assert (said["valid"], said["e164"]) == (True, "+498007346266")
    assert "Die Buchstaben sind als Ziffern gelesen, wie auf den Tasten eines Telefons." in [
        step["text"] for step in said["steps"]
    ]
    assert answer("+49 221 8282 Tom")["e164"] == "+492218282"


examples = st.sampled_from(
    [phonenumbers.example_number(code) for code in sorted(phonenumbers.SUPPORTED_REGIONS)]
)


@given(examples, st.sampled_from(["E164", "INTERNATIONAL", "RFC3966"]))
def test_what_is_typed_behind_the_country_code_is_the_international_number(
    example: phonenumbers.PhoneNumber, form: str
) -> None:
    form_number = getattr(phonenumbers.PhoneNumberFormat, form)
    said = answer(phonenumbers.format_number(example, form_number))
    assert said["valid"] is True
    assert f"+{example.country_code}{said['dial_number']}" == said["e164"]
    assert said["country"] in {None, *countries.current().by_code}
