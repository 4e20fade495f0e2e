"""What stands in a line beside its number: understood, or named as unread and never lost."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.literals import table
from tests.phone_numbers import answer

#: What is typed; the number that was read; what was not read; the extension.
UNREAD = table("""
0221 8282998O                           | +492218282998  | O                  | –
0221 8282998O Durchwahl 12              | +492218282998  | O                  | 12
O221 82829980                           | +4922182829980 | O                  | –
0221 82829 98l0                         | +4922182829    | 98l0               | –
+49 221 82829980Max                     | +4922182829980 | Max                | –
+49 221 82829980-Max                    | +4922182829980 | -Max               | –
KdNr-0221 82829980                      | +4922182829980 | KdNr-              | –
0221 8282998?                           | +492218282998  | ?                  | –
0221 8282998*                           | +492218282998  | *                  | –
0221 82829...                           | +4922182829    | ...                | –
0221 82829-xxx                          | +4922182829    | -xxx               | –
0221 82829980²                          | +4922182829980 | ²                  | –
# Figures behind it, glued or not.
+49 221 82829980 -85                    | +4922182829980 | -85                | –
0221 82829980-85                        | +4922182829980 | -85                | –
0221 82829980 - 85                      | +4922182829980 | - 85               | –
0221 82829-980-985                      | +4922182829980 | -985               | –
0221 82829-980 bis -985                 | +4922182829980 | bis -985           | –
0221 82829980 85                        | +4922182829980 | 85                 | –
0221 82829980 30 min                    | +4922182829980 | 30 min             | –
0221 82829980, 30 min                   | +4922182829980 | 30 min             | –
0221 82829980 3 h                       | +4922182829980 | 3 h                | –
0221 82829980 3 Tische                  | +4922182829980 | 3 Tische           | –
030 123456 300 Gäste                    | +4930123456    | 300 Gäste          | –
0221 82829980 2. Versuch                | +4922182829980 | 2. Versuch         | –
0221 82829980 (2. Versuch)              | +4922182829980 | (2. Versuch)       | –
0221 82829980 (10-12)                   | +4922182829980 | (10-12)            | –
0221 82829980 24.11.2026                | +4922182829980 | 24.11.2026         | –
0221 82829980 am 24.11.                 | +4922182829980 | am 24.11.          | –
+33 6 12 34 56 78-85                    | +33612345678   | -85                | –
+33 6 12 34 56 78 2 Personen            | +33612345678   | 2 Personen         | –
0221 82829980 Durchwahl 12 13           | +4922182829980 | Durchwahl 12 13    | –
0221 82829980 Durchwahl 12 (2. Versuch) | +4922182829980 | (2. Versuch)       | 12
# Figures before it.
1. 0221 82829980                        | +4922182829980 | 1.                 | –
12 0221 82829980                        | +4922182829980 | 12                 | –
24.11. 0221 82829980                    | +4922182829980 | 24.11.             | –
2. Versuch: 0221 82829980               | +4922182829980 | 2. Versuch         | –
Raum 12 0221 82829980                   | +4922182829980 | Raum 12            | –
50667 Köln 0221 82829980                | +4922182829980 | 50667 Köln         | –
２. Versuch ０２２１ ８２８２９９８０    | +4922182829980 | 2. Versuch         | –
""")


@pytest.mark.parametrize(("typed", "e164", "unread", "extension"), UNREAD)
def test_what_was_not_read_is_shown_and_the_number_is_unsure(
    typed: str, e164: str, unread: str, extension: str | None
) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"]) == (False, e164)
    assert (said["unread"], said["extension"]) == ([unread], extension)
    assert said["problem"] == (
        f"Unsicher, bitte prüfen. Nicht als Teil der Nummer gelesen: „{unread}“."
    )
    actions = [each["text"] for each in said["next_actions"] if each["role"] == "assistant"]
    assert actions == ["Prüfe die Nummer, bevor du anrufst."]


@pytest.mark.parametrize(
    ("typed", "passed_over"),
    [
        ("+49 221 82829980 (10-12 Uhr)", ["10-12 Uhr"]),
        ("+49 221 82829980 10–12 Uhr", ["10-12 Uhr"]),
        ("+49 221 82829980, ab 9.30 Uhr", ["9.30 Uhr"]),
        ("+49 221 82829980 (9 bis 12 und 14-17:30 Uhr)", ["9 bis 12 und 14-17:30 Uhr"]),
        ("+49 221 82829980 08:00–12:00", ["08:00-12:00"]),
        ("+49 221 82829980 18.00-20.00", ["18.00-20.00"]),
        ("+49 221 82829980 ab 14h", ["ab 14h"]),
        ("Tel1: 0221 82829-980", ["Tel1"]),
        ("+49 221 82829980 Mo-Fr 9-17", ["Mo-Fr 9-17"]),
        ("Mo–Do: 9-17, Fr: 9-12 +49 221 82829980", ["Mo-Do: 9-17", "Fr: 9-12"]),
        ("montags 9-12h: +49 221 82829980", ["montags 9-12h"]),
        ("+49 221 82829980 (24/7)", ["24/7"]),
        ("Büro 2: 0221 82829-980 (Mo–Fr 9–17 Uhr)", ["Büro 2", "Mo-Fr 9-17 Uhr"]),
    ],
)
def test_hours_and_labels_are_understood_and_named(typed: str, passed_over: list[str]) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"]) == (True, "+4922182829980")
    assert (said["unread"], said["passed_over"]) == ([], passed_over)
    named = " und ".join(f"„{each}“" for each in passed_over)
    assert f"Nicht zur Nummer gerechnet: {named}." in [each["text"] for each in said["steps"]]


@pytest.mark.parametrize(
    "typed",
    [
        "Tel0221 82829980",
        "Tel.:0221/82829980",
        "Mobil:0221 82829980",
        "T +49 221 82829980",
        "Handy-0221 82829980",
        "☎0221 82829980",
        "0221 82829980 (Fax)",
        "0221 82829980,Max",
        "0221 828 299 80 Empfang",
        "0221 82829 980 Empfang",
        "0221 82829980 Mo",
        "0221-82829-980",
        "+49-221-82829980",
        "0221 82829980!",
        "tel:82829980;phone-context=+49221",
        "49 0221 82829980",
    ],
)
def test_words_that_name_a_number_leave_nothing_unread(typed: str) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"], said["unread"]) == (True, "+4922182829980", [])
    assert said["passed_over"] == []


@pytest.mark.parametrize(
    ("typed", "extension"),
    [
        ("0221 82829-980 Durchwahl 12", "12"),
        ("0221 82829-980 (DW 12)", "12"),
        ("0221 82829980 App. 12 (Mo-Fr 9-17 Uhr)", "12"),
        ("0221 82829980 Nebenstelle: 123456", "123456"),
        ("0221 82829980 #12", "12"),
    ],
)
def test_an_extension_stands_anywhere_behind_the_number(typed: str, extension: str) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"]) == (True, "+4922182829980")
    assert (said["unread"], said["extension"]) == ([], extension)


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        ("0221 82829980, 0171 1234567", ["0221 82829980", "0171 1234567"]),
        ("0221 82829980 oder 0171 1234567", ["0221 82829980", "0171 1234567"]),
        ("Tel. 0221 82829980 Fax 0221 82829981", ["0221 82829980", "0221 82829981"]),
        ("0221 82829980 +49 171 1234567", ["0221 82829980", "+49 171 1234567"]),
        ("0221 82829980 (alt: 0171 1234567)", ["0221 82829980", "0171 1234567"]),
        ("0221 82829980 0171 1234567", ["0221 82829980 0171 1234567"]),
        ("0221 82829-980/981", ["0221 82829-980/981"]),
        ("0221 82829980 / -81", ["0221 82829980 / -81"]),
    ],
)
def test_several_numbers_in_a_line_are_named_and_refused(typed: str, unread: list[str]) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"], said["unread"]) == (False, None, unread)
    assert said["problem"] == (
        "In der Zeile stehen mehrere Nummern. Bitte jede in eine eigene Zeile schreiben."
    )


def test_letters_that_pass_for_digits_are_no_letters_of_keys() -> None:
    for typed in ("0800 33O1000", "0800 33OOO00", "0800 330 lOO"):
        assert answer(typed, land="DE")["valid"] is False


def test_beside_a_number_that_is_wrong_itself_what_is_unread_is_named_too() -> None:
    said = answer("+33 6 12B345678")
    assert (said["valid"], said["e164"], said["unread"]) == (False, None, ["B345678"])
    assert said["problem"] == (
        "Unsicher, bitte prüfen. Nicht als Teil der Nummer gelesen: „B345678“."
    )


def _digits(text: str) -> Counter[str]:
    return Counter(str(int(sign)) for sign in text if sign.isdecimal())


beside = st.lists(
    st.text("0123456789", min_size=1, max_size=4)
    | st.sampled_from(["Uhr", "O", "Mo", "min", "Tel", "bis", "x", "Durchwahl", "Max", "24/7"])
    | st.sampled_from(list(" ()/-.,;:#+?&  ")),
    max_size=8,
).map("".join)
written = st.sampled_from(
    ["0221 82829980", "+49 221 82829-980", "0049 (221) 8282998", "+33 6 12 34 56 78", "0221/828299"]
)


@given(beside, written, beside)
@example("", "0221 82829980", " -85")
@example("２. ", "0221 828299", "8O")
def test_every_digit_is_read_or_understood_or_named(before: str, number: str, behind: str) -> None:
    typed = f"{before}{number}{behind}"
    said = answer(typed, land="DE")
    if said["e164"] is None:
        assert said["problem"]
        return
    assert said["valid"] is False or said["unread"] == []
    rest = _digits(typed)
    rest.subtract(_digits(" ".join([*said["unread"], *said["passed_over"]])))
    rest.subtract(_digits(said["extension"] or ""))
    national = said["dial_number"]
    code = said["e164"].removeprefix("+").removesuffix(national)
    # What is dialled before a number within its country: 0 in most, 8 in Russia, 06 in Hungary.
    within = ("", "0", "1", "8", "06")
    prefixes = [start + trunk for start in ("", code, f"00{code}") for trunk in within]
    assert +rest in [Counter(prefix + national) for prefix in prefixes]
    assert min(rest.values()) >= 0
