"""Stands in for the event loop: no page awaits anything in Python."""


def _initialize_event_loop() -> None:
    """Do nothing; ``pyodide/__init__.py`` calls it."""
