"""The data files: TOML beside this module, read whole or refused."""

from pathlib import Path
from typing import Any

try:
    # The runtime that ships has its files parsed: reading TOML would take a third of its start.
    from calculator.data import parsed  # type: ignore[attr-defined]
except ImportError:
    import tomllib

    parsed = None

FOLDER = Path(__file__).parent


class DataError(ValueError):
    """A data file contradicts itself; the message names file, key and remedy."""


def parse(text: str, file: str) -> dict[str, Any]:
    """Read TOML; text that is none raises DataError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{file}: {error}; correct the TOML there") from error


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file of the folder; one that is none raises DataError."""
    if parsed is None:
        return parse(path.read_text(encoding="utf-8"), path.name)
    data: dict[str, Any] = parsed.FILES[path.relative_to(FOLDER).as_posix()]
    return data


def load_folder(name: str) -> dict[str, dict[str, Any]]:
    """Read all TOML files of a folder below this one, by file name."""
    if parsed is None:
        paths = sorted((FOLDER / name).glob("*.toml"))
    else:
        paths = [FOLDER / file for file in parsed.FILES if file.startswith(f"{name}/")]
    return {path.name: load(path) for path in paths}


def shipped(name: str) -> Any | None:
    """Return what the runtime that ships has ready beside its files; None where nothing ships."""
    return None if parsed is None else getattr(parsed, name)
