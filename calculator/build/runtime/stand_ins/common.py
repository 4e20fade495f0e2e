"""Stands in for what installs packages."""


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no pyodide.common.{name}")
