"""What the site publishes of its figures: files, fillings of pages, and a line on each page."""

from collections.abc import Collection, Mapping
from datetime import date

from calculator.build.figures import data_files, feed, news, page, reads, use
from calculator.build.figures.use import Use
from calculator.data import tariff
from calculator.data.reader import Reader
from calculator.questions.dialogue import Calculator


def files(day: date, readers: Collection[Reader], name: str, site: str) -> dict[str, str | bytes]:
    """Return the files for other programs by address, as of the day of the build.

    Args:
        day: The day.
        readers: Whom the site is for.
        name: The site's name.
        site: The site's address, or nothing.
    """
    history = tariff.current()
    written = feed.xml(news.entries(history, readers), name, readers, site)
    return {**data_files.files(history, day, readers), feed.ADDRESS: written}


def uses(
    pages: Mapping[str, str],
    calculators: Mapping[str, Calculator],
    day: date,
    nested: Mapping[str, str],
) -> dict[str, Use]:
    """Return what each page uses.

    Args:
        pages: Markdown with placeholders, by file.
        calculators: Those of the site, by placeholder.
        day: The day of the build.
        nested: Markdown with placeholders that takes the place of a placeholder.
    """
    read = reads.of_placeholders(calculators, day)
    return use.of_pages(pages, read | use.of_placeholders(nested, read))


def fillings(known: Mapping[str, Use], day: date, readers: Collection[Reader]) -> dict[str, str]:
    """Return what fills the page of the figures and that of what is new."""
    history = tariff.current()
    return {
        "tarif.werte": page.markdown(history, day, known.values(), readers),
        "neues.eintraege": news.markdown(news.entries(history, readers), known),
    }


def day_line(known: Use, day: date) -> str:
    """Return, as Markdown, of which day the figures of a page are."""
    history = tariff.current()
    return use.day_line(known, history.on(day).figures, history.first_day)
