"""Figures and countries as JSON for other programs; each file names its schema."""

import json
from collections.abc import Collection
from datetime import date
from typing import Any

from calculator.build.country_names import Named, named_countries
from calculator.build.figures import page
from calculator.catalogue import STAFF
from calculator.data import sources
from calculator.data.country import Zone
from calculator.data.edition import Figure
from calculator.data.reader import Reader
from calculator.data.tariff import UNITS, Tariff
from calculator.rules.figures import factor_key
from calculator.rules.task import WorkArea

#: Raised when a key of a file is renamed or removed, or gets another meaning.
FORMAT = 1


def files(tariff: Tariff, day: date, readers: Collection[Reader]) -> dict[str, str]:
    """Return the files for some readers by address; how countries are reached is for the team."""
    found = {"tarif.json": tariff_json(tariff, day, readers)}
    if set(STAFF) <= set(readers):
        found["laender.json"] = countries_json()
    return found


def tariff_json(tariff: Tariff, day: date, readers: Collection[Reader]) -> str:
    """Return the figures that some readers read, with all their values.

    ``day`` is that of the build: the edition that then applies is named.
    """
    return _written(
        "tarif",
        {
            "recorded": tariff.first_day.isoformat(),
            "edition": tariff.on(day).valid_from.isoformat(),
            "figures": [
                {
                    "key": entry.key,
                    "name": entry.name,
                    "unit": UNITS[entry.key],
                    "address": f"tarif/#{entry.anchor}",
                    "values": [_value(each) for each in entry.values],
                }
                for entry in page.entries(tariff, readers)
            ],
        },
    )


def countries_json() -> str:
    """Return every country with what decides how it is called and charged."""
    found = sorted(named_countries(), key=lambda each: each.country.code)
    return _written("laender", {"countries": [_country(each) for each in found]})


def _value(figure: Figure) -> dict[str, Any]:
    return {
        "from": figure.valid_from.isoformat(),
        "until": figure.until and figure.until.isoformat(),
        "amount": str(figure.amount),
        "source": sources.find(figure.source).address,
    }


def _country(named: Named) -> dict[str, Any]:
    country = named.country
    is_open, is_outside = bool(country.territory_of), country.zone is Zone.NON_EU
    return {
        "code": country.code,
        "name": country.name,
        "other_names": named.also,
        "channel": country.channel,
        "zone": country.zone,
        "territory_of": country.territory_of,
        "price": "open_case" if is_open else "individual_offer" if is_outside else "factor",
        "factors": {}
        if is_outside
        else {each: factor_key(each, country.zone) for each in WorkArea},
        "address": f"laender/{named.slug}/",
    }


def _written(name: str, content: dict[str, Any]) -> str:
    head = {"$schema": f"assets/{name}.schema.json", "format": FORMAT}
    return json.dumps(head | content, ensure_ascii=False, indent=1) + "\n"
