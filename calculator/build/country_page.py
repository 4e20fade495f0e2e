"""The page of one country: all that the calculators know of it, without a calculator."""

import json
from collections.abc import Iterable
from typing import NamedTuple

import phonenumbers

from calculator.build.country_names import Named
from calculator.data.country import Country, Zone
from calculator.data.edition import Edition
from calculator.data.reader import Reader
from calculator.language import wording
from calculator.questions.fields import READER_WORDS
from calculator.rules.answer import Action, Statement, by_reader_and_case
from calculator.rules.country_price import price_actions
from calculator.rules.destination import area_phrase
from calculator.rules.figures import telephony_factor
from calculator.rules.numbers.dialling import dialling_steps
from calculator.rules.reachability import ReachabilityQuestion, decide_reachability
from calculator.rules.task import WorkArea
from calculator.view import html_answer
from calculator.view.html import Markup, element, join

OUTLYING = "auslegungen#kanaren-madeira-azoren"
TERRITORIES = "auslegungen#gebiete-von-eu-laendern"
CALCULATORS = ("telefonfaktor", "erreichbarkeit", "add-ons")


class Place(NamedTuple):
    """A country with its neighbours in the data.

    Attributes:
        named: The country and its names.
        state: The EU country whose territory it is, or None.
        territories: Its own territories that have a page.
    """

    named: Named
    state: Named | None
    territories: list[Named]


def markdown(place: Place, edition: Edition) -> str:
    """Return the page as Markdown."""
    named = place.named
    answer = decide_reachability(ReachabilityQuestion(named.country), edition)
    actions = [*price_actions(named.country, edition), *answer.actions]
    reasons = html_answer.items(answer.steps, None, html_answer.ROOT)
    sections = [
        _heading(1, named.country.name, "land"),
        _glance(named.country, edition),
        _heading(2, wording.text("page.actions"), html_answer.ACTIONS_ID),
        *_actions(actions),
        _heading(2, wording.text("country.page.dial"), "waehlen"),
        _list(dialling_steps(named.country), None),
        _heading(2, wording.text("country.page.reasons"), "schritte"),
        element("ol", *reasons, class_="answer__steps"),
        element("p", wording.say(html_answer.edition_statement(edition)), class_="answer__edition"),
        _heading(2, wording.text("country.page.names"), "namen"),
        _names(place),
        _heading(2, wording.text("country.page.further"), "rechner"),
        _further(named.country),
    ]
    return _head(named.country) + "\n\n".join(sections) + "\n"


def _head(country: Country) -> str:
    code = phonenumbers.country_code_for_region(country.code)
    description = wording.text(
        "country.page.description_with_code" if code else "country.page.description",
        country=country.name,
        channel=country.channel,
        zone=country.place,
        area=area_phrase(country),
        code=code,
    )
    title = wording.text("country.page.title", country=country.name)
    # JSON's strings are YAML's as well.
    lines = [
        f"{key}: {_json(value)}" for key, value in (("title", title), ("description", description))
    ]
    # The search knows the countries from their table.
    lines.append("search: { exclude: true }")
    return "\n".join(["---", *lines, "---", "", ""])


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _heading(level: int, text: str, anchor: str) -> str:
    return f"{'#' * level} {text} {{ #{anchor} }}"


def _list(statements: list[Statement], reader: Reader | None) -> Markup:
    return element("ul", *html_answer.items(statements, reader, html_answer.ROOT))


def _glance(country: Country, edition: Edition) -> Markup:
    code = phonenumbers.country_code_for_region(country.code)
    priced = country.zone is not Zone.NON_EU
    return _pairs(
        [
            (wording.text("country.glance.channel"), wording.name("channel", country.channel)),
            (wording.text("country.glance.zone"), wording.name("zone_short", country.place)),
            (
                wording.text("country.glance.area" if priced else "country.glance.price"),
                _areas(country.zone, edition) if priced else wording.say(area_phrase(country)),
            ),
            (
                wording.text("country.glance.code"),
                f"+{code}" if code else wording.text("country.glance.no_code"),
            ),
        ],
        "country__glance",
    )


def _areas(zone: Zone, edition: Edition) -> str:
    names = [
        wording.text(
            "country.glance.area_factor",
            area=area,
            zone=zone,
            factor=telephony_factor(area, zone, edition),
        )
        for area in WorkArea
    ]
    return wording.text("country.glance.areas", names=names)


def _pairs(pairs: Iterable[tuple[str, str]], style: str) -> Markup:
    rows = (
        element("div", element("dt", term), element("dd", description))
        for term, description in pairs
    )
    return element("dl", *rows, class_=style)


def _actions(actions: list[Action]) -> list[str]:
    """Return what each reader does next, in that reader's words and with that reader's sources."""
    found = by_reader_and_case(actions)
    parts: list[str] = []
    for reader in READER_WORDS:
        parts.append(_heading(3, wording.name("role", reader), html_answer.READER_IDS[reader]))
        parts.append(_list(found[reader, None], reader))
    return parts


def _names(place: Place) -> Markup:
    named, country = place.named, place.named.country
    pairs: list[tuple[str, str]] = [("codes", ", ".join([country.code, named.alpha3]))]
    if named.also:
        pairs.append(("also", ", ".join(named.also)))
    if named.groups:
        pairs.append(("groups", ", ".join(named.groups)))
    if named.regions:
        pairs.append(("regions", ", ".join(named.regions)))
    if named.outlying:
        reading = html_answer.link(OUTLYING, html_answer.ROOT)
        pairs.append(("outlying", join(", ".join(named.outlying), reading)))
    if place.state:
        reading = html_answer.link(TERRITORIES, html_answer.ROOT)
        pairs.append(("territory_of", join(_page_link(place.state), reading)))
    if place.territories:
        links = [_page_link(each) for each in place.territories]
        pairs.append(("territories", Markup(wording.all_of(links))))
    said = ((wording.text(f"country.names.{key}"), text) for key, text in pairs)
    return _pairs(said, "country__names")


def _page_link(named: Named) -> Markup:
    return element("a", named.country.name, href=f"../{named.slug}/")


def _further(country: Country) -> Markup:
    """Return links to the calculators with the country filled in, and to the other countries."""
    addresses = {
        f"{html_answer.ROOT}rechner/{slug}/?land={country.code}": f"page.calculator.{slug}"
        for slug in CALCULATORS
    } | {"../": "country.page.all"}
    links = (element("a", wording.text(key), href=address) for address, key in addresses.items())
    return element("ul", *(element("li", link) for link in links))
