"""Turns the bytes of a text file, in chunks of any size, into its lines."""

from collections.abc import Iterable, Iterator
from io import StringIO

#: Bytes. A longer line is split: a file that is no list must not exhaust memory.
LONGEST_LINE = 16_000_000


class Lines:
    """The lines of a file, some at a time.

    They end at CR, LF and CRLF, but not at Unicode's other line ends.
    """

    def __init__(self, chunks: Iterable[bytes]) -> None:
        """Read nothing yet.

        Args:
            chunks: The bytes of a file in UTF-8 with or without BOM, or Windows-1252.
        """
        self._texts = _without_bom(_decode_chunks(chunks))
        self._lines: list[str] = []
        self._position = 0

    def take(self, most: int) -> list[str]:
        """Take lines that were read together, ``most`` at most; none at the end."""
        while self._position == len(self._lines):
            text = next(self._texts, None)
            if text is None:
                return []
            self._lines, self._position = list(StringIO(text, newline="")), 0
        lines = self._lines[self._position : self._position + most]
        self._position += len(lines)
        return lines

    def put_back(self, count: int) -> None:
        """Put back the last of the lines that were taken together."""
        self._position -= count


def _without_bom(texts: Iterator[str]) -> Iterator[str]:
    yield next(filter(None, texts), "").removeprefix("\ufeff")
    yield from texts


def _decode_chunks(chunks: Iterable[bytes]) -> Iterator[str]:
    """Decode the complete lines of each chunk; keep the rest for the next one."""
    rest: list[bytes] = []
    waiting = 0
    for chunk in filter(None, chunks):
        if rest and rest[-1].endswith(b"\r") and not chunk.startswith(b"\n"):
            yield _decode(b"".join(rest))
            rest, waiting = [], 0
        # A CR at the very end may be half of a CRLF.
        end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r", 0, -1)) + 1
        if end == 0 and waiting + len(chunk) > LONGEST_LINE:
            end = len(chunk)
        if end:
            yield _decode(b"".join([*rest, chunk[:end]]))
            rest, waiting = [], 0
        if end < len(chunk):
            rest.append(chunk[end:])
            waiting += len(rest[-1])
    yield _decode(b"".join(rest))


def _decode(lines: bytes) -> str:
    """Decode lines as UTF-8 or, where that fails, each line by its own encoding.

    This covers a first umlaut far from the start, and lists joined from both encodings.
    """
    try:
        return lines.decode()
    except UnicodeDecodeError:
        return "".join(map(_decode_line, lines.splitlines(keepends=True)))


def _decode_line(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; they become U+FFFD.
        return line.decode("cp1252", errors="replace")
