"""The days on which the tests ask."""

from datetime import date

#: The first day that the tariff covers.
FIRST_DAY = date(2026, 11, 21)
