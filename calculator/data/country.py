"""A country, and what decides how it is called and charged."""

from enum import StrEnum
from typing import NamedTuple


class Zone(StrEnum):
    """Where a call goes, as the price sees it, from the lowest to the highest."""

    DE = "DE"
    EU = "EU"
    NON_EU = "NON_EU"


class Channel(StrEnum):
    """What a call goes through. Source: admin/europa."""

    SOFTPHONE = "softphone"
    SKYPE_CREDIT = "skype_credit"
    NOT_COVERED = "not_covered"
    #: Only of the EU, which names no country.
    BY_COUNTRY = "by_country"


class Country(NamedTuple):
    """One country. Zone and channel are independent: Switzerland has the softphone, not the EU.

    Attributes:
        code: ISO 3166-1 alpha-2 code, or XK.
        name: German name.
        zone: Source: auslegungen#eu-und-europa.
        channel: Source: admin/europa.
        region: The part of the country that was named, such as Mallorca, or None.
        is_outlying: Whether the region lies off Europe and has the zone of its country only by a
            reading. Source: auslegungen#kanaren-madeira-azoren.
        territory_of: The code of the EU country whose territory it is, if that leaves open whether
            it counts as EU, or None. Its zone is then NON_EU, which has no factor. Source:
            auslegungen#gebiete-von-eu-laendern.
    """

    code: str
    name: str
    zone: Zone
    channel: Channel
    region: str | None = None
    is_outlying: bool = False
    territory_of: str | None = None

    @property
    def label(self) -> str:
        """The name, after the region if one was named: Mallorca (Spanien)."""
        return f"{self.region} ({self.name})" if self.region else self.name

    @property
    def place(self) -> str:
        """Where it lies, as a key of the names of places: its zone, or that this is open."""
        return "territory" if self.territory_of else self.zone

    @property
    def key(self) -> str:
        """What names the country, or its region, in an address."""
        return self.region or self.code


#: What „EU“ means where only the zone matters. Source: auslegungen#eu-als-zielland.
EUROPEAN_UNION = Country("EU", "EU", Zone.EU, Channel.BY_COUNTRY)


def highest_zone(countries: tuple[Country, ...]) -> Zone:
    """Return the zone that decides for a task. Source: auslegungen#mehrere-laender."""
    order = list(Zone)
    return max((country.zone for country in countries), key=order.index)
