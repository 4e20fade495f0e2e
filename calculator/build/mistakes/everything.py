"""All that is checked of what people edit before MkDocs builds pages of it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from calculator import catalogue
from calculator.build import country_table, licences, page_calculators
from calculator.build.mistakes import (
    configuration,
    doubts,
    encoding,
    page_source,
    sentences,
    shapes,
    typed_figures,
)
from calculator.build.mistakes.mistake import MistakeError
from calculator.data import audience, countries, sources, tariff, toml_file
from calculator.data.tariff import Tariff
from calculator.language import templates, wording

#: The key of the central's number, which has its place in the wording.
CENTRAL = "name.central.number"
WORDING_REMEDY = "write a placeholder that the sentence has, or show how to write it after „z. B.“"
#: Data files with words that readers read or search for.
PROSE = {
    "texts.toml": "write a placeholder that the text has",
    "help/faq.toml": page_source.FIGURES_REMEDY,
    "help/glossary.toml": page_source.FIGURES_REMEDY,
    "help/news.toml": "name none there: readers see the change itself",
    "help/aliases.toml": "lead to words that stay when the figure changes",
    "help/search.toml": "name none there",
}


def check(root: Path, today: date) -> None:
    """See that all files that people edit are in order; else DataError with the first mistake.

    Args:
        root: The project's folder, which holds the package that runs.
        today: The day of the build.
    """
    for data in (audience, countries, sources, tariff, templates, wording):
        data.current.cache_clear()
    settings = configuration.check_all(root)
    pages = encoding.check(root / "docs", sorted((root / "docs").rglob("*.md")))
    check_data(today)
    for file, text in settings.items():
        typed_figures.check(file, "", text, "name none there")
    for file, text in pages.items():
        page_source.check(f"docs/{file}", text)
    page_source.check_calculators(pages, places())


def check_data(today: date) -> None:
    """See that all data files are in order; else DataError."""
    texts = encoding.check(toml_file.FOLDER, sorted(toml_file.FOLDER.rglob("*.toml")))
    # The licences are read by the build alone, and stand beside it.
    texts |= encoding.check(licences.LIST.parent, [licences.LIST])
    files = {file: toml_file.parse(text, file) for file, text in texts.items()}
    shapes.check_names(files, f"{wording.FOLDER}/")
    for file, data in files.items():
        shapes.check(file, data)
    sources.current()
    history = tariff.current()
    history.on(today)
    doubts.check(files["tariff.toml"], history, today)
    _check_countries(texts)
    _check_wording(files)
    templates.current()
    for file, remedy in PROSE.items():
        _check_prose(file, "", files[file], remedy)
    _check_figures(history)


def places() -> dict[str, str]:
    """Return the page on which each calculator belongs, by its placeholder."""
    every = {
        page_calculators.placeholder(each): f"rechner/{each.slug}.md" for each in catalogue.ALL
    }
    return every | {
        page_calculators.CHECK: "rechner/pruefung.md",
        page_calculators.VERIFY: "rechner/nachrechnen.md",
    }


def _check_countries(texts: Mapping[str, str]) -> None:
    if texts[countries.FILE] != country_table.generate():
        raise MistakeError(
            countries.FILE,
            "whole file",
            f"it is not what {country_table.INPUT.name} makes",
            "run python3 noxfile.py -s countries",
        )


def _check_wording(files: Mapping[str, dict[str, Any]]) -> None:
    folder = f"{wording.FOLDER}/"
    words = {
        file.removeprefix(folder): data for file, data in files.items() if file.startswith(folder)
    }
    wording.combined(words)
    known = sentences.read(sentences.LIST.read_text(encoding="utf-8"))
    sentences.check(words, known)
    for file, data in words.items():
        for key, text in wording.combined({file: data}).words.items():
            if key != CENTRAL:
                typed_figures.check(f"{folder}{file}", key, text, WORDING_REMEDY)


def _check_figures(history: Tariff) -> None:
    """See that figures have names of their own, without figures in them; else MistakeError."""
    names: dict[str, str] = {}
    for key, (figure, *_) in history.history.items():
        place, other = f"[{key}] name", names.setdefault(figure.name, key)
        if other != key:
            problem = f"„{figure.name}“ is the name of [{other}] too"
            raise MistakeError(tariff.FILE, place, problem, "say what this figure is")
        typed_figures.check(tariff.FILE, place, figure.name, "name none there")


def _check_prose(file: str, place: str, value: object, remedy: str) -> None:
    """See that no text at any depth of a data file names a figure; else MistakeError."""
    if isinstance(value, dict):
        for key, each in value.items():
            _check_prose(file, f"{place} {key}".strip(), each, remedy)
    elif isinstance(value, list):
        for number, each in enumerate(value, 1):
            _check_prose(file, f"{place} {number}", each, remedy)
    elif isinstance(value, str):
        typed_figures.check(file, place, value, remedy)
