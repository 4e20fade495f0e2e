"""Asks a worker of the page directly, past the page."""

from typing import Any

from tests.browser.workers import ASK
from tests.engines.window import Window, until


def ask(window: Window, calls: list[Any], start: str) -> tuple[list[Any], str]:
    """Return a worker's replies to calls, and how it had started in the end."""
    asking = f"({ASK})({{ calls: arguments[0], start: arguments[1] }})"
    window.run(f"{asking}.then(said => {{ window.said = said; }});", calls, start)
    until(lambda: window.run("return Boolean(window.said);"), "the replies")
    said: dict[str, Any] = window.run("return said;")
    return said["replies"], said["started"]
