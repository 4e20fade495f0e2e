"""The judge and the calculator of the telephone factor agree on every task."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from calculator.data import countries
from calculator.lists.finding import verdict_name
from calculator.lists.judge import JUDGED_COLUMNS, Judge
from tests.asking import ask, record, refusals
from tests.lists.judging import EDITION, finding

FACTOR = "telefonfaktor"
#: The surcharge of a task with telephony, by the factors that contain it.
SURCHARGES = {"1.2": "0.2", "1.3": "0.3", "2.0": "0.2", "2.1": "0.3"}

numbers = st.decimals(0, 120, places=2).map(lambda number: str(number).replace(".", ","))
codes = st.sampled_from(["DE", "FR", "NL", "PL", "CH", "US", "GP", *countries.current().by_code])
tasks = st.fixed_dictionaries(
    {
        "bereich": st.sampled_from(["backoffice", "vertrieb"]),
        "land": st.lists(codes, min_size=1, max_size=3).map(",".join),
        "minuten": numbers,
        "stunden": st.sampled_from(["1", "2", "1,5", "0,25"]),
        "je": st.sampled_from(["", "aufgabe", "stunde"]),
        "anlage": st.sampled_from(["", "my-vpa", "eigene"]),
        "satz": st.sampled_from(["", "30", "29,90"]),
    }
)
odd_cells = st.text(max_size=12) | st.text("0123456789.,- €h\t\0", max_size=8)


def decimal(cell: str) -> Decimal:
    return Decimal(cell.replace(",", "."))


@given(tasks, st.sampled_from(["", "1", "1,2", "1,3", "1,8", "2,0", "2,1"]))
def test_a_verdict_follows_from_the_answer(task: dict[str, str], booked: str) -> None:
    verdict, _, difference, reason = finding(Judge(EDITION), **task, faktor=booked)
    refused = refusals(FACTOR, task)
    if refused:
        assert (verdict_name(verdict), reason) == ("nicht prüfbar", " ".join(refused))
        return
    answer = record(FACTOR, task)
    if answer["outcome"] == "individual_offer":
        assert verdict_name(verdict) == "Angebot nötig"
        return
    name, excess = verdict_name(verdict), None
    if answer["factor"] is not None:
        due = Decimal(answer["factor"])
        excess = decimal(booked) - due if booked else -Decimal(SURCHARGES[f"{due:.1f}"])
        assert name == ("falsch" if excess else "richtig")
    elif booked == "":
        assert name == "richtig"
    elif task["bereich"] == "backoffice":
        excess = decimal(booked) - 1
        assert name == ("falsch" if excess else "richtig")
    elif booked in {"2,0", "2,1"}:
        excess = Decimal(SURCHARGES[booked.replace(",", ".")])
        assert name == "falsch"
    else:
        assert name == "nicht prüfbar"
    if not excess or not task["satz"]:
        assert difference is None
    else:
        assert difference is not None
        exact = excess * decimal(task["satz"]) * decimal(task["stunden"])
        assert abs(difference - exact) <= Decimal("0.005")


@given(st.lists(odd_cells, min_size=len(JUDGED_COLUMNS), max_size=len(JUDGED_COLUMNS)))
def test_whatever_the_calculator_refuses_is_not_checkable(cells: list[str]) -> None:
    found = Judge(EDITION).finding(cells)
    question = dict(zip(JUDGED_COLUMNS[:-1], cells, strict=False))
    for problem in refusals(FACTOR, question):
        assert verdict_name(found.verdict) == "nicht prüfbar"
        assert problem in found.reason


@given(odd_cells, st.sampled_from(["minuten", "stunden", "satz"]))
def test_a_number_is_refused_in_a_list_if_the_calculator_refuses_or_lacks_it(
    cell: str, key: str
) -> None:
    task = {"bereich": "backoffice", "land": "DE", "minuten": "0", "stunden": "9999", key: cell}
    lacking = key != "satz" and key not in ask(FACTOR, task).values
    refused = lacking or refusals(FACTOR, task) != []
    verdict = finding(Judge(EDITION), **task).verdict
    assert (verdict_name(verdict) == "nicht prüfbar") == refused
