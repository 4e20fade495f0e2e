"""Ask about tasks with calls."""

from urllib.parse import parse_qsl

from tests.asking import Record, record


def task(words: str) -> Record:
    """Ask for a Backoffice task in one hour on our phone system, unless the words say else."""
    usual = {"anlage": "my-vpa", "bereich": "backoffice", "land": "DE", "stunden": "1"}
    return record("telefonfaktor", usual | dict(parse_qsl(words)))
