"""Parts of a page that are for some readers only.

Two comments stand around such a part, each on a line of its own:

    <!-- nur: vpa admin -->
    <!-- ende -->

A site for everyone shows all parts; one for some readers leaves out what is for others.
"""

import re
from collections.abc import Collection

from calculator.data.reader import Reader
from calculator.data.toml_file import DataError
from calculator.questions.fields import READER_WORDS

BEGIN = re.compile(r"<!-- nur: ([a-z ]+) -->")
END = "<!-- ende -->"
READERS = {word: reader for reader, word in READER_WORDS.items()}


class PartError(DataError):
    """A part does not begin or end as it should; the message names file, line and remedy."""


def parts_for(markdown: str, file: str, readers: Collection[Reader]) -> str:
    """Return a page without the comments, and without the parts for others than these readers."""
    kept: list[str] = []
    shown: bool | None = None  # None outside of a part
    for number, line in enumerate(markdown.splitlines(keepends=True), 1):
        begins, ends = BEGIN.fullmatch(line.strip()), line.strip() == END
        if (begins and shown is not None) or (ends and shown is None):
            raise PartError(f"{file}: line {number}: {line.strip()} has no pair; add or remove one")
        if begins:
            shown = _any(begins[1].split(), f"{file}: line {number}", readers)
        elif ends:
            shown = None
        elif shown is not False:
            kept.append(line)
    if shown is not None:
        raise PartError(f"{file}: {END} is missing at the end; add it where the part ends")
    return "".join(kept)


def _any(words: list[str], where: str, readers: Collection[Reader]) -> bool:
    for word in words:
        if word not in READERS:
            raise PartError(f"{where}: {word} is no reader; use {', '.join(READERS)}")
    return any(READERS[word] in readers for word in words)
