"""Stands in for the standard library's annotationlib, as far as a NamedTuple needs it.

The whole of it, which parses annotations and brings ``ast``, is asked for anything else.
"""

from collections.abc import Callable, Mapping
from enum import IntEnum
from importlib import import_module
from typing import Any


class Format(IntEnum):
    """How annotations are told."""

    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """An annotation given as text. No page evaluates it, so its text is not compiled."""

    __forward_code__ = None

    def __init__(self, text: str, **where: object) -> None:
        self.__forward_arg__ = text


def get_annotate_from_class_namespace(namespace: Mapping[str, Any]) -> Any:
    """Return what tells the annotations of a class, or None."""
    return namespace.get("__annotate__", namespace.get("__annotate_func__"))


def call_annotate_function(
    annotate: Callable[[Format], dict[str, Any]], format: Format, **more: Any
) -> dict[str, Any]:
    """Return annotations as values, where a name is missing as the whole library does."""
    if format in (Format.VALUE, Format.FORWARDREF):
        try:
            return annotate(Format.VALUE)
        except NameError:
            pass
    told: dict[str, Any] = _whole().call_annotate_function(annotate, format, **more)
    return told


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    return getattr(_whole(), name)


def _whole() -> Any:
    return import_module("whole_annotationlib")
