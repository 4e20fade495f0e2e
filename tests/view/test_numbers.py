"""Several telephone numbers as text: grouped for the shell, one after the other in a ticket."""

from tests.asking import text, ticket

GROUPED = """\
Individuelles Angebot
Außerhalb der EU: Schweiz. Das Angebot läuft über das Admin-Team.
Gültige Rufnummern: 4 von 6

Eingabe | Im Softphone eingeben | DIN 5008 | E.164 | Hinweis

Frankreich: 2 Nummern, Softphone, innerhalb der EU
- +33612345678 | 612345678 | +33 6 12345678 | +33612345678
- 0033 6 12 34 56 79 | 612345679 | +33 6 12345679 | +33612345679

Schweiz: 1 Nummer, Softphone, außerhalb der EU
- +41 21 234 56 78 | 212345678 | +41 21 2345678 | +41212345678

Deutschland: 1 Nummer, Softphone, innerhalb Deutschlands
- +49 221 82829980 ext. 12 | 22182829980 | +49 221 82829980 | +4922182829980 | \
Die Durchwahl 12 ist darin nicht enthalten. \
Lässt sie sich direkt anwählen, bitte beides als eine Nummer eingeben.

Italien: 1 Nummer, Skype-Guthaben, innerhalb der EU
- +39 02 1234 5678 -9 | – | +39 02 12345678 | +390212345678 | \
Unsicher, bitte prüfen. Nicht als Teil der Nummer gelesen: „-9“.

Ohne Zielland: 1 Zeile
- 110 | – | – | – | Das ist eine Notrufnummer."""


def test_several_numbers_are_grouped_by_country_in_the_order_of_the_lines() -> None:
    lines = "+33612345678\n110\n+41 21 234 56 78\n0033 6 12 34 56 79\n+49 221 82829980 ext. 12"
    lines += "\n+39 02 1234 5678 -9"
    said = text("nummer", {"nummer": lines})
    assert said[: len(GROUPED)] == GROUPED


def test_a_ticket_names_every_number() -> None:
    words = "nummer=%2B33612345678%0A110%0A%2B39+02+1234+5678"
    copied = ticket("nummer", words)
    said = copied["reasons"]
    assert "Rufnummern: +33612345678, 110 und +39 02 1234 5678\n" in said
    assert "- Frankreich, +33612345678: +33 6 12345678, im Softphone 612345678 eingeben\n" in said
    assert "- Italien, +39 02 1234 5678: +39 02 12345678\n" in said
    assert "- 110: Das ist eine Notrufnummer. Notrufnummern haben" in said
    assert f"#{words}&stand=2026-11-21 (Format 1, " in said
    assert "\nItalien, +39 02 1234 5678: +39 02 12345678\n" in copied["text"]
