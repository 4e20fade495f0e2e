"""A rounded amount is marked wherever people read it; what follows from it may differ by cents."""

import pytest

from tests.asking import job_texts, text
from tests.literals import actions_of
from tests.spaces import plain
from tests.tasks import task

ROUNDED = "bereich=backoffice&land=FR&minuten=2000&satz=33,33&stunden=100"
EXACT = "bereich=backoffice&land=FR&minuten=2000&satz=33,30&stunden=100"


@pytest.mark.parametrize(("words", "rate"), [(ROUNDED, "43,33 € (gerundet)"), (EXACT, "43,29 €")])
def test_the_customer_reads_whether_the_rate_is_rounded(words: str, rate: str) -> None:
    (said,) = map(plain, actions_of(task(words), "customer"))
    assert said.startswith(f"Ihr Stundensatz beträgt mit Telefonie {rate}. Die Telefonie kostet")
    message = plain(job_texts("telefonfaktor", words)["customer_message"])
    assert f"\nIhr Stundensatz mit Faktor: {rate}\n" in message


def test_the_budget_that_is_raised_says_that_it_is_rounded() -> None:
    said = map(plain, actions_of(task("land=FR&minuten=20&satz=33,33"), "assistant"))
    assert "Erhöhe das Budget in der Aufgabe auf 43,33 € (gerundet)." in said


@pytest.mark.parametrize(
    ("words", "amounts"),
    [
        ("satz=30&stunden=1", ["Stundensatz: 30,00 €", "Budget der Aufgabe: 30,00 €"]),
        (
            "satz=29,90&stunden=1,25",
            ["Stundensatz: 29,90 €", "Budget der Aufgabe, gerundet: 37,38 €"],
        ),
        (
            "satz=29,999&stunden=1",
            ["Stundensatz, gerundet: 30,00 €", "Budget der Aufgabe, gerundet: 30,00 €"],
        ),
    ],
)
def test_without_a_factor_the_rate_is_not_called_one_with_a_factor(
    words: str, amounts: list[str]
) -> None:
    lines = text("telefonfaktor", f"bereich=backoffice&land=DE&minuten=0&{words}").splitlines()
    assert [plain(line) for line in lines[2:4]] == amounts
