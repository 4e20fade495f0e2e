"""The table of countries, from ``countries.toml``, and how people name them."""

import unicodedata
from functools import cache
from typing import Any, NamedTuple

from calculator.data import spelling, toml_file
from calculator.data.country import Channel, Country, Zone
from calculator.data.toml_file import DataError

FILE = toml_file.FOLDER / "countries.toml"
LONGEST_CODE = 2
MOST_SIMILAR = 3


class CountriesError(DataError):
    """The country table contradicts itself; the message names file, key and remedy."""


class Countries(NamedTuple):
    """All countries, and the names that find them.

    Attributes:
        by_code: Every country by its code.
        codes_by_name: The code for every name that people type, folded (see ``fold``).
    """

    by_code: dict[str, Country]
    codes_by_name: dict[str, str]

    def find(self, text: str) -> Country | None:
        """Return the country that a code, German name or common other name means, or None."""
        code = self.codes_by_name.get(fold(text))
        return self.by_code[code] if code else None

    def similar(self, text: str) -> list[Country]:
        """Return the countries that a text may mean that names none.

        What may mean more than a few says too little, and codes are too short to be similar.
        Digits do not count.
        """
        folded = "".join(letter for letter in fold(text) if not letter.isdigit())
        names = [name for name in self.codes_by_name if len(name) > LONGEST_CODE]
        near = spelling.similar(folded, names)
        codes = dict.fromkeys(self.codes_by_name[name] for name in near)
        found = [self.by_code[code] for code in codes]
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
    by_code: dict[str, Country] = {}
    codes_by_name: dict[str, str] = {}
    for code, row in table.items():
        by_code[code] = _country(code, row)
        for name in (code, row["name"], *row["also"]):
            if codes_by_name.setdefault(fold(name), code) != code:
                other = codes_by_name[fold(name)]
                raise CountriesError(
                    f"{FILE.name}: {name!r} names both {other} and {code}; remove it from one"
                )
    return Countries(by_code, codes_by_name)


def _country(code: str, row: dict[str, Any]) -> Country:
    expected = {"name", "eu", "european", "channel", "also"}
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
