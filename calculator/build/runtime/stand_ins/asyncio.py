"""Stands in for the standard library's asyncio: no page awaits anything in Python."""


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no asyncio.{name}")
