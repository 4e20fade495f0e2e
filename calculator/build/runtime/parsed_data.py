"""The data files as a module of Python, so that the browser need not parse and check them."""

from typing import Any

from calculator.data import countries


def source(files: dict[str, Any]) -> str:
    """Return the module ``calculator.data.parsed`` for data files, by their paths below ``data``.

    The table of countries is in it as it was checked, not as its file has it.
    """
    kept = {path: content for path, content in files.items() if path != countries.FILE}
    table = countries.to_plain(countries.current())
    return f"import datetime\nFILES = {kept!r}\nCOUNTRIES = {table!r}\n"
