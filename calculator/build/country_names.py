"""What the countries are called: their names in addresses, and all that people may look for."""

from typing import Any, NamedTuple

from calculator.build.slug import hyphenated, slug
from calculator.data import countries, toml_file
from calculator.data.countries import CountriesError, fold
from calculator.data.country import Country


class Named(NamedTuple):
    """A country with all its names.

    Attributes:
        country: The country.
        slug: Its name in addresses: laender/<slug>/.
        alpha3: ISO 3166-1 alpha-3 code, or XKK.
        also: Other names.
        regions: Its parts that people name instead of it.
        outlying: The same for parts off Europe.
        groups: What it belongs to, such as DACH.
    """

    country: Country
    slug: str
    alpha3: str
    also: list[str]
    regions: list[str]
    outlying: list[str]
    groups: list[str]

    @property
    def searched(self) -> list[str]:
        """Everything that finds the country in a list."""
        codes = [self.country.code, self.alpha3]
        more = [*self.also, *self.regions, *self.outlying, *self.groups]
        return [self.country.name, *codes, *more]


def named_countries() -> list[Named]:
    """Return all countries in the order of a German index; two with one slug: CountriesError."""
    rows = toml_file.load(countries.FILE)
    found = [_named(country, rows) for country in countries.current().sorted_by_name()]
    by_slug: dict[str, Named] = {}
    for each in found:
        other = by_slug.setdefault(each.slug, each)
        if other is not each:
            raise CountriesError(
                f"{countries.FILE}: {other.country.code} and {each.country.code} share the "
                f"address laender/{each.slug}/; rename one"
            )
    return found


def _named(country: Country, rows: dict[str, Any]) -> Named:
    code, row = country.code, rows[country.code]
    regions, outlying = (
        [name for name, owner in rows[key].items() if owner == code] for key in countries.REGIONS
    )
    groups = [name for name, members in rows["groups"].items() if code in members]
    return Named(
        country,
        slug(country.name),
        row["alpha3"],
        row["also"],
        regions,
        outlying,
        _shortest(groups),
    )


def _shortest(groups: list[str]) -> list[str]:
    """Return the groups without those that only add a word to another, such as DACH-Länder."""
    return [
        name
        for name in groups
        if not any(other != name and fold(name).startswith(fold(other)) for other in groups)
    ]


def plain_words(name: str) -> list[str]:
    """Return a name as the list's filter compares it, which does the same with what is typed.

    Case, accents and signs do not count. Österreich is found as oesterreich and as osterreich.
    """
    written = (slug(name), hyphenated(name.lower().replace("ß", "ss")))
    return list(dict.fromkeys(each.replace("-", " ") for each in written))
