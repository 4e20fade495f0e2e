"""What a country means for the price of any task that calls it."""

from calculator.data.country import Country, Zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.rules.answer import Action, action
from calculator.rules.destination import customer_offer
from calculator.rules.figures import telephony_factor
from calculator.rules.task import WorkArea


def price_actions(country: Country, edition: Edition) -> list[Action]:
    """Return what assistant and customer learn about the price, whatever the task will be.

    Source: kunden/add-ons#telefonfaktor, vpa/softphone#bereich-waehlen.
    """
    own = action(Reader.CUSTOMER, "own_system", "auslegungen#eigene-anlage")
    if country.zone is Zone.NON_EU:
        return [customer_offer((country,)), own]
    zone, limit = country.zone, edition.amount("included_minutes")
    factors = {str(area): telephony_factor(area, zone, edition) for area in WorkArea}
    price, area = "kunden/add-ons#telefonfaktor", "vpa/softphone#bereich-waehlen"
    return [
        action(Reader.ASSISTANT, "choose_area_by_minutes", area, limit=limit, zone=zone),
        action(Reader.CUSTOMER, "by_minutes", price, limit=limit, **factors),
        own,
    ]
