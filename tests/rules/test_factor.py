"""What the telephone factor of a task is, and how the answer explains itself."""

from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import editions
from tests.asking import Record, record
from tests.editions import tariff_with
from tests.literals import Steps, actions_of, plain_steps_of, sentences, steps, steps_of
from tests.spaces import all_plain


def task(words: str) -> Record:
    """Ask for a Backoffice task in one hour on our phone system, unless the words say else."""
    usual = {"anlage": "my-vpa", "bereich": "backoffice", "land": "DE", "stunden": "1"}
    return record("telefonfaktor", usual | dict(parse_qsl(words)))


@pytest.mark.parametrize(
    ("words", "outcome", "factor"),
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
    words: str, outcome: str, factor: str | None
) -> None:
    answer = task(words)
    assert (answer["outcome"], answer["factor"]) == (outcome, factor)


@pytest.mark.parametrize(
    ("words", "rate", "total", "surcharge"),
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
    words: str, rate: str, total: str, surcharge: str
) -> None:
    assert task(words)["budget"] == {
        "rate": rate,
        "total": total,
        "surcharge": surcharge,
    }


def test_an_individual_offer_has_no_figures_even_with_a_rate() -> None:
    assert task("land=CH&minuten=20&satz=30")["budget"] is None


@pytest.mark.parametrize(
    ("words", "explanation"),
    [
        (
            "land=FR&minuten=20&satz=30",
            steps("""
            Die Gespräche laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren
            Zielland Frankreich: innerhalb der EU.
                → auslegungen#eu-und-europa
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1 Stunde
            also 15 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe
            Vorgesehene Gesprächszeit: 20 Minuten, mehr als enthalten ist.
                → vpa/softphone#kosten
            Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.
                → vpa/softphone#bereiche-und-faktoren
            Stundensatz mit Faktor: 30,00 € × 1,3 = 39,00 €.
                → admin/telefonfaktoren#kunde-informieren
            Budget der Aufgabe: 30,00 € × 1,3 × 1 Stunde = 39,00 €.
                → vpa/softphone#kunden-informieren
            Davon für Telefonie: 30,00 € × 0,3 × 1 Stunde = 9,00 €.
                → admin/telefonfaktoren#kunde-informieren
            """),
        ),
        (
            "land=DE&minuten=22,5&stunden=1,5",
            steps("""
            Die Gespräche laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren
            Zielland Deutschland: Telefonate innerhalb Deutschlands.
                → auslegungen#eu-und-europa
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1,5
            Stunden also 22,5 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe
            Vorgesehene Gesprächszeit: 22,5 Minuten, genau so viel, wie enthalten ist. Das ist noch ohne Aufpreis.
                → auslegungen#genau-an-der-grenze
            """),
        ),
        (
            "land=DE,FR,CH&minuten=1",
            steps("""
            Die Gespräche laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren
            Zielländer Deutschland, Frankreich und Schweiz, darunter außerhalb der EU: Schweiz.
                → auslegungen#eu-und-europa, auslegungen#mehrere-laender
            Außerhalb der EU gibt es keinen festen Faktor. Das Admin-Team erstellt ein individuelles Angebot, gleich
            wie viele Minuten es sind.
                → vpa/softphone#ausserhalb-der-eu, auslegungen#ausserhalb-der-eu-zuerst
            """),
        ),
        (
            "anlage=eigene&bereich=vertrieb&minuten=20&satz=30",
            steps("""
            Die Gespräche laufen über die eigene VoIP-Anlage des Kunden. Dafür fällt kein Telefonfaktor an.
                → admin/telefonfaktoren#telefonanlage-klaeren, auslegungen#eigene-anlage
            Für Vertrieb ohne Telefonie ist kein Faktor festgelegt. Abgeleitet ergibt sich 1,8: der Faktor für
            Vertrieb Telefonie ohne seinen Aufschlag.
                → auslegungen#vertrieb-ohne-telefonie
            Stundensatz mit Faktor: 30,00 € × 1,8 = 54,00 €.
                → admin/telefonfaktoren#kunde-informieren
            Budget der Aufgabe: 30,00 € × 1,8 × 1 Stunde = 54,00 €.
                → vpa/softphone#kunden-informieren
            """),
        ),
    ],
)
def test_every_step_is_explained_with_its_source(words: str, explanation: Steps) -> None:
    assert plain_steps_of(task(words)) == explanation


@pytest.mark.parametrize(
    ("words", "role", "todo"),
    [
        (
            "bereich=vertrieb&land=FR&minuten=20&satz=30",
            "assistant",
            sentences("""
            - Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.
            - Wähle vor Arbeitsbeginn in der Aufgabe den Bereich „Vertrieb Telefonie EU“.
            - Sende im Aufgabenchat die Vorlage „Telefonfaktor EU“.
            - Erhöhe das Budget in der Aufgabe auf 63,00 €.
            """),
        ),
        (
            "land=DE&minuten=20",
            "assistant",
            sentences("""
            - Wähle vor Arbeitsbeginn in der Aufgabe den Bereich „Backoffice Telefonie DE“.
            - Sende im Aufgabenchat die Vorlage „Telefonfaktor DE“.
            - Erhöhe das Budget in der Aufgabe entsprechend.
            """),
        ),
        (
            "land=DE&minuten=20",
            "admin",
            sentences("""
            - Prüfe, ob in der Aufgabe der Faktor 1,2 („Backoffice Telefonie DE“) gewählt und der Kunde informiert
              ist.
            - Notiere in der Kundenakte: keine VoIP-Anlage, nutzt unsere Telefonanlage, gebuchter Faktor 1,2
              („Backoffice Telefonie DE“).
            """),
        ),
        (
            "land=DE&minuten=20&satz=30",
            "customer",
            sentences("""
            - Ihr Stundensatz beträgt mit Telefonie 36,00 €. Die Telefonie kostet in dieser Aufgabe 6,00 €, weil mehr
              telefoniert wird, als im Stundensatz enthalten ist.
            """),
        ),
        (
            "land=DE&minuten=10",
            "customer",
            sentences("""
            - Die Telefonie kostet Sie nichts zusätzlich: Sie ist im Stundensatz enthalten.
            """),
        ),
        (
            "land=CH&minuten=20",
            "assistant",
            sentences("""
            - Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.
            """),
        ),
        (
            "bereich=vertrieb&land=DE&minuten=10",
            "assistant",
            sentences("""
            - Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst.
            - Melde dich beim Admin-Team, wenn du beim Bearbeiten merkst, dass du mehr telefonierst als gedacht.
            """),
        ),
        (
            "anlage=eigene&bereich=vertrieb&minuten=10",
            "assistant",
            sentences("""
            - Führe die Gespräche über die VoIP-Anlage des Kunden. Ein Telefonie-Bereich ist nicht nötig.
            """),
        ),
    ],
)
def test_everybody_learns_what_to_do_next(words: str, role: str, todo: list[str]) -> None:
    assert all_plain(actions_of(task(words), role)) == todo


@given(
    st.decimals(min_value=0, max_value=999, places=2).map(lambda n: str(n).replace(".", ",")),
    st.sampled_from(["DE", "FR"]),
    st.sampled_from(["backoffice", "vertrieb"]),
)
def test_more_talk_never_costs_less(minutes: str, land: str, area: str) -> None:
    def total(talk: str) -> Decimal:
        words = {"bereich": area, "land": land, "minuten": talk, "stunden": "20", "satz": "30"}
        return Decimal(record("telefonfaktor", words)["budget"]["total"])

    assert total(minutes) <= total("1000")


def test_where_the_zones_disagree_vertrieb_without_telephony_has_no_factor_and_no_budget(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editions.use(monkeypatch, tariff_with('amount = "2.1"', 'amount = "2.2"'))
    said = task("bereich=vertrieb&minuten=10&satz=30")
    assert said["budget"] is None
    assert said["steps"][-1]["text"] == (
        "Für Vertrieb ohne Telefonie ist kein Faktor festgelegt, und aus den Faktoren mit Telefonie "
        "folgt kein eindeutiger. Das Admin-Team gibt Auskunft."
    )


def test_a_share_that_is_no_whole_percent_is_rounded(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.use(monkeypatch, tariff_with('amount = "15"', 'amount = "20"'))
    spoken = [text for text, _ in steps_of(task("minuten=10"))]
    assert any("(33,33\u00a0% der Arbeitszeit)" in sentence for sentence in spoken)
