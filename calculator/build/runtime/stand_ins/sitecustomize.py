"""Has Python import from archives of bytecode in one step, from its start on.

Python's own way reads and parses each module twice, opens the archive anew for each reading, which
takes long in a browser, and looks into folders first, which are empty. What is not found here is
left to it.
"""

import gc
import marshal
import sys
from _frozen_importlib import ModuleSpec
from io import FileIO
from types import ModuleType

#: Bytes of a .pyc before its code.
HEADER = 16
#: What each entry in the list of an archive's files, at its end, begins with.
ENTRY = b"PK\x01\x02"


class Finder:
    """Finds modules in the archives of ``sys.path``, and loads them."""

    def __init__(self) -> None:
        self._archives: dict[str, dict[str, memoryview]] = {}

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """Return how to load a module, or None; the arguments are those of all finders."""
        stem = name.replace(".", "/")
        for archive in sys.path:
            if archive.endswith(".zip"):
                if archive not in self._archives:
                    self._archives[archive] = _files(archive)
                for file in (f"{stem}.pyc", f"{stem}/__init__.pyc"):
                    content = self._archives[archive].get(file)
                    if content:
                        return self._spec(name, f"{archive}/{file}", content[HEADER:])
        return None

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: ModuleType) -> None:
        """Run the code of a module, which its spec holds until then."""
        spec = module.__spec__
        code, spec.loader_state = spec.loader_state, None  # type: ignore[union-attr]
        exec(marshal.loads(code), vars(module))  # noqa: S102, S302

    def _spec(self, name: str, origin: str, code: memoryview) -> ModuleSpec:
        folder, _, file = origin.rpartition("/")
        is_package = file == "__init__.pyc"
        spec = ModuleSpec(name, None, origin=origin, loader_state=code, is_package=is_package)
        # Not of the type of loaders, which would have to be imported.
        spec.loader = self  # type: ignore[assignment]
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [folder]
        return spec


def _files(archive: str) -> dict[str, memoryview]:
    """Return what an archive holds, by the names of its files; all are stored as they are."""
    with FileIO(archive) as file:
        content = memoryview(file.read())
    files = {}
    entry = _number(content, len(content) - 6, 4)
    while content[entry : entry + 4] == ENTRY:
        name, extra, comment = (_number(content, entry + place, 2) for place in (28, 30, 32))
        header = _number(content, entry + 42, 4)
        start = header + 30 + name + _number(content, header + 28, 2)
        end = start + _number(content, entry + 24, 4)
        files[str(content[entry + 46 : entry + 46 + name], "utf-8")] = content[start:end]
        entry += 46 + name + extra + comment
    return files


def _number(content: memoryview, place: int, length: int) -> int:
    return int.from_bytes(content[place : place + length], "little")


# What is imported stays: looking for garbage in it would take a tenth of the time.
gc.disable()
sys.meta_path.insert(0, Finder())
