"""The tables of the pages say what the articles say, and are those of the rules."""

import pytest

from calculator.build import tables
from calculator.data import tariff
from calculator.questions import day
from tests import markup
from tests.build.pages import soup
from tests.literals import cells

AREAS = cells("""
Telefonie-Bereich       | Faktor | Aufschlag | Vorlage im Aufgabenchat
Backoffice Telefonie DE | 1,2    | 0,2       | Telefonfaktor DE
Backoffice Telefonie EU | 1,3    | 0,3       | Telefonfaktor EU
Vertrieb Telefonie DE   | 2,0    | 0,2       | Telefonfaktor DE
Vertrieb Telefonie EU   | 2,1    | 0,3       | Telefonfaktor EU
""")

CASES = cells("""
Aufgabe | Gesprächszeit je Arbeitsstunde | Ergebnis
Backoffice, innerhalb Deutschlands | bis 15 Minuten | Im Stundensatz enthalten
Backoffice, innerhalb Deutschlands | mehr als 15 Minuten | Faktor 1,2, Telefonie-Bereich „Backoffice Telefonie DE“
Backoffice, innerhalb der EU | bis 15 Minuten | Im Stundensatz enthalten
Backoffice, innerhalb der EU | mehr als 15 Minuten | Faktor 1,3, Telefonie-Bereich „Backoffice Telefonie EU“
Backoffice, außerhalb der EU | beliebig | Individuelles Angebot
Vertrieb, innerhalb Deutschlands | bis 15 Minuten | Im Stundensatz enthalten
Vertrieb, innerhalb Deutschlands | mehr als 15 Minuten | Faktor 2,0, Telefonie-Bereich „Vertrieb Telefonie DE“
Vertrieb, innerhalb der EU | bis 15 Minuten | Im Stundensatz enthalten
Vertrieb, innerhalb der EU | mehr als 15 Minuten | Faktor 2,1, Telefonie-Bereich „Vertrieb Telefonie EU“
Vertrieb, außerhalb der EU | beliebig | Individuelles Angebot
eigene VoIP-Anlage des Kunden | beliebig | Kein Telefonfaktor: eigene Anlage des Kunden
""")

PRICES = [
    [
        "Option",
        "ohne Ansage",
        "selbst gesprochene Ansage (Format mp3)",
        "Ansage vom VPA eingesprochen",
        "Ansage von einem Profi eingesprochen",
    ],
    *cells("""
1: Nebenstelle des VPA, ohne individuellen Anrufbeantworter     | 0,00 €  | –        | –        | –
2: Eigene my-vpa-Nebenstelle mit individuellem Anrufbeantworter | –       | 49,90 €  | 99,90 €  | 249,00 €
3: Eigene Rufnummer, in unserer Telefonanlage konfiguriert  | 99,00 € | 148,90 € | 198,90 € | 348,00 €
4: Länderspezifische eigene Rufnummer                       | 99,00 € | 148,90 € | 198,90 € | 348,00 €
"""),
]

NUMBERS = cells("""
Zielland    | Schreibweise im Land | Hinter der Landesvorwahl | Führende Null
Deutschland | 030 123456           | 30123456                 | entfällt
Frankreich  | 01 23 45 67 89       | 123456789                | entfällt
Österreich  | 01 234567890         | 1234567890               | entfällt
Polen       | 12 345 67 89         | 123456789                | gibt es nicht
Schweiz     | 021 234 56 78        | 212345678                | entfällt
Italien     | 02 1234 5678         | 0212345678               | bleibt
Ungarn      | (06 1) 234 5678      | 12345678                 | 06 entfällt
""")


def rows(name: str) -> list[list[str]]:
    """Return the table of cases of a page."""
    return markup.rows(markup.one(soup(name), "table.cases"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("vpa/softphone/index.html", AREAS),
        ("rechner/telefonfaktor/index.html", CASES),
        ("kunden/add-ons/index.html", PRICES),
        ("rechner/nummer/index.html", NUMBERS),
    ],
)
def test_the_tables_say_what_the_articles_say(name: str, expected: list[list[str]]) -> None:
    assert rows(name) == expected


def test_customers_see_what_each_factor_makes_of_an_example_rate() -> None:
    tables_of_page = soup("kunden/add-ons/index.html").select("table")
    (example,) = [
        each for each in map(markup.rows, tables_of_page) if "Stundensatz im Beispiel" in each[0]
    ]
    assert example == cells("""
        Telefonie-Bereich       | Faktor | Aufschlag | Stundensatz im Beispiel | davon für Telefonie
        Backoffice Telefonie DE | 1,2    | 0,2       | 36,00 €                 | 6,00 €
        Backoffice Telefonie EU | 1,3    | 0,3       | 39,00 €                 | 9,00 €
        Vertrieb Telefonie DE   | 2,0    | 0,2       | 60,00 €                 | 6,00 €
        Vertrieb Telefonie EU   | 2,1    | 0,3       | 63,00 €                 | 9,00 €
        """)


def test_the_table_of_countries_has_them_all() -> None:
    shown = rows("rechner/erreichbarkeit/index.html")
    assert len(shown) == 1 + 250
    assert ["Schweiz", "CH", "Softphone", "außerhalb der EU", "individuelles Angebot"] in shown
    assert ["Island", "IS", "Skype-Guthaben", "außerhalb der EU", "individuelles Angebot"] in shown
    assert [
        "Réunion",
        "RE",
        "Kein Weg festgelegt",
        "Gebiet eines EU-Landes",
        "Das Admin-Team prüft den Einzelfall",
    ] in shown
    assert ["Österreich", "AT", "Softphone", "innerhalb der EU", "Telefonie EU"] in shown
    names = [row[0] for row in shown[1:]]
    assert (
        names.index("Ägypten")
        < names.index("Albanien")
        < names.index("Österreich")
        < names.index("Polen")
    )


def test_the_tables_of_the_pages_are_those_of_the_rules() -> None:
    edition = tariff.current().on(day.today())
    for name, table in {
        "vpa/softphone/index.html": tables.areas(edition),
        "rechner/telefonfaktor/index.html": tables.cases(edition),
        "rechner/add-ons/index.html": tables.prices(edition),
        "rechner/erreichbarkeit/index.html": tables.all_countries(),
        "rechner/nummer/index.html": tables.numbers(),
    }.items():
        assert rows(name) == markup.rows(markup.one(markup.parse(table), "table.cases")), name
