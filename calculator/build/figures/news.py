"""What is new: figures that change, from the tariff, and what ``help/news.toml`` tells."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise
from typing import NamedTuple

from calculator.build.figures import page
from calculator.build.figures.use import TARIFF, Use
from calculator.build.help import entries as help_entries
from calculator.build.help.entries import HelpError
from calculator.data.reader import Reader
from calculator.data.tariff import Tariff
from calculator.language import wording
from calculator.view import ticket

FILE = "news.toml"
ID = re.compile(r"[a-z][a-z0-9-]*")


class News(NamedTuple):
    """One entry.

    Attributes:
        id: Its address on the page; it never changes.
        day: The day of the change.
        title: What is new.
        text: The same in a sentence or two, as plain text.
        target: Page, or page#section, with the whole.
    """

    id: str
    day: date
    title: str
    text: str
    target: str


def entries(tariff: Tariff, readers: Collection[Reader]) -> list[News]:
    """Return all entries for some readers, the latest day first."""
    found = [*of_tariff(tariff, readers), *_of_file(readers)]
    ids = [each.id for each in found]
    for each in found:
        if ids.count(each.id) > 1:
            raise HelpError(f"{FILE}: id {each.id} is taken; choose another")
    return sorted(found, key=lambda each: each.day, reverse=True)


def of_tariff(tariff: Tariff, readers: Collection[Reader]) -> Iterator[News]:
    """Return that the first values were recorded, and every later change of an amount."""
    target = TARIFF.removesuffix(".md")
    yield News(
        "werte-erfasst",
        tariff.first_day,
        wording.text("news.recorded"),
        wording.text("news.recorded_text"),
        target,
    )
    for entry in page.entries(tariff, readers):
        for old, new in pairwise(entry.values):
            if old.amount != new.amount:
                yield News(
                    f"{entry.anchor}-{new.valid_from}",
                    new.valid_from,
                    wording.text(
                        "news.changed", name=new.name, new=page.value(new), old=page.value(old)
                    ),
                    wording.text("news.changed_text", since=new.valid_from),
                    f"{target}#{entry.anchor}",
                )


def _of_file(readers: Collection[Reader]) -> Iterator[News]:
    required, optional = {"id", "day", "title", "text"}, {"target", "readers"}
    for entry in help_entries.load(FILE, "entry", required, optional):
        where = f"{FILE}: [[entry]] {entry['id']}"
        if not ID.fullmatch(entry["id"]):
            raise HelpError(f"{where}: id must be small letters, digits and hyphens; correct it")
        if type(entry["day"]) is not date:
            raise HelpError(f"{where}: day must be a date such as 2026-11-29; correct it")
        if set(help_entries.readers(entry)) & set(readers):
            yield News(**{key: entry.get(key, "") for key in News._fields})


def markdown(news: Iterable[News], uses: Mapping[str, Use]) -> str:
    """Return the entries as Markdown, under their days."""
    parts = []
    for day, entries_of_day in groupby(news, key=lambda each: each.day):
        parts.append(f"## {wording.day(day)} {{ #am-{day} }}")
        parts += [_section(each, uses) for each in entries_of_day]
    return "\n\n".join(parts)


def _section(entry: News, uses: Mapping[str, Use]) -> str:
    text = f"### {ticket.escape(entry.title)} {{ #{entry.id} }}\n\n{ticket.escape(entry.text)}"
    if not entry.target:
        return text
    name, hashed, section = entry.target.partition("#")
    if f"{name}.md" not in uses:
        raise HelpError(
            f"{FILE}: {entry.id}: there is no page {name} for these readers; correct target"
        )
    title = uses[f"{name}.md"].title
    more = wording.text("news.more")
    return f"{text}\n\n{more}: [{title}]({name}.md{hashed}{section})"
