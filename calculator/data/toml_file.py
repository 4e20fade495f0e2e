"""The project's data files: TOML beside the code, read whole or refused."""

from importlib import import_module
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


class DataError(ValueError):
    """A data file contradicts itself; the message names file, key and remedy."""


def parse(text: str, file: str) -> dict[str, Any]:
    """Read TOML; text that is none raises DataError."""
    import tomllib  # noqa: PLC0415 (the runtime that ships has nothing to parse)

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{file}: {error}; correct the TOML there") from error


def read(path: Path) -> dict[str, Any]:
    """Read a TOML file; one that is none raises DataError.

    The runtime that ships brings its files parsed, as ``calculator.data.parsed``: reading TOML
    would take a third of the time that the calculator needs to start.
    """
    try:
        parsed = import_module("calculator.data.parsed")
    except ModuleNotFoundError:
        return parse(path.read_text(encoding="utf-8"), path.name)
    data: dict[str, Any] = parsed.FILES[path.name]
    return data
