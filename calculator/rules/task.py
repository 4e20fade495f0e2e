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


class MinutesPer(StrEnum):
    """What the minutes of a question are given for."""

    TASK = "aufgabe"
    HOUR = "stunde"


class Case(StrEnum):
    """Why the admin team looks at a task. Source: admin/telefonfaktoren."""

    NEW_CUSTOMER = "neukunde"
    FORWARDED = "weiterleitung"


class Task(NamedTuple):
    """A task with calls. Precondition, checked by the codec: minutes fit into the hours.

    What a question does not tell is None; a rule that needs it raises NeededError.

    Attributes:
        work_area: Work area of the task, or None.
        countries: Where calls go, or none if that is not told.
        talk_minutes: Minutes, of the whole task or per working hour, or None.
        working_hours: Hours of the whole task, above zero, or None.
        phone_system: Whose phone system the calls go through.
        base_rate: Euro per hour without any factor, or None.
        case: Why the admin team looks at it, or None for both cases.
        minutes_per: What the talk minutes are given for.
    """

    work_area: WorkArea | None
    countries: tuple[Country, ...]
    talk_minutes: Decimal | None
    working_hours: Decimal | None
    phone_system: PhoneSystem = PhoneSystem.MY_VPA
    base_rate: Decimal | None = None
    case: Case | None = None
    minutes_per: MinutesPer = MinutesPer.TASK


class Outcome(StrEnum):
    """How the question for a task's telephone factor can end."""

    OWN_SYSTEM = "own_system"
    INDIVIDUAL_OFFER = "individual_offer"
    INCLUDED = "included"
    FACTOR = "factor"
