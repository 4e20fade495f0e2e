"""``python -m calculator.build.mistakes``, at the project's root: the first mistake, or nothing."""

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from calculator.build.mistakes import everything
from calculator.data.toml_file import DataError
from calculator.questions import day

if __name__ == "__main__":
    moment = float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    try:
        everything.check(Path.cwd(), day.berlin_day(datetime.fromtimestamp(moment, UTC)))
    except DataError as error:
        sys.exit(str(error))
