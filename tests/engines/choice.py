"""The engines that the tests drive, and those whose tests are left out."""

import os

from tests.engines import firefox, webkit

ENGINES = {"firefox": firefox, "webkit": webkit}


def left_out() -> dict[str, str]:
    """Return the engines that are not installed, each with what is missing.

    Where CI is set, none is left out: there the tests of a missing engine fail.
    """
    missing = {}
    for name, module in ENGINES.items():
        try:
            module.find()
        except LookupError as error:
            if not os.environ.get("CI"):
                missing[name] = str(error)
    return missing
