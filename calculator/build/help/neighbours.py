"""The pages before and after a page."""

from collections.abc import Iterable
from typing import Any


def stay_within_parts(pages: Iterable[Any]) -> None:
    """Let pages, as MkDocs has them, lead on within their part of the menu alone.

    The last page for some readers would lead to the first for others; home is no part.
    """
    for page in pages:
        for side in ("previous_page", "next_page"):
            other = getattr(page, side)
            if other and (other.is_homepage or page.is_homepage or other.parent is not page.parent):
                setattr(page, side, None)
