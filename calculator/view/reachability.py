"""How a country is reached, as JSON."""

from calculator.rules.reachability import ReachabilityAnswer
from calculator.view.json_record import country_record


def record(answer: ReachabilityAnswer) -> dict[str, str | None]:
    """Return the country as plain data."""
    return country_record(answer.result)
