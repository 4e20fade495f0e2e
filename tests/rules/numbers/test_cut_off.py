"""Numbers whose beginning a slip has broken off are never taken for those of another country."""

import pytest

from tests.asking import record, text, ticket


@pytest.mark.parametrize(
    "line",
    [
        "+33O6 12 34 56 78",
        "+4O 21 123 4567",
        "+4l 44 668 18 00",
        "+48a221234567",
        "+3306I2345678",
        "0033 O6 12345678",
        "0O33 6 12 34 56 78",
        "OO33 6 12 34 56 78",
        "0171 I234567",
    ],
)
def test_no_country_is_taken_for_the_end_of_a_number(line: str) -> None:
    said = record("nummer", {"nummer": line, "land": "DE"})
    assert (said["valid"], said["country"], said["e164"]) == (False, None, None)
    assert said["unread"] == [line]
    assert said["factors"] == {}


def test_what_else_stands_in_the_line_is_named_too() -> None:
    said = record("nummer", {"nummer": "+33O6 12 34 56 78, 2. Versuch", "land": "DE"})
    assert said["unread"] == ["+33O6 12 34 56 78", "2. Versuch"]


@pytest.mark.parametrize(
    ("line", "e164"),
    [("0221 8282998O", "+492218282998"), ("0171 xxx4567", None), ("1-800-FLOWERS", None)],
)
def test_a_rest_that_is_no_number_has_no_spelling(line: str, e164: str | None) -> None:
    said = record("nummer", {"nummer": line, "land": "DE"})
    assert (said["valid"], said["e164"]) == (False, e164)


def test_a_number_without_zero_that_a_plus_makes_another_is_doubted() -> None:
    said = record("nummer", {"nummer": "33 6 12 34 56 78", "land": "DE"})
    assert (said["valid"], said["e164"], said["unread"]) == (False, "+4933612345678", [])
    assert said["problem"] == (
        "Ohne führende Null ist die Nummer nicht eindeutig. Falls +33 6 12 34 56 78 gemeint ist: "
        "bitte mit + eingeben. Sonst bitte mit der Null davor eingeben."
    )
    assert record("nummer", {"nummer": "221 82829980", "land": "DE"})["valid"] is True


@pytest.mark.parametrize(
    ("line", "price"),
    [
        ("01805-123456 (0,14 €/Min.)", "(0,14 €/Min.)"),
        ("0900-1-123456 1,99€/min", "1,99€/min"),
        ("0900 1 123456 ab 49 ct pro Anruf", "ab 49 ct pro Anruf"),
    ],
)
def test_what_a_call_costs_is_no_part_of_the_number(line: str, price: str) -> None:
    said = record("nummer", {"nummer": line, "land": "DE"})
    assert (said["valid"], said["unread"], said["passed_over"]) == (True, [], [price])


@pytest.mark.parametrize(
    ("lines", "zone", "factors"),
    [
        (
            "+33 6 12 34 56 78 oder +48 22 123 45 67\n0221 82829980",
            "EU",
            {"backoffice": "1.3", "vertrieb": "2.1"},
        ),
        ("+41 44 668 18 00 oder 0221 82829980\n0221 82829980", "NON_EU", {}),
        ("+33 6 12 34 56 78 oder +48 22 123 45 67", None, {}),
    ],
)
def test_numbers_that_share_a_line_count_for_the_price(
    lines: str, zone: str | None, factors: dict[str, str]
) -> None:
    said = record("nummer", {"nummer": lines, "land": "DE"})
    assert (said["zone"], said["factors"]) == (zone, factors)


def test_a_warning_stands_before_the_digits_in_an_answer_and_beside_them_in_a_ticket() -> None:
    warned = "Achtung, Mehrwertdienst: Ein Anruf kostet mehr als bei anderen Nummern."
    lines = text("nummer", {"nummer": "0900 1234567", "land": "DE"}).splitlines()
    assert lines[1].startswith(warned)
    written = ticket("nummer", "nummer=0900 1234567%0A0221 82829980&land=DE")["text"]
    (line,) = [each for each in written.splitlines() if "im Softphone 9001234567" in each]
    assert warned in line
