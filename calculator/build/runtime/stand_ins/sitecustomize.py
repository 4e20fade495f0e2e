"""Has Python import from archives of bytecode in one step, from its start on.

Python's own way reads and parses each module twice, and looks into folders first, which are empty.
What is not found here is left to it.
"""

import marshal
import sys
from _frozen_importlib import ModuleSpec
from types import ModuleType
from zipimport import zipimporter

#: Bytes of a .pyc before its code.
HEADER = 16
#: What reads archives, by their paths.
_archives: dict[str, zipimporter] = {}


class Finder:
    """Finds modules in the archives of ``sys.path``, and loads them."""

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """Return how to load a module, or None; the arguments are those of all finders."""
        stem = name.replace(".", "/")
        for archive in sys.path:
            if archive.endswith(".zip"):
                for file in (f"{stem}.pyc", f"{stem}/__init__.pyc"):
                    try:
                        content = _reader(archive).get_data(file)
                    except OSError:
                        continue
                    return self._spec(name, f"{archive}/{file}", content[HEADER:])
        return None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code of a module, which its spec holds until then."""
        spec = module.__spec__
        code, spec.loader_state = spec.loader_state, None  # type: ignore[union-attr]
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302

    def _spec(self, name: str, origin: str, code: bytes) -> ModuleSpec:
        folder, _, file = origin.rpartition("/")
        is_package = file == "__init__.pyc"
        spec = ModuleSpec(name, None, origin=origin, loader_state=code, is_package=is_package)
        # Not of the type of loaders, which would have to be imported.
        spec.loader = self  # type: ignore[assignment]
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec


def _reader(archive: str) -> zipimporter:
    if archive not in _archives:
        _archives[archive] = zipimporter(archive)
    return _archives[archive]


sys.meta_path.insert(0, Finder())
