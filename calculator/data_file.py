"""The project's data files: TOML beside the code, read whole or refused."""

import tomllib
from pathlib import Path
from typing import Any


class DataError(ValueError):
    """A data file contradicts itself; the message names file, key and remedy."""


def parse(text: str, file: str) -> dict[str, Any]:
    """Read TOML; text that is none raises DataError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{file}: {error}; correct the TOML there") from error


def read(path: Path) -> dict[str, Any]:
    """Read a TOML file; one that is none raises DataError."""
    return parse(path.read_text(encoding="utf-8"), path.name)
