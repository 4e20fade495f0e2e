"""Which day it is in Germany, checked against the time zone database."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from calculator.questions import day

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-20T22:59:59+00:00", date(2026, 11, 20)),
        ("2026-11-20T23:00:00+00:00", date(2026, 11, 21)),
        ("2026-07-01T21:59:59+00:00", date(2026, 7, 1)),
        ("2026-07-01T22:00:00+00:00", date(2026, 7, 2)),
        ("2026-12-31T23:30:00+00:00", date(2027, 1, 1)),
        ("2026-11-20T18:30:00-05:00", date(2026, 11, 21)),
    ],
)
def test_the_day_begins_at_midnight_in_germany(moment: str, expected: date) -> None:
    assert day.berlin_day(datetime.fromisoformat(moment)) == expected


@pytest.mark.parametrize("year", range(2025, 2041))
@pytest.mark.parametrize("month", [3, 10])
def test_the_days_around_a_change_of_the_clock_are_those_of_the_database(
    year: int, month: int
) -> None:
    first = datetime(year, month, 20, tzinfo=UTC)
    moments = [first + timedelta(minutes=30 * step) for step in range(14 * 48)]
    assert [day.berlin_day(each) for each in moments] == [
        each.astimezone(BERLIN).date() for each in moments
    ]


def test_a_moment_means_the_same_in_every_time_zone() -> None:
    moment = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    for hours in (-11, -3, 0, 5, 14):
        there = moment.astimezone(timezone(timedelta(hours=hours)))
        assert day.berlin_day(there) == date(2026, 3, 29)


def test_today_is_the_present_day_in_germany() -> None:
    before = datetime.now(BERLIN).date()
    assert before <= day.today() <= datetime.now(BERLIN).date()


def test_a_preview_counts_another_day_as_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day, "pretended", [])
    day.pretend("2027-01-01")
    assert day.today() == date(2027, 1, 1)
