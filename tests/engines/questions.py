"""A question to each calculator, as a link asks it."""

from tests.browser.calculators import ADD_ONS, ESCALATION, FACTOR, NUMBERS, REACHABILITY

#: By the page: the question, and words of its answer.
QUESTIONS = {
    FACTOR: (
        "?anlage=my-vpa&bereich=backoffice&fuer=admin&land=FR&minuten=20&satz=30&stand=2026-12-01"
        "&stunden=1",
        "39,00 €",
    ),
    ADD_ONS: (
        "?ansage=vpa&bereich=vertrieb&fuer=admin&land=FR&option=3&stand=2026-12-01",
        "198,90 €",
    ),
    REACHABILITY: ("?fuer=admin&land=MC&stand=2026-12-01", "Skype-Guthaben"),
    ESCALATION: (
        "#buchung=2026-12-01&stand=2026-12-04&ticket=https%3A%2F%2Ftickets.example%2F7",
        "Heute eskalieren (04.12.2026)",
    ),
    NUMBERS: ("#nummer=%2B33612345678&stand=2026-12-01", "612345678"),
}
