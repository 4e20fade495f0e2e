"""Stands in for what installs packages: only says where they would be."""

# Pyodide's own snapshots count on the order in which JavaScript's objects are imported.
from pyodide_js import loadedPackages  # type: ignore[import-not-found] # noqa: F401


class _Folder:
    """A folder of which Pyodide asks the name."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return self.name


SITE_PACKAGES = _Folder("/lib/python3.14/site-packages")
DSO_DIR = _Folder("/usr/lib")


def init_loaded_packages() -> None:
    """Do nothing: no package is loaded."""


def __getattr__(name: str) -> object:
    if name.startswith("__"):
        raise AttributeError(name)  # what Python itself asks every module for
    raise ImportError(f"the lean start has no pyodide._package_loader.{name}")
