"""Write countries.toml from CLDR data and countries_input.toml, or check that it is up to date.

Run it as `python -m calculator.build.country_table [--check]`. It needs Babel and the npm
package cldr-core.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import babel
from babel.core import get_cldr_version

from calculator.build.mistakes import encoding, shapes
from calculator.data import countries, toml_file
from calculator.data.countries import (
    LISTS,
    REGIONS,
    SEPARATORS,
    TABLES,
    CountriesError,
    fold,
)
from calculator.data.country import Channel
from calculator.data.toml_file import DataError

FILE = toml_file.FOLDER / countries.FILE
INPUT = FILE.with_name("countries_input.toml")
CLDR_CORE = FILE.parents[2] / "node_modules" / "cldr-core"
COMMAND = "nox -s countries"

WORLD, EUROPE, EUROPEAN_UNION, KOSOVO = "001", "150", "EU", "XK"


class Territory(NamedTuple):
    """What CLDR knows about a country.

    Attributes:
        name: German name.
        english: English name.
        alpha3: ISO 3166-1 alpha-3 code; for Kosovo, which has none, CLDR's XKK.
        eu: Whether it is in the EU.
        european: Whether it is in Europe.
    """

    name: str
    english: str
    alpha3: str
    eu: bool
    european: bool


class Manual(NamedTuple):
    """What CLDR does not know; each attribute is a key of countries_input.toml.

    Attributes:
        softphone: The codes of the softphone countries.
        eu: Names of the EU.
        vague: What people type that no zone follows from.
        also: Other names, by code.
        groups: The codes of the countries, by their name together.
        territories: The code of the EU country, by the code of a territory that may be in the EU.
        regions: The code of the country, by region.
        outlying_regions: The same for regions off Europe.
    """

    softphone: list[str]
    eu: list[str]
    vague: list[str]
    also: dict[str, list[str]]
    groups: dict[str, list[str]]
    territories: dict[str, str]
    regions: dict[str, str]
    outlying_regions: dict[str, str]


def read_territories() -> dict[str, Territory]:
    """Return the territory of every ISO 3166-1 alpha-2 code, and Kosovo, sorted by code.

    Europe means the EU, CLDR's region 150 and Kosovo. Source: auslegungen#eu-und-europa.
    """
    groups = _supplemental("territoryContainment")
    mappings = _supplemental("codeMappings")
    # A code in force has an official number (ISO leaves those from 900 on to users; reserved codes
    # such as AC and IC have none) and a place in the world (former codes such as YU have none).
    official = {code for code in mappings if mappings[code].get("_numeric", "900") < "900"}
    codes = _members(groups, WORLD) & official | {KOSOVO}
    eu = _members(groups, EUROPEAN_UNION)
    europe = _members(groups, EUROPE) | eu | {KOSOVO}
    german, english = babel.Locale("de").territories, babel.Locale("en").territories
    return {
        code: Territory(
            german[code], english[code], mappings[code]["_alpha3"], code in eu, code in europe
        )
        for code in sorted(codes)
    }


def _supplemental(name: str) -> dict[str, Any]:
    file = CLDR_CORE / "supplemental" / f"{name}.json"
    if not file.is_file():
        raise CountriesError(f"{file}: missing; run npm ci")
    data: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))["supplemental"][name]
    return data


def _members(groups: Mapping[str, Any], code: str) -> set[str]:
    if code not in groups:
        return {code}
    return set().union(*(_members(groups, part) for part in groups[code]["_contains"]))


def parse_manual(text: str, territories: Mapping[str, Territory]) -> Manual:
    """Read countries_input.toml; anything that the table cannot take raises CountriesError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CountriesError(f"{INPUT.name}: {error}; correct the TOML there") from error
    if data.keys() != set(Manual._fields):
        remedy = f"write {', '.join(Manual._fields)}, nothing else"
        raise _refused(", ".join(data), "are the keys", remedy)
    manual = Manual(**data)
    _check_codes("softphone", manual.softphone, territories)
    _check_codes("also", manual.also, territories)
    for name, codes in manual.groups.items():
        _check_codes(f"groups.{name}", codes, territories)
    _check_territories(manual.territories, territories)
    for key in REGIONS:
        for region, code in data[key].items():
            _check_codes(f"{key}.{region}", [code], territories)
    _check_names(manual, territories)
    return manual


def _check_codes(key: str, codes: Iterable[object], territories: Mapping[str, Territory]) -> None:
    for code in codes:
        if not isinstance(code, str) or code not in territories:
            raise _refused(f"{key}: {code!r}", "is no ISO 3166-1 code", "correct the code")


def _check_territories(states: Mapping[str, str], territories: Mapping[str, Territory]) -> None:
    _check_codes("territories", states, territories)
    for code, state in states.items():
        key = f"territories.{code}"
        _check_codes(key, [state], territories)
        if territories[code].eu or not territories[state].eu:
            remedy = "name a territory outside and its country inside"
            raise _refused(f"{key}: {state!r}", "contradicts the EU's members", remedy)


def _check_names(manual: Manual, territories: Mapping[str, Territory]) -> None:
    meaning = {
        fold(name): code
        for code, each in territories.items()
        for name in (code, each.alpha3, each.name, each.english)
    }
    for code, names in manual.also.items():
        if not isinstance(names, list):
            raise _refused(f"also.{code}", "is no list", "put the names into [ ]")
        for name in names:
            is_name = fold(name) == fold(territories[code].name)
            if meaning.get(fold(name), code) != code or is_name:
                raise _taken(f"also.{code}: {name!r}", meaning[fold(name)])
            meaning[_folded(f"also.{code}: {name!r}", name)] = code
    for key in (*LISTS, "groups", *REGIONS):
        for name in getattr(manual, key):
            if set(name) & set(SEPARATORS):
                raise _refused(f"{key}: {name!r}", f"has one of {SEPARATORS}", "remove the sign")
            if fold(name) in meaning:
                raise _taken(f"{key}: {name!r}", meaning[fold(name)])
            meaning[_folded(f"{key}: {name!r}", name)] = name


def _folded(key: str, name: str) -> str:
    if not fold(name):
        raise _refused(key, "is empty", "remove it")
    return fold(name)


def _taken(key: str, meaning: str) -> CountriesError:
    return _refused(key, f"already means {meaning}", "remove one of the two")


def _refused(key: str, problem: str, remedy: str) -> CountriesError:
    return CountriesError(f"{INPUT.name}: {key} {problem}; {remedy}")


def render(territories: Mapping[str, Territory], manual: Manual) -> str:
    """Return the table as TOML, one line a country, group, territory and region.

    Source of the channels: admin/europa#softphone-laender.
    """
    lines = []
    for code, territory in territories.items():
        channel = Channel.SKYPE_CREDIT if territory.european else Channel.NOT_COVERED
        if code in manual.softphone:
            channel = Channel.SOFTPHONE
        also = list(manual.also.get(code, []))
        if fold(territory.english) not in map(fold, [territory.name, *also]):
            also.append(territory.english)
        row = {
            "name": territory.name,
            "alpha3": territory.alpha3,
            "eu": territory.eu,
            "european": territory.european,
            "channel": channel,
            "also": also,
        }
        pairs = (f"{key} = {_toml(value)}" for key, value in row.items())
        lines.append(f"{code} = {{ {', '.join(pairs)} }}\n")
    lines += [f"\n{key} = {_toml(getattr(manual, key))}\n" for key in LISTS]
    for key in TABLES:
        lines.append(f"\n[{key}]\n")
        lines += [f"{_toml(name)} = {_toml(code)}\n" for name, code in getattr(manual, key).items()]
    return "".join(lines)


def _toml(value: object) -> str:
    """Write a value or key; but for a bare DEL, JSON is what TOML takes."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def generate() -> str:
    """Return what countries.toml must say, from the installed CLDR data and the input file."""
    text = encoding.check(INPUT.parent, [INPUT])[INPUT.name]
    shapes.check(INPUT.name, toml_file.parse(text, INPUT.name))
    territories = read_territories()
    manual = parse_manual(text, territories)
    cldr_core = json.loads((CLDR_CORE / "package.json").read_text(encoding="utf-8"))["version"]
    return f"""\
# Generated by `{COMMAND}` (python -m calculator.build.country_table); do not edit. Made from
# - Babel {babel.__version__} (CLDR {get_cldr_version()}): German and English names
# - cldr-core {cldr_core}: ISO codes, EU, Europe
# - {INPUT.name}: softphone countries, other names, groups, territories, regions

{render(territories, manual)}"""


def main() -> None:
    """Write the table, or with --check compare it; exit with a message if that fails."""
    parser = argparse.ArgumentParser(prog="python -m calculator.build.country_table")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if outdated")
    check = parser.parse_args().check
    try:
        text = generate()
    except DataError as error:
        sys.exit(str(error))
    if FILE.is_file() and FILE.read_text(encoding="utf-8", errors="replace") == text:
        return
    if not check:
        FILE.write_text(text, encoding="utf-8")
        print(f"{FILE.name}: written anew from {INPUT.name}")
    else:
        sys.exit(f"{FILE.name}: out of date; run {COMMAND} and commit the result")


if __name__ == "__main__":
    main()
