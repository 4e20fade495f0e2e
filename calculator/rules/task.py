"""A task in which calls are made, as the rules see it."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from calculator.data.country import Country


class WorkArea(StrEnum):
    """The work area of a task. Source: vpa/softphone#bereiche-und-faktoren."""

    BACKOFFICE = "backoffice"
    VERTRIEB = "vertrieb"


class PhoneSystem(StrEnum):
    """Whose phone system the calls go through. Source: admin/telefonfaktoren#neukundenaufgabe."""

    MY_VPA = "my-vpa"
    CUSTOMER = "eigene"


class Task(NamedTuple):
    """A task with calls.

    Talk minutes and working hours are those of the whole task, the base rate is in euro per hour
    or None. The codec vouches that they are possible: hours above zero, minutes within the hours,
    at least one country.
    """

    work_area: WorkArea
    countries: tuple[Country, ...]
    talk_minutes: Decimal
    working_hours: Decimal
    phone_system: PhoneSystem = PhoneSystem.MY_VPA
    base_rate: Decimal | None = None


class Outcome(StrEnum):
    """How the question for a task's telephone factor can end."""

    OWN_SYSTEM = "own_system"
    INDIVIDUAL_OFFER = "individual_offer"
    INCLUDED = "included"
    FACTOR = "factor"
