"""For whom this package is: everyone, or some readers, who then find no words of the others."""

from functools import cache

from calculator.data import toml_file
from calculator.data.reader import Reader

FILE = "audience.toml"


@cache
def current() -> tuple[Reader, ...]:
    """Return the readers that the package is for."""
    return tuple(map(Reader, toml_file.load(FILE)["readers"]))
