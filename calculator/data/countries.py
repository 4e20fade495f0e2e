"""The table of countries, from ``countries.toml``, and how people name them."""

import unicodedata
from functools import cache
from typing import Any, NamedTuple

from calculator.data import spelling, toml_file
from calculator.data.country import EUROPEAN_UNION, Channel, Country, Zone
from calculator.data.toml_file import DataError

FILE = "countries.toml"
LONGEST_CODE = 3
MOST_SIMILAR = 3
#: The channels that a country can have.
CHANNELS = [channel for channel in Channel if channel is not Channel.BY_COUNTRY]
#: What people write between several countries. No name or region holds one.
SEPARATORS = ",;/"
REGIONS = ("regions", "outlying_regions")
#: The tables of the file; all its other keys but those of ``LISTS`` are codes of countries.
TABLES = ("groups", "territories", *REGIONS)
#: The lists of names before the tables.
LISTS = ("eu", "vague")


class CountriesError(DataError):
    """The country table contradicts itself; the message names file, key and remedy."""


class Countries(NamedTuple):
    """All countries, and the names that find them.

    Attributes:
        by_code: Every country by its code.
        by_name: The country, or the country with its region, for every code and name that people
            type, folded (see ``fold``).
        groups: The countries that a name such as DACH means, folded.
        eu: Names of the EU, folded.
        vague: What people type that no zone follows from, such as Europa, folded.
    """

    by_code: dict[str, Country]
    by_name: dict[str, Country]
    groups: dict[str, tuple[Country, ...]]
    eu: frozenset[str]
    vague: frozenset[str]

    def find(self, text: str) -> Country | None:
        """Return the country that a code, name, other name or region means, or None."""
        return self.by_name.get(fold(text))

    def find_all(self, text: str) -> tuple[Country, ...]:
        """Return the country that a text means, the countries of a group, the EU, or none."""
        folded = fold(text)
        if folded in self.eu:
            return (EUROPEAN_UNION,)
        country = self.by_name.get(folded)
        return (country,) if country else self.groups.get(folded, ())

    def is_vague(self, text: str) -> bool:
        """Tell whether a text means more than one country without saying which."""
        return fold(text) in self.vague | self.eu

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
        return sorted(self.by_code.values(), key=lambda country: without_accents(country.name))

    def example_of_each_zone(self) -> dict[Zone, Country]:
        """Return one country of each zone: within a zone the price is the same."""
        codes = {Zone.DE: "DE", Zone.EU: "FR", Zone.NON_EU: "CH"}
        return {zone: self.by_code[code] for zone, code in codes.items()}


@cache
def current() -> Countries:
    """Return the country table that ships with the package."""
    plain = toml_file.shipped("COUNTRIES")
    return _checked(toml_file.load(FILE)) if plain is None else from_plain(plain)


def to_plain(table: Countries) -> dict[str, Any]:
    """Return a checked table as plain values, so that the browser need neither check nor fold."""
    named = table.by_name.items()
    return {
        "rows": [(*map(str, row[:4]), row.territory_of) for row in table.by_code.values()],
        "names": {name: each.code for name, each in named if each.region is None},
        "regions": {
            name: (each.code, each.region, each.is_outlying) for name, each in named if each.region
        },
        "groups": {name: [each.code for each in group] for name, group in table.groups.items()},
        "eu": sorted(table.eu),
        "vague": sorted(table.vague),
    }


def from_plain(plain: dict[str, Any]) -> Countries:
    """Return the table that ``to_plain`` wrote."""
    by_code = {
        code: Country(code, name, Zone(zone), Channel(channel), territory_of=state)
        for code, name, zone, channel, state in plain["rows"]
    }
    by_name = {name: by_code[code] for name, code in plain["names"].items()}
    for name, (code, region, outlying) in plain["regions"].items():
        by_name[name] = by_code[code]._replace(region=region, is_outlying=outlying)
    groups = {
        name: tuple(by_code[code] for code in codes) for name, codes in plain["groups"].items()
    }
    return Countries(by_code, by_name, groups, frozenset(plain["eu"]), frozenset(plain["vague"]))


def parse(text: str) -> Countries:
    """Read a country table from TOML text; anything doubtful raises DataError."""
    return _checked(toml_file.parse(text, FILE))


def _checked(table: dict[str, Any]) -> Countries:
    rows = {code: row for code, row in table.items() if code not in (*LISTS, *TABLES)}
    by_code = {code: _country(code, row) for code, row in rows.items()}
    for code, state in table.get("territories", {}).items():
        if code not in by_code or state not in by_code or by_code[code].zone is not Zone.NON_EU:
            raise CountriesError(
                f"{FILE}: territories.{code}: it and {state!r} must have rows, and only "
                "the latter may be in the EU; correct it"
            )
        by_code[code] = by_code[code]._replace(territory_of=state)
    by_name: dict[str, Country] = {}
    for code, row in rows.items():
        for name in (code, row["alpha3"], row["name"], *row["also"]):
            _name(by_name, name, by_code[code])
    for key in REGIONS:
        for region, code in table.get(key, {}).items():
            (country,) = _known(by_code, f"{key}.{region}", [code])
            outlying = key == "outlying_regions"
            part = country._replace(region=region, is_outlying=outlying)
            _name(by_name, region, part)
    groups = {
        fold(name): _known(by_code, f"groups.{name}", codes)
        for name, codes in table.get("groups", {}).items()
    }
    eu, vague = (frozenset(map(fold, table.get(key, []))) for key in LISTS)
    for name in (eu | vague | groups.keys()) & by_name.keys() | (eu | vague) & groups.keys():
        raise CountriesError(f"{FILE}: {name!r} names several things; remove all but one")
    return Countries(by_code, by_name, groups, eu, vague)


def _known(by_code: dict[str, Country], key: str, codes: list[str]) -> tuple[Country, ...]:
    for code in codes:
        if code not in by_code:
            raise CountriesError(f"{FILE}: {key}: {code!r} has no row; add it")
    return tuple(by_code[code] for code in codes)


def _name(by_name: dict[str, Country], name: str, meant: Country) -> None:
    other = by_name.setdefault(fold(name), meant)
    if other != meant:
        raise CountriesError(
            f"{FILE}: {name!r} names both {other.key} and {meant.key}; remove it from one"
        )


def _country(code: str, row: dict[str, Any]) -> Country:
    expected = {"name", "alpha3", "eu", "european", "channel", "also"}
    if row.keys() != expected or not isinstance(row["eu"], bool):
        raise CountriesError(
            f"{FILE}: {code} must have exactly {', '.join(sorted(expected))}, "
            "and eu must be true or false; write the table anew"
        )
    if row["channel"] not in CHANNELS:
        raise CountriesError(f"{FILE}: {code} channel must be one of {', '.join(CHANNELS)}")
    zone = Zone.DE if code == "DE" else Zone.EU if row["eu"] else Zone.NON_EU
    return Country(code, row["name"], zone, Channel(row["channel"]))


def fold(text: str) -> str:
    """Reduce a name to what people agree on: no case, accents, spaces, hyphens or dots."""
    if text.isascii():  # most names: the start of the browser's runtime folds a thousand of them
        return "".join(filter(str.isalnum, text.lower()))
    lowered = unicodedata.normalize("NFC", text).casefold()
    for umlaut, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        lowered = lowered.replace(umlaut, spelled)
    return "".join(letter for letter in without_accents(lowered) if letter.isalnum())


def without_accents(text: str) -> str:
    """Return a text with its letters bare: é is e."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
