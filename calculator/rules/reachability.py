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


CALL_SOURCES = CHANNEL_SOURCES | {Channel.SKYPE_CREDIT: "admin/europa#skype-guthaben"}


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
    if zone is Zone.NON_EU:
        steps.append(step("area_offer", "vpa/softphone#ausserhalb-der-eu", zone=zone))
    else:
        steps.append(step("area", "vpa/softphone#bereiche-und-faktoren", zone=zone))
    return ReachabilityAnswer(question, steps, _actions(country), edition)


def _actions(country: Country) -> list[Action]:
    name, channel = country.name, country.channel
    actions = [
        action(Role.ASSISTANT, f"call_{channel}", CALL_SOURCES[channel], country=name),
        action(Role.ADMIN, "check_task_factor", "admin/europa#faktor-pruefen"),
    ]
    if channel is not Channel.SOFTPHONE:
        unlock = "admin/europa#land-freischalten"
        actions.append(action(Role.ADMIN, "unlock", unlock, country=name))
    return actions
