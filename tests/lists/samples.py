"""Lists as bytes, and the findings of all their rows."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from calculator.lists.list_check import ListCheck
from tests.days import FIRST_DAY

HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
#: A row of exactly the width of the header, with the right factor.
GOOD = "Rückrufe;backoffice;FR;20;1;my-vpa;30;1,3"
#: The size of a chunk that holds most lists of these tests as a whole.
WHOLE = 1 << 16


def chunks(content: bytes, size: int) -> Iterator[bytes]:
    """Cut bytes into chunks of a size."""
    return (content[start : start + size] for start in range(0, len(content), size))


def list_of(*rows: str, header: str = HEADER) -> bytes:
    """Return a list of these rows as UTF-8, the last line without an end."""
    return "\n".join([header, *rows]).encode()


def check_of(content: bytes, size: int = WHOLE) -> ListCheck:
    """Return the check of a list that comes in chunks of a size."""
    return ListCheck(chunks(content, size), FIRST_DAY)


def findings(list_check: ListCheck) -> bytes:
    """Return the findings file of a check."""
    return list_check.head() + b"".join(map(list_check.body, list_check.batches()))


def spreadsheet(findings_file: bytes) -> list[list[str]]:
    """Return the rows of a findings file as a spreadsheet reads them, the headings first."""
    text = StringIO(findings_file.decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


def found_rows(content: bytes, size: int = WHOLE) -> list[list[str]]:
    """Return the rows of a list with their findings, without the headings."""
    return spreadsheet(findings(check_of(content, size)))[1:]


def verdicts(rows: Iterable[list[str]]) -> list[str]:
    """Return the verdict of each row of the findings of a list with the usual header."""
    return [row[8] for row in rows]
