"""The section about what would change an answer, its picture, and where else it is said."""

from datetime import date
from decimal import Decimal

import pytest
from bs4 import Tag

from calculator.view.html_answer import ROOT, explanation
from tests import editions, markup
from tests.asking import answered, text, ticket
from tests.days import FIRST_DAY
from tests.spaces import plain

TASK = "bereich=backoffice&land=FR&minuten={minuten}&stunden={stunden}"


def page(slug: str, words: str, today: date = FIRST_DAY) -> Tag:
    return markup.parse(explanation(answered(slug, words, today), ROOT))


def picture(minutes: str, hours: str) -> Tag:
    words = TASK.format(minuten=minutes, stunden=hours)
    return markup.one(page("telefonfaktor", words), "svg")


def shown(drawn: Tag) -> list[str]:
    return [plain(each.get_text()) for each in drawn.select("text")]


def width(drawn: Tag, kind: str) -> Decimal:
    bar = markup.one(drawn, f":scope > rect.picture__{kind}")
    return Decimal(markup.attribute(bar, "width").removesuffix("%"))


def place(drawn: Tag) -> Decimal:
    mark = markup.one(drawn, "line.picture__mark")
    return Decimal(markup.attribute(mark, "x1").removesuffix("%"))


def test_the_section_stands_before_the_steps_with_links_to_its_sources() -> None:
    said = page("telefonfaktor", TASK.format(minuten="20", stunden="1"))
    headings = [each.get("id") for each in said.select("h2")]
    assert headings == ["was-aendert", "schritte"]
    items = said.select("details:has(#was-aendert) > ul > li")
    assert len(items) == 2
    first = markup.one(items[0], "a")
    assert markup.attribute(first, "href") == "../../vpa/softphone/#kosten"


def test_a_calculator_without_changes_has_no_such_section() -> None:
    said = page("erreichbarkeit", "land=FR")
    assert said.select("#was-aendert, svg") == []


@pytest.mark.parametrize(
    ("minutes", "hours", "labels"),
    [
        ("60", "3", ["ab hier Faktor 1,3", "0", "60 Minuten vorgesehen", "45 Minuten enthalten"]),
        ("40", "3", ["ab hier Faktor 1,3", "0", "40 Minuten vorgesehen", "45 Minuten enthalten"]),
        ("1", "1,5", ["ab hier Faktor 1,3", "0", "1 Minute vorgesehen", "22,5 Minuten enthalten"]),
        (
            "9999999",
            "9999999",
            [
                "ab hier Faktor 1,3",
                "0",
                "9.999.999 Minuten vorgesehen",
                "149.999.985 Minuten enthalten",
            ],
        ),
    ],
)
def test_the_picture_says_in_words_what_it_shows(
    minutes: str, hours: str, labels: list[str]
) -> None:
    assert shown(picture(minutes, hours)) == labels


@pytest.mark.parametrize(
    ("minutes", "hours", "asked", "limit"),
    [
        # Up to the limit, a fifth of the picture lies beyond it; above, the minutes fill it.
        ("40", "3", "71.11", "80.00"),
        ("45", "3", "80.00", "80.00"),
        ("45,01", "3", "80.02", "80.00"),
        ("60", "3", "100.00", "75.00"),
        ("180", "3", "100.00", "25.00"),
        ("1", "200", "0.03", "80.00"),
    ],
)
def test_the_bars_end_where_the_amounts_say(
    minutes: str, hours: str, asked: str, limit: str
) -> None:
    drawn = picture(minutes, hours)
    assert (width(drawn, "asked"), width(drawn, "limit")) == (Decimal(asked), Decimal(limit))
    assert place(drawn) == Decimal(limit)


def test_no_minutes_have_no_bar() -> None:
    drawn = picture("0", "1")
    assert drawn.select(":scope > rect.picture__asked") == []
    assert shown(drawn)[2] == "0 Minuten vorgesehen"


@pytest.mark.parametrize(("minutes", "anchor"), [("20", "end"), ("60", None)])
def test_what_applies_beyond_is_written_where_there_is_room(
    minutes: str, anchor: str | None
) -> None:
    label = markup.one(picture(minutes, "1"), "text")
    assert label.get("text-anchor") == anchor


def test_readers_who_do_not_see_the_picture_are_told() -> None:
    drawn = picture("60", "3")
    assert drawn["role"] == "img"
    title = markup.one(drawn, f"#{markup.attribute(drawn, 'aria-labelledby')}")
    description = markup.one(drawn, f"#{markup.attribute(drawn, 'aria-describedby')}")
    assert title.get_text() == "Gesprächszeit der Aufgabe"
    assert plain(description.get_text()) == (
        "60 Minuten vorgesehen, 45 Minuten enthalten. Bei mehr als 45 Minuten: Faktor 1,3."
    )


def test_where_the_work_area_is_open_the_picture_names_no_factor() -> None:
    drawn = markup.one(page("telefonfaktor", "land=DE&minuten=5&stunden=1"), "svg")
    assert shown(drawn)[0] == "ab hier mit Faktor"


@pytest.mark.parametrize(
    "words",
    [
        "land=CH",
        "land=CH&minuten=20&stunden=1",
        "land=FR&minuten=0",
        "anlage=eigene&land=FR&minuten=20&stunden=1",
    ],
)
def test_there_is_no_picture_where_minutes_decide_nothing_or_are_not_told(words: str) -> None:
    said = page("telefonfaktor", f"bereich=backoffice&{words}")
    assert markup.one(said, "#was-aendert")
    assert said.select("svg") == []


def test_only_the_long_ticket_says_what_would_change_the_answer() -> None:
    said = ticket("telefonfaktor", TASK.format(minuten="20", stunden="1"))
    assert (
        "Was die Antwort ändern würde\n- Bis 15 Minuten: im Stundensatz enthalten.\n"
        in (said["reasons"])
    )
    assert (
        "**Was die Antwort ändern würde**\n\n- Bis 15 Minuten: im Stundensatz" in said["markdown"]
    )
    assert "Was die Antwort ändern würde" not in said["text"]


def test_today_is_said_what_another_edition_changes_beyond_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    words = TASK.format(minuten="10", stunden="1") + "&stand=2026-12-01"
    said = text("telefonfaktor", words, date(2027, 1, 15))
    _, _, compared = plain(said).partition("Dieselbe Frage heute\n")
    assert "- Bei mehr als 15 Minuten: Faktor 1,4.\n" in compared
    assert "An dieser Antwort ändert sie nichts." not in compared
