"""The placeholders of the pages: figures, names, tables and calculators, filled from the tariff."""

import re
from collections.abc import Callable, Iterable, Mapping

from calculator.build import examples, tables
from calculator.data import countries, tariff
from calculator.data.country import Channel, Zone
from calculator.data.edition import Edition
from calculator.data.settings import Settings
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.questions.dialogue import Calculator
from calculator.rules import figures
from calculator.rules.addons import Greeting, Option
from calculator.rules.task import WorkArea

PLACEHOLDER = re.compile(r"\{\{\s*([a-z0-9._-]+)\s*\}\}")
#: What makes a filling from the figures that apply.
Filling = Callable[[Edition], str]


class PlaceholderError(DataError):
    """A page asks for something that is not there; the message names file, key and remedy."""


def fill(markdown: str, file: str, fillings: Mapping[str, str]) -> str:
    """Fill every ``{{ key }}`` of a page; an unknown key raises PlaceholderError."""

    def filling(match: re.Match[str]) -> str:
        key = match[1]
        if key not in fillings:
            known = ", ".join(sorted(fillings))
            raise PlaceholderError(f"{file}: {{{{ {key} }}}} is unknown; use one of {known}")
        return fillings[key]

    return PLACEHOLDER.sub(filling, markdown)


def for_edition(edition: Edition) -> dict[str, str]:
    """Return what fills the pages while an edition of the tariff applies, by German key."""
    return {key: filling(edition) for key, filling in of_edition().items()}


def of_edition() -> dict[str, Filling]:
    """Return what makes the fillings of an edition, each apart, by German key."""
    fillings: dict[str, Filling] = {
        "einschluss.minuten": lambda edition: wording.number(edition.amount("included_minutes")),
        "einschluss.anteil": lambda edition: wording.percent(figures.included_share(edition)),
        "frist.it": lambda edition: wording.number(edition.amount("escalation_days")),
        "ausgabe.erste": lambda _: wording.day(tariff.current().first_day),
        "rufnummer.zentral": lambda _: wording.name("central", "number"),
        "vorlage.einrichtung": lambda _: wording.name("central", "setup_template"),
        "kanal.softphone": lambda _: wording.name("channel", Channel.SOFTPHONE),
        "kanal.skype": lambda _: wording.name("channel", Channel.SKYPE_CREDIT),
        "softphone.laender": lambda _: _softphone_countries(),
        "gebiete.eu": lambda _: _open_territories(),
        "auslegung.vertrieb": _derived_factor,
        "beispiel.stundensatz": lambda _: wording.euro(tables.EXAMPLE_RATE),
        **{f"beispiel.{key}": _said(text) for key, text in examples.texts().items()},
        "tabelle.beispiel": tables.factor_examples,
        "tabelle.faktoren": tables.areas,
        "tabelle.telefonfaktor": tables.cases,
        "tabelle.addons": tables.prices,
        "tabelle.laender": lambda _: tables.all_countries(),
        "tabelle.rufnummern": lambda _: tables.numbers(),
        "tabelle.eskalation": tables.deadline,
    }
    fillings |= {
        f"option.{option}.preis": _price(f"option.{option}")
        for option in Option
        if option is not Option.OWN_EXTENSION
    }
    spoken = [f"greeting.{greeting}" for greeting in Greeting if greeting is not Greeting.NONE]
    fillings |= {f"ansage.{key.partition('.')[2]}.preis": _price(key) for key in spoken}
    fillings["ansage.ab"] = _price(*spoken)
    for zone in (Zone.DE, Zone.EU):
        short = zone.lower()
        fillings[f"aufschlag.{short}"] = _surcharge(zone)
        fillings[f"vorlage.{short}"] = _words("table.template_name", zone=zone)
        for area in WorkArea:
            fillings[f"faktor.{area}.{short}"] = _factor(area, zone)
            fillings[f"bereich.{area}.{short}"] = _words("table.area_name", area=area, zone=zone)
    return fillings


def _said(text: str) -> Filling:
    return lambda _: text


def _price(*keys: str) -> Filling:
    """Return what fills in the lowest of some prices."""
    return lambda edition: wording.euro(min(edition.amount(key) for key in keys))


def _surcharge(zone: Zone) -> Filling:
    return lambda edition: wording.factor(figures.surcharge(zone, edition))


def _factor(area: WorkArea, zone: Zone) -> Filling:
    return lambda edition: wording.factor(figures.telephony_factor(area, zone, edition))


def _words(key: str, **values: object) -> Filling:
    return lambda _: wording.text(key, **values)


def for_settings(known: Settings) -> dict[str, str]:
    """Return what fills the pages from ``extra:``; without an address there are words alone."""
    sheet = wording.text("admin.process_sheet")
    address = known.process_sheet
    return {"einrichtung.prozess": f"[{sheet}]({address})" if address else sheet}


def for_copy(megabytes: int | None) -> dict[str, str]:
    """Return what the pages say of the copy that browsers keep; nothing where they keep none."""
    if megabytes is None:
        return dict.fromkeys(("speicherung.kopie", "speicherung.laender", "speicherung.neuere"), "")
    return {
        "speicherung.kopie": f"- {wording.text('freshness.kept', megabytes=megabytes)}",
        "speicherung.laender": f"- {wording.text('freshness.countries')}",
        "speicherung.neuere": f"- {wording.text('freshness.asked')}",
    }


def for_queries(calculators: Iterable[Calculator]) -> dict[str, str]:
    """Return what the pages say that questions hold where hosts see them."""
    public = [each for each in calculators if not each.private]
    keys = dict.fromkeys(field.key for each in public for field in each.fields)
    names = [wording.text(f"field.{key}.label") for key in keys]
    return {"adresse.angaben": wording.text("value.list", names=names)}


def _softphone_countries() -> str:
    table = countries.current().sorted_by_name()
    return wording.all_of(each.name for each in table if each.channel is Channel.SOFTPHONE)


def _open_territories() -> str:
    table = countries.current().sorted_by_name()
    return wording.all_of(each.name for each in table if each.territory_of)


def _derived_factor(edition: Edition) -> str:
    factor = figures.factor_without_telephony(WorkArea.VERTRIEB, edition)
    return wording.text(
        "reading.no_derived_factor" if factor is None else "reading.derived_factor",
        factor=factor,
        factor_de=figures.telephony_factor(WorkArea.VERTRIEB, Zone.DE, edition),
        factor_eu=figures.telephony_factor(WorkArea.VERTRIEB, Zone.EU, edition),
        surcharge_de=figures.surcharge(Zone.DE, edition),
        surcharge_eu=figures.surcharge(Zone.EU, edition),
    )
