"""The data files of the help center, read entry by entry or refused."""

from typing import Any

from calculator.data import toml_file
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError

FOLDER = "help"


class HelpError(DataError):
    """A data file of the help center contradicts itself or the pages: file, key and remedy."""


def load(file: str, table: str, required: set[str], optional: set[str]) -> list[dict[str, Any]]:
    """Return the entries ``[[table]]`` of a file; a key missing or unknown raises HelpError.

    An entry is named by the key that is called as the table, or by its ``id``.
    """
    entries: list[dict[str, Any]] = toml_file.load(f"{FOLDER}/{file}").get(table, [])
    if not entries:
        raise HelpError(f"{file}: there is no [[{table}]]; add one")
    for number, entry in enumerate(entries, 1):
        name = entry.get(table) or entry.get("id", "without a name")
        where = f"{file}: [[{table}]] {number} ({name})"
        for key in sorted(required - entry.keys()):
            raise HelpError(f"{where}: {key} is missing; add it")
        for key in sorted(entry.keys() - required - optional):
            known = ", ".join(sorted(required | optional))
            raise HelpError(f"{where}: {key} is unknown; use one of {known}")
        for reader in entry.get("readers", []):
            if reader not in list(Reader):
                raise HelpError(f"{where}: {reader} is no reader; use {', '.join(Reader)}")
    return entries


def readers(entry: dict[str, Any]) -> tuple[Reader, ...]:
    """Return whom an entry is for: without ``readers``, everyone."""
    return tuple(map(Reader, entry.get("readers", list(Reader))))
