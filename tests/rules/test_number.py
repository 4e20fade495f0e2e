"""Telephone numbers as people write them: where they lead, what to type, what is wrong with them."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.catalogue import NUMBER, ask
from calculator.data import countries
from calculator.language import wording
from calculator.view import plain_text, ticket
from calculator.view.json_record import record

TODAY = date(2026, 11, 21)
SOFTPHONE = "vpa/softphone#starten"
READING = "auslegungen#rufnummern"
ZERO = "auslegungen#fuehrende-null"
AREAS = "vpa/softphone#bereiche-und-faktoren"


def answer(lines: str, **words: str) -> dict:
    reply = ask(NUMBER, [("nummer", lines), *words.items()], TODAY)
    assert reply.problems == []
    return record(reply)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("+33612345678", ("FR", "EU", "softphone", "Frankreich", "612345678", "+33612345678")),
        ("+49 221 82829-980", ("DE", "DE", "softphone", "Deutschland", "22182829980", "+4922182829980")),
        ("+43 1 234567890", ("AT", "EU", "softphone", "Österreich", "1234567890", "+431234567890")),
        ("+41 21 234 56 78", ("CH", "NON_EU", "softphone", "Schweiz", "212345678", "+41212345678")),
        ("+48 12 345 67 89", ("PL", "EU", "softphone", "Polen", "123456789", "+48123456789")),
        # Italian landlines keep their zero, Italian mobile numbers have none.
        ("+39 02 1234 5678", ("IT", "EU", "skype_credit", None, "0212345678", "+390212345678")),
        ("+39 312 345 6789", ("IT", "EU", "skype_credit", None, "3123456789", "+393123456789")),
        # What is dialled before the number within Hungary, Russia and the United States is no 0.
        ("+36 06 1 234 5678", ("HU", "EU", "skype_credit", None, "12345678", "+3612345678")),
        ("+7 8 912 345-67-89", ("RU", "NON_EU", "skype_credit", None, "9123456789", "+79123456789")),
        ("+1 201 555 0123", ("US", "NON_EU", "not_covered", None, "2015550123", "+12015550123")),
        # Several countries share a code.
        ("+1 242 345 6789", ("BS", "NON_EU", "not_covered", None, "2423456789", "+12423456789")),
        ("+7 771 000 9998", ("KZ", "NON_EU", "not_covered", None, "7710009998", "+77710009998")),
        ("+44 1481 256789", ("GG", "NON_EU", "skype_credit", None, "1481256789", "+441481256789")),
        ("+44 1534 456789", ("JE", "NON_EU", "skype_credit", None, "1534456789", "+441534456789")),
        ("+44 1624 756789", ("IM", "NON_EU", "skype_credit", None, "1624756789", "+441624756789")),
        ("+39 06 698 12345", ("VA", "NON_EU", "skype_credit", None, "0669812345", "+390669812345")),
        ("+47 79 12 34 56", ("SJ", "NON_EU", "skype_credit", None, "79123456", "+4779123456")),
        ("+358 18 1234567", ("AX", "NON_EU", "skype_credit", None, "181234567", "+358181234567")),
        ("+262 269 60 12 34", ("YT", "NON_EU", "not_covered", None, "269601234", "+262269601234")),
        ("+599 9 435 1234", ("CW", "NON_EU", "not_covered", None, "94351234", "+59994351234")),
    ],
)  # fmt: skip
def test_a_number_has_a_country_and_what_to_type(typed: str, expected: tuple) -> None:
    said = answer(typed)
    assert (said["valid"], said["problem"]) == (True, None)
    keys = ("country", "zone", "channel", "dial_country", "dial_number", "e164")
    assert tuple(said[key] for key in keys) == expected


@pytest.mark.parametrize(
    ("typed", "land", "e164"),
    [
        ("0033 6 12 34 56 78", "", "+33612345678"),
        ("0033 6 12 34 56 78", "US", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "", "+33612345678"),
        ("(+33) 6 12 34 56 78", "", "+33612345678"),
        ("00 (33) 6.12.34.56.78", "", "+33612345678"),
        ("+0033 6 12 34 56 78", "", "+33612345678"),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("06 12 34 56 78", "Frankreich", "+33612345678"),
        ("011 33 6 12 34 56 78", "US", "+33612345678"),
        ("0221/82829-980", "DE", "+4922182829980"),
        ("Tel.: 0221 / 82829 – 980", "DE", "+4922182829980"),
        ("- 0221/82829-980", "DE", "+4922182829980"),
        ("Büro 2: 0221 82829-980 (Mo–Fr 9–17 Uhr)", "DE", "+4922182829980"),
        ("+49 221 82829-980 Empfang", "", "+4922182829980"),
        ("tel:+49-221-82829980", "", "+4922182829980"),
        ("\u202a+49\u00a0221\u00a082829\u2011980\u202c", "", "+4922182829980"),
        ("+４９ ２２１ ８２８２９９８０", "", "+4922182829980"),
        ("+49 (0) 0221 82829980", "", "+4922182829980"),
        ("02 1234 5678", "IT", "+390212345678"),
        ("+39 (0)2 1234 5678", "", "+390212345678"),
        ("+39 (0)335 123 4567", "", "+393351234567"),
        ("+48 (0)12 345 67 89", "", "+48123456789"),
        ("8 912 345-67-89", "RU", "+79123456789"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, land: str, e164: str) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["e164"]) == (True, e164)


@pytest.mark.parametrize(
    ("typed", "land", "country", "dial_number", "problem"),
    [
        ("+49 116117", "", "DE", "116117", "Die Länge passt, aber unter +49 ist kein solcher Rufnummernbereich bekannt. Bitte die Ziffern prüfen, vor allem die Vorwahl."),
        ("+44 1999 999999", "", None, "1999999999", "Die Länge passt, aber unter +44 ist kein solcher Rufnummernbereich bekannt. Bitte die Ziffern prüfen, vor allem die Vorwahl."),
        ("+33 6 12", "", "FR", None, "Die Nummer ist zu kurz. Bitte prüfen, ob Ziffern fehlen."),
        ("+33 6 12 34 56 78 90", "", "FR", None, "Die Nummer ist zu lang. Bitte prüfen, ob Ziffern doppelt sind oder mehrere Nummern in der Zeile stehen."),
        ("+43 1", "", None, None, "Die Nummer ist zu kurz. Bitte prüfen, ob Ziffern fehlen."),
        ("+1 555 0123", "", None, None, "So kurz ist die Nummer höchstens innerhalb eines Ortes wählbar. Bitte mit der ganzen Vorwahl eingeben."),
        ("+354 55512345", "", "IS", None, "Unter +354 hat keine Nummer so viele Ziffern. Bitte prüfen, ob eine fehlt oder zu viel ist."),
        ("+999 123456", "", None, None, "Die Nummer beginnt mit keiner bekannten Landesvorwahl. Bitte die Ziffern nach + oder 00 prüfen."),
        ("00999 123456", "DE", None, None, "Die Nummer beginnt mit keiner bekannten Landesvorwahl. Bitte die Ziffern nach + oder 00 prüfen."),
        ("06 12 34 56 78", "", None, None, "Der Nummer fehlt die Landesvorwahl. Bitte mit + oder 00 beginnen oder ein Zielland angeben."),
        ("33612345678", "", None, None, "Der Nummer fehlt die Landesvorwahl. Falls +33 6 12 34 56 78 gemeint ist: bitte mit + eingeben. Sonst bitte ein Zielland angeben."),
        ("01 234567", "Antarktis", None, None, "Für das angegebene Zielland (Antarktis) ist kein Rufnummernplan bekannt. Bitte die Nummer mit + und Landesvorwahl eingeben."),
        ("0221 82829980, 0221 82829981", "DE", None, None, "In der Zeile stehen mehrere Nummern. Bitte jede in eine eigene Zeile schreiben."),
        ("0221 82829-980/981", "DE", None, None, "In der Zeile stehen mehrere Nummern. Bitte jede in eine eigene Zeile schreiben."),
        ("keine Nummer", "DE", None, None, "Hier ist keine Rufnummer zu erkennen. Bitte eine eingeben, z. B. +49 221 82829-980."),
        ("+", "", None, None, "Hier ist keine Rufnummer zu erkennen. Bitte eine eingeben, z. B. +49 221 82829-980."),
        ("1" * 251, "", None, None, "Hier ist keine Rufnummer zu erkennen. Bitte eine eingeben, z. B. +49 221 82829-980."),
    ],
)  # fmt: skip
def test_what_is_no_real_number_is_told_with_what_to_check(
    typed: str, land: str, country: str | None, dial_number: str | None, problem: str
) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["country"], said["dial_number"]) == (False, country, dial_number)
    assert said["problem"] == problem


@pytest.mark.parametrize("typed", ["110", "112", "116117", "Notruf: 112", "112 Notruf"])
@pytest.mark.parametrize("land", ["", "DE", "FR"])
def test_a_short_number_is_called_one(typed: str, land: str) -> None:
    said = answer(typed, land=land)
    assert (said["valid"], said["country"], said["e164"]) == (False, None, None)
    assert said["problem"].startswith("Das ist eine Kurznummer (wie 110, 112 oder 116117)")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("+800 1234 5678", "Die Nummer kann es geben, sie gehört aber zu keinem Land: +800 ist eine internationale Sondervorwahl. Zone und Weg sind dafür nicht festgelegt."),
        ("+870 301 234 567", "Die Nummer kann es geben, sie gehört aber zu keinem Land: +870 ist eine internationale Sondervorwahl. Zone und Weg sind dafür nicht festgelegt."),
        ("+247 62889", "Die Nummer kann es geben, ihr Gebiet (AC) steht aber nicht in der Länderliste. Zone und Weg sind dafür nicht festgelegt."),
    ],
)  # fmt: skip
def test_a_number_without_a_country_of_ours_is_real_but_has_no_zone(
    typed: str, problem: str
) -> None:
    said = answer(typed)
    assert said["valid"] is True
    unknown = ("country", "zone", "channel", "dial_country")
    assert [said[key] for key in unknown] == [None] * 4
    assert said["problem"] == problem


@pytest.mark.parametrize(
    "typed",
    ["+49 221 82829980 Durchwahl 12", "+49 221 82829980 ext. 12", "+49 221 82829980 DW-12", "+49 221 82829980x12", "tel:+49-221-82829980;ext=12"],
)  # fmt: skip
def test_an_extension_is_not_typed_with_the_number_and_the_answer_says_so(typed: str) -> None:
    said = answer(typed)
    assert (said["dial_number"], said["extension"]) == ("22182829980", "12")
    assert (
        "Die Durchwahl 12 ist darin nicht enthalten. Lässt sie sich direkt anwählen, bitte beides als eine Nummer eingeben."
        in [step["text"] for step in said["steps"]]
    )


def test_letters_count_as_keys_only_where_numbers_are_made_for_that() -> None:
    said = answer("0800 REIMANN", land="DE")
    assert (said["valid"], said["e164"]) == (True, "+498007346266")
    assert "Die Buchstaben sind als Ziffern gelesen, wie auf den Tasten eines Telefons." in [
        step["text"] for step in said["steps"]
    ]
    assert answer("+49 221 8282 Tom")["e164"] == "+492218282"


@pytest.mark.parametrize(
    ("typed", "explanation"),
    [
        ("+33 (0)6 12 34 56 78", [("Gelesen als +33 6 12 34 56 78: Landesvorwahl +33, Zielland Frankreich.", [READING]), ("Die Nummer kann es geben: Sie passt in einen bekannten Rufnummernbereich (Art: Mobilfunk). Ob sie vergeben ist, lässt sich daran nicht erkennen.", [READING]), ("Einzutippen ist 612345678. Die führende Null gilt nur für Anrufe innerhalb des Landes und entfällt.", [SOFTPHONE, ZERO]), ("Frankreich: mit dem Softphone erreichbar.", ["admin/europa#softphone-laender"]), ("Zielland Frankreich: innerhalb der EU.", ["auslegungen#eu-und-europa"]), ("Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.", [AREAS]), ("Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.", [AREAS]), ("Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.", [AREAS]), ("Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.", ["vpa/softphone#kosten"])]),
        ("+39 02 1234 5678", [("Gelesen als +39 02 1234 5678: Landesvorwahl +39, Zielland Italien.", [READING]), ("Die Nummer kann es geben: Sie passt in einen bekannten Rufnummernbereich (Art: Festnetz). Ob sie vergeben ist, lässt sich daran nicht erkennen.", [READING]), ("Einzutippen ist 0212345678, mit der führenden Null: Sie gehört in diesem Land zur Nummer und wird auch aus dem Ausland gewählt.", [SOFTPHONE, ZERO]), ("Italien: nicht im Softphone. Telefonate in andere europäische Länder laufen bei Einzelaufgaben über Skype-Guthaben.", ["admin/europa#einzelaufgaben"]), ("Skype ist eingestellt; welcher Weg an seine Stelle tritt, ist offen.", ["auslegungen#skype-eingestellt"]), ("Zielland Italien: innerhalb der EU.", ["auslegungen#eu-und-europa"]), ("Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.", [AREAS]), ("Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.", [AREAS]), ("Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.", [AREAS]), ("Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.", ["vpa/softphone#kosten"])]),
        ("+1 201 555 0123", [("Gelesen als +1 201-555-0123: Landesvorwahl +1, Zielland Vereinigte Staaten.", [READING]), ("Die Nummer kann es geben: Sie passt in einen bekannten Rufnummernbereich (Art: Festnetz oder Mobilfunk). Ob sie vergeben ist, lässt sich daran nicht erkennen.", [READING]), ("Einzutippen ist 2015550123. Statt der führenden Null wählt man innerhalb des Landes 1 vor; auch das entfällt.", [SOFTPHONE, ZERO]), ("Vereinigte Staaten: Dafür ist kein Weg festgelegt, nur für Telefonate in Europa.", ["auslegungen#eu-und-europa"]), ("Zielland Vereinigte Staaten: außerhalb der EU.", ["auslegungen#eu-und-europa"]), ("Einen Telefonie-Bereich gibt es dafür nicht. Das Admin-Team erstellt ein individuelles Angebot.", ["vpa/softphone#ausserhalb-der-eu"])]),
        ("110", [("Das ist eine Kurznummer (wie 110, 112 oder 116117), oder es fehlt die Vorwahl. Kurznummern haben keine Landesvorwahl und lassen sich keinem Zielland zuordnen. Alle anderen bitte mit Vorwahl eingeben.", [READING])]),
        ("+33612345678\n0221 82829-980\n+39 02 1234 5678", [("Eingegebene Zeilen: 3. Davon kann es als Rufnummer geben: 2.", [READING]), ("Bei Nummern mit diesem Ziel gehört die führende Null zur Nummer und bleibt stehen: Italien.", [ZERO]), ("Zielländer Frankreich und Italien: Die höchste Zone zählt. In der EU außerhalb Deutschlands: Frankreich und Italien.", ["auslegungen#eu-und-europa", "auslegungen#mehrere-laender"]), ("Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.", [AREAS]), ("Zeilen ohne erkanntes Zielland: 1. Sie zählen bei der Zone nicht mit.", [READING]), ("Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.", [AREAS]), ("Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.", [AREAS]), ("Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.", ["vpa/softphone#kosten"])]),
        ("+49 221 82829-980\n+41 21 234 56 78", [("Eingegebene Zeilen: 2. Davon kann es als Rufnummer geben: 2.", [READING]), ("Zielländer Deutschland und Schweiz: Die höchste Zone zählt. Außerhalb der EU: Schweiz.", ["auslegungen#eu-und-europa", "auslegungen#mehrere-laender"]), ("Einen Telefonie-Bereich gibt es dafür nicht. Das Admin-Team erstellt ein individuelles Angebot.", ["vpa/softphone#ausserhalb-der-eu"])]),
    ],
)  # fmt: skip
def test_the_way_to_the_answer_is_told_with_its_sources(
    typed: str, explanation: list[tuple[str, list[str]]]
) -> None:
    said = [
        (step["text"].replace("\u00a0", " "), step["sources"]) for step in answer(typed)["steps"]
    ]
    assert said == explanation


def test_without_a_land_a_number_without_a_code_is_said_to_be_read_by_it() -> None:
    steps = [step["text"] for step in answer("06 12 34 56 78", land="FR")["steps"]]
    assert steps[0] == (
        "Ohne Landesvorwahl eingegeben und deshalb nach dem angegebenen Zielland gelesen als +33 6 12 34 56 78: Landesvorwahl +33, Zielland Frankreich."
    )


@pytest.mark.parametrize(
    ("lines", "area", "zone", "factors"),
    [
        ("+49 221 82829-980", "", "DE", {"backoffice": "1.2", "vertrieb": "2.0"}),
        ("+49 221 82829-980\n+33612345678", "backoffice", "EU", {"backoffice": "1.3"}),
        ("+49 221 82829-980\n+33612345678\n110", "vertrieb", "EU", {"vertrieb": "2.1"}),
        ("+33612345678\n+41 21 234 56 78", "backoffice", "NON_EU", {}),
        ("110\nkeine", "backoffice", None, {}),
    ],
)
def test_the_highest_zone_of_all_numbers_decides_for_the_task(
    lines: str, area: str, zone: str | None, factors: dict[str, str]
) -> None:
    said = answer(lines, bereich=area)
    assert (said["zone"], said["factors"]) == (zone, factors)


@pytest.mark.parametrize(
    ("lines", "assistant"),
    [
        ("+33612345678", ["Wähle im Softphone das Zielland „Frankreich“ und tippe 612345678 ein."]),
        ("+41 21 234 56 78", ["Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.", "Wähle im Softphone das Zielland „Schweiz“ und tippe 212345678 ein."]),
        ("+39 02 1234 5678", ["Frag den VPA Manager nach Skype-Guthaben."]),
        ("+33 6 12", ["Prüfe die Nummer, bevor du anrufst."]),
        ("+33612345678\n+39 02 1234 5678\n110", ["Prüfe jede Nummer mit einem Hinweis, bevor du anrufst.", "Frankreich: Wähle im Softphone das Zielland und tippe ein, was die Tabelle nennt.", "Italien: Frag den VPA Manager nach Skype-Guthaben."]),
    ],
)  # fmt: skip
def test_the_assistant_learns_what_to_do(lines: str, assistant: list[str]) -> None:
    actions = answer(lines)["next_actions"]
    assert [each["text"] for each in actions if each["role"] == "assistant"] == assistant


def test_an_assistant_in_sales_tells_the_admin_team() -> None:
    actions = answer("+33612345678", bereich="vertrieb")["next_actions"]
    assert actions[0]["text"] == (
        "Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst."
    )


def test_several_numbers_are_grouped_by_country_in_the_order_of_the_lines() -> None:
    lines = "+33612345678\n110\n+41 21 234 56 78\n0033 6 12 34 56 79\n+49 221 82829980 ext. 12"
    said = plain_text.text(ask(NUMBER, [("nummer", lines)], TODAY)).split("\n\n")
    assert said[:5] == [
        "Individuelles Angebot\nZiel außerhalb der EU: Schweiz. Das Admin-Team erstellt das Angebot.\nMögliche Rufnummern: 4 von 5",
        "Eingabe | Einzutippen | E.164 | Hinweis",
        "Frankreich: 2 Nummern, Softphone, innerhalb der EU\n- +33612345678 | 612345678 | +33612345678\n- 0033 6 12 34 56 79 | 612345679 | +33612345679",
        "Schweiz: 1 Nummer, Softphone, außerhalb der EU\n- +41 21 234 56 78 | 212345678 | +41212345678",
        "Deutschland: 1 Nummer, Softphone, innerhalb Deutschlands\n- +49 221 82829980 ext. 12 | 22182829980 | +4922182829980 | Die Durchwahl 12 ist darin nicht enthalten. Lässt sie sich direkt anwählen, bitte beides als eine Nummer eingeben.",
    ]
    assert said[5].startswith("Ohne Zielland: 1 Zeile\n- 110 | – | – | Das ist eine Kurznummer")


def test_the_example_is_our_own_central_number() -> None:
    assert dict(parse_qsl(NUMBER.example)) == {"nummer": wording.name("central", "number")}


def test_a_thousand_lines_are_read_and_one_more_is_refused() -> None:
    assert len(answer("\n".join(["+33612345678"] * 1000))["numbers"]) == 1000
    reply = ask(NUMBER, [("nummer", "\n".join(["+33612345678"] * 1001))], TODAY)
    assert [plain_text.problem(each) for each in reply.problems] == [
        "Rufnummern: Das sind 1.001 Zeilen. Bitte höchstens 1.000 auf einmal eingeben."
    ]


@pytest.mark.parametrize("typed", ["", " \n\t\n", "\u202a\u202c", "\x07"])
def test_no_number_at_all_is_asked_for(typed: str) -> None:
    reply = ask(NUMBER, [("nummer", typed)], TODAY)
    assert [plain_text.problem(each) for each in reply.problems] == [
        "Rufnummern: Die Angabe fehlt. Bitte mindestens eine Rufnummer eingeben, z. B. +49 221 82829-980."
    ]


def test_the_address_keeps_the_lines_apart() -> None:
    typed = "nummer=%2B33%20612345678%0D%0A%0D%0A%20%20110%20&land=Schweiz&bereich=Vertrieb"
    assert ask(NUMBER, parse_qsl(typed), TODAY).query == (
        "bereich=vertrieb&land=CH&nummer=%2B33+612345678%0A110"
    )


any_text = st.text(st.characters() | st.characters(categories=["Cs", "Cc", "Co", "Cf"]))
like_numbers = st.text("+00123456789 ()/-.,;:xX#\u00a0\u202a０１＋abcText", max_size=40)
anything = st.lists(any_text | like_numbers, min_size=1, max_size=8)
examples = st.sampled_from(
    [phonenumbers.example_number(code) for code in sorted(phonenumbers.SUPPORTED_REGIONS)]
)


@given(anything, st.sampled_from(["", "DE", "IT", "US", "AQ"]))
def test_as_many_rows_come_out_as_lines_that_hold_something(lines: list[str], land: str) -> None:
    typed = "\n".join(lines)
    printable = ("".join(filter(str.isprintable, line)) for line in typed.splitlines())
    held = [line for line in printable if line.strip()]
    reply = ask(NUMBER, [("nummer", typed), ("land", land)], TODAY)
    assert reply.query.isascii()
    if not held:
        assert [each.key for each in reply.problems] == ["nummer"]
        return
    said = record(reply)
    assert len(said["numbers"]) == len(held)
    assert sum(len(rows) for rows in reply.answer.by_country.values()) == len(held)
    assert plain_text.text(reply)
    assert ask(NUMBER, parse_qsl(reply.query), TODAY).answer == reply.answer


@given(examples, st.sampled_from(["E164", "INTERNATIONAL", "RFC3966"]))
def test_what_is_typed_behind_the_country_code_is_the_international_number(
    example: phonenumbers.PhoneNumber, form: str
) -> None:
    form_number = getattr(phonenumbers.PhoneNumberFormat, form)
    said = answer(phonenumbers.format_number(example, form_number))
    assert said["valid"] is True
    assert f"+{example.country_code}{said['dial_number']}" == said["e164"]
    assert said["country"] in {None, *countries.current().by_code}


def test_page_package_and_tests_read_numbers_by_the_same_version() -> None:
    root = Path(__file__).parents[2]
    files = ("pyproject.toml", "requirements.lock", "requirements-nummer.lock")
    named = [
        re.findall(r"phonenumberslite==([\d.]+)", (root / file).read_text("utf-8"))
        for file in files
    ]
    assert named == [[phonenumbers.__version__]] * len(files)


def test_a_ticket_names_every_number() -> None:
    lines = "+33612345678\n110\n+41 21 234 56 78"
    reply = ask(NUMBER, [("nummer", lines)], TODAY)
    said = ticket.plain(ticket.ticket(reply, "https://localhost/rechner/nummer/"))
    assert "Rufnummern: +33612345678, 110 und +41 21 234 56 78\n" in said
    assert "- Frankreich, +33612345678: einzutippen 612345678 (+33612345678)\n" in said
    assert "- 110: Das ist eine Kurznummer (wie 110, 112 oder 116117), oder" in said
    assert "?nummer=%2B33612345678%0A110%0A%2B41+21+234+56+78&stand=2026-11-21\n" in said
