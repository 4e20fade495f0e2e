"""Files that people edit are text in UTF-8."""

from collections.abc import Iterable
from pathlib import Path

from calculator.build.mistakes.mistake import MistakeError


def check(root: Path, files: Iterable[Path]) -> dict[str, str]:
    """Return what files say, by path below ``root``; one that is not in UTF-8: MistakeError."""
    return {file.relative_to(root).as_posix(): _text(root, file) for file in files}


def _text(root: Path, file: Path) -> str:
    content = file.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        shown = content[error.start : error.start + 1].decode("cp1252", "replace")
        raise MistakeError(
            file.relative_to(root).as_posix(),
            f"line {line}",
            f"the file is not in UTF-8 (perhaps at „{shown}“)",
            "save it as UTF-8",
        ) from error
