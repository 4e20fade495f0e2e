"""Numbers in running text: a sentence, or a whole mail that was pasted."""

import pytest

from tests.phone_numbers import answer

MAIL = """\
Sehr geehrte Damen und Herren,

bitte rufen Sie mich zwischen 10 und 12 Uhr unter 0221 82829980 zurück (3 Fragen).
Es geht um die Rechnung 4711123 vom 24.11.2026 über 199,90 €.
Meinen Kollegen erreichen Sie unter 0171 1234567 oder 0171 1234568.

Viele Grüße
Erika Muster
Musterweg 12, 50667 Köln
Tel.: +49 221 82829-980 (2. Stock)
Mobil: 0171 123456O
Fax +49 (0) 221 82829-981 - 85
"""


def test_of_a_pasted_mail_only_lines_with_a_number_are_judged() -> None:
    said = answer(MAIL, land="DE")
    read = [(each["valid"], each["e164"], each["unread"]) for each in said["numbers"]]
    nothing: tuple[bool, None, list[str]] = (False, None, [])
    assert read == [
        nothing,
        (True, "+4922182829980", []),
        nothing,
        (False, None, ["0171 1234567", "0171 1234568"]),
        nothing,
        nothing,
        nothing,
        (True, "+4922182829980", []),
        (False, "+49171123456", ["O"]),
        (False, "+4922182829981", ["- 85"]),
    ]
    assert said["numbers"][0]["problem"] == "In dieser Zeile steht keine Rufnummer."
    steps = [each["text"] for each in said["steps"]]
    assert steps[:2] == [
        "Gültige Rufnummern: 2 von 5 Zeilen.",
        "Zeilen des Textes ohne Rufnummer: 5. Sie zählen nicht mit.",
    ]


def test_a_mail_whose_numbers_are_all_right_is_valid() -> None:
    said = answer("Hallo,\nbitte um Rückruf: +33 6 12 34 56 78 (wegen Auftrag 4711)\nGruß\nMax")
    assert said["valid"] is True
    assert said["numbers"][1]["passed_over"] == ["4711"]


@pytest.mark.parametrize(
    ("typed", "passed_over"),
    [
        (
            "Bitte rufen Sie mich unter 0221 82829980 zurück, wir haben noch 3 Fragen dazu.",
            ["3"],
        ),
        (
            "Bitte rufen Sie uns morgen an unter 0221 82829980. 3 Fragen sind noch offen.",
            ["3"],
        ),
        (
            "Zu Kundennummer 4711123 bitte heute noch Frau Muster anrufen: 0221 82829980",
            ["4711123"],
        ),
    ],
)
def test_a_figure_elsewhere_in_a_sentence_is_named_but_no_doubt(
    typed: str, passed_over: list[str]
) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["e164"]) == (True, "+4922182829980")
    assert (said["unread"], said["passed_over"]) == ([], passed_over)


@pytest.mark.parametrize(
    ("typed", "unread"),
    [
        (
            "Bitte rufen Sie mich unter 0221 8282998O zurück, wir haben noch Fragen dazu.",
            ["O"],
        ),
        (
            "Bitte rufen Sie mich unter 0221 82829980 30 min nach dem Termin an, danke.",
            ["30 min nach dem Termin an"],
        ),
        (
            "Bitte rufen Sie mich unter 0221 82829980 -85 an, wir haben noch Fragen dazu.",
            ["-85 an"],
        ),
    ],
)
def test_what_touches_the_number_counts_in_a_sentence_too(typed: str, unread: list[str]) -> None:
    said = answer(typed, land="DE")
    assert (said["valid"], said["unread"]) == (False, unread)


def test_numbers_of_countries_without_a_zero_are_found_in_a_sentence() -> None:
    typed = "Proszę bitte unter 12 345 67 89 anrufen, es sind noch 3 Fragen offen."
    said = answer(typed, land="PL")
    assert (said["valid"], said["e164"]) == (True, "+48123456789")


def test_a_list_of_numbers_is_no_text_and_each_line_counts() -> None:
    said = answer("0221 82829980 (2. Versuch)\nkeine Nummer\n0221 82829981", land="DE")
    assert [each["valid"] for each in said["numbers"]] == [False, False, True]
    assert said["numbers"][1]["problem"].startswith("Hier ist keine Rufnummer zu erkennen.")


def test_one_long_note_makes_no_text_of_a_list() -> None:
    note = "0221 82829981 bitte erst am Abend anrufen, weil vorher niemand da ist"
    said = answer(f"0221 82829980 (2. Versuch)\n{note}", land="DE")
    assert [each["valid"] for each in said["numbers"]] == [False, True]


def test_a_text_without_any_number_is_told_line_by_line() -> None:
    said = answer("Hallo,\nbitte rufen Sie mich doch so bald wie möglich zurück.\nGruß")
    assert {each["problem"][:37] for each in said["numbers"]} == {
        "Hier ist keine Rufnummer zu erkennen."
    }


def test_a_long_paragraph_with_a_number_is_read() -> None:
    paragraph = "Bitte rufen Sie uns an. " * 40 + "Die Nummer ist +49 221 82829980. Vielen Dank."
    assert answer(paragraph)["e164"] == "+4922182829980"
