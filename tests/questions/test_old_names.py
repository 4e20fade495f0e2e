"""Links under old names keep their answer, and no old name is one that is used today."""

import pytest

from calculator.catalogue import CALCULATORS
from calculator.questions import old_names
from tests.asking import ask, refusals

#: What a calculator asks for: its keys, each with the choices that it takes.
TODAY = {"bereich": {"backoffice", "vertrieb"}, "land": set[str]()}


def test_a_link_under_old_names_keeps_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(old_names.KEYS, "gebiet", "bereich")
    monkeypatch.setitem(old_names.CHOICES, ("bereich", "sales"), "vertrieb")
    reply = ask("telefonfaktor", "gebiet=sales&land=FR&minuten=20&stunden=1")
    assert (reply.problems, reply.ignored) == ([], [])
    assert reply.query == "anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&stunden=1"


def test_a_key_under_both_names_is_given_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(old_names.KEYS, "gebiet", "bereich")
    words = "bereich=backoffice&gebiet=vertrieb&land=FR&minuten=20&satz=30&stunden=1"
    assert refusals("telefonfaktor", words) == [
        "Arbeitsbereich: Die Angabe kommt mehrfach vor. Bitte nur einmal angeben."
    ]


def test_no_old_name_is_one_that_is_used_today() -> None:
    used: dict[str, set[str]] = {}
    for calculator in CALCULATORS:
        for field in calculator.fields:
            used.setdefault(field.key, set()).update(field.choices or ())
    old_names.check(old_names.KEYS, old_names.CHOICES, used)


def test_old_names_that_lead_to_names_of_today_pass() -> None:
    old_names.check({"gebiet": "bereich"}, {("bereich", "sales"): "vertrieb"}, TODAY)


@pytest.mark.parametrize(
    ("keys", "choices", "message"),
    [
        (
            {"land": "bereich"},
            {},
            "old_names.py: KEYS: land is used today; remove it",
        ),
        (
            {"gebiet": "abteilung"},
            {},
            "old_names.py: KEYS: gebiet leads to abteilung, which is not used today; correct it",
        ),
        (
            {},
            {("gebiet", "sales"): "vertrieb"},
            "old_names.py: CHOICES: gebiet is not used today; name the key of today",
        ),
        (
            {},
            {("bereich", "backoffice"): "vertrieb"},
            "old_names.py: CHOICES: bereich=backoffice is used today; remove it",
        ),
        (
            {},
            {("bereich", "sales"): "verkauf"},
            "old_names.py: CHOICES: bereich=sales leads to verkauf, which is not used today; "
            "correct it",
        ),
    ],
)
def test_an_old_name_that_is_used_today_or_leads_nowhere_is_refused(
    keys: dict[str, str], choices: dict[tuple[str, str], str], message: str
) -> None:
    with pytest.raises(ValueError, match="old_names") as refusal:
        old_names.check(keys, choices, TODAY)
    assert str(refusal.value) == message
