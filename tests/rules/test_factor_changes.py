"""What would change the telephone factor of a task, and that each claim is true."""

import re
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests import editions
from tests.asking import Record, answered, ask, record, text
from tests.editions import tariff_with
from tests.literals import sentences
from tests.spaces import plain
from tests.tasks import task

TITLE = "Was die Antwort ändern würde"


def said(words: str) -> list[str]:
    """Return the sentences of the section, without the numbers of their sources."""
    _, _, section = plain(text("telefonfaktor", words)).partition(f"\n{TITLE}\n")
    lines = section.partition("\n\n")[0].splitlines()
    return [re.sub(r"( \[[0-9]+\])+$", "", line.removeprefix("- ")) for line in lines]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "bereich=backoffice&land=FR&minuten=40&satz=30&stunden=3",
            """
            - Noch enthalten: 5 Minuten.
            - Bei mehr als 45 Minuten: Faktor 1,3; Budget 117,00 € statt 90,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "bereich=backoffice&land=FR&minuten=45&satz=30&stunden=3",
            """
            - Die enthaltene Gesprächszeit von 45 Minuten ist genau ausgeschöpft.
            - Bei mehr als 45 Minuten: Faktor 1,3; Budget 117,00 € statt 90,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "bereich=backoffice&land=FR&minuten=45,01&satz=30&stunden=3",
            """
            - Bis 45 Minuten: im Stundensatz enthalten; Budget 90,00 € statt 117,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor; Budget 90,00 € statt 117,00 €.
            """,
        ),
        (
            "bereich=backoffice&land=FR&minuten=46&stunden=3",
            """
            - Bis 45 Minuten: im Stundensatz enthalten.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            "bereich=vertrieb&land=DE&minuten=22,5&satz=30&stunden=1,5",
            """
            - Die enthaltene Gesprächszeit von 22,5 Minuten ist genau ausgeschöpft.
            - Bei mehr als 22,5 Minuten: Faktor 2,0; Budget 90,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "bereich=backoffice&je=stunde&land=FR&minuten=14&satz=30&stunden=3",
            """
            - Noch enthalten: 1 Minute je Arbeitsstunde.
            - Bei mehr als 15 Minuten je Arbeitsstunde: Faktor 1,3; Budget 117,00 € statt 90,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "bereich=backoffice&je=stunde&land=FR&minuten=15,01",
            """
            - Bis 15 Minuten je Arbeitsstunde: im Stundensatz enthalten.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            # The articles name no factor for Vertrieb without charged telephony: no amount.
            "bereich=vertrieb&land=DE&minuten=22,51&satz=30&stunden=1,5",
            """
            - Bis 22,5 Minuten: im Stundensatz enthalten.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            "bereich=backoffice&land=FR&minuten=14&satz=33,33&stunden=1",
            """
            - Noch enthalten: 1 Minute.
            - Bei mehr als 15 Minuten: Faktor 1,3; Budget 43,33 € (gerundet) statt 33,33 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "bereich=backoffice&land=DE,FR,CH&minuten=20&stunden=1",
            """
            - Ohne Zielland Schweiz: Faktor 1,3.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            "bereich=backoffice&land=DE,CH,NO&minuten=10&satz=30&stunden=1",
            """
            - Ohne die Zielländer Schweiz und Norwegen: im Stundensatz enthalten; Budget 30,00 €.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor; Budget 30,00 €.
            """,
        ),
        (
            "bereich=vertrieb&land=DE,FR&minuten=20&stunden=1",
            """
            - Bis 15 Minuten: im Stundensatz enthalten.
            - Ohne Zielland Frankreich: Faktor 2,0.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            # Without France, ten minutes cost as little.
            "bereich=backoffice&land=DE,FR&minuten=10&stunden=1",
            """
            - Noch enthalten: 5 Minuten.
            - Bei mehr als 15 Minuten: Faktor 1,3.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            # Of two countries that both decide, none may be left out alone.
            "bereich=backoffice&land=FR,AT&minuten=20&stunden=1",
            """
            - Bis 15 Minuten: im Stundensatz enthalten.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
        (
            "anlage=eigene&bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1",
            "- Über die Telefonanlage von my-vpa: Faktor 1,3; Budget 39,00 € statt 30,00 €.",
        ),
        (
            "anlage=eigene&bereich=vertrieb&land=CH",
            "- Über die Telefonanlage von my-vpa: individuelles Angebot.",
        ),
        (
            "anlage=eigene&land=Mayotte",
            "- Über die Telefonanlage von my-vpa: Prüfung im Einzelfall durch das Admin-Team.",
        ),
    ],
)
def test_the_answer_says_what_would_change_it(words: str, expected: str) -> None:
    assert said(words) == sentences(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("land=CH", "- Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor."),
        # Whether France alone costs nothing depends on minutes that are not told.
        ("land=FR,CH", "- Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor."),
        (
            "land=FR&minuten=0",
            "- Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.",
        ),
        (
            "land=DE&minuten=10&stunden=1",
            """
            - Noch enthalten: 5 Minuten.
            - Bei mehr als 15 Minuten, im Backoffice: Faktor 1,2.
            - Bei mehr als 15 Minuten, im Vertrieb: Faktor 2,0.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
            """,
        ),
        (
            "land=DE,CH&minuten=20&stunden=1",
            """
            - Ohne Zielland Schweiz, im Backoffice: Faktor 1,2.
            - Ohne Zielland Schweiz, im Vertrieb: Faktor 2,0.
            - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor.
            """,
        ),
    ],
)
def test_what_is_not_told_is_not_invented(words: str, expected: str) -> None:
    assert said(words) == sentences(expected)


def test_a_question_without_a_country_says_nothing_of_the_other_phone_system() -> None:
    assert said("anlage=eigene&satz=30") == []


@pytest.mark.parametrize(
    ("words", "detail"),
    [
        (
            "land=FR&minuten=20",
            "Telefonie-Bereich „Backoffice Telefonie EU“ (Telefonanlage von my-vpa; mit eigener "
            "VoIP-Anlage: kein Telefonfaktor).",
        ),
        (
            "land=CH&minuten=20",
            "Außerhalb der EU: Schweiz. Das Angebot läuft über das Admin-Team. Vorausgesetzt ist "
            "die Telefonanlage von my-vpa; mit eigener VoIP-Anlage: kein Telefonfaktor.",
        ),
        (
            "land=FR&minuten=10",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa.",
        ),
        (
            "land=FR&minuten=20&anlage=eigene",
            "Die Telefonate laufen nicht über die Telefonanlage von my-vpa.",
        ),
    ],
)
def test_the_brief_answer_says_whose_phone_system_it_is_for(words: str, detail: str) -> None:
    lines = text("telefonfaktor", f"bereich=backoffice&stunden=1&{words}").splitlines()
    assert plain(lines[1]) == detail


def test_changes_cite_what_they_rest_on() -> None:
    said = answered("telefonfaktor", "bereich=backoffice&land=DE,FR&minuten=20&satz=30&stunden=1")
    assert said.answer is not None
    assert [each.sources for each in said.answer.changes] == [
        ("vpa/softphone#kosten", "auslegungen#genau-an-der-grenze"),
        (
            "auslegungen#mehrere-laender",
            "vpa/softphone#bereiche-und-faktoren",
            "auslegungen#stundensatz",
        ),
        ("admin/telefonfaktoren#telefonanlage-klaeren", "auslegungen#eigene-anlage"),
    ]


def test_where_every_minute_is_included_no_limit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.use(monkeypatch, tariff_with('amount = "15"', 'amount = "60"'))
    assert said("bereich=backoffice&land=FR&minuten=20&stunden=1") == sentences("""
        - Noch enthalten: 40 Minuten.
        - Mit eigener VoIP-Anlage des Kunden: kein Telefonfaktor, auch bei mehr Minuten.
        """)


COUNTRIES = ("DE", "FR", "CH", "YT", "EU")
questions = st.fixed_dictionaries(
    {
        "anlage": st.sampled_from(["my-vpa", "eigene"]),
        "land": st.lists(st.sampled_from(COUNTRIES), min_size=1, max_size=3, unique=True).map(
            ",".join
        ),
    },
    optional={
        "bereich": st.sampled_from(["backoffice", "vertrieb"]),
        "satz": st.sampled_from(["30", "33,33"]),
        # Hours and minutes: far from the limit, at it and beside it.
        "zeit": st.tuples(
            st.sampled_from(["1", "1.5", "3", "0.0001", "7.25"]),
            st.sampled_from(["0", "1", "14.99", "15", "15.01", "60"]),
        ),
    },
)
Words = dict[str, str]


def words_of(drawn: dict[str, object]) -> Words:
    """Return the question; the talk time is given for each hour."""
    words = {key: str(value) for key, value in drawn.items() if key != "zeit"}
    if "zeit" in drawn:
        hours, minutes = map(Decimal, drawn["zeit"])  # type: ignore[call-overload]
        whole = (hours * minutes).quantize(Decimal("0.0001"))
        words |= {"stunden": written(hours), "minuten": written(whole)}
    return words


def written(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",")


def with_change(words: Words, condition: Record) -> list[Words]:
    """Return the questions in which a change is true: its talk time may be any beyond the limit."""
    plainly = words | {key: value for key, value in condition.items() if key != "minuten"}
    match condition.get("minuten"):
        case {"at_most": limit}:
            minutes = ["0", limit]
        case {"more_than": limit}:
            most = Decimal(words["stunden"].replace(",", ".")) * 60
            minutes = [str(Decimal(limit) + Decimal("0.0001")), str(most)]
        case _:
            return [plainly]
    return [plainly | {"minuten": written(Decimal(each))} for each in minutes]


def end(said: Record) -> tuple[object, object]:
    return said["outcome"], said["factor"]


@given(questions)
@settings(max_examples=300, deadline=None)
def test_every_claimed_change_comes_true(drawn: dict[str, object]) -> None:
    words = words_of(drawn)
    assume(ask("telefonfaktor", words).answer)
    now = record("telefonfaktor", words)
    for change in now["changes"]:
        for changed in with_change(words, change["if"]):
            then = record("telefonfaktor", changed)
            total = then["budget"] and then["budget"]["total"]
            assert (*end(then), total) == (*end(change), change["total"])
            assert end(then) != end(now)


@given(questions)
@settings(max_examples=300, deadline=None)
def test_what_is_not_claimed_changes_nothing_or_cannot_be_decided(
    drawn: dict[str, object],
) -> None:
    words = words_of(drawn)
    assume(ask("telefonfaktor", words).answer)
    now = record("telefonfaktor", words)
    claimed = {key for change in now["changes"] for key in change["if"]}
    zones = {each["code"]: each["zone"] for each in now["countries"]}
    others = [code for code, zone in zones.items() if zone != now["zone"]]
    tries = {"anlage": "eigene" if words["anlage"] == "my-vpa" else "my-vpa"}
    if others:
        tries["land"] = ",".join(others)
    for key, value in tries.items():
        reply = ask("telefonfaktor", words | {key: value})
        if key not in claimed and reply.answer is not None:
            assert end(record("telefonfaktor", words | {key: value})) == end(now)


@pytest.mark.parametrize("hours", ["1,5", "3", "0,0001", "7,25"])
def test_the_limit_is_exact_on_both_sides(hours: str) -> None:
    limit = Decimal(hours.replace(",", ".")) * 15
    at, beyond = (
        task(f"land=FR&stunden={hours}&minuten={written(each)}")
        for each in (limit, limit + Decimal("0.0001"))
    )
    (more,) = (each for each in at["changes"] if "minuten" in each["if"])
    (less,) = (each for each in beyond["changes"] if "minuten" in each["if"])
    assert Decimal(more["if"]["minuten"]["more_than"]) == limit
    assert Decimal(less["if"]["minuten"]["at_most"]) == limit
    assert end(at) == end(less) == ("included", None)
    assert end(beyond) == end(more) == ("factor", "1.3")


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("land=DE,FR,CH", [{"land": "DE,FR"}, {"anlage": "eigene"}]),
        (
            "land=DE,FR&minuten=46",
            [{"minuten": {"at_most": "45"}}, {"land": "DE"}, {"anlage": "eigene"}],
        ),
        ("land=CH,Mallorca", [{"land": "Mallorca"}, {"anlage": "eigene"}]),
        ("anlage=eigene", [{"anlage": "my-vpa"}]),
    ],
)
def test_programs_get_the_conditions_as_addresses_carry_them(
    words: str, conditions: list[Record]
) -> None:
    usual = {"stunden": "3", "minuten": "46", "bereich": "backoffice"}
    said = task(
        "&".join(f"{key}={value}" for key, value in (usual | dict(parse_qsl(words))).items())
    )
    assert [each["if"] for each in said["changes"]] == conditions
