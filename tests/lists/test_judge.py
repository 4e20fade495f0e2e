"""What is found in the rows of a list, and why."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.catalogue import FACTOR, ask
from calculator.data import countries, tariff
from calculator.language.wording import NO_BREAK_SPACE
from calculator.lists.finding import Finding, verdict_name
from calculator.lists.judge import COLUMNS, Judge
from calculator.rules.task import Outcome
from calculator.view import plain_text

DAY = date(2026, 11, 21)
EDITION = tariff.current().on(DAY)


def find(judge: Judge, **cells: str) -> Finding:
    """Judge a Backoffice task of one hour with 20 minutes to Germany, unless the cells say else."""
    usual = {"bereich": "backoffice", "land": "DE", "minuten": "20", "stunden": "1"}
    row = dict.fromkeys(COLUMNS, "") | usual | cells
    return judge.find([row[key] for key in COLUMNS])


def found(**cells: str) -> list[str]:
    finding = find(Judge(EDITION), **cells)
    difference = "" if finding.difference is None else str(finding.difference)
    return [verdict_name(finding.verdict), finding.should_be, difference]


def reason(**cells: str) -> str:
    return find(Judge(EDITION), **cells).reason.replace(NO_BREAK_SPACE, " ")


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        # With telephony, exactly one factor is right, however it is written.
        ({"faktor": "1,2"}, ["richtig", "1,2", ""]),
        ({"faktor": "1.2"}, ["richtig", "1,2", ""]),
        ({"faktor": " 1,20 ", "satz": "30"}, ["richtig", "1,2", ""]),
        ({"faktor": "1,3"}, ["falsch", "1,2", ""]),
        ({"land": "Frankreich", "faktor": "1,3"}, ["richtig", "1,3", ""]),
        ({"land": "DE,FR", "faktor": "1,2"}, ["falsch", "1,3", ""]),
        ({"bereich": "Vertrieb", "faktor": "2"}, ["richtig", "2,0", ""]),
        ({"bereich": "VERTRIEB", "land": "pl", "faktor": "2,1"}, ["richtig", "2,1", ""]),
        ({"faktor": "ohne"}, ["falsch", "1,2", ""]),
        ({"faktor": ""}, ["falsch", "1,2", ""]),
        ({"faktor": "1"}, ["falsch", "1,2", ""]),
        # Exactly at the limit is included; then no telephone factor is booked, or that without.
        ({"minuten": "15", "faktor": ""}, ["richtig", "1,0", ""]),
        ({"minuten": "15,01", "faktor": ""}, ["falsch", "1,2", ""]),
        ({"minuten": "22,5", "stunden": "1,5", "faktor": "ohne"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1,0"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "Ohne"}, ["richtig", "1,0", ""]),
        ({"minuten": "10", "faktor": "1,2"}, ["falsch", "1,0", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1,8"}, ["richtig", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": ""}, ["richtig", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "1"}, ["falsch", "1,8", ""]),
        ({"bereich": "vertrieb", "minuten": "10", "faktor": "2,0"}, ["falsch", "1,8", ""]),
        # The customer's own system: no telephone factor, whatever the country and the minutes.
        ({"anlage": "eigene", "minuten": "60", "land": "US", "faktor": "ohne"}, ["richtig", "1,0", ""]),
        ({"anlage": "eigene", "faktor": "1,2"}, ["falsch", "1,0", ""]),
        ({"anlage": "my-vpa", "faktor": "1,2"}, ["richtig", "1,2", ""]),
        # Outside the EU there is no factor to compare with, not even for a single minute.
        ({"land": "CH", "minuten": "1", "faktor": "1,3"}, ["Angebot nötig", "", ""]),
        ({"land": "DE,FR,CH", "faktor": "", "satz": "30"}, ["Angebot nötig", "", ""]),
    ],
)  # fmt: skip
def test_every_row_gets_its_verdict(cells: dict[str, str], expected: list[str]) -> None:
    assert found(**cells) == expected


@pytest.mark.parametrize(
    ("cells", "difference"),
    [
        # (booked − should be) × rate × hours
        ({"faktor": "1,3", "satz": "30"}, "3.00"),
        ({"faktor": "1,0", "satz": "30"}, "-6.00"),
        ({"faktor": "1,3", "satz": "29,90", "stunden": "2,5", "minuten": "60"}, "7.48"),
        ({"faktor": "1,3", "satz": "29,90 €", "minuten": "0"}, "8.97"),
        ({"anlage": "eigene", "faktor": "2,0", "satz": "1.234,50"}, "1234.50"),
        # Half a cent goes away from zero, whoever it is about.
        ({"faktor": "1,3", "satz": "0,05"}, "0.01"),
        ({"faktor": "1,1", "satz": "0,05"}, "-0.01"),
        ({"faktor": "1,1999", "satz": "1"}, "0.00"),
        # No factor booked: the task costs what it costs without telephony.
        ({"faktor": "ohne", "satz": "30"}, "-6.00"),
        ({"bereich": "vertrieb", "faktor": "", "satz": "30"}, "-6.00"),
        ({"bereich": "vertrieb", "faktor": "1", "satz": "30"}, "-30.00"),
    ],
)  # fmt: skip
def test_a_wrong_factor_has_its_difference_in_euro(cells: dict[str, str], difference: str) -> None:
    assert found(**cells)[2] == difference


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"land": "FR", "faktor": "1,2"}, "Vorgesehene Gesprächszeit: 20 Minuten. Enthaltene Gesprächszeit: 15 Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Frankreich: innerhalb der EU. Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3."),
        ({"minuten": "10", "stunden": "1,5", "faktor": "1,2"}, "Vorgesehene Gesprächszeit: 10 Minuten. Enthaltene Gesprächszeit: 22,5 Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Deutschland: Inland. Kein Aufpreis für Telefonie."),
        ({"bereich": "vertrieb", "minuten": "0", "faktor": "2,0"}, "Vorgesehene Gesprächszeit: 0 Minuten. Enthaltene Gesprächszeit: 15 Minuten. Die Gespräche laufen über die Telefonanlage von my-vpa. Zielland Deutschland: Inland. Für Vertrieb ohne Telefonie ist kein Faktor festgelegt. Abgeleitet ergibt sich 1,8: der Faktor für Vertrieb Telefonie ohne seinen Aufschlag. Kein Aufpreis für Telefonie."),
        ({"anlage": "eigene", "faktor": "1,2"}, "Die Gespräche laufen über die eigene VoIP-Anlage des Kunden. Dafür fällt kein Telefonfaktor an."),
        ({"land": "DE,CH,USA", "faktor": "1,2"}, "Ziel außerhalb der EU: Schweiz und Vereinigte Staaten. Das Admin-Team erstellt das Angebot."),
        ({"faktor": "1,2"}, ""),
    ],
)  # fmt: skip
def test_the_reason_says_how_it_comes_about(cells: dict[str, str], said: str) -> None:
    assert reason(**cells) == said


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"bereich": "einkauf"}, "Arbeitsbereich: „einkauf“ gibt es hier nicht. Bitte „backoffice“ oder „vertrieb“ wählen."),
        ({"land": ""}, "Zielland: Die Angabe fehlt. Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."),
        ({"land": "DE,Frankreih"}, "Zielland: „Frankreih“ ist kein bekanntes Land. Meinten Sie Frankreich?"),
        ({"anlage": "fax"}, "Telefonanlage: „fax“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen."),
        ({"minuten": "1.234"}, "Gesprächsminuten: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben."),
        ({"minuten": "61"}, "Gesprächsminuten: Zu viele Minuten für 1 Stunde: 61 Minuten. Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben."),
        ({"stunden": "0"}, "Arbeitsstunden: „0“ geht nicht. Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5."),
        ({"satz": "-5"}, "Stundensatz: „-5“ ist negativ. Bitte den Stundensatz ohne Telefonfaktor in Euro als Zahl über 0 eingeben, z. B. 29,90."),
        ({"faktor": "1.234"}, "Gebuchter Faktor: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben."),
        ({"faktor": "=1+1"}, "Gebuchter Faktor: „=1+1“ ist keine Zahl. Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“."),
        ({"faktor": "1,\x002"}, "Gebuchter Faktor: Die Angabe enthält unlesbare Zeichen. Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“."),
        # The articles also call 0,2 a factor; it is what is added, so it must not pass for one.
        ({"faktor": "0,2"}, "Gebuchter Faktor: „0,2“ ist kleiner als 1, also kein Faktor. Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“."),
        ({"bereich": "", "minuten": "61", "faktor": "x"}, "Arbeitsbereich: Die Angabe fehlt. Bitte „backoffice“ oder „vertrieb“ wählen. Gebuchter Faktor: „x“ ist keine Zahl. Bitte den gebuchten Faktor als Zahl ab 1 eingeben, z. B. 1,2, oder „ohne“. Gesprächsminuten: Zu viele Minuten für 1 Stunde: 61 Minuten. Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben."),
    ],
)  # fmt: skip
def test_what_cannot_be_checked_names_every_field_and_what_is_wrong_with_it(
    cells: dict[str, str], said: str
) -> None:
    assert found(**cells) == ["nicht prüfbar", "", ""]
    assert reason(**cells) == said


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"faktor": "1,8"}, ["nicht prüfbar", "", None]),
        ({"faktor": ""}, ["richtig", "ohne", None]),
        ({"faktor": "", "minuten": "20"}, ["falsch", "2,0", None]),
        ({"faktor": "1", "minuten": "20"}, ["falsch", "2,0", Decimal("-30.00")]),
    ],
)
def test_where_the_factor_without_telephony_is_open_nothing_is_compared_with_it(
    cells: dict[str, str], expected: list[object]
) -> None:
    eu = 'amount = "2.1"'
    figures = tariff.FILE.read_text(encoding="utf-8")
    assert figures.count(eu) == 1
    judge = Judge(tariff.parse(figures.replace(eu, 'amount = "2.2"')).on(DAY))
    vertrieb = {"bereich": "vertrieb", "minuten": "10", "satz": "30"}
    finding = find(judge, **(vertrieb | cells))
    assert [verdict_name(finding.verdict), finding.should_be, finding.difference] == expected


numbers = st.decimals(0, 120, places=2).map(lambda number: str(number).replace(".", ","))
codes = st.sampled_from(["DE", "FR", "NL", "PL", "CH", "US", "GP", *countries.current().by_code])
tasks = st.fixed_dictionaries(
    {
        "bereich": st.sampled_from(["backoffice", "vertrieb"]),
        "land": st.lists(codes, min_size=1, max_size=3).map(",".join),
        "minuten": numbers,
        "stunden": st.sampled_from(["1", "2", "1,5", "0,25"]),
        "anlage": st.sampled_from(["", "my-vpa", "eigene"]),
        "satz": st.sampled_from(["", "30", "29,90"]),
    }
)
#: What a task costs without telephony, in base rates.
WITHOUT = {"backoffice": Decimal(1), "vertrieb": Decimal("1.8")}


@given(tasks, st.sampled_from(["", "1", "1,2", "1,3", "1,8", "2,0", "2,1"]))
def test_a_verdict_is_what_the_calculator_answers(task: dict[str, str], booked: str) -> None:
    finding = find(Judge(EDITION), **task, faktor=booked)
    reply = ask(FACTOR, list(task.items()), DAY)
    if reply.answer is None:
        problems = " ".join(plain_text.problem(problem) for problem in reply.problems)
        assert (verdict_name(finding.verdict), finding.reason) == ("nicht prüfbar", problems)
        return
    if reply.answer.outcome is Outcome.INDIVIDUAL_OFFER:
        assert verdict_name(finding.verdict) == "Angebot nötig"
        return
    without = WITHOUT[task["bereich"]]
    due = reply.answer.factor or without
    paid = Decimal(booked.replace(",", ".")) if booked else without
    says_none = booked == "" and reply.answer.factor is None
    right = says_none or (booked != "" and paid == due)
    assert verdict_name(finding.verdict) == ("richtig" if right else "falsch")
    if reply.answer.budget is None or right:
        assert finding.difference is None
    else:
        cost = paid * reply.answer.question.base_rate * reply.answer.question.working_hours
        assert abs(finding.difference - (cost - reply.answer.budget.total)) <= Decimal("0.01")


odd = st.text(max_size=12) | st.text("0123456789.,- €h\t\0", max_size=8)


@given(st.lists(odd, min_size=len(COLUMNS), max_size=len(COLUMNS)))
def test_whatever_the_cells_hold_what_the_calculator_refuses_is_not_checkable(
    cells: list[str],
) -> None:
    finding = Judge(EDITION).find(cells)
    reply = ask(FACTOR, list(zip(COLUMNS[:-1], cells, strict=False)), DAY)
    for problem in reply.problems:
        assert verdict_name(finding.verdict) == "nicht prüfbar"
        assert plain_text.problem(problem) in finding.reason


@given(odd, st.sampled_from(["minuten", "stunden", "satz"]))
def test_a_number_is_one_to_the_check_if_it_is_one_to_the_calculator(cell: str, key: str) -> None:
    task = {"bereich": "backoffice", "land": "DE", "minuten": "0", "stunden": "9999", key: cell}
    refused = ask(FACTOR, list(task.items()), DAY).problems != []
    assert (verdict_name(find(Judge(EDITION), **task).verdict) == "nicht prüfbar") == refused


def test_in_a_long_list_of_unknown_countries_each_is_named_and_the_first_get_suggestions() -> None:
    judge = Judge(EDITION)
    said = [find(judge, land=f"Frankreih {number}").reason for number in range(1_500)]
    assert "Zielland: „Frankreih 7“ ist kein bekanntes Land. Meinten Sie Frankreich?" in said[7]
    assert "Zielland: „Frankreih 1400“ ist kein bekanntes Land. Bitte ein Land mit" in said[1400]
    assert "Meinten Sie Frankreich?" in find(Judge(EDITION), land="Frankreih 1400").reason
