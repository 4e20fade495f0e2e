"""Regions, territories and groups of countries: what they mean for the price of a task."""

import pytest

from tests.asking import Record, answered, ask, record, text
from tests.literals import Steps, actions_of, plain_steps_of, steps
from tests.spaces import all_plain, plain

TASK = {"bereich": "backoffice", "minuten": "20", "stunden": "1"}
CASE = "Das Admin-Team prüft den Einzelfall."
OUR_SYSTEM = (
    "Vorausgesetzt ist die Telefonanlage von my-vpa; mit eigener VoIP-Anlage: kein Telefonfaktor."
)


def task(countries: str) -> Record:
    return record("telefonfaktor", TASK | {"land": countries})


def zone_steps(said: Record) -> Steps:
    """Return the steps about zones and offers: all but the first, and those about minutes."""
    return [each for each in plain_steps_of(said)[1:] if "esprächszeit" not in each[0]]


@pytest.mark.parametrize(
    ("code", "name", "state", "channel"),
    [
        ("AX", "Ålandinseln", "FI", "skype_credit"),
        ("GF", "Französisch-Guayana", "FR", "not_covered"),
        ("GP", "Guadeloupe", "FR", "not_covered"),
        ("MF", "St. Martin", "FR", "not_covered"),
        ("MQ", "Martinique", "FR", "not_covered"),
        ("RE", "Réunion", "FR", "not_covered"),
        ("YT", "Mayotte", "FR", "not_covered"),
    ],
)
def test_whether_a_territory_counts_as_eu_is_left_to_the_admin_team(
    code: str, name: str, state: str, channel: str
) -> None:
    reached = record("erreichbarkeit", {"land": code})
    keys = ("code", "name", "zone", "territory_of", "channel")
    assert [reached[key] for key in keys] == [code, name, "NON_EU", state, channel]
    said = task(code)
    assert (said["outcome"], said["zone"], said["factor"]) == ("individual_offer", "NON_EU", None)
    assert zone_steps(said)[0] == (
        f"Zielland {name}: Gebiet eines EU-Landes. {CASE}",
        ["auslegungen#gebiete-von-eu-laendern"],
    )
    for words in (
        text("erreichbarkeit", {"land": code}),
        text("telefonfaktor", TASK | {"land": code}),
    ):
        assert "Gebiet eines EU-Landes" in words
        assert "außerhalb der EU" not in words
        assert "innerhalb der EU" not in words


@pytest.mark.parametrize("code", ["FR", "FI", "CH", "GL", "NC", "AW", "US"])
def test_all_other_countries_are_no_such_case(code: str) -> None:
    assert record("erreichbarkeit", {"land": code})["territory_of"] is None
    assert CASE not in text("telefonfaktor", TASK | {"land": code})


def test_everybody_learns_that_the_case_is_looked_at() -> None:
    said = task("Réunion")
    assert actions_of(said, "assistant") == ["Melde dich beim Admin-Team: Es prüft den Einzelfall."]
    check = (
        "Prüfe den Einzelfall: Gilt der Faktor für die EU, "
        "oder braucht der Kunde ein individuelles Angebot?"
    )
    cases = [each["case"] for each in said["next_actions"] if each["text"] == check]
    assert cases == ["neukunde", "weiterleitung"]
    assert actions_of(said, "customer") == [
        "Réunion: Hier prüfen wir im Einzelfall, ob ein fester Faktor gilt."
    ]
    brief = text("telefonfaktor", TASK | {"land": "RE"}).splitlines()[:2]
    assert brief == [
        "Individuelles Angebot",
        f"Gebiet eines EU-Landes: Réunion. {CASE} {OUR_SYSTEM}",
    ]


def test_several_territories_are_named_together() -> None:
    brief = text("telefonfaktor", TASK | {"land": "RE, MQ"}).splitlines()[:2]
    assert brief[1] == f"Gebiete von EU-Ländern: Réunion und Martinique. {CASE} {OUR_SYSTEM}"


def test_nobody_is_told_that_the_allowance_holds_for_a_territory() -> None:
    told = [
        each["text"] for each in task("Réunion")["next_actions"] if "nur 15" in plain(each["text"])
    ]
    assert all_plain(told) == [
        "Informiere den Kunden: Im Stundensatz sind je Arbeitsstunde nur 15 Minuten Gesprächszeit enthalten. "
        "Ob das für dieses Ziel gilt, steht erst nach der Prüfung fest."
    ]


@pytest.mark.parametrize(
    ("countries", "explanation"),
    [
        (
            "Deutschland, Åland",
            steps("""
            Zielländer Deutschland und Ålandinseln, davon als Gebiet eines EU-Landes: Ålandinseln.
            Das Admin-Team prüft den Einzelfall.
                → auslegungen#gebiete-von-eu-laendern, auslegungen#mehrere-laender
            Ob dafür ein fester Faktor gilt, steht erst danach fest. Bis dahin gilt dasselbe wie für ein individuelles
            Angebot, gleich wie viele Minuten es sind.
                → auslegungen#gebiete-von-eu-laendern, auslegungen#ausserhalb-der-eu-zuerst
            """),
        ),
        # A country that is surely outside decides, whatever the territory is.
        (
            "Réunion, Schweiz",
            steps("""
            Zielländer Réunion und Schweiz, darunter außerhalb der EU: Schweiz.
                → auslegungen#eu-und-europa, auslegungen#mehrere-laender
            Außerhalb der EU gibt es keinen festen Faktor. Nötig ist ein individuelles Angebot über das Admin-Team,
            gleich wie viele Minuten es sind.
                → vpa/softphone#ausserhalb-der-eu, auslegungen#ausserhalb-der-eu-zuerst, kunden/add-ons#telefonfaktor
            """),
        ),
    ],
)
def test_among_several_countries_a_territory_decides_unless_one_is_outside(
    countries: str, explanation: Steps
) -> None:
    assert zone_steps(task(countries)) == explanation


@pytest.mark.parametrize(
    ("country", "sentence"),
    [
        (
            "MQ",
            "Martinique: Für Gebiete von EU-Ländern prüft das Admin-Team im Einzelfall, "
            "ob ein fester Faktor gilt.",
        ),
        (
            "CH",
            "Schweiz: kein fester Faktor. "
            "Außerhalb der EU ist ein individuelles Angebot über das Admin-Team nötig.",
        ),
    ],
)
def test_beside_an_add_on_the_case_is_open_too(country: str, sentence: str) -> None:
    words = {"option": "3", "ansage": "ohne", "bereich": "backoffice", "land": country}
    assert record("add-ons", words)["notes"][-1] == sentence


def test_a_number_of_a_territory_does_not_tell_its_zone_either() -> None:
    said = text("nummer", {"nummer": "+262 262 16 12 34\n+358 18 12345678"})
    assert "Gebiet eines EU-Landes: Réunion und Ålandinseln. " + CASE in said
    assert "außerhalb der EU" not in said


def test_off_europe_a_region_counts_as_its_country_by_a_reading() -> None:
    said = task("Kanaren")
    assert (said["outcome"], said["factor"]) == ("factor", "1.3")
    assert zone_steps(said)[0] == (
        "Zielland Kanaren (Spanien): Als Teil dieses Landes zählt die Region zur EU.",
        ["auslegungen#eu-und-europa", "auslegungen#kanaren-madeira-azoren"],
    )
    several = zone_steps(task("Bayern, Azoren"))[0]
    assert several == (
        "Zielländer Bayern (Deutschland) und Azoren (Portugal): Das teuerste Ziel zählt. "
        "In der EU außerhalb Deutschlands: Azoren (Portugal).",
        [
            "auslegungen#eu-und-europa",
            "auslegungen#mehrere-laender",
            "auslegungen#kanaren-madeira-azoren",
        ],
    )


def test_a_region_of_europe_counts_as_its_country_without_a_reading() -> None:
    said = task("Mallorca")
    assert said["countries"] == [
        {
            "code": "ES",
            "name": "Spanien",
            "region": "Mallorca",
            "zone": "EU",
            "territory_of": None,
            "channel": "skype_credit",
        }
    ]
    assert zone_steps(said)[0] == (
        "Zielland Mallorca (Spanien): innerhalb der EU.",
        ["auslegungen#eu-und-europa"],
    )


@pytest.mark.parametrize(
    ("typed", "codes", "outcome"),
    [
        ("DACH", ["DE", "AT", "CH"], "individual_offer"),
        ("D-A-CH", ["DE", "AT", "CH"], "individual_offer"),
        ("DACH-Länder, Polen", ["DE", "AT", "CH", "PL"], "individual_offer"),
        ("Polen und DACH", ["PL", "DE", "AT", "CH"], "individual_offer"),
        ("Benelux", ["BE", "LU", "NL"], "factor"),
        ("Baltikum", ["EE", "LT", "LV"], "factor"),
    ],
)
def test_a_group_means_its_countries(typed: str, codes: list[str], outcome: str) -> None:
    said = task(typed)
    assert [country["code"] for country in said["countries"]] == codes
    assert said["outcome"] == outcome
    address = ask("telefonfaktor", TASK | {"land": typed}).query
    assert f"land={','.join(codes)}&" in address


def test_a_country_and_its_region_are_named_as_they_were_typed() -> None:
    said = task("Deutschland und Bayern")
    assert (said["factor"], said["zone"]) == ("1.2", "DE")
    assert zone_steps(said)[0][0] == (
        "Zielländer Deutschland und Bayern (Deutschland): Telefonate innerhalb Deutschlands."
    )


@pytest.mark.parametrize(
    "typed", ["EU", "eu", "Europäische Union", "EU-Länder", "EU-Ausland", "EU-weit"]
)
def test_the_eu_is_a_zone_where_only_the_zone_matters(typed: str) -> None:
    said = task(typed)
    assert (said["outcome"], said["factor"], said["zone"]) == ("factor", "1.3", "EU")
    assert said["countries"] == [
        {
            "code": "EU",
            "name": "EU",
            "region": None,
            "zone": "EU",
            "territory_of": None,
            "channel": "by_country",
        }
    ]
    assert zone_steps(said)[0] == (
        "Zielland EU: Ohne genaues Land gelten die Regeln für die EU, auch wenn Deutschland darunter ist.",
        ["auslegungen#eu-und-europa", "auslegungen#eu-als-zielland"],
    )
    assert "land=EU&" in ask("telefonfaktor", TASK | {"land": typed}).query


@pytest.mark.parametrize(
    ("countries", "factor", "sentence", "sources"),
    [
        (
            "Deutschland, EU",
            "1.3",
            "Zielländer Deutschland und EU: Das teuerste Ziel zählt. Für „EU“ "
            "ohne genaues Land gelten die Regeln für die EU, auch wenn Deutschland darunter ist.",
            ["eu-und-europa", "mehrere-laender", "eu-als-zielland"],
        ),
        (
            "EU, Schweiz",
            None,
            "Zielländer EU und Schweiz, darunter außerhalb der EU: Schweiz.",
            ["eu-und-europa", "mehrere-laender"],
        ),
    ],
)
def test_the_eu_stands_beside_countries(
    countries: str, factor: str | None, sentence: str, sources: list[str]
) -> None:
    said = task(countries)
    assert said["factor"] == factor
    assert zone_steps(said)[0] == (sentence, [f"auslegungen#{each}" for each in sources])


def test_beside_an_add_on_the_eu_is_a_zone_too() -> None:
    words = {"option": "3", "ansage": "ohne", "bereich": "vertrieb", "land": "EU"}
    reply = answered("add-ons", words)
    assert plain(record("add-ons", words)["notes"][-1]) == (
        "EU: Bei mehr als 15 Minuten Gesprächszeit je Arbeitsstunde "
        "gilt „Vertrieb Telefonie EU“ mit dem Faktor 2,1."
    )
    assert reply.answer is not None
    assert "auslegungen#eu-als-zielland" in reply.answer.notes[-1].sources
