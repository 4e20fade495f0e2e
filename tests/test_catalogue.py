"""The list of calculators."""

from urllib.parse import parse_qsl

from calculator.catalogue import BY_SLUG
from calculator.language import wording


def test_the_example_of_numbers_is_our_own_central_number() -> None:
    example = dict(parse_qsl(BY_SLUG["nummer"].example))
    assert example == {"nummer": wording.name("central", "number")}
