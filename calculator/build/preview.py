"""The site of another day, served for editing only: ``STAND=2027-01-01 mkdocs serve``."""

import os
import sys
from datetime import date

from calculator.data import tariff
from calculator.language import wording
from calculator.view.html import Markup, element

VARIABLE = "STAND"


def day() -> date | None:
    """Return the day whose site is served, or None for that of today."""
    written = os.environ.get(VARIABLE)
    return date.fromisoformat(written) if written else None


def band(command: str) -> Markup:
    """Return what every page says of the day, nothing without one.

    Raises:
        SystemExit: MkDocs does not serve but builds, or the day cannot be shown.
    """
    try:
        shown = day()
    except ValueError:
        sys.exit(f"{VARIABLE}: {os.environ[VARIABLE]} is no day; write it as 2027-01-01")
    if shown is None:
        return Markup()
    if command != "serve":
        sys.exit(f"{VARIABLE} is for serving only; unset it to build the site of today")
    if shown < tariff.current().first_day:
        sys.exit(f"{VARIABLE}: figures begin on {tariff.current().first_day}; name a later day")
    said = wording.text("preview.band", day=shown)
    return element("div", element("p", said), class_="freshness md-typeset", role="note")


def runtime() -> dict[str, str]:
    """Return what the calculators in the browser have to know of the day, to be added."""
    shown = day()
    return {"stand": shown.isoformat()} if shown else {}
