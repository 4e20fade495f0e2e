"""What a task costs, when a figure is rounded, and when there is no amount at all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import editions
from tests.asking import Record, record, text
from tests.editions import tariff_with
from tests.literals import actions_of, plain_steps_of, steps
from tests.spaces import plain
from tests.tasks import task

WITHOUT_FACTOR = (
    "Für Vertrieb ohne berechnete Telefonie nennen die Artikel keinen Faktor. "
    "Deshalb nennt die Antwort keinen Betrag. "
    "Abgeleitet ergibt sich 1,8: der Faktor für Vertrieb Telefonie ohne seinen Aufschlag."
)


def last_steps(said: Record, count: int) -> list[tuple[str, list[str]]]:
    return plain_steps_of(said)[-count:]


@pytest.mark.parametrize(
    ("words", "rate", "total", "surcharge"),
    [
        ("land=DE&minuten=20&satz=30", "36.00", "36.00", "6.00"),
        ("land=FR&minuten=90&satz=30&stunden=2,5", "39.00", "97.50", "22.50"),
        ("bereich=vertrieb&land=DE&minuten=20&satz=30", "60.00", "60.00", "6.00"),
        ("bereich=vertrieb&land=FR&minuten=20&satz=30", "63.00", "63.00", "9.00"),
        ("bereich=vertrieb&land=FR&minuten=15,01&satz=30", "63.00", "63.00", "9.00"),
        ("land=FR&minuten=15&satz=30", "30.00", "30.00", "0.00"),
        ("anlage=eigene&minuten=15&satz=30&stunden=2", "30.00", "60.00", "0.00"),
        # Rounded once, at the end: 0,0375 × 1,2 = 0,045; 0,0375 × 1,2 × 3 = 0,135.
        ("land=DE&minuten=50&satz=0,0375&stunden=3", "0.05", "0.14", "0.02"),
        # 33,33 × 1,3 = 43,329: a hundred hours cost 4.332,90, not a hundred times 43,33.
        ("land=FR&minuten=2000&satz=33,33&stunden=100", "43.33", "4332.90", "999.90"),
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


@given(
    st.decimals(min_value=0, max_value=999, places=2).map(lambda n: str(n).replace(".", ",")),
    st.sampled_from(["DE", "FR"]),
)
def test_more_talk_never_costs_less(minutes: str, land: str) -> None:
    def total(talk: str) -> Decimal:
        words = {"bereich": "backoffice", "land": land, "minuten": talk}
        said = record("telefonfaktor", words | {"stunden": "20", "satz": "30"})
        return Decimal(said["budget"]["total"])

    assert total(minutes) <= total("1000")


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("land=DE&minuten=0&satz=30", "included"),
        ("land=FR&minuten=14,99&satz=30", "included"),
        ("land=FR&minuten=15&satz=30", "included"),
        ("land=FR&minuten=15", "included"),
        ("anlage=eigene&minuten=60&satz=30", "own_system"),
        ("anlage=eigene&land=US&minuten=60", "own_system"),
    ],
)
def test_vertrieb_without_charged_telephony_has_neither_factor_nor_amount(
    words: str, outcome: str
) -> None:
    said = task(f"bereich=vertrieb&{words}")
    assert (said["outcome"], said["factor"], said["budget"]) == (outcome, None, None)
    assert last_steps(said, 1) == [(WITHOUT_FACTOR, ["auslegungen#vertrieb-ohne-telefonie"])]
    assert actions_of(said, "customer") == actions_of(
        task(f"{words}&bereich=backoffice"), "customer"
    )


@pytest.mark.parametrize(
    ("words", "detail"),
    [
        (
            "bereich=vertrieb&minuten=15",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa. "
            "Für Vertrieb ohne berechnete Telefonie nennen die Artikel keinen Faktor (abgeleitet: 1,8).",
        ),
        (
            "bereich=vertrieb&minuten=15&anlage=eigene",
            "Die Telefonate laufen nicht über die Telefonanlage von my-vpa. "
            "Für Vertrieb ohne berechnete Telefonie nennen die Artikel keinen Faktor (abgeleitet: 1,8).",
        ),
        (
            "bereich=vertrieb&minuten=15,01",
            "Telefonie-Bereich „Vertrieb Telefonie DE“ "
            "(Telefonanlage von my-vpa; mit eigener VoIP-Anlage: kein Telefonfaktor).",
        ),
        (
            "bereich=backoffice&minuten=15",
            "Kein Aufschlag für Telefonie. Vorausgesetzt ist die Telefonanlage von my-vpa.",
        ),
    ],
)
def test_the_brief_answer_says_where_the_articles_name_no_factor(words: str, detail: str) -> None:
    lines = text("telefonfaktor", f"{words}&land=DE&stunden=1&satz=30").splitlines()
    assert plain(lines[1]) == detail


def test_vertrieb_outside_the_eu_says_nothing_of_a_derived_factor() -> None:
    said = task("bereich=vertrieb&land=CH&minuten=10&satz=30")
    assert said["outcome"] == "individual_offer"
    assert not any("Vertrieb ohne Telefonie" in each["text"] for each in said["steps"])


def test_where_the_zones_disagree_vertrieb_without_telephony_has_not_even_a_derived_factor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editions.use(monkeypatch, tariff_with('amount = "2.1"', 'amount = "2.2"'))
    said = task("bereich=vertrieb&minuten=10&satz=30")
    assert said["budget"] is None
    assert said["steps"][-1]["text"] == (
        "Für Vertrieb ohne berechnete Telefonie nennen die Artikel keinen Faktor, und aus den Faktoren mit "
        "Telefonie folgt kein eindeutiger. Deshalb nennt die Antwort keinen Betrag. "
        "Das Admin-Team gibt Auskunft."
    )


def test_a_rounded_amount_is_marked_and_says_which_reading_rounds() -> None:
    words = "land=FR&minuten=2000&satz=33,33&stunden=100"
    assert last_steps(task(words), 3) == steps("""
        Stundensatz mit Faktor: 33,33 € × 1,3 ≈ 43,33 €, gerundet.
            → admin/telefonfaktoren#kunde-informieren, auslegungen#stundensatz
            → auslegungen#rundung, kunden/add-ons#faktoren
        Budget der Aufgabe: 33,33 € × 1,3 × 100 Stunden = 4.332,90 €.
            → vpa/softphone#kunden-informieren, auslegungen#stundensatz, kunden/add-ons#faktoren
        Davon für Telefonie: 33,33 € × 0,3 × 100 Stunden = 999,90 €.
            → admin/telefonfaktoren#kunde-informieren, auslegungen#stundensatz, kunden/add-ons#faktoren
        """)


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        (
            "land=FR&minuten=20&stunden=1&satz=33,33",
            """\
            Stundensatz mit Faktor, gerundet: 43,33 €
            Budget der Aufgabe, gerundet: 43,33 €
            davon für Telefonie, gerundet: 10,00 €""",
        ),
        (
            "land=FR&minuten=20&stunden=1&satz=33,30",
            """\
            Stundensatz mit Faktor: 43,29 €
            Budget der Aufgabe: 43,29 €
            davon für Telefonie: 9,99 €""",
        ),
    ],
)
def test_the_brief_answer_marks_what_is_rounded_and_only_that(words: str, amounts: str) -> None:
    lines = text("telefonfaktor", f"bereich=backoffice&{words}").splitlines()
    assert [plain(line) for line in lines[2:5]] == [line.strip() for line in amounts.splitlines()]
