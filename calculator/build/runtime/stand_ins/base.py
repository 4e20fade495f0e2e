"""Stands in for what runs code as text, as far as Pyodide's script needs it to start."""

from importlib import import_module


def eval_code(code: str, names: dict[str, object] | None = None) -> object:
    """Return what a line of Pyodide's script asks for, which imports it first if need be."""
    first, _, last = code.rpartition("; ")
    known = {} if names is None else names
    exec(first, known)  # noqa: S102
    return eval(last, known)  # noqa: S307


def pyimport_impl(path: str) -> object:
    """Return a module, or what a module holds, by its whole name."""
    stem, _, name = path.rpartition(".")
    holder = import_module(stem) if stem else None
    return getattr(holder, name) if hasattr(holder, name) else import_module(path)


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no {__name__}.{name}")
