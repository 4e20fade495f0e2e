"""The data files: TOML beside this module, read whole or refused."""

from typing import Any

try:
    # The runtime that ships has its files parsed: reading TOML would take a third of its start,
    # and handling paths another tenth.
    from calculator.data import parsed  # type: ignore[attr-defined]
except ImportError:
    import tomllib
    from pathlib import Path

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


def load(file: str) -> dict[str, Any]:
    """Read a TOML file by its path below the folder; one that is none raises DataError."""
    if parsed is None:
        path = FOLDER / file
        return parse(path.read_text(encoding="utf-8"), path.name)
    data: dict[str, Any] = parsed.FILES[file]
    return data


def load_folder(name: str) -> dict[str, dict[str, Any]]:
    """Read all TOML files of a folder below this one, by file name."""
    if parsed is None:
        files = sorted(f"{name}/{path.name}" for path in (FOLDER / name).glob("*.toml"))
    else:
        files = [file for file in parsed.FILES if file.startswith(f"{name}/")]
    return {file.removeprefix(f"{name}/"): load(file) for file in files}


def shipped(name: str) -> Any | None:
    """Return what the runtime that ships has ready beside its files; None where nothing ships."""
    return None if parsed is None else getattr(parsed, name)
