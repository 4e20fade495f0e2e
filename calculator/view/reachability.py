"""How a country is reached, as JSON, and the texts for the job that fit it."""

from calculator.data.country import Channel
from calculator.data.settings import Settings
from calculator.language import templates, wording
from calculator.language.templates import Texts
from calculator.questions.dialogue import Reply, answered
from calculator.rules.reachability import ReachabilityAnswer
from calculator.view.json_record import country_record


def record(answer: ReachabilityAnswer) -> dict[str, str | None]:
    """Return the country as plain data."""
    return country_record(answer.result)


def texts(reply: Reply, settings: Settings) -> Texts:
    """Return what to ask the VPA Manager about a country that the softphone does not reach."""
    answer: ReachabilityAnswer = answered(reply)
    country = answer.result
    if country.channel is Channel.SOFTPHONE:
        return Texts([])
    unlock = templates.filled("unlock_request", country=country.label)
    if country.channel is Channel.NOT_COVERED:
        return Texts([unlock])
    credit = wording.name("channel", Channel.SKYPE_CREDIT)
    return Texts([templates.filled("credit_request", country=country.label, credit=credit), unlock])
