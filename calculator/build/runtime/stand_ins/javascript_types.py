"""Stands in for Pyodide's descriptions of JavaScript's objects, as far as its program needs them.

The program takes the description of each function from here, by way of an object of each kind. The
lean start describes none.
"""

from typing import Any

__all__ = ["ConversionError", "InternalError", "JsBigInt", "JsNull", "JsProxy", "jsnull"]

#: What Pyodide's program hands over to make the objects it takes descriptions from.
_instantiate_token = object()
#: Functions without a description.
can_run_sync = create_once_callable = create_proxy = destroy_proxies = run_sync = to_js = None


class InternalError(Exception):
    """Pyodide's program is in a state that it holds for impossible."""


class ConversionError(Exception):
    """A value has no counterpart in the other language."""


class _JsProxyMetaClass(type):
    """The type of all types of JavaScript's objects, whose flags tell what the objects can do."""

    _js_type_flags: int

    def __instancecheck__(cls, instance: object) -> bool:
        """Tell whether an object can do all that those of this type can."""
        return issubclass(type(instance), cls)

    def __subclasscheck__(cls, subclass: type) -> bool:
        """Tell whether objects of another type can do all that those of this type can."""
        if type.__subclasscheck__(cls, subclass):
            return True
        flags = getattr(subclass, "_js_type_flags", None)
        return flags is not None and cls._js_type_flags & flags == cls._js_type_flags


class JsProxy(metaclass=_JsProxyMetaClass):
    """Any object of JavaScript."""

    _js_type_flags = 0

    def __init__(self, token: object) -> None:
        """Make what descriptions are taken from."""

    def __getattr__(self, name: str) -> Any:
        """Return a function without a description."""
        return None


#: Kinds of objects to take descriptions from.
JsArray = JsBuffer = JsDoubleProxy = JsGenerator = JsMutableMap = JsPromise = JsProxy


class JsNull:
    """The type of JavaScript's null."""

    typeof = "object"

    def __bool__(self) -> bool:
        return False


jsnull = JsNull()


class JsBigInt(int):
    """JavaScript's whole numbers of any size, which no page hands over."""

    def __new__(cls, value: int) -> "JsBigInt":
        """Refuse: computing with them is left to the ordinary start."""
        raise ImportError(f"the lean start has no {__name__}.{cls.__name__}")
