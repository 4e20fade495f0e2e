"""Stands in for the event loop: no page awaits anything in Python."""

# Pyodide's own snapshots count on the order in which JavaScript's objects are imported.
from pyodide_js._api import scheduleCallback  # type: ignore[import-not-found] # noqa: F401


def _initialize_event_loop() -> None:
    """Do nothing; ``pyodide/__init__.py`` calls it."""
