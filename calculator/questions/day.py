"""Which day it is: the day in Germany, wherever the machine stands."""

from datetime import UTC, date, datetime, timedelta

#: When summer time begins and ends in the European Union. Source: Directive 2000/84/EC.
SUMMER_BEGINS_IN, SUMMER_ENDS_IN, CHANGE_HOUR_UTC = 3, 10, 1
WINTER, SUMMER = timedelta(hours=1), timedelta(hours=2)


#: The day that counts as today, if it is another: for a preview of the site of that day.
pretended: list[date] = []


def today() -> date:
    """Return the present day in Europe/Berlin."""
    return pretended[0] if pretended else berlin_day(datetime.now(UTC))


def pretend(day: str) -> None:
    """Let another day, in ISO format, count as today from now on."""
    pretended[:] = [date.fromisoformat(day)]


def berlin_day(now: datetime) -> date:
    """Return the day in Europe/Berlin at a moment, which has to name its time zone.

    The rule of the European Union replaces a time zone database, which browsers do not have.
    """
    moment = now.astimezone(UTC)
    summer = _change(moment.year, SUMMER_BEGINS_IN) <= moment < _change(moment.year, SUMMER_ENDS_IN)
    return (moment + (SUMMER if summer else WINTER)).date()


def _change(year: int, month: int) -> datetime:
    """Return when the clock changes: on the last Sunday of a month that has 31 days."""
    last = datetime(year, month, 31, CHANGE_HOUR_UTC, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)
