"""How a country is reached by telephone. Source: admin/europa."""

from typing import NamedTuple

from calculator.answer import Action, Role, Statement, action, step
from calculator.countries import Channel, Country, Zone
from calculator.tariff import Edition

CHANNEL_SOURCES = {
    Channel.SOFTPHONE: "admin/europa#softphone-laender",
    Channel.SKYPE_CREDIT: "admin/europa#einzelaufgaben",
    Channel.NOT_COVERED: "auslegungen#eu-und-europa",
}


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
    ]
    if channel is Channel.SKYPE_CREDIT:
        steps.insert(1, step("channel_caveat", "auslegungen#skype-eingestellt"))
    if zone is Zone.NON_EU:
        steps.append(step("area_offer", "vpa/softphone#ausserhalb-der-eu", zone=zone))
    else:
        steps.append(step("area", "vpa/softphone#bereiche-und-faktoren", zone=zone))
    return ReachabilityAnswer(question, steps, _actions(country), edition)


def _actions(country: Country) -> list[Action]:
    name, channel, zone = country.name, country.channel, country.zone
    outside, credit = "vpa/softphone#ausserhalb-der-eu", "admin/europa#skype-guthaben"
    actions = []
    if zone is Zone.NON_EU:
        actions.append(action(Role.ASSISTANT, "ask_for_offer", outside))
        actions.append(action(Role.ADMIN, "make_offer", outside))
    else:
        actions.append(action(Role.ADMIN, "check_task_factor", "admin/europa#faktor-pruefen"))
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
