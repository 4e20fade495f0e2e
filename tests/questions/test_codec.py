"""What people may type, what is refused with which words, and what addresses carry."""

from datetime import date
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.catalogue import ADDONS, FACTOR, REACHABILITY, Calculator, ask
from calculator.data import countries
from calculator.questions import codec, fields
from calculator.view.plain_text import problem

TODAY = date(2026, 11, 21)
GOOD = {"bereich": "backoffice", "land": "DE", "minuten": "20", "stunden": "1"}


def problems(words: dict[str, str], calculator: Calculator = FACTOR) -> list[str]:
    return [problem(each) for each in ask(calculator, list(words.items()), TODAY).problems]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20", "20"),
        ("22,5", "22.5"),
        ("22.5", "22.5"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        (" 1.234,5 ", "1234.5"),
        ("1.234.567", "1234567"),
        ("29,90 €", "29.90"),
        ("1 234,5", "1234.5"),
        ("007", "7"),
    ],
)
def test_numbers_are_read_as_germans_write_them(typed: str, meant: str) -> None:
    words = codec.read((fields.SATZ,), [("satz", typed)])
    assert words.values == {"satz": Decimal(meant)}


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("minuten", "", "Gesprächsminuten: Die Angabe fehlt. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "-1", "Gesprächsminuten: „-1“ ist negativ. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "−1", "Gesprächsminuten: „−1“ ist negativ. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "viele", "Gesprächsminuten: „viele“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "NaN", "Gesprächsminuten: „NaN“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "inf", "Gesprächsminuten: „inf“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "2 5", "Gesprächsminuten: „2 5“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "25 €", "Gesprächsminuten: „25 €“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "1e3", "Gesprächsminuten: „1e3“ ist keine Zahl. Bitte die Gesprächsminuten der ganzen Aufgabe als Zahl ab 0 eingeben, z. B. 22,5."),
        ("minuten", "1.234", "Gesprächsminuten: „1.234“ ist nicht eindeutig. Bitte 1234 oder 1,234 eingeben."),
        ("minuten", "61", "Gesprächsminuten: Zu viele Minuten für 1 Stunde: 61 Minuten. Bitte höchstens 60 Minuten oder mehr Arbeitsstunden eingeben."),
        ("minuten", "1,23456", "Gesprächsminuten: „1,23456“ ist zu genau. Bitte höchstens 4 Stellen nach dem Komma eingeben."),
        ("stunden", "0", "Arbeitsstunden: „0“ geht nicht. Bitte die Arbeitsstunden der ganzen Aufgabe als Zahl über 0 eingeben, z. B. 1,5."),
        ("stunden", "99999999", "Arbeitsstunden: „99999999“ ist zu groß. Bitte höchstens 9.999.999 eingeben."),
        ("satz", "0", "Stundensatz: „0“ geht nicht. Bitte den Stundensatz ohne Telefonfaktor in Euro als Zahl über 0 eingeben, z. B. 29,90."),
        ("bereich", "einkauf", "Arbeitsbereich: „einkauf“ gibt es hier nicht. Bitte „backoffice“ oder „vertrieb“ wählen."),
        ("anlage", "fax", "Telefonanlage: „fax“ gibt es hier nicht. Bitte „my-vpa“ oder „eigene“ wählen."),
        ("land", "Atlantis", "Zielland: „Atlantis“ ist kein bekanntes Land. Bitte ein Land mit deutschem Namen oder ISO-Code eingeben, z. B. Frankreich oder FR."),
        ("land", "Frankreih", "Zielland: „Frankreih“ ist kein bekanntes Land. Meinten Sie Frankreich?"),
        ("land", "DE,Östereich", "Zielland: „Östereich“ ist kein bekanntes Land. Meinten Sie Österreich?"),
        ("stand", "20.11.2026", "Tag: Für den 20.11.2026 ist kein Tarif erfasst. Bitte den 21.11.2026 oder einen späteren Tag eingeben."),
        ("stand", "2026-02-30", "Tag: „2026-02-30“ ist kein Datum. Bitte ein Datum eingeben, z. B. 01.12.2026 oder 2026-12-01."),
    ],
)  # fmt: skip
def test_impossible_input_is_refused_with_what_to_enter(key: str, typed: str, said: str) -> None:
    assert [text.replace("\u00a0", " ") for text in problems(GOOD | {key: typed})] == [said]


def test_every_wrong_field_is_named_not_only_the_first() -> None:
    assert len(problems({"bereich": "x", "land": "y", "minuten": "z", "stunden": "0"})) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"option": "1", "ansage": "mp3"}, "Ansage für den Anrufbeantworter: Option 1 hat keinen individuellen Anrufbeantworter. Bitte „ohne Ansage“ (ohne) wählen."),
        ({"option": "2"}, "Ansage für den Anrufbeantworter: Option 2 braucht eine Ansage. Bitte eine der drei Ansagen wählen (mp3, vpa oder profi)."),
        ({"option": "5"}, "Option: „5“ gibt es hier nicht. Bitte „1“, „2“, „3“ oder „4“ wählen."),
    ],
)  # fmt: skip
def test_a_greeting_must_fit_the_option(words: dict[str, str], said: str) -> None:
    assert problems(words, ADDONS) == [said]


def test_a_question_before_the_first_edition_is_refused_even_when_the_clock_asks_it() -> None:
    reply = ask(FACTOR, list(GOOD.items()), date(2026, 11, 20))
    assert reply.answer is None
    assert [problem(each) for each in reply.problems] == [
        "Tag: Für den 20.11.2026 ist kein Tarif erfasst. Bitte den 21.11.2026 oder einen späteren Tag eingeben."
    ]


def test_an_unknown_key_is_reported_and_the_rest_still_applies() -> None:
    reply = ask(FACTOR, [*GOOD.items(), ("farbe", "rot"), ("farbe", "blau")], TODAY)
    assert reply.ignored == ["farbe"]
    assert reply.answer is not None


@pytest.mark.parametrize(
    ("calculator", "typed", "address"),
    [
        (FACTOR, "stunden=1&satz=30&minuten=20&land=FR&bereich=backoffice&anlage=my-vpa", "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1"),
        (FACTOR, "bereich=vertrieb&land=Frankreich und Polen; Bosnien und Herzegowina/CH&minuten=20 Min.&stunden=2 h", "anlage=my-vpa&bereich=vertrieb&land=FR,PL,BA,CH&minuten=20&stunden=2"),
        (FACTOR, "bereich=VERTRIEB&land=holland, de&minuten=22.50&stunden=1,0", "anlage=my-vpa&bereich=vertrieb&land=NL,DE&minuten=22,5&stunden=1"),
        (FACTOR, "bereich=backoffice&land=FR&minuten=20&stand=1.12.2026&stunden=1", "anlage=my-vpa&bereich=backoffice&land=FR&minuten=20&stand=2026-12-01&stunden=1"),
        (FACTOR, "bereich=backoffice&land=Atlantis&minuten=20&stunden=1", "anlage=my-vpa&bereich=backoffice&land=Atlantis&minuten=20&stunden=1"),
        (ADDONS, "option=3&ansage=vpa", "ansage=vpa&option=3"),
        (REACHABILITY, "land=Schweiz", "land=CH"),
    ],
)  # fmt: skip
def test_the_address_is_sorted_and_short(calculator: Calculator, typed: str, address: str) -> None:
    assert ask(calculator, parse_qsl(typed), TODAY).query == address


codes = st.sampled_from(sorted(countries.current().by_code))
numbers = st.decimals(min_value=0, max_value=999, places=2).map(lambda n: str(n).replace(".", ","))


@given(
    st.fixed_dictionaries(
        {
            "bereich": st.sampled_from(["backoffice", "vertrieb"]),
            "land": st.lists(codes, min_size=1, max_size=4).map(",".join),
            "minuten": numbers,
            "stunden": st.just("1000"),
        },
        optional={
            "anlage": st.sampled_from(["my-vpa", "eigene"]),
            "satz": st.integers(1, 500).map(str),
            "stand": st.dates(date(2026, 11, 21), date(2100, 1, 1)).map(date.isoformat),
        },
    )
)
def test_asking_an_address_again_gives_the_same_address_and_answer(words: dict[str, str]) -> None:
    first = ask(FACTOR, list(words.items()), TODAY)
    second = ask(FACTOR, parse_qsl(first.query), TODAY)
    assert first.problems == []
    assert (second.query, second.answer) == (first.query, first.answer)


@given(
    st.text(st.characters() | st.characters(categories=["Cs", "Cc", "Co"]), max_size=30),
    st.sampled_from(["bereich", "land", "minuten", "stunden", "satz", "stand", "anlage"]),
)
def test_no_input_whatever_breaks_the_calculator(text: str, key: str) -> None:
    reply = ask(FACTOR, list((GOOD | {key: text}).items()), TODAY)
    assert [each.key for each in reply.problems if each.key != key] == []
    assert all("\n" not in problem(each) for each in reply.problems)
    assert reply.query.isascii()


@given(numbers, st.sampled_from(["DE", "FR"]), st.sampled_from(["backoffice", "vertrieb"]))
def test_more_talk_never_costs_less(minutes: str, land: str, area: str) -> None:
    def total(talk: str) -> Decimal:
        words = {"bereich": area, "land": land, "minuten": talk, "stunden": "20", "satz": "30"}
        answer = ask(FACTOR, list(words.items()), TODAY).answer
        return answer.budget.total

    assert total(minutes) <= total("1000")


def test_every_country_is_found_by_its_code_and_its_names() -> None:
    table = countries.current()
    for country in table.by_code.values():
        assert table.find(country.code.lower()) == country
        assert table.find(country.name) == country
    assert table.find("Oesterreich").code == "AT"
    assert table.find("Austria").code == "AT"
    assert table.find("O\u0308sterreich").code == "AT"
    assert table.find("bosnien-und herzegowina").code == "BA"
