"""What an answer about telephone numbers says: the task's zone, its factors, why, and what to do."""

import pytest

from tests.literals import Steps, actions_of, plain_steps_of, sentences, steps, steps_of
from tests.phone_numbers import answer


@pytest.mark.parametrize(
    ("typed", "explanation"),
    [
        (
            "+33 (0)6 12 34 56 78",
            steps("""
            Gelesen als +33 6 12 34 56 78: Landesvorwahl +33, Zielland Frankreich.
                → auslegungen#rufnummern
            Gültiges Nummernformat (Mobilfunk): Die Nummer passt in einen bekannten Rufnummernbereich. Ob sie vergeben
            ist, lässt sich daran nicht erkennen.
                → auslegungen#rufnummern
            Im Softphone eingeben: 612345678. Die führende Null gilt nur für Anrufe innerhalb des Landes und entfällt.
                → vpa/softphone#starten, auslegungen#fuehrende-null
            Frankreich: mit dem Softphone erreichbar.
                → admin/europa#softphone-laender
            Zielland Frankreich: innerhalb der EU.
                → auslegungen#eu-und-europa
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.
                → vpa/softphone#kosten
            """),
        ),
        (
            "+39 02 1234 5678",
            steps("""
            Gelesen als +39 02 1234 5678: Landesvorwahl +39, Zielland Italien.
                → auslegungen#rufnummern
            Gültiges Nummernformat (Festnetz): Die Nummer passt in einen bekannten Rufnummernbereich. Ob sie vergeben
            ist, lässt sich daran nicht erkennen.
                → auslegungen#rufnummern
            Hinter +39 folgt 0212345678, mit der führenden Null. Sie gehört in diesem Land zur Nummer und wird auch aus
            dem Ausland gewählt.
                → auslegungen#fuehrende-null
            Italien: nicht im Softphone. Telefonate in andere europäische Länder laufen bei Einzelaufgaben über
            Skype-Guthaben.
                → admin/europa#einzelaufgaben
            Skype ist seit Mai 2025 eingestellt. Das steht nicht in den Artikeln; welcher Weg an seine Stelle tritt,
            ist offen.
                → auslegungen#skype-eingestellt
            Zielland Italien: innerhalb der EU.
                → auslegungen#eu-und-europa
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.
                → vpa/softphone#kosten
            """),
        ),
        (
            "+1 201 555 0123",
            steps("""
            Gelesen als +1 201-555-0123: Landesvorwahl +1, Zielland Vereinigte Staaten.
                → auslegungen#rufnummern
            Gültiges Nummernformat (Festnetz oder Mobilfunk): Die Nummer passt in einen bekannten Rufnummernbereich.
            Ob sie vergeben ist, lässt sich daran nicht erkennen.
                → auslegungen#rufnummern
            Hinter +1 folgt 2015550123. Im Land wird 1 vorgewählt; das entfällt aus dem Ausland.
                → auslegungen#fuehrende-null
            Vereinigte Staaten: Dafür ist kein Weg festgelegt, nur für Telefonate in Europa.
                → auslegungen#europa
            Zielland Vereinigte Staaten: außerhalb der EU.
                → auslegungen#eu-und-europa
            Einen Telefonie-Bereich gibt es dafür nicht. Nötig ist ein individuelles Angebot über das Admin-Team.
                → vpa/softphone#ausserhalb-der-eu, kunden/add-ons#telefonfaktor
            """),
        ),
        (
            "110",
            steps("""
            Das ist eine Notrufnummer. Notrufnummern haben keine Landesvorwahl und lassen sich keinem Zielland
            zuordnen. Eine andere Nummer bitte mit Vorwahl eingeben.
                → auslegungen#rufnummern
            Achtung, Notrufnummer: nur im Notfall wählen. Länder des Softphones, in denen sie gilt: Deutschland.
                → auslegungen#rufnummern
            """),
        ),
        (
            "+33612345678\n0221 82829-980\n+39 02 1234 5678",
            steps("""
            Gültige Rufnummern: 2 von 3 Zeilen.
                → auslegungen#rufnummern
            Bei Nummern mit diesem Ziel gehört die führende Null zur Nummer und bleibt stehen: Italien.
                → auslegungen#fuehrende-null
            Zielländer Frankreich und Italien: Das teuerste Ziel zählt. In der EU außerhalb Deutschlands: Frankreich
            und Italien.
                → auslegungen#eu-und-europa, auslegungen#mehrere-laender
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Zeilen ohne erkanntes Zielland: 1. Sie zählen bei der Zone nicht mit.
                → auslegungen#rufnummern
            Im Telefonie-Bereich „Backoffice Telefonie EU“ gilt der Faktor 1,3.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Im Telefonie-Bereich „Vertrieb Telefonie EU“ gilt der Faktor 2,1.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            Ein Faktor gilt erst bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde.
                → vpa/softphone#kosten
            """),
        ),
        (
            "+49 221 82829-980\n+41 21 234 56 78",
            steps("""
            Gültige Rufnummern: 2 von 2 Zeilen.
                → auslegungen#rufnummern
            Zielländer Deutschland und Schweiz, darunter außerhalb der EU: Schweiz.
                → auslegungen#eu-und-europa, auslegungen#mehrere-laender
            Einen Telefonie-Bereich gibt es dafür nicht. Nötig ist ein individuelles Angebot über das Admin-Team.
                → vpa/softphone#ausserhalb-der-eu, kunden/add-ons#telefonfaktor
            """),
        ),
    ],
)
def test_the_way_to_the_answer_is_told_with_its_sources(typed: str, explanation: Steps) -> None:
    assert plain_steps_of(answer(typed)) == explanation


def test_without_a_land_a_number_without_a_code_is_said_to_be_read_by_it() -> None:
    first, _ = steps_of(answer("06 12 34 56 78", land="FR"))[0]
    assert first == (
        "Ohne Landesvorwahl eingegeben und deshalb nach dem angegebenen Zielland gelesen als "
        "+33 6 12 34 56 78: Landesvorwahl +33, Zielland Frankreich."
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
        (
            "+33612345678",
            sentences("- Wähle im Softphone das Zielland „Frankreich“ und gib 612345678 ein."),
        ),
        (
            "+41 21 234 56 78",
            sentences("""
            - Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.
            - Wähle im Softphone das Zielland „Schweiz“ und gib 212345678 ein.
            """),
        ),
        ("+39 02 1234 5678", sentences("- Frag das Admin-Team nach Skype-Guthaben.")),
        ("+33 6 12", sentences("- Prüfe die Nummer, bevor du anrufst.")),
        ("110", sentences("- Wähle eine Notrufnummer nur im Notfall: 110.")),
        (
            "+33612345678\n0221 82829980 30 min\n+49 221 82829980 30 min",
            sentences("""
            - Prüfe jede Nummer mit einem Hinweis, bevor du anrufst.
            - Frankreich: Wähle im Softphone das Zielland und gib ein, was bei jeder Nummer angegeben ist.
            """),
        ),
        (
            "+33612345678\n+39 02 1234 5678\n110",
            sentences("""
            - Wähle eine Notrufnummer nur im Notfall: 110.
            - Frankreich: Wähle im Softphone das Zielland und gib ein, was bei jeder Nummer angegeben ist.
            - Italien: Frag das Admin-Team nach Skype-Guthaben.
            """),
        ),
    ],
)
def test_the_assistant_learns_what_to_do(lines: str, assistant: list[str]) -> None:
    assert actions_of(answer(lines), "assistant") == assistant


def test_an_assistant_in_sales_tells_the_admin_team() -> None:
    actions = answer("+33612345678", bereich="vertrieb")["next_actions"]
    assert actions[0]["text"] == (
        "Informiere das Admin-Team, dass du im Vertrieb über unsere Anlage telefonierst."
    )
