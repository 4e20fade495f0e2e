"""The table of countries, from ``countries.toml``, and how people name them."""

import unicodedata
from functools import cache
from typing import Any, NamedTuple

from calculator.data import spelling, toml_file
from calculator.data.country import Channel, Country, Zone
from calculator.data.toml_file import DataError

FILE = toml_file.FOLDER / "countries.toml"
LONGEST_CODE = 3
MOST_SIMILAR = 3
#: What people write between several countries. No name or region holds one.
SEPARATORS = ",;/"
REGIONS = ("regions", "outlying_regions")
#: The tables of the file; all its other keys are codes of countries.
TABLES = ("territories", *REGIONS)


class CountriesError(DataError):
    """The country table contradicts itself; the message names file, key and remedy."""


class Countries(NamedTuple):
    """All countries, and the names that find them.

    Attributes:
        by_code: Every country by its code.
        by_name: The country, or the country with its region, for every code and name that people
            type, folded (see ``fold``).
    """

    by_code: dict[str, Country]
    by_name: dict[str, Country]

    def find(self, text: str) -> Country | None:
        """Return the country that a code, name, other name or region means, or None."""
        return self.by_name.get(fold(text))

    def similar(self, text: str) -> list[Country]:
        """Return the countries or regions that a text may mean that names none.

        What may mean more than a few says too little, and codes are too short to be similar.
        Digits do not count.
        """
        folded = "".join(letter for letter in fold(text) if not letter.isdigit())
        names = [name for name in self.by_name if len(name) > LONGEST_CODE]
        near = spelling.similar(folded, names)
        found = list(dict.fromkeys(self.by_name[name] for name in near))
        return found if len(found) <= MOST_SIMILAR else []

    def sorted_by_name(self) -> list[Country]:
        """Return all countries as a German index orders them (Ä with A)."""
        return sorted(self.by_code.values(), key=lambda country: _without_accents(country.name))


@cache
def current() -> Countries:
    """Return the country table that ships with the package."""
    return _checked(toml_file.load(FILE))


def parse(text: str) -> Countries:
    """Read a country table from TOML text; anything doubtful raises DataError."""
    return _checked(toml_file.parse(text, FILE.name))


def _checked(table: dict[str, Any]) -> Countries:
    rows = {code: row for code, row in table.items() if code not in TABLES}
    by_code = {code: _country(code, row) for code, row in rows.items()}
    for code, state in table.get("territories", {}).items():
        if code not in by_code or state not in by_code or by_code[code].zone is not Zone.NON_EU:
            raise CountriesError(
                f"{FILE.name}: territories.{code}: it and {state!r} must have rows, and only "
                "the latter may be in the EU; correct it"
            )
        by_code[code] = by_code[code]._replace(territory_of=state)
    by_name: dict[str, Country] = {}
    for code, row in rows.items():
        for name in (code, row["alpha3"], row["name"], *row["also"]):
            _name(by_name, name, by_code[code])
    for key in REGIONS:
        for region, code in table.get(key, {}).items():
            if code not in by_code:
                raise CountriesError(f"{FILE.name}: {key}.{region}: {code!r} has no row; add it")
            outlying = key == "outlying_regions"
            part = by_code[code]._replace(region=region, is_outlying=outlying)
            _name(by_name, region, part)
    return Countries(by_code, by_name)


def _name(by_name: dict[str, Country], name: str, meant: Country) -> None:
    other = by_name.setdefault(fold(name), meant)
    if other != meant:
        raise CountriesError(
            f"{FILE.name}: {name!r} names both {other.key} and {meant.key}; remove it from one"
        )


def _country(code: str, row: dict[str, Any]) -> Country:
    expected = {"name", "alpha3", "eu", "european", "channel", "also"}
    if row.keys() != expected or not isinstance(row["eu"], bool):
        raise CountriesError(
            f"{FILE.name}: {code} must have exactly {', '.join(sorted(expected))}, "
            "and eu must be true or false; write the table anew"
        )
    if row["channel"] not in list(Channel):
        raise CountriesError(f"{FILE.name}: {code} channel must be one of {', '.join(Channel)}")
    zone = Zone.DE if code == "DE" else Zone.EU if row["eu"] else Zone.NON_EU
    return Country(code, row["name"], zone, Channel(row["channel"]))


def fold(text: str) -> str:
    """Reduce a name to what people agree on: no case, accents, spaces, hyphens or dots."""
    lowered = unicodedata.normalize("NFC", text).casefold()
    for umlaut, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        lowered = lowered.replace(umlaut, spelled)
    return "".join(letter for letter in _without_accents(lowered) if letter.isalnum())


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
