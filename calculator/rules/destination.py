"""What the countries of a task mean for its price. Source: auslegungen#eu-und-europa."""

from calculator.data.country import Country, Zone
from calculator.rules.answer import Statement, step

ZONES = "auslegungen#eu-und-europa"
SEVERAL = "auslegungen#mehrere-laender"
OUTLYING = "auslegungen#kanaren-madeira-azoren"


def zone_step(countries: tuple[Country, ...], zone: Zone) -> Statement:
    """Return which zone the countries have together, and which of them decide."""
    outlying = [OUTLYING] if any(country.is_outlying for country in countries) else []
    if len(countries) == 1:
        (country,) = countries
        key = "zone_outlying" if outlying else f"zone_{zone.lower()}"
        return step(key, ZONES, *outlying, country=country.label)
    return step(
        f"zones_{zone.lower()}",
        ZONES,
        SEVERAL,
        *outlying,
        countries=[country.label for country in countries],
        deciding=[country.label for country in countries if country.zone is zone],
    )
