"""Several telephone numbers as text: grouped for the shell, one after the other in a ticket."""

from tests.asking import text, ticket

GROUPED = """\
Individuelles Angebot
Ziel außerhalb der EU: Schweiz. Das Admin-Team erstellt das Angebot.
Mögliche Rufnummern: 4 von 5

Eingabe | Einzutippen | E.164 | Hinweis

Frankreich: 2 Nummern, Softphone, innerhalb der EU
- +33612345678 | 612345678 | +33612345678
- 0033 6 12 34 56 79 | 612345679 | +33612345679

Schweiz: 1 Nummer, Softphone, außerhalb der EU
- +41 21 234 56 78 | 212345678 | +41212345678

Deutschland: 1 Nummer, Softphone, innerhalb Deutschlands
- +49 221 82829980 ext. 12 | 22182829980 | +4922182829980 | \
Die Durchwahl 12 ist darin nicht enthalten. \
Lässt sie sich direkt anwählen, bitte beides als eine Nummer eingeben.

Ohne Zielland: 1 Zeile
- 110 | – | – | Das ist eine Kurznummer"""


def test_several_numbers_are_grouped_by_country_in_the_order_of_the_lines() -> None:
    lines = "+33612345678\n110\n+41 21 234 56 78\n0033 6 12 34 56 79\n+49 221 82829980 ext. 12"
    said = text("nummer", {"nummer": lines})
    assert said[: len(GROUPED)] == GROUPED


def test_a_ticket_names_every_number() -> None:
    words = "nummer=%2B33612345678%0A110%0A%2B41+21+234+56+78"
    copied = ticket("nummer", words)
    said = copied["reasons"]
    assert "Rufnummern: +33612345678, 110 und +41 21 234 56 78\n" in said
    assert "- Frankreich, +33612345678: einzutippen 612345678 (+33612345678)\n" in said
    assert "- 110: Das ist eine Kurznummer (wie 110, 112 oder 116117), oder" in said
    assert f"?{words}&stand=2026-11-21 (Format 1, " in said
    assert "\nFrankreich, +33612345678: einzutippen 612345678 (+33612345678)\n" in copied["text"]
