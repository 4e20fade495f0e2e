"""Stands in for Pyodide's own package: Python tells errors without the library's traceback."""

from . import _base, _importhook  # type: ignore[attr-defined] # noqa: F401


def set_excepthook() -> None:
    """Do nothing; Pyodide's script calls it."""
