"""Tariffs other than the one that ships: its text with something changed."""

import pytest

from calculator.data import tariff, toml_file
from tests.changes import changed

TEXT = (toml_file.FOLDER / tariff.FILE).read_text(encoding="utf-8")


def tariff_with(old: str, new: str) -> str:
    """Return the text of the tariff with one place changed."""
    return changed(TEXT, old, new)


def use(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Let the text of a tariff count in place of the one that ships."""
    history = tariff.parse(text)
    monkeypatch.setattr(tariff, "current", lambda: history)


def raise_in_2027(monkeypatch: pytest.MonkeyPatch, *amounts: tuple[str, str]) -> None:
    """Let the first amount of each pair be the second from 2027-01-01 on."""
    text = TEXT
    for amount, later in amounts:
        (line,) = (each for each in text.splitlines() if f'amount = "{amount}"' in each)
        value = line.removeprefix("values = [").removesuffix("]")
        new = value.replace("2026-11-21", "2027-01-01").replace(amount, later)
        text = changed(text, line, f"values = [{value}, {new}]")
    use(monkeypatch, text)
