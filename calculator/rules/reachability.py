"""How a country is reached by telephone. Source: admin/europa."""

from typing import NamedTuple

from calculator.data.country import Channel, Country, Zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.answer import Action, Answer, Statement, action, step
from calculator.rules.destination import OUTLYING, zone_step

CHANNEL_SOURCES = {
    Channel.SOFTPHONE: "admin/europa#softphone-laender",
    Channel.SKYPE_CREDIT: "admin/europa#einzelaufgaben",
    Channel.NOT_COVERED: "auslegungen#eu-und-europa",
}
OUTSIDE_THE_EU = "vpa/softphone#ausserhalb-der-eu"


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
    zone, channel, name = country.zone, country.channel, country.label
    area = "offer" if zone is Zone.NON_EU else "any_area"
    place = {"country": name, "zone": zone, "area": Statement(f"table.{area}", {"zone": zone})}
    return Answer(
        question=question,
        result=country,
        headline=Statement(f"name.channel.{channel}", {}),
        detail=(Statement("name.country_detail", place),),
        amounts=[],
        steps=country_steps(country),
        notes=[],
        actions=[*price_actions(zone), *call_actions(country)],
        edition=edition,
    )


def country_steps(country: Country) -> list[Statement]:
    """Return how a country is reached, and its zone."""
    zone, channel = country.zone, country.channel
    reading = [OUTLYING] if country.is_outlying else []
    steps = [
        step(f"channel_{channel}", CHANNEL_SOURCES[channel], *reading, country=country.label),
        zone_step((country,), zone),
        area_step(zone),
    ]
    if channel is Channel.SKYPE_CREDIT:
        steps.insert(1, step("channel_caveat", "auslegungen#skype-eingestellt"))
    return steps


def area_step(zone: Zone) -> Statement:
    """Return which Telefonie-Bereiche a zone has, or that it needs an individual offer."""
    if zone is Zone.NON_EU:
        return step("area_offer", OUTSIDE_THE_EU, zone=zone)
    return step("area", "vpa/softphone#bereiche-und-faktoren", zone=zone)


def price_actions(zone: Zone) -> list[Action]:
    """List what is to be done about the price of calls to a zone."""
    if zone is Zone.NON_EU:
        return [
            action(Reader.ASSISTANT, "ask_for_offer", OUTSIDE_THE_EU),
            action(Reader.ADMIN, "make_offer", OUTSIDE_THE_EU),
        ]
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
            actions.append(action(Reader.ASSISTANT, "call_skype_credit", credit))
            actions.append(action(Reader.ADMIN, "get_credit", credit))
        case Channel.NOT_COVERED:
            reading = "auslegungen#eu-und-europa"
            actions.append(action(Reader.ASSISTANT, "call_not_covered", reading))
    if channel is not Channel.SOFTPHONE:
        actions.append(action(Reader.ADMIN, "unlock", "admin/europa#land-freischalten"))
    return actions
