"""What the countries of a task mean for its price. Source: auslegungen#eu-und-europa."""

from calculator.data.country import EUROPEAN_UNION, Country, Zone, highest_zone
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Statement, action, step

ZONES = "auslegungen#eu-und-europa"
SEVERAL = "auslegungen#mehrere-laender"
OUTLYING = "auslegungen#kanaren-madeira-azoren"
ANY_EU = "auslegungen#eu-als-zielland"
TERRITORIES = "auslegungen#gebiete-von-eu-laendern"
OUTSIDE_THE_EU = "vpa/softphone#ausserhalb-der-eu"


def is_open_case(countries: tuple[Country, ...]) -> bool:
    """Tell whether only territories of EU countries stand against a factor.

    Source: auslegungen#gebiete-von-eu-laendern.
    """
    deciding = _deciding(countries)
    return any(country.territory_of for country in deciding) and not _outside(deciding)


def offer_source(countries: tuple[Country, ...]) -> str:
    """Return where it is written that countries have no factor, or may have none."""
    return TERRITORIES if is_open_case(countries) else OUTSIDE_THE_EU


def zone_step(countries: tuple[Country, ...], zone: Zone) -> Statement:
    """Return which zone the countries have together, and which of them decide."""
    deciding = _deciding(countries)
    kind, sources = str(zone.lower()), [ZONES]
    if is_open_case(countries):
        kind, sources = "territory", [TERRITORIES]
    elif EUROPEAN_UNION in deciding:
        kind = "any_eu"
    if len(countries) == 1:
        (country,) = countries
        key = "zone_outlying" if country.is_outlying else f"zone_{kind}"
        return step(key, *sources, *readings(countries), country=country.label)
    return step(
        f"zones_{kind}",
        *sources,
        *readings(countries),
        countries=[country.label for country in countries],
        deciding=[country.label for country in _outside(deciding) or deciding],
    )


def readings(countries: tuple[Country, ...]) -> list[str]:
    """Return the readings by which countries have a zone together."""
    deciding = _deciding(countries)
    applies = {
        SEVERAL: len(countries) > 1,
        OUTLYING: any(country.is_outlying for country in deciding),
        ANY_EU: EUROPEAN_UNION in deciding,
    }
    return [reading for reading, does in applies.items() if does]


def offer_detail(countries: tuple[Country, ...]) -> Statement:
    """Return which countries need an individual offer, or have their case looked at."""
    deciding = _deciding(countries)
    names = [country.label for country in _outside(deciding) or deciding]
    open_case = "open_case" if len(names) == 1 else "open_cases"
    key = open_case if is_open_case(countries) else "individual_offer"
    return Statement(f"name.outcome_detail.{key}", {"outside": names})


def offer_actions(countries: tuple[Country, ...]) -> list[Action]:
    """List what assistant and admin do for countries without a factor, in this order."""
    source = offer_source(countries)
    if is_open_case(countries):
        return [
            action(Reader.ASSISTANT, "ask_for_case", source),
            action(Reader.ADMIN, "check_case", source),
        ]
    return [
        action(Reader.ASSISTANT, "ask_for_offer", source),
        action(Reader.ADMIN, "make_offer", source),
    ]


def customer_offer(countries: tuple[Country, ...]) -> Action:
    """Return what the customer learns about countries without a factor."""
    key = "open_case" if is_open_case(countries) else "individual_offer"
    names = [country.label for country in _deciding(countries)]
    return action(Reader.CUSTOMER, key, "kunden/add-ons#telefonfaktor", countries=names)


def area_phrase(country: Country) -> Statement:
    """Return a country's Telefonie-Bereich in a few words, or what stands for it."""
    if country.territory_of:
        return Statement("table.open_case", {})
    if country.zone is Zone.NON_EU:
        return Statement("table.offer", {})
    return Statement("table.any_area", {"zone": country.zone})


def _deciding(countries: tuple[Country, ...]) -> list[Country]:
    zone = highest_zone(countries)
    return [country for country in countries if country.zone is zone]


def _outside(countries: list[Country]) -> list[Country]:
    return [
        country for country in countries if country.zone is Zone.NON_EU and not country.territory_of
    ]
