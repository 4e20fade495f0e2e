"""Stands in for the standard library's inspect, as far as Pyodide's program needs it.

The whole of it is asked for anything else.
"""

from importlib import import_module
from typing import Any

#: In the flags of code: it is that of a coroutine.
COROUTINE = 0x80


def iscoroutinefunction(value: object) -> bool:
    """Tell whether calling a value would give something to await."""
    code = getattr(value, "__code__", None)
    return bool(code and code.co_flags & COROUTINE)


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    return getattr(import_module("whole_inspect"), name)
