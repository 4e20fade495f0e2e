"""What may stand in an address where hosts see it, and what may not."""

from calculator.catalogue import CALCULATORS

#: Every key that a query may hold, by calculator.
IN_QUERIES = {
    "telefonfaktor": [
        "bereich",
        "anlage",
        "land",
        "stunden",
        "minuten",
        "satz",
        "fall",
        "fuer",
        "stand",
    ],
    "add-ons": ["option", "ansage", "bereich", "land", "fuer", "stand"],
    "erreichbarkeit": ["land", "fuer", "stand"],
}


def test_only_these_keys_are_asked_where_a_host_sees_them() -> None:
    assert {
        each.slug: [field.key for field in each.fields] for each in CALCULATORS if not each.private
    } == IN_QUERIES


def test_questions_that_may_name_or_reach_a_person_stand_in_the_fragment() -> None:
    addresses = {each.slug: each.address("/seite/", "frage=1") for each in CALCULATORS}
    assert addresses == {
        "telefonfaktor": "/seite/?frage=1",
        "add-ons": "/seite/?frage=1",
        "erreichbarkeit": "/seite/?frage=1",
        "nummer": "/seite/#frage=1",
        "eskalation": "/seite/#frage=1",
    }
