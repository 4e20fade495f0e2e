"""The page of all figures: value, day, source, where each is used, and its history."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from calculator.build.figures.use import Use
from calculator.build.runtime.audience import section_for
from calculator.data import sources
from calculator.data.edition import Figure
from calculator.data.reader import Reader
from calculator.data.tariff import UNITS, Tariff, TariffError
from calculator.language import wording
from calculator.view import ticket

#: The addresses on the page, by the first part of a figure's key: that of the group, and how those
#: of its figures begin.
ADDRESSES = {
    "included_minutes": ("gespraechszeit", "enthaltene-gespraechszeit"),
    "factor": ("faktoren", "faktor"),
    "option": ("optionen", "option"),
    "greeting": ("ansagen", "ansage"),
    "escalation_days": ("fristen", "frist-it"),
}


class Entry(NamedTuple):
    """A figure for some readers.

    Attributes:
        key: Dotted key in ``tariff.toml``.
        name: What it is, in German.
        values: Its values in order of their days, each with a source that these readers read.
    """

    key: str
    name: str
    values: tuple[Figure, ...]

    @property
    def group(self) -> str:
        """The first part of the key."""
        return self.key.partition(".")[0]

    @property
    def anchor(self) -> str:
        """Its address on the page."""
        _, begin = _addresses(self.group)
        return "-".join([begin, *self.key.split(".")[1:]])


def entries(tariff: Tariff, readers: Collection[Reader]) -> Iterator[Entry]:
    """Return the figures that some readers read: those with a source that is for them."""
    for key, values in tariff.history.items():
        known = [each._replace(source=section_for(each.source, readers)) for each in values]
        if all(each.source for each in known):
            yield Entry(key, known[-1].name, tuple(known))


def markdown(tariff: Tariff, day: date, uses: Collection[Use], readers: Collection[Reader]) -> str:
    """Return the figures in groups as Markdown, as they are on a day.

    ``uses`` tells where they are used, in the order in which pages are named.
    """
    parts, group = [], ""
    for entry in entries(tariff, readers):
        if entry.group != group:
            group = entry.group
            title = wording.text(f"tariff.group.{group}")
            parts.append(f"## {title} {{ #{_addresses(group)[0]} }}")
        parts.append(_section(entry, tariff.first_day, day, uses))
    return "\n\n".join(parts)


def value(figure: Figure) -> str:
    """Return an amount with its unit."""
    unit = UNITS[figure.key].replace(" ", "_")
    return wording.text(f"tariff.value.{unit}", amount=figure.amount)


def _section(entry: Entry, first_day: date, day: date, uses: Collection[Use]) -> str:
    (current,) = (each for each in entry.values if _covers(each, day))
    source = sources.find(current.source)
    page, _, section = current.source.partition("#")
    facts = {
        "source": [f"[{ticket.escape(source.title)}]({page}.md#{section})"],
        "pages": _links(
            use for use in uses if entry.key in use.shown and entry.key not in use.calculated
        ),
        "calculators": _links(use for use in uses if entry.key in use.calculated),
    }
    lines = [f"- **{_label(name)}:** {', '.join(links)}" for name, links in facts.items() if links]
    if len(entry.values) > 1:
        lines.append(f"- **{_label('history')}:**")
        lines += [f"    - {value(each)}: {_period(each, first_day, day)}" for each in entry.values]
    return (
        f"### {ticket.escape(entry.name)} {{ #{entry.anchor} }}\n\n"
        f"**{value(current)}** {_period(current, first_day, day)}\n{{ .figure-value }}\n\n"
        + "\n".join(lines)
    )


def _covers(figure: Figure, day: date) -> bool:
    return figure.valid_from <= day and (figure.until is None or day <= figure.until)


def _period(figure: Figure, first_day: date, day: date) -> str:
    """Return when a value applies; of the first only the day is known on which it was recorded."""
    since, until = figure.valid_from, figure.until
    begin = "recorded" if since == first_day else "announced" if since > day else "valid"
    end = "" if until is None else "_ended" if until < day else "_until"
    return wording.text(f"tariff.period.{begin}{end}", since=since, until=until)


def _label(fact: str) -> str:
    return wording.text(f"tariff.fact.{fact}")


def _links(uses: Iterable[Use]) -> list[str]:
    return [f"[{each.title}]({each.page})" for each in uses]


def _addresses(group: str) -> tuple[str, str]:
    if group not in ADDRESSES:
        raise TariffError(
            f"figures/page.py: ADDRESSES has no {group}; add the addresses of its figures"
        )
    return ADDRESSES[group]
