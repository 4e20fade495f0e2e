"""How a country is reached by telephone. Source: admin/europa."""

from typing import NamedTuple

from calculator.data.country import Channel, Country, Zone, highest_zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Answer, Statement, action, step
from calculator.rules.destination import (
    OUTLYING,
    area_phrase,
    is_open_case,
    offer_actions,
    offer_source,
    zone_step,
)

CHANNEL_SOURCES = {
    Channel.SOFTPHONE: "admin/europa#softphone-laender",
    Channel.SKYPE_CREDIT: "admin/europa#einzelaufgaben",
    Channel.NOT_COVERED: "auslegungen#europa",
}
OTHER_COUNTRIES = "vpa/softphone#andere-laender"


class ReachabilityQuestion(NamedTuple):
    """A country to call.

    Attributes:
        country: The country; zone and channel are its own.
    """

    country: Country


ReachabilityAnswer = Answer[ReachabilityQuestion, Country]


def decide_reachability(question: ReachabilityQuestion, edition: Edition) -> ReachabilityAnswer:
    """Tell zone, channel and Telefonie-Bereich of a country; the result is the country itself."""
    country = question.country
    place = {"country": country.label, "zone": country.place, "area": area_phrase(country)}
    return Answer(
        question=question,
        result=country,
        headline=Statement(f"name.channel.{country.channel}", {}),
        detail=(Statement("name.country_detail", place),),
        amounts=[],
        steps=country_steps(country),
        notes=[],
        actions=[*price_actions((country,)), *call_actions(country)],
        edition=edition,
    )


def country_steps(country: Country) -> list[Statement]:
    """Return how a country is reached, and its zone."""
    zone, channel = country.zone, country.channel
    reading = [OUTLYING] if country.is_outlying else []
    steps = [
        step(f"channel_{channel}", CHANNEL_SOURCES[channel], *reading, country=country.label),
        zone_step((country,), zone),
        area_step((country,)),
    ]
    if channel is Channel.SKYPE_CREDIT:
        steps.insert(1, step("channel_caveat", "auslegungen#skype-eingestellt"))
    return steps


def area_step(countries: tuple[Country, ...]) -> Statement:
    """Return which Telefonie-Bereiche countries have, or that they need an individual offer."""
    zone = highest_zone(countries)
    if zone is Zone.NON_EU:
        key = "area_open_case" if is_open_case(countries) else "area_offer"
        return step(key, offer_source(countries))
    return step("area", "vpa/softphone#bereiche-und-faktoren", zone=zone)


def price_actions(countries: tuple[Country, ...]) -> list[Action]:
    """List what is to be done about the price of calls to countries."""
    if highest_zone(countries) is Zone.NON_EU:
        return offer_actions(countries)
    return [action(Reader.ADMIN, "check_task_factor", "admin/europa#faktor-pruefen")]


def call_actions(country: Country) -> list[Action]:
    """List what is to be done to call a country by its channel."""
    name, channel = country.name, country.channel
    credit = "admin/europa#skype-guthaben"
    actions = []
    match channel:
        case Channel.SOFTPHONE:
            dial = "vpa/softphone#starten"
            actions.append(action(Reader.ASSISTANT, "call_softphone", dial, country=name))
        case Channel.SKYPE_CREDIT:
            actions.append(action(Reader.ASSISTANT, "call_skype_credit", OTHER_COUNTRIES))
            actions.append(action(Reader.ADMIN, "get_credit", credit))
        case Channel.NOT_COVERED:
            reading = "auslegungen#europa"
            actions.append(action(Reader.ASSISTANT, "call_not_covered", OTHER_COUNTRIES, reading))
    if channel is not Channel.SOFTPHONE:
        actions.append(action(Reader.ADMIN, "unlock", "admin/europa#land-freischalten"))
    return actions
