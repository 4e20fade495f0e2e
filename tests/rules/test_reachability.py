"""How a country is reached: zone and channel are two independent things."""

import pytest

from calculator.data import countries
from tests.asking import Record, ask, record
from tests.literals import Steps, actions_of, sentences, steps, steps_of


def answer(country: str) -> Record:
    return record("erreichbarkeit", {"land": country})


@pytest.mark.parametrize(
    ("country", "code", "name", "zone", "channel"),
    [
        ("DE", "DE", "Deutschland", "DE", "softphone"),
        ("Österreich", "AT", "Österreich", "EU", "softphone"),
        ("CH", "CH", "Schweiz", "NON_EU", "softphone"),
        ("frankreich", "FR", "Frankreich", "EU", "softphone"),
        ("PL", "PL", "Polen", "EU", "softphone"),
        ("Holland", "NL", "Niederlande", "EU", "skype_credit"),
        ("England", "GB", "Vereinigtes Königreich", "NON_EU", "skype_credit"),
        ("Tschechei", "CZ", "Tschechien", "EU", "skype_credit"),
        ("LI", "LI", "Liechtenstein", "NON_EU", "skype_credit"),
        ("Kosovo", "XK", "Kosovo", "NON_EU", "skype_credit"),
        ("Zypern", "CY", "Zypern", "EU", "skype_credit"),
        ("GP", "GP", "Guadeloupe", "NON_EU", "not_covered"),
        ("USA", "US", "Vereinigte Staaten", "NON_EU", "not_covered"),
    ],
)
def test_a_country_has_its_zone_and_its_channel(
    country: str, code: str, name: str, zone: str, channel: str
) -> None:
    said = answer(country)
    assert (said["code"], said["name"], said["zone"], said["channel"]) == (
        code,
        name,
        zone,
        channel,
    )


@pytest.mark.parametrize(
    ("country", "explanation"),
    [
        (
            "PL",
            steps("""
            Polen: mit dem Softphone erreichbar.
                → admin/europa#softphone-laender
            Zielland Polen: innerhalb der EU.
                → auslegungen#eu-und-europa
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            """),
        ),
        (
            "NL",
            steps("""
            Niederlande: nicht im Softphone. Telefonate in andere europäische Länder laufen bei Einzelaufgaben über
            Skype-Guthaben.
                → admin/europa#einzelaufgaben
            Skype ist seit Mai 2025 eingestellt. Das steht nicht in den Artikeln; welcher Weg an seine Stelle tritt,
            ist offen.
                → auslegungen#skype-eingestellt
            Zielland Niederlande: innerhalb der EU.
                → auslegungen#eu-und-europa
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            """),
        ),
        (
            "Teneriffa",
            steps("""
            Teneriffa (Spanien): nicht im Softphone. Telefonate in andere europäische Länder laufen bei Einzelaufgaben
            über Skype-Guthaben.
                → admin/europa#einzelaufgaben, auslegungen#kanaren-madeira-azoren
            Skype ist seit Mai 2025 eingestellt. Das steht nicht in den Artikeln; welcher Weg an seine Stelle tritt,
            ist offen.
                → auslegungen#skype-eingestellt
            Zielland Teneriffa (Spanien): Als Teil dieses Landes zählt die Region zur EU.
                → auslegungen#eu-und-europa, auslegungen#kanaren-madeira-azoren
            Als Telefonie-Bereich gilt „Backoffice Telefonie EU“ oder „Vertrieb Telefonie EU“.
                → vpa/softphone#bereiche-und-faktoren, kunden/add-ons#faktoren
            """),
        ),
        (
            "US",
            steps("""
            Vereinigte Staaten: Dafür ist kein Weg festgelegt, nur für Telefonate in Europa.
                → auslegungen#europa
            Zielland Vereinigte Staaten: außerhalb der EU.
                → auslegungen#eu-und-europa
            Einen Telefonie-Bereich gibt es dafür nicht. Nötig ist ein individuelles Angebot über das Admin-Team.
                → vpa/softphone#ausserhalb-der-eu, kunden/add-ons#telefonfaktor
            """),
        ),
    ],
)
def test_the_way_to_the_answer_is_told_with_its_sources(country: str, explanation: Steps) -> None:
    assert steps_of(answer(country)) == explanation


def test_a_region_is_called_as_its_country_and_named_beside_it() -> None:
    said = answer("korsika")
    assert [said[key] for key in ("code", "name", "region", "zone", "channel")] == [
        "FR", "Frankreich", "Korsika", "EU", "softphone",
    ]  # fmt: skip
    assert actions_of(said, "assistant") == [
        "Wähle im Softphone das Zielland „Frankreich“ und gib die Rufnummer ohne führende Null ein."
    ]
    assert answer("FRA")["region"] is None


def test_the_address_of_an_answer_about_a_region_asks_for_the_region_again() -> None:
    assert ask("erreichbarkeit", {"land": "gran canaria"}).query == "land=Gran+Canaria"
    words = {"bereich": "backoffice", "land": "Mallorca, ESP", "minuten": "20", "stunden": "1"}
    asked = ask("telefonfaktor", words).query
    assert asked == "anlage=my-vpa&bereich=backoffice&land=Mallorca,ES&minuten=20&stunden=1"
    assert ask("telefonfaktor", asked).query == asked


def test_a_country_off_the_softphone_can_be_unlocked_and_one_on_it_need_not() -> None:
    unlock = (
        "Sind regelmäßige Anrufe in dieses Land geplant? Dann melde dich beim VPA Manager, "
        "damit geprüft wird, ob es für das Softphone freigeschaltet werden kann."
    )
    off = [action["text"] for action in answer("NL")["next_actions"]]
    on = [action["text"] for action in answer("FR")["next_actions"]]
    assert unlock in off
    assert unlock not in on


@pytest.mark.parametrize(
    ("country", "assistant"),
    [
        (
            "FR",
            sentences(
                "- Wähle im Softphone das Zielland „Frankreich“ und gib die Rufnummer ohne führende Null ein."
            ),
        ),
        (
            "CH",
            sentences("""
            - Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.
            - Wähle im Softphone das Zielland „Schweiz“ und gib die Rufnummer ohne führende Null ein.
            """),
        ),
        ("NL", sentences("- Frag das Admin-Team nach Skype-Guthaben.")),
        (
            "US",
            sentences("""
            - Melde dich beim Admin-Team: Der Kunde braucht ein individuelles Angebot.
            - Frag das Admin-Team, ob und wie du dort anrufen kannst.
            """),
        ),
    ],
)
def test_the_assistant_learns_what_to_do(country: str, assistant: list[str]) -> None:
    assert actions_of(answer(country), "assistant") == assistant


def test_skype_credit_goes_from_the_vpa_manager_to_the_admin_team_and_on_to_the_assistant() -> None:
    said = answer("NL")
    assert (
        "Lass dir Skype-Guthaben vom VPA Manager geben. Rufe damit bei Bedarf selbst VPAs an, "
        "oder sende es an den VPA, der telefoniert."
    ) in actions_of(said, "admin")
    named = {source["source"] for source in said["sources"]}
    assert named >= {"vpa/softphone#andere-laender", "admin/europa#skype-guthaben"}


@pytest.mark.parametrize("country", countries.current().by_code)
def test_no_assistant_is_sent_to_the_vpa_manager(country: str) -> None:
    assert "VPA Manager" not in " ".join(actions_of(answer(country), "assistant"))


@pytest.mark.parametrize(("country", "credit"), [("NL", True), ("US", False), ("FR", False)])
def test_only_countries_by_credit_have_the_admin_team_get_some(country: str, credit: bool) -> None:
    assert ("Skype-Guthaben" in " ".join(actions_of(answer(country), "admin"))) == credit
