"""The map of Europe: shapes made from Natural Earth, and what they look like by the country table.

``python -m calculator.build.europe_map [--check]`` writes the shapes to ``europe_map.json``, or
checks them. It needs Node.js and the npm packages. Channel and zone come from the table at each
build.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from calculator.build.country_names import Named, named_countries
from calculator.build.country_table import CLDR_CORE
from calculator.data import countries
from calculator.data.country import Channel, Country
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.view.html import Markup, element

FILE = Path(__file__).with_suffix(".json")
SCRIPT = Path(__file__).with_suffix(".mjs")
COMMAND = "nox -s countries"
#: Countries off Europe of which a part is in it.
PARTLY = ("TR",)
#: Units of the map per pixel at its usual width.
UNITS_A_PIXEL = 2
#: Width or height in pixels below which a country is linked beside the map.
SMALLEST_LINK = 24
TILE = 28
#: In a tile: stripes for the channel, and what marks the zone, in the gaps between stripes.
STRIPES = "M-7 7L7-7M0 28L28 0M21 35L35 21"
MARKS = ((7, 7), (21, 21))


class MapError(DataError):
    """The map does not fit the country table; the message names file, key and remedy."""


class Look(NamedTuple):
    """What countries on the map have in common, and how they look.

    Attributes:
        channel: Solid for the softphone, striped for Skype credit, blank for none.
        place: The zone, or that it is open: dots outside of the EU, crosses in Germany.
    """

    channel: Channel
    place: str

    @property
    def pattern(self) -> str:
        """The id of its pattern."""
        return f"karte-{self.channel}-{self.place}".lower().replace("_", "-")


def europe(root: str) -> Markup:
    """Return map, legend and the countries that are too small on it.

    ``root`` leads from the page to the folder of the countries' pages. What is missing raises
    MapError.
    """
    drawn = json.loads(FILE.read_text(encoding="utf-8"))
    named = [each for each in named_countries() if is_shown(each.country)]
    shapes = drawn["shapes"]
    if unknown := shapes.keys() - {each.country.code for each in named}:
        raise _outdated(f"shapes: {', '.join(sorted(unknown))} is not to be shown")
    large = [each for each in named if each.country.code in shapes and _is_large(shapes, each)]
    small = [each for each in named if each not in large]
    looks = sorted({look(each.country) for each in named}, key=_order)
    background = [
        element("path", d=shapes[each.country.code]["path"], fill=_fill(each.country))
        for each in small
        if each.country.code in shapes
    ]
    svg = element(
        "svg",
        element("defs", *map(_pattern, looks)),
        *background,
        *(_shape(each, shapes[each.country.code]["path"], root) for each in large),
        viewBox=f"0 0 {drawn['width']} {drawn['height']}",
        role="group",
        aria_label=wording.text("country.map.title"),
        class_="europe__map",
    )
    return element(
        "div",
        svg,
        element("div", _legend(looks), _list(small, root), class_="europe__beside"),
        class_="europe",
    )


def is_shown(country: Country) -> bool:
    """Tell whether a country is on the map, or in the list beside it: all in Europe, and Turkey."""
    return country.channel is not Channel.NOT_COVERED or country.code in PARTLY


def look(country: Country) -> Look:
    """Return how a country looks on the map."""
    return Look(country.channel, country.place)


def label(country: Country) -> str:
    """Return what the link to a country says: Frankreich: Softphone, EU."""
    values = {"country": country.name, "channel": country.channel, "zone": country.place}
    return wording.text("country.map.link", **values)


def _is_large(shapes: dict[str, dict[str, int]], named: Named) -> bool:
    shape = shapes[named.country.code]
    return min(shape["width"], shape["height"]) >= SMALLEST_LINK * UNITS_A_PIXEL


def _order(each: Look) -> tuple[int, int]:
    places = ["DE", "EU", "NON_EU", "territory"]
    return list(Channel).index(each.channel), places.index(each.place)


def _shape(named: Named, path: str, root: str) -> Markup:
    country = named.country
    name = label(country)
    return element(
        "a",
        element("title", name),
        element("path", d=path),
        href=f"{root}{named.slug}/",
        aria_label=name,
        fill=_fill(country),
    )


def _fill(country: Country) -> str:
    return f"url(#{look(country).pattern})"


def _pattern(each: Look) -> Markup:
    size = str(TILE)
    zone = f"europe__{each.place.lower().replace('_', '-')}"
    parts = [element("rect", width=size, height=size, class_="europe__ground")]
    if each.channel is Channel.SOFTPHONE:
        parts = [element("rect", width=size, height=size, class_="europe__solid")]
    elif each.channel is Channel.SKYPE_CREDIT:
        parts.append(element("path", d=STRIPES, class_="europe__stripes"))
    parts += [element("path", d=path, class_="europe__mark") for path in _marks(each.place)]
    return element(
        "pattern",
        *parts,
        id=each.pattern,
        width=size,
        height=size,
        patternUnits="userSpaceOnUse",
        class_=f"{zone} europe__{each.channel}".replace("_credit", "").replace("_covered", ""),
    )


def _marks(place: str) -> list[str]:
    drawn = {
        "DE": "M{x} {y}m-5 0h10m-5-5v10",
        "NON_EU": "M{x} {y}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0",
        "territory": "M{x} {y}m-4-4l8 8m0-8l-8 8",
    }
    return [drawn[place].format(x=x, y=y) for x, y in MARKS] if place in drawn else []


def _legend(looks: list[Look]) -> Markup:
    items = (
        element(
            "li",
            _swatch(each),
            wording.text("country.map.case", channel=each.channel, zone=each.place),
        )
        for each in looks
    )
    title = element("h3", wording.text("country.map.legend"), id="legende")
    source = element("p", wording.text("country.map.source"), class_="europe__source")
    return element("section", title, element("ul", *items), source, class_="europe__legend")


def _swatch(each: Look) -> Markup:
    box = element("rect", width="60", height="40", fill=f"url(#{each.pattern})")
    return element("svg", box, viewBox="0 0 60 40", class_="europe__swatch", aria_hidden="true")


def _list(small: list[Named], root: str) -> Markup:
    items = (element("li", _swatch(look(each.country)), _small_link(each, root)) for each in small)
    title = element("h3", wording.text("country.map.small"), id="kleine-laender")
    narrow = element("p", wording.text("country.map.narrow"), class_="europe__narrow")
    return element("section", narrow, title, element("ul", *items), class_="europe__small")


def _small_link(named: Named, root: str) -> Markup:
    name = named.country.name
    return element("a", name, href=f"{root}{named.slug}/", aria_label=label(named.country))


def generate() -> str:
    """Return the shapes of all countries that the map shows, as JSON."""
    mappings = json.loads((CLDR_CORE / "supplemental" / "codeMappings.json").read_text("utf-8"))
    codes = mappings["supplemental"]["codeMappings"]
    table = countries.current().by_code.values()
    numbers = {each.code: codes[each.code]["_numeric"] for each in table if is_shown(each)}
    done = subprocess.run(
        ["node", str(SCRIPT), json.dumps(numbers)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise MapError(f"{SCRIPT.name}: {done.stderr.strip()}; run npm ci")
    return done.stdout


def _outdated(problem: str) -> MapError:
    return MapError(f"{FILE.name}: {problem}; run {COMMAND} and commit the result")


def main() -> None:
    """Write the shapes, or with --check compare them; exit with a message if that fails."""
    parser = argparse.ArgumentParser(prog="python -m calculator.build.europe_map")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if outdated")
    check = parser.parse_args().check
    try:
        text = generate()
        if not check:
            FILE.write_text(text, encoding="utf-8", newline="\n")
        elif not FILE.is_file() or FILE.read_text(encoding="utf-8") != text:
            raise _outdated("is out of date")
    except MapError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
