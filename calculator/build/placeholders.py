"""The placeholders of the pages: figures, names, tables and calculators, filled from the tariff."""

import re
from collections.abc import Iterable, Mapping

from calculator.build import tables
from calculator.data import countries, tariff
from calculator.data.country import Channel, Zone
from calculator.data.edition import Edition
from calculator.data.settings import Settings
from calculator.language import wording
from calculator.questions.dialogue import Calculator
from calculator.rules import figures
from calculator.rules.addons import Greeting, Option
from calculator.rules.task import WorkArea

PLACEHOLDER = re.compile(r"\{\{\s*([a-z0-9._-]+)\s*\}\}")


class PlaceholderError(ValueError):
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
    fillings: dict[str, str] = {
        "einschluss.minuten": wording.number(edition.amount("included_minutes")),
        "einschluss.anteil": wording.percent(figures.included_share(edition)),
        "frist.it": wording.number(edition.amount("escalation_days")),
        "ausgabe.erste": wording.day(tariff.current().first_day),
        "rufnummer.zentral": wording.name("central", "number"),
        "vorlage.einrichtung": wording.name("central", "setup_template"),
        "kanal.softphone": wording.name("channel", Channel.SOFTPHONE),
        "kanal.skype": wording.name("channel", Channel.SKYPE_CREDIT),
        "softphone.laender": _softphone_countries(),
        "gebiete.eu": _open_territories(),
        "auslegung.vertrieb": _derived_factor(edition),
        "beispiel.stundensatz": wording.euro(tables.EXAMPLE_RATE),
        "tabelle.beispiel": tables.factor_examples(edition),
        "tabelle.faktoren": tables.areas(edition),
        "tabelle.telefonfaktor": tables.cases(edition),
        "tabelle.addons": tables.prices(edition),
        "tabelle.laender": tables.all_countries(),
        "tabelle.rufnummern": tables.numbers(),
        "tabelle.eskalation": tables.deadline(edition),
    }
    fillings |= {
        f"option.{option}.preis": wording.euro(edition.amount(f"option.{option}"))
        for option in Option
        if option is not Option.OWN_EXTENSION
    }
    fillings |= {
        f"ansage.{greeting}.preis": wording.euro(edition.amount(f"greeting.{greeting}"))
        for greeting in Greeting
        if greeting is not Greeting.NONE
    }
    spoken = [edition.amount(f"greeting.{each}") for each in Greeting if each is not Greeting.NONE]
    fillings["ansage.ab"] = wording.euro(min(spoken))
    for zone in (Zone.DE, Zone.EU):
        short = zone.lower()
        fillings[f"aufschlag.{short}"] = wording.factor(figures.surcharge(zone, edition))
        fillings[f"vorlage.{short}"] = wording.text("table.template_name", zone=zone)
        for area in WorkArea:
            factor = figures.telephony_factor(area, zone, edition)
            fillings[f"faktor.{area}.{short}"] = wording.factor(factor)
            fillings[f"bereich.{area}.{short}"] = wording.text(
                "table.area_name", area=area, zone=zone
            )
    return fillings


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
