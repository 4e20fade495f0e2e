"""The dated figures of the articles, from ``tariff.toml``: read once, checked, frozen."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, NamedTuple

from calculator.data import audience, sources, toml_file
from calculator.data.edition import Edition, Figure
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError

FILE = "tariff.toml"

#: Every figure that the rules use, and its unit. Missing or extra keys are errors.
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
#: Figures that only the admin team needs.
ADMIN_FIGURES = {"escalation_days"}

#: What an amount can be, by unit: least, most, and how many decimals at most.
LIMITS = {
    "minutes per working hour": (0, 60, 2),
    "factor": (0, 10, 2),
    "euro": (0, 100_000, 2),
    "calendar days": (0, 365, 0),
}


class TariffError(DataError):
    """The tariff contradicts itself; the message names file, key and remedy."""


class Tariff(NamedTuple):
    """The history of all figures.

    Attributes:
        history: The values of each figure by its key, in order of their days.
    """

    history: dict[str, tuple[Figure, ...]]

    @property
    def first_day(self) -> date:
        """The day from which the first edition counts."""
        return min(figures[0].valid_from for figures in self.history.values())

    def on(self, day: date) -> Edition:
        """Return the edition that applies on a day; a day that none covers raises TariffError."""
        figures = {key: _covering(key, figures, day) for key, figures in self.history.items()}
        valid_from = max(figure.valid_from for figure in figures.values())
        return Edition(valid_from, figures, is_first=valid_from == self.first_day)


def _covering(key: str, figures: tuple[Figure, ...], day: date) -> Figure:
    for figure in figures:
        if figure.valid_from <= day and (figure.until is None or day <= figure.until):
            return figure
    raise TariffError(f"{FILE}: [{key}] covers no value for {day}; add one that does")


@cache
def current() -> Tariff:
    """Return the tariff that ships with the package."""
    return _checked(toml_file.load(FILE))


def parse(text: str) -> Tariff:
    """Read a tariff from TOML text; anything doubtful raises DataError."""
    return _checked(toml_file.parse(text, FILE))


def _checked(data: dict[str, Any]) -> Tariff:
    tables = dict(_figure_tables(data, ""))
    for key in tables.keys() - UNITS.keys():
        raise TariffError(f"{FILE}: [{key}] is unknown; correct the key or remove the table")
    not_needed = set() if Reader.ADMIN in audience.current() else ADMIN_FIGURES
    for key in UNITS.keys() - tables.keys() - not_needed:
        raise TariffError(f"{FILE}: [{key}] is missing; add the table")
    tariff = Tariff({key: _history(key, tables[key]) for key in UNITS if key in tables})
    for key, figures in tariff.history.items():
        if figures[0].valid_from != tariff.first_day:
            raise TariffError(
                f"{FILE}: [{key}] has a gap from {tariff.first_day} to "
                f"{figures[0].valid_from}; add the value that applied then"
            )
    return tariff


def _figure_tables(table: dict[str, Any], prefix: str) -> list[tuple[str, dict[str, Any]]]:
    """List the figures, by dotted key: the tables whose entries are not all tables again."""
    found: list[tuple[str, dict[str, Any]]] = []
    for name, child in table.items():
        key = prefix + name
        if not isinstance(child, dict) or not child:
            raise TariffError(f"{FILE}: {key} is no figure; add name, unit and values")
        is_group = all(isinstance(each, dict) for each in child.values())
        found += _figure_tables(child, key + ".") if is_group else [(key, child)]
    return found


def _history(key: str, table: dict[str, Any]) -> tuple[Figure, ...]:
    _require_keys(f"[{key}]", table, {"name", "unit", "values"}, set())
    if not isinstance(table["name"], str) or not table["name"].strip():
        raise TariffError(f"{FILE}: [{key}] name must be text; say what the figure is")
    if table["unit"] != UNITS[key]:
        raise TariffError(f'{FILE}: [{key}] unit must be "{UNITS[key]}"')
    if not isinstance(table["values"], list) or not table["values"]:
        raise TariffError(f"{FILE}: [{key}] values must be a list with at least one value")
    figures = [_figure(key, table["name"], value) for value in table["values"]]
    for index, later in enumerate(figures[1:]):
        figures[index] = _joined(figures[index], later)
    last = figures[-1]
    if last.until is not None:
        raise TariffError(
            f"{FILE}: [{key}] has a gap after {last.until}; "
            "remove until, or add the value that follows"
        )
    return tuple(figures)


def _figure(key: str, name: str, value: dict[str, Any]) -> Figure:
    where = f"[{key}] values"
    if not isinstance(value, dict):
        raise TariffError(f"{FILE}: {where} must hold tables with from, amount and source")
    _require_keys(where, value, {"from", "amount", "source"}, {"until", "confirmed"})
    for day in ("from", "until"):
        if day in value and type(value[day]) is not date:
            raise TariffError(f"{FILE}: {where} {day} must be a date such as 2026-11-21")
    if value["source"] not in sources.current():
        raise TariffError(
            f"{FILE}: {where} source {value['source']!r} is not in {sources.FILE}; "
            "name a page#section that is, or add it there"
        )
    amount = _amount(where, UNITS[key], value["amount"])
    return Figure(key, name, amount, value["from"], value.get("until"), value["source"])


def _amount(where: str, unit: str, text: object) -> Decimal:
    if not isinstance(text, str):
        raise TariffError(f'{FILE}: {where} amount must be text such as "49.90"')
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise TariffError(f'{FILE}: {where} amount must be a number such as "1.3"') from error
    least, most, decimals = LIMITS[unit]
    # An amount that is no number at all, or endless, is in no range.
    if not (amount.is_finite() and least <= amount <= most and amount == round(amount, decimals)):
        raise TariffError(
            f"{FILE}: {where} amount must be from {least} to {most} "
            f"with at most {decimals} decimals"
        )
    return amount


def _joined(earlier: Figure, later: Figure) -> Figure:
    """End the earlier value the day before the later one; refuse an overlap or a gap."""
    eve = later.valid_from - timedelta(days=1)
    where = f"{FILE}: [{earlier.key}] values from {earlier.valid_from} and {later.valid_from}"
    if eve < earlier.valid_from or (earlier.until is not None and earlier.until > eve):
        raise TariffError(f"{where} overlap; order them by day and end the first on {eve}")
    if earlier.until is not None and earlier.until < eve:
        raise TariffError(f"{where} leave a gap after {earlier.until}; end the first on {eve}")
    return earlier._replace(until=eve)


def _require_keys(
    where: str, table: dict[str, Any], required: set[str], optional: set[str]
) -> None:
    for key in sorted(required - table.keys()):
        raise TariffError(f"{FILE}: {where} has no {key}; add it")
    for key in sorted(table.keys() - required - optional):
        raise TariffError(f"{FILE}: {where} has an unknown key {key}; correct or remove it")
