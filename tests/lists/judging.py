"""Judge single rows by the tariff of its first day."""

from calculator.data import tariff
from calculator.lists.finding import Finding
from calculator.lists.judge import JUDGED_COLUMNS, Judge
from tests.days import FIRST_DAY

EDITION = tariff.current().on(FIRST_DAY)


def finding(judge: Judge, **cells: str) -> Finding:
    """Judge a Backoffice task of one hour with 20 minutes to Germany, unless the cells differ."""
    usual = {"bereich": "backoffice", "land": "DE", "minuten": "20", "stunden": "1"}
    row = dict.fromkeys(JUDGED_COLUMNS, "") | usual | cells
    return judge.finding([row[key] for key in JUDGED_COLUMNS])
