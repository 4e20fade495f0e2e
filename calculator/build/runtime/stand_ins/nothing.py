"""Stands in for a module of which nothing is used."""


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no {__name__}.{name}")
