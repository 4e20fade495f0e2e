"""The figures of the articles, dated: read once from ``tariff.toml``, checked hard, then frozen."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).with_name("tariff.toml")

#: Every figure that the rules use, and its unit. A figure more or less in the file is an error.
UNITS = {
    "included_minutes": "minutes per working hour",
    "factor.backoffice.de": "factor",
    "factor.backoffice.eu": "factor",
    "factor.vertrieb.de": "factor",
    "factor.vertrieb.eu": "factor",
    "option.1": "euro",
    "option.3": "euro",
    "option.4": "euro",
    "greeting.mp3": "euro",
    "greeting.vpa": "euro",
    "greeting.profi": "euro",
    "escalation_days": "calendar days",
}


class TariffError(ValueError):
    """The tariff contradicts itself; the message names file, key and remedy."""


class Figure(NamedTuple):
    """One amount of the tariff while it applies.

    ``amount`` is in the unit that ``UNITS`` names for ``key``; ``until`` is the last day, or None
    while nothing ends it; ``source`` is page#section of the help center.
    """

    key: str
    name: str
    amount: Decimal
    valid_from: date
    until: date | None
    source: str


class Edition(NamedTuple):
    """All figures as they apply together from ``valid_from`` until the next change."""

    valid_from: date
    figures: dict[str, Figure]

    def amount(self, key: str) -> Decimal:
        """Return the amount of a figure, in its unit; an unknown key raises KeyError."""
        return self.figures[key].amount

    def source(self, key: str) -> str:
        """Return page#section that states the figure."""
        return self.figures[key].source


class Tariff(NamedTuple):
    """The history of every figure, by key, each in order of its days."""

    history: dict[str, tuple[Figure, ...]]

    @property
    def first_day(self) -> date:
        """The day from which the first edition counts."""
        return min(figures[0].valid_from for figures in self.history.values())

    def on(self, day: date) -> Edition:
        """Return the edition that applies on a day; a day that none covers raises TariffError."""
        figures = {key: _covering(key, figures, day) for key, figures in self.history.items()}
        return Edition(max(figure.valid_from for figure in figures.values()), figures)


def _covering(key: str, figures: tuple[Figure, ...], day: date) -> Figure:
    for figure in figures:
        if figure.valid_from <= day and (figure.until is None or day <= figure.until):
            return figure
    raise TariffError(f"{FILE.name}: [{key}] covers no value for {day}; add one that does")


@cache
def current() -> Tariff:
    """Return the tariff that ships with the package."""
    return parse(FILE.read_text(encoding="utf-8"))


def parse(text: str) -> Tariff:
    """Read a tariff from TOML text; anything doubtful raises TariffError."""
    tables = dict(_figure_tables(tomllib.loads(text), ""))
    for key in tables.keys() - UNITS.keys():
        raise TariffError(f"{FILE.name}: [{key}] is unknown; correct the key or remove the table")
    for key in UNITS.keys() - tables.keys():
        raise TariffError(f"{FILE.name}: [{key}] is missing; add the table")
    tariff = Tariff({key: _history(key, tables[key]) for key in UNITS})
    for key, figures in tariff.history.items():
        if figures[0].valid_from != tariff.first_day:
            raise TariffError(
                f"{FILE.name}: [{key}] has a gap from {tariff.first_day} to "
                f"{figures[0].valid_from}; add the value that applied then"
            )
    return tariff


def _figure_tables(table: dict[str, Any], prefix: str) -> list[tuple[str, dict[str, Any]]]:
    """List the tables that hold values, by dotted key."""
    found: list[tuple[str, dict[str, Any]]] = []
    for name, child in table.items():
        key = prefix + name
        if not isinstance(child, dict):
            raise TariffError(f"{FILE.name}: {key} stands outside a figure; move or remove it")
        found += [(key, child)] if "values" in child else _figure_tables(child, key + ".")
        if not child:
            raise TariffError(f"{FILE.name}: [{key}] is empty; add name, unit and values")
    return found


def _history(key: str, table: dict[str, Any]) -> tuple[Figure, ...]:
    _require_keys(f"[{key}]", table, {"name", "unit", "values"}, set())
    if table["unit"] != UNITS[key]:
        raise TariffError(f'{FILE.name}: [{key}] unit must be "{UNITS[key]}"')
    figures = [_figure(key, table["name"], value) for value in table["values"]]
    if not figures:
        raise TariffError(f"{FILE.name}: [{key}] values is empty; add a value")
    for index, later in enumerate(figures[1:]):
        figures[index] = _joined(figures[index], later)
    last = figures[-1]
    if last.until is not None:
        raise TariffError(
            f"{FILE.name}: [{key}] has a gap after {last.until}; "
            "remove until, or add the value that follows"
        )
    return tuple(figures)


def _figure(key: str, name: str, value: dict[str, Any]) -> Figure:
    where = f"[{key}] values"
    _require_keys(where, value, {"from", "amount", "source"}, {"until"})
    for day in ("from", "until"):
        if day in value and type(value[day]) is not date:
            raise TariffError(f"{FILE.name}: {where} {day} must be a date such as 2026-11-21")
    if not isinstance(value["amount"], str):
        raise TariffError(f'{FILE.name}: {where} amount must be text such as "49.90"')
    try:
        amount = Decimal(value["amount"])
    except InvalidOperation as error:
        raise TariffError(f'{FILE.name}: {where} amount must be a number such as "1.3"') from error
    if not amount.is_finite() or amount < 0:
        raise TariffError(f"{FILE.name}: {where} amount must be zero or more")
    page, _, section = str(value["source"]).partition("#")
    if not page or not section:
        raise TariffError(f'{FILE.name}: {where} source must be "page#section"')
    return Figure(key, name, amount, value["from"], value.get("until"), value["source"])


def _joined(earlier: Figure, later: Figure) -> Figure:
    """End the earlier value the day before the later one; refuse an overlap or a gap."""
    eve = later.valid_from - timedelta(days=1)
    where = f"{FILE.name}: [{earlier.key}] values from {earlier.valid_from} and {later.valid_from}"
    if eve < earlier.valid_from or (earlier.until is not None and earlier.until > eve):
        raise TariffError(f"{where} overlap; order them by day and end the first on {eve}")
    if earlier.until is not None and earlier.until < eve:
        raise TariffError(f"{where} leave a gap after {earlier.until}; end the first on {eve}")
    return earlier._replace(until=eve)


def _require_keys(
    where: str, table: dict[str, Any], required: set[str], optional: set[str]
) -> None:
    for key in sorted(required - table.keys()):
        raise TariffError(f"{FILE.name}: {where} has no {key}; add it")
    for key in sorted(table.keys() - required - optional):
        raise TariffError(f"{FILE.name}: {where} has an unknown key {key}; correct or remove it")
