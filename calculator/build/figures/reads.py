"""Which figures pages and calculators use: noted while they are read, listed nowhere by hand."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from unittest.mock import patch
from urllib.parse import parse_qsl

from calculator.build import page_calculators, placeholders
from calculator.build.runtime import golden, usage
from calculator.catalogue import NUMBERS
from calculator.data import tariff
from calculator.data.edition import Edition, Figure
from calculator.data.tariff import Tariff
from calculator.lists.list_check import ListCheck
from calculator.questions.dialogue import Calculator, ask

#: The keys of the figures that each placeholder of the pages reads.
Reads = Mapping[str, Collection[str]]


class _Noted(dict[str, Figure]):
    """The figures of an edition; notes the keys of those that are looked up."""

    def __init__(self, figures: Mapping[str, Figure], keys: set[str]) -> None:
        super().__init__(figures)
        self._keys = keys

    def __getitem__(self, key: str) -> Figure:
        self._keys.add(key)
        return super().__getitem__(key)


class _Observed:
    """A tariff whose editions note what is read of them."""

    def __init__(self, whole: Tariff, keys: set[str]) -> None:
        self._whole, self._keys = whole, keys
        self.first_day = whole.first_day

    def on(self, day: date) -> Edition:
        edition = self._whole.on(day)
        return edition._replace(figures=_Noted(edition.figures, self._keys))


@contextmanager
def noted() -> Iterator[set[str]]:
    """Note the keys of the figures that are read meanwhile, from whatever edition."""
    keys: set[str] = set()
    observed = _Observed(tariff.current(), keys)
    with patch.object(tariff, "current", lambda: observed):
        yield keys


def of_placeholders(calculators: Mapping[str, Calculator], day: date) -> dict[str, set[str]]:
    """Return what each placeholder reads: what fills texts on a day, and the calculators.

    Of a calculator, that is what its rule reads for the questions of the golden domain; of the
    check of lists, what it reads for a list with each verdict.
    """
    read = {}
    for name, filling in placeholders.of_edition().items():
        with noted() as read[name]:
            filling(tariff.current().on(day))
    questions = golden.questions()
    for name, calculator in calculators.items():
        asked = golden.number_questions() if calculator.slug == NUMBERS.slug else questions
        with noted() as read[name]:
            for slug, words in asked:
                if slug == calculator.slug:
                    ask(calculator, parse_qsl(words), golden.DAY)
    with noted() as read[page_calculators.CHECK]:
        _check_list(usage.TASKS)
    return read


def _check_list(tasks: str) -> None:
    for _ in ListCheck([tasks.encode("cp1252")], golden.DAY).batches():
        pass
