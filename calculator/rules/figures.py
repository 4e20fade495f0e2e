"""The tariff's figures under the names that the rules use, and those that follow from them."""

from decimal import Decimal

from calculator.data.country import Zone
from calculator.data.edition import Edition
from calculator.rules.task import WorkArea

MINUTES_PER_HOUR = 60


def included_minutes(working_hours: Decimal, edition: Edition) -> Decimal:
    """Return the talk minutes that a task includes.

    Source: vpa/softphone#kosten, auslegungen#anteil-ueber-die-aufgabe.
    """
    return edition.amount("included_minutes") * working_hours


def included_share(edition: Edition) -> Decimal:
    """Return the included talk time as a share of the working time (0.25 is 25 %)."""
    return edition.amount("included_minutes") / MINUTES_PER_HOUR


def telephony_factor(area: WorkArea, zone: Zone, edition: Edition) -> Decimal:
    """Return the factor of a Telefonie-Bereich, for the zones DE and EU.

    Source: vpa/softphone#bereiche-und-faktoren.
    """
    return edition.amount(factor_key(area, zone))


def factor_key(area: WorkArea, zone: Zone) -> str:
    """Return the tariff's key for the factor of a Telefonie-Bereich."""
    return f"factor.{area}.{zone.lower()}"


def surcharge(zone: Zone, edition: Edition) -> Decimal:
    """Return what telephony adds, in base rates: it is the same in every work area.

    Backoffice without telephony costs the base rate, so its factor shows it.
    Source: admin/telefonfaktoren#kunde-informieren.
    """
    return telephony_factor(WorkArea.BACKOFFICE, zone, edition) - 1


def factor_without_telephony(area: WorkArea, edition: Edition) -> Decimal | None:
    """Return the factor of an area when no telephony is charged; for Vertrieb it only informs.

    For Vertrieb the articles give none; it follows if the factors for DE and EU agree on it,
    otherwise it stays open (None). Source: auslegungen#vertrieb-ohne-telefonie.
    """
    in_germany, in_the_eu = (
        telephony_factor(area, zone, edition) - surcharge(zone, edition)
        for zone in (Zone.DE, Zone.EU)
    )
    return in_germany if in_germany == in_the_eu else None
