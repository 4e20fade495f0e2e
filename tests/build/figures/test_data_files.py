"""Figures and countries as data: what the published schemas say, with the figures as they are."""

import json
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from calculator.build.figures import published
from calculator.data.reader import Reader
from tests import editions
from tests.days import FIRST_DAY
from tests.folders import ROOT, SITE

CUSTOMERS = ROOT / "site-kunden"
SCHEMAS = ("tarif", "laender")


def schema(name: str) -> Any:
    return json.loads((SITE / "assets" / f"{name}.schema.json").read_text(encoding="utf-8"))


def problems(name: str, said: object) -> list[str]:
    validator = Draft202012Validator(schema(name), format_checker=FormatChecker())
    return [f"{each.json_path}: {each.message[:300]}" for each in validator.iter_errors(said)]


def published_file(name: str) -> Any:
    return json.loads((SITE / name).read_text(encoding="utf-8"))


def figures(said: Any) -> dict[str, Any]:
    return {each["key"]: each for each in said["figures"]}


def country(code: str) -> Any:
    (found,) = (
        each for each in published_file("laender.json")["countries"] if each["code"] == code
    )
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_file_follows_the_schema_that_it_names(name: str) -> None:
    said = published_file(f"{name}.json")
    Draft202012Validator.check_schema(schema(name))
    assert problems(name, said) == []
    assert (SITE / said["$schema"]).is_file()


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_not_described_does_not_follow_the_schema(name: str) -> None:
    assert problems(name, published_file(f"{name}.json") | {"more": 1}) != []


def test_figures_have_name_unit_values_and_source() -> None:
    said = published_file("tarif.json")
    assert (said["recorded"], said["edition"]) == ("2026-11-21", "2026-11-21")
    assert figures(said)["greeting.mp3"] == {
        "key": "greeting.mp3",
        "name": "Ansage als mp3 geliefert",
        "unit": "euro",
        "address": "tarif/#ansage-mp3",
        "values": [
            {
                "from": "2026-11-21",
                "until": None,
                "amount": "49.90",
                "source": "kunden/add-ons/#ansagen",
            }
        ],
    }
    amounts = {key: each["values"][0]["amount"] for key, each in figures(said).items()}
    assert amounts["included_minutes"] == "15"
    assert amounts["factor.backoffice.de"] == "1.2"
    assert amounts["escalation_days"] == "3"


def test_a_change_that_is_announced_is_among_the_values(monkeypatch: pytest.MonkeyPatch) -> None:
    editions.raise_in_2027(monkeypatch, ("1.3", "1.4"))
    for day, edition in ((FIRST_DAY, "2026-11-21"), (date(2027, 1, 1), "2027-01-01")):
        said = json.loads(published.files(day, tuple(Reader), "", "")["tarif.json"])
        assert problems("tarif", said) == []
        assert said["edition"] == edition
        values = figures(said)["factor.backoffice.eu"]["values"]
        assert [(each["from"], each["until"], each["amount"]) for each in values] == [
            ("2026-11-21", "2026-12-31", "1.3"),
            ("2027-01-01", None, "1.4"),
        ]


def test_countries_have_channel_zone_and_what_the_price_follows_from() -> None:
    assert country("CH") == {
        "code": "CH",
        "name": "Schweiz",
        "other_names": country("CH")["other_names"],
        "channel": "softphone",
        "zone": "NON_EU",
        "territory_of": None,
        "price": "individual_offer",
        "factors": {},
        "address": "laender/schweiz/",
    }
    assert "Switzerland" in country("CH")["other_names"]
    assert country("FR")["factors"] == {
        "backoffice": "factor.backoffice.eu",
        "vertrieb": "factor.vertrieb.eu",
    }
    assert country("FR")["price"] == country("DE")["price"] == "factor"
    assert (country("GF")["territory_of"], country("GF")["price"]) == ("FR", "open_case")
    assert country("US")["channel"] == "not_covered"


def test_the_factors_of_countries_are_keys_of_the_tariff() -> None:
    countries = published_file("laender.json")["countries"]
    assert len(countries) > 240
    named = {key for each in countries for key in each["factors"].values()}
    assert named == {key for key in figures(published_file("tarif.json")) if key[:7] == "factor."}


def test_every_country_has_an_address_of_its_own() -> None:
    addresses = [each["address"] for each in published_file("laender.json")["countries"]]
    assert len(set(addresses)) == len(addresses)


def test_customers_find_their_figures_and_no_ways_of_the_team() -> None:
    said = json.loads((CUSTOMERS / "tarif.json").read_text(encoding="utf-8"))
    assert problems("tarif", said) == []
    assert len(said["figures"]) == 11
    assert "escalation_days" not in figures(said)
    sources = {value["source"] for each in said["figures"] for value in each["values"]}
    assert {each.partition("/")[0] for each in sources} == {"kunden"}
    assert not (CUSTOMERS / "laender.json").exists()
    assert not (CUSTOMERS / "assets" / "laender.schema.json").exists()
