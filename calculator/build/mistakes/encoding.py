"""Files that people edit are text in UTF-8."""

from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path

from calculator.build.mistakes.mistake import MistakeError


def check(root: Path, files: Iterable[Path]) -> dict[str, str]:
    """Return what files say, by path below ``root``; one that is not in UTF-8: MistakeError."""
    return {file.relative_to(root).as_posix(): _text(root, file) for file in files}


def _text(root: Path, file: Path) -> str:
    content = file.read_bytes()
    name = file.relative_to(root).as_posix()
    if content.startswith(BOM_UTF8):
        problem = "the file begins with a byte order mark"
        raise MistakeError(name, "line 1", problem, "save it as UTF-8 without one (BOM)")
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        shown = content[error.start : error.start + 1].decode("cp1252", "replace")
        raise MistakeError(
            name,
            f"line {line}",
            f"the file is not in UTF-8 (perhaps at „{shown}“)",
            "save it as UTF-8",
        ) from error
