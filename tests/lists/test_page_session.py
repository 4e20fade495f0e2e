"""The check of a list on the page, turn by turn."""

from collections.abc import Iterable, Iterator

from calculator.lists.page_session import Session
from tests.days import FIRST_DAY
from tests.spaces import plain

HEADER = b"Bereich;Land;Minuten;Stunden;Faktor\r\n"


def checked(slices: Iterable[bytes]) -> Session:
    return Session("aufgaben.csv", 1000, slices, FIRST_DAY)


def test_a_list_without_rows_is_saved_with_its_header_once() -> None:
    found = checked([HEADER])
    saved = [found.advance()[1], found.advance()[1], found.rest(), found.rest()]
    assert b"".join(saved).decode("utf-8-sig") == (
        "Bereich;Land;Minuten;Stunden;Faktor;befund;sollfaktor;differenz_euro;begruendung\r\n"
    )


def test_a_file_that_is_read_is_not_yet_checked() -> None:
    found = Session("aufgaben.csv", len(HEADER), [HEADER], FIRST_DAY)
    assert found.share() == 0.99
    found.advance()
    assert found.share() == 1


def test_a_file_that_becomes_unreadable_says_so_and_how_far_the_check_got() -> None:
    def torn() -> Iterator[bytes]:
        yield HEADER + b"backoffice;DE;20;1;1,2\r\n"
        raise OSError

    found = checked(torn())
    assert found.advance()[2]
    ticket = found.result(cancelled=False)["ticket"]
    assert "Die Datei lässt sich nicht lesen." in ticket
    assert "nach 0 Zeilen (6 % der Datei). Das Ergebnis umfasst nur diese Zeilen." in plain(ticket)
