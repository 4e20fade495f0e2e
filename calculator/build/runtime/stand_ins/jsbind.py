"""Stands in for signatures of JavaScript's functions: all have the one that takes anything."""

# Only the Pyodide of the lean start has it.
from _pyodide_core import (  # type: ignore[import-not-found]
    JsFuncSignature,
    js2py_default_call_result,
    py2js_default,
)

no_default = object()


def _anything(*values: object, **named: object) -> None:
    """Take anything."""


default_signature = JsFuncSignature(
    _anything, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result
)


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no {__name__}.{name}")
