"""Examples of what people type: figures that are no figures of the tariff, written like these."""

from decimal import Decimal

from calculator.language import wording

#: Of one task in a list: talk minutes, working hours, and a rate in euro without any factor.
MINUTES, HOURS, RATE = Decimal("22.5"), Decimal("1.5"), Decimal("29.90")
#: Of talk minutes that count per working hour, and the hours of the task.
MINUTES_PER_HOUR, HOURS_OF_TASK = Decimal(40), Decimal(10)
#: What follows a hyphen behind a number where a range may be meant.
RANGE = "-85"


def texts() -> dict[str, str]:
    """Return the examples as they are written, by the last part of their placeholder."""
    # The last word of the central's number is its connection with the extension behind a hyphen.
    connection = wording.name("central", "number").rpartition(" ")[2]
    return {
        "minuten": wording.number(MINUTES),
        "stunden": wording.number(HOURS),
        "satz": wording.number(RATE, 2),
        "umrechnung": wording.text(
            "talk_time.in_task",
            minutes=MINUTES_PER_HOUR,
            hours=HOURS_OF_TASK,
            converted=MINUTES_PER_HOUR * HOURS_OF_TASK,
        ),
        "durchwahl": connection,
        "bereich": connection.replace("-", "") + RANGE,
    }
