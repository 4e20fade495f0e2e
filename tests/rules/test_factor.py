"""What the telephone factor of a task is, and how the answer explains itself."""

from datetime import date
from urllib.parse import parse_qsl

import pytest

from calculator.catalogue import FACTOR, Reply, ask
from calculator.language import wording
from calculator.view.json_record import record

TODAY = date(2026, 11, 21)


def reply(query: str) -> Reply:
    """Ask for a Backoffice task in one hour on our phone system, unless the query says else."""
    words = {"anlage": "my-vpa", "bereich": "backoffice", "land": "DE", "stunden": "1"}
    return ask(FACTOR, list((words | dict(parse_qsl(query))).items()), TODAY)


@pytest.mark.parametrize(
    ("query", "outcome", "factor"),
    [
        ("bereich=backoffice&land=DE&minuten=20", "factor", "1.2"),
        ("bereich=backoffice&land=FR&minuten=20", "factor", "1.3"),
        ("bereich=vertrieb&land=DE&minuten=20", "factor", "2.0"),
        ("bereich=vertrieb&land=FR&minuten=20", "factor", "2.1"),
        ("land=AT&minuten=20", "factor", "1.3"),
        ("land=DE&minuten=0", "included", None),
        ("land=DE&minuten=14,99", "included", None),
        ("land=DE&minuten=15", "included", None),
        ("land=DE&minuten=15,01", "factor", "1.2"),
        ("land=DE&minuten=22,5&stunden=1,5", "included", None),
        ("land=DE&minuten=22,51&stunden=1,5", "factor", "1.2"),
        ("land=DE&minuten=100&stunden=8", "included", None),
        ("land=CH&minuten=20", "individual_offer", None),
        ("land=CH&minuten=0", "individual_offer", None),
        ("land=GP&minuten=20", "individual_offer", None),
        ("land=DE,FR&minuten=20", "factor", "1.3"),
        ("land=DE,FR,CH&minuten=1", "individual_offer", None),
        ("anlage=eigene&land=DE&minuten=60", "own_system", None),
        ("anlage=eigene&land=US&minuten=60", "own_system", None),
    ],
)
def test_a_task_has_the_outcome_of_the_articles(
    query: str, outcome: str, factor: str | None
) -> None:
    answer = record(reply(query))
    assert (answer["outcome"], answer["factor"]) == (outcome, factor)


@pytest.mark.parametrize(
    ("query", "rate", "total", "surcharge"),
    [
        ("land=DE&minuten=20&satz=30", "36.00", "36.00", "6.00"),
        ("land=FR&minuten=90&satz=30&stunden=2,5", "39.00", "97.50", "22.50"),
        ("bereich=vertrieb&land=DE&minuten=20&satz=30", "60.00", "60.00", "6.00"),
        ("bereich=vertrieb&land=FR&minuten=20&satz=30", "63.00", "63.00", "9.00"),
        ("land=FR&minuten=15&satz=30", "30.00", "30.00", "0.00"),
        ("bereich=vertrieb&land=FR&minuten=15&satz=30", "54.00", "54.00", "0.00"),
        ("anlage=eigene&minuten=15&satz=30&stunden=2", "30.00", "60.00", "0.00"),
        # Rounded once, at the end: 0,0375 × 1,2 = 0,045; 0,0375 × 1,2 × 3 = 0,135.
        ("land=DE&minuten=50&satz=0,0375&stunden=3", "0.05", "0.14", "0.02"),
    ],
)
def test_a_rate_gives_hourly_rate_budget_and_surcharge(
    query: str, rate: str, total: str, surcharge: str
) -> None:
    assert record(reply(query))["budget"] == {
        "rate": rate,
        "total": total,
        "surcharge": surcharge,
    }


def test_an_individual_offer_has_no_figures_even_with_a_rate() -> None:
    assert record(reply("land=CH&minuten=20&satz=30"))["budget"] is None


@pytest.mark.parametrize(
    ("query", "explanation"),
    [
        (
            "land=FR&minuten=20&satz=30",
            [
                ("Die Gespräche laufen über die Telefonanlage von my-vpa.", ["admin/telefonfaktoren#telefonanlage-klaeren"]),
                ("Zielland Frankreich: innerhalb der EU.", ["auslegungen#eu-und-europa"]),
                ("Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1 Stunde also 15 Minuten.", ["vpa/softphone#kosten", "auslegungen#anteil-ueber-die-aufgabe"]),
                ("Vorgesehene Gesprächszeit: 20 Minuten, mehr als enthalten ist.", ["vpa/softphone#kosten"]),
                ("Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.", ["vpa/softphone#bereiche-und-faktoren"]),
                ("Stundensatz mit Faktor: 30,00 € × 1,3 = 39,00 €.", ["admin/telefonfaktoren#kunde-informieren"]),
                ("Budget der Aufgabe: 30,00 € × 1,3 × 1 Stunde = 39,00 €.", ["vpa/softphone#kunden-informieren"]),
                ("Davon für Telefonie: 30,00 € × 0,3 × 1 Stunde = 9,00 €.", ["admin/telefonfaktoren#kunde-informieren"]),
            ],
        ),
        (
            "land=DE&minuten=22,5&stunden=1,5",
            [
                ("Die Gespräche laufen über die Telefonanlage von my-vpa.", ["admin/telefonfaktoren#telefonanlage-klaeren"]),
                ("Zielland Deutschland: Inland.", ["auslegungen#eu-und-europa"]),
                ("Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1,5 Stunden also 22,5 Minuten.", ["vpa/softphone#kosten", "auslegungen#anteil-ueber-die-aufgabe"]),
                ("Vorgesehene Gesprächszeit: 22,5 Minuten, genau so viel, wie enthalten ist. Das ist noch ohne Aufpreis.", ["auslegungen#genau-an-der-grenze"]),
            ],
        ),
        (
            "land=DE,FR,CH&minuten=1",
            [
                ("Die Gespräche laufen über die Telefonanlage von my-vpa.", ["admin/telefonfaktoren#telefonanlage-klaeren"]),
                ("Zielländer Deutschland, Frankreich und Schweiz: Die höchste Zone zählt. Außerhalb der EU: Schweiz.", ["auslegungen#eu-und-europa", "auslegungen#mehrere-laender"]),
                ("Außerhalb der EU gibt es keinen festen Faktor. Das Admin-Team erstellt ein individuelles Angebot, gleich wie viele Minuten es sind.", ["vpa/softphone#ausserhalb-der-eu", "auslegungen#ausserhalb-der-eu-zuerst"]),
            ],
        ),
        (
            "anlage=eigene&bereich=vertrieb&minuten=20&satz=30",
            [
                ("Die Gespräche laufen über die eigene VoIP-Anlage des Kunden. Dafür fällt kein Telefonfaktor an.", ["admin/telefonfaktoren#telefonanlage-klaeren", "auslegungen#eigene-anlage"]),
                ("Für Vertrieb ohne Telefonie ist kein Faktor festgelegt. Abgeleitet ergibt sich 1,8: der Faktor für Vertrieb Telefonie ohne seinen Aufschlag.", ["auslegungen#vertrieb-ohne-telefonie"]),
                ("Stundensatz mit Faktor: 30,00 € × 1,8 = 54,00 €.", ["admin/telefonfaktoren#kunde-informieren"]),
                ("Budget der Aufgabe: 30,00 € × 1,8 × 1 Stunde = 54,00 €.", ["vpa/softphone#kunden-informieren"]),
            ],
        ),
    ],
)  # fmt: skip
def test_every_step_is_explained_with_its_source(
    query: str, explanation: list[tuple[str, list[str]]]
) -> None:
    steps = record(reply(query))["steps"]
    spoken = [
        (step["text"].replace(wording.NO_BREAK_SPACE, " "), step["sources"]) for step in steps
    ]
    assert spoken == explanation


@pytest.mark.parametrize(
    ("query", "role", "todo"),
    [
        ("bereich=vertrieb&land=FR&minuten=20&satz=30", "assistant", ["Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.", "Wähle vor Arbeitsbeginn in der Aufgabe den Bereich „Vertrieb Telefonie EU“.", "Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“.", "Erhöhe das Budget in der Aufgabe auf 63,00 €."]),
        ("land=DE&minuten=20", "assistant", ["Wähle vor Arbeitsbeginn in der Aufgabe den Bereich „Backoffice Telefonie DE“.", "Sende im Aufgabenchat die Vorlage „Telefonfaktor DE“.", "Erhöhe das Budget in der Aufgabe entsprechend."]),
        ("land=DE&minuten=20", "admin", ["Prüfe, ob in der Aufgabe der Faktor 1,2 („Backoffice Telefonie DE“) gewählt und der Kunde informiert ist.", "Notiere in der Kundenakte: keine VoIP-Anlage, nutzt unsere Telefonanlage, gebuchter Faktor 1,2 („Backoffice Telefonie DE“)."]),
        ("land=DE&minuten=20&satz=30", "customer", ["Ihr Stundensatz beträgt mit Telefonie 36,00 €. Die Telefonie kostet in dieser Aufgabe 6,00 €, weil mehr telefoniert wird, als im Stundensatz enthalten ist."]),
        ("land=DE&minuten=10", "customer", ["Die Telefonie kostet Sie nichts zusätzlich: Sie ist im Stundensatz enthalten."]),
        ("land=CH&minuten=20", "assistant", ["Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot."]),
        ("bereich=vertrieb&land=DE&minuten=10", "assistant", ["Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.", "Melde dich beim Admin-Team, wenn du beim Bearbeiten merkst, dass du mehr telefonierst als gedacht."]),
        ("anlage=eigene&bereich=vertrieb&minuten=10", "assistant", ["Führe die Gespräche über die VoIP-Anlage des Kunden. Ein Telefonie-Bereich ist nicht nötig."]),
    ],
)  # fmt: skip
def test_everybody_learns_what_to_do_next(query: str, role: str, todo: list[str]) -> None:
    actions = record(reply(query))["next_actions"]
    said = [each["text"] for each in actions if each["role"] == role]
    assert [text.replace(wording.NO_BREAK_SPACE, " ") for text in said] == todo
