"""Stands in for what runs code as text: pages call functions."""


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no pyodide.code.{name}")
