"""What the telephone factor of a task is, and how the answer explains itself."""

import pytest

from tests import editions
from tests.editions import tariff_with
from tests.literals import Steps, plain_steps_of, steps, steps_of
from tests.tasks import task


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
    ("words", "explanation"),
    [
        (
            "land=FR&minuten=20&satz=30",
            steps("""
            Die Telefonate laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren, kunden/add-ons#telefonfaktor
            Zielland Frankreich: innerhalb der EU.
                → auslegungen#eu-und-europa
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1 Stunde
            also 15 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe, kunden/add-ons#telefonfaktor
            Vorgesehene Gesprächszeit: 20 Minuten, mehr als enthalten ist.
                → vpa/softphone#kosten, kunden/add-ons#telefonfaktor
            Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Stundensatz mit Faktor: 30,00 € × 1,3 = 39,00 €.
                → admin/telefonfaktoren#kunde-informieren, auslegungen#stundensatz, kunden/add-ons#faktoren
            Budget der Aufgabe: 30,00 € × 1,3 × 1 Stunde = 39,00 €.
                → vpa/softphone#kunden-informieren, auslegungen#stundensatz, kunden/add-ons#faktoren
            Davon für Telefonie: 30,00 € × 0,3 × 1 Stunde = 9,00 €.
                → admin/telefonfaktoren#kunde-informieren, auslegungen#stundensatz, kunden/add-ons#faktoren
            """),
        ),
        (
            "land=DE&minuten=22,5&stunden=1,5",
            steps("""
            Die Telefonate laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren, kunden/add-ons#telefonfaktor
            Zielland Deutschland: Telefonate innerhalb Deutschlands.
                → auslegungen#eu-und-europa
            Im Stundensatz enthaltene Gesprächszeit: 15 Minuten je Arbeitsstunde (25 % der Arbeitszeit), für 1,5
            Stunden also 22,5 Minuten.
                → vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe, kunden/add-ons#telefonfaktor
            Vorgesehene Gesprächszeit: 22,5 Minuten, genau so viel, wie enthalten ist. Das ist noch ohne Aufschlag.
                → vpa/softphone#kosten, auslegungen#genau-an-der-grenze, kunden/add-ons#telefonfaktor
            """),
        ),
        (
            "land=DE,FR,CH&minuten=1",
            steps("""
            Die Telefonate laufen über die Telefonanlage von my-vpa.
                → admin/telefonfaktoren#telefonanlage-klaeren, kunden/add-ons#telefonfaktor
            Zielländer Deutschland, Frankreich und Schweiz, darunter außerhalb der EU: Schweiz.
                → auslegungen#eu-und-europa, auslegungen#mehrere-laender
            Außerhalb der EU gibt es keinen festen Faktor. Nötig ist ein individuelles Angebot über das Admin-Team,
            gleich wie viele Minuten es sind.
                → vpa/softphone#ausserhalb-der-eu, auslegungen#ausserhalb-der-eu-zuerst, kunden/add-ons#telefonfaktor
            """),
        ),
        (
            "anlage=eigene&bereich=vertrieb&minuten=20&satz=30",
            steps("""
            Die Telefonate laufen über die eigene VoIP-Anlage des Kunden. Dafür fällt kein Telefonfaktor an.
                → admin/telefonfaktoren#telefonanlage-klaeren, auslegungen#eigene-anlage, kunden/add-ons#telefonfaktor
            Für Vertrieb ohne berechnete Telefonie nennen die Artikel keinen Faktor. Deshalb nennt die Antwort keinen
            Betrag. Abgeleitet ergibt sich 1,8: der Faktor für Vertrieb Telefonie ohne seinen Aufschlag.
                → auslegungen#vertrieb-ohne-telefonie
            """),
        ),
    ],
)
def test_every_step_is_explained_with_its_source(words: str, explanation: Steps) -> None:
    assert plain_steps_of(task(words)) == explanation


def test_a_share_that_is_no_whole_percent_is_rounded(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.use(monkeypatch, tariff_with('amount = "15"', 'amount = "20"'))
    spoken = [text for text, _ in steps_of(task("minuten=10"))]
    assert any("(33,33\u00a0% der Arbeitszeit)" in sentence for sentence in spoken)
