"""How a country is reached by telephone. Source: admin/europa."""

from typing import NamedTuple

from calculator.data.countries import Channel, Country, Zone
from calculator.data.tariff import Edition
from calculator.rules.answer import Action, Role, Statement, action, step

CHANNEL_SOURCES = {
    Channel.SOFTPHONE: "admin/europa#softphone-laender",
    Channel.SKYPE_CREDIT: "admin/europa#einzelaufgaben",
    Channel.NOT_COVERED: "auslegungen#eu-und-europa",
}
OUTSIDE_THE_EU = "vpa/softphone#ausserhalb-der-eu"


class ReachabilityQuestion(NamedTuple):
    """A country to call."""

    country: Country


class ReachabilityAnswer(NamedTuple):
    """Zone and channel of the country (both are its own), why, and what to do next."""

    question: ReachabilityQuestion
    steps: list[Statement]
    actions: list[Action]
    edition: Edition


def decide(question: ReachabilityQuestion, edition: Edition) -> ReachabilityAnswer:
    """Tell zone, channel and Telefonie-Bereich of a country."""
    country = question.country
    zone, channel, name = country.zone, country.channel, country.name
    steps = [
        step(f"channel_{channel}", CHANNEL_SOURCES[channel], country=name),
        step(f"zone_{zone.lower()}", "auslegungen#eu-und-europa", country=name),
        area_step(zone),
    ]
    if channel is Channel.SKYPE_CREDIT:
        steps.insert(1, step("channel_caveat", "auslegungen#skype-eingestellt"))
    actions = [*price_actions(zone), *call_actions(country)]
    return ReachabilityAnswer(question, steps, actions, edition)


def area_step(zone: Zone) -> Statement:
    """Return which Telefonie-Bereiche a zone has, or that it needs an individual offer."""
    if zone is Zone.NON_EU:
        return step("area_offer", OUTSIDE_THE_EU, zone=zone)
    return step("area", "vpa/softphone#bereiche-und-faktoren", zone=zone)


def price_actions(zone: Zone) -> list[Action]:
    """List what is to be done about the price of calls to a zone."""
    if zone is Zone.NON_EU:
        return [
            action(Role.ASSISTANT, "ask_for_offer", OUTSIDE_THE_EU),
            action(Role.ADMIN, "make_offer", OUTSIDE_THE_EU),
        ]
    return [action(Role.ADMIN, "check_task_factor", "admin/europa#faktor-pruefen")]


def call_actions(country: Country) -> list[Action]:
    """List what is to be done to call a country by its channel."""
    name, channel = country.name, country.channel
    credit = "admin/europa#skype-guthaben"
    actions = []
    match channel:
        case Channel.SOFTPHONE:
            dial = "vpa/softphone#starten"
            actions.append(action(Role.ASSISTANT, "call_softphone", dial, country=name))
        case Channel.SKYPE_CREDIT:
            actions.append(action(Role.ASSISTANT, "call_skype_credit", credit))
            actions.append(action(Role.ADMIN, "get_credit", credit))
        case Channel.NOT_COVERED:
            reading = "auslegungen#eu-und-europa"
            actions.append(action(Role.ASSISTANT, "call_not_covered", reading))
    if channel is not Channel.SOFTPHONE:
        actions.append(action(Role.ADMIN, "unlock", "admin/europa#land-freischalten"))
    return actions
