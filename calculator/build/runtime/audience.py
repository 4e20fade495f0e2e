"""Makes the package for some readers: the same rules without what only others read.

What customers load must not hold the team's words, even where no page shows them. The package for
some readers is made from the whole one: its data lose the words, texts, figures and sections of
others, its modules lose comments and docstrings, and where a module names a section that is not for
these readers, it names the one in which customers read the same, or none.
"""

import ast
import shutil
from collections.abc import Collection
from pathlib import Path
from typing import Any

from calculator.build.runtime import parsed_data
from calculator.data import sources, tariff, toml_file
from calculator.data.reader import Reader
from calculator.language.wording import READERS

Data = dict[str, Any]
#: What only makes other data; see the wheel in pyproject.toml.
NOT_SHIPPED = ("countries_input.toml", "help")


def write_package(root: Path, target: Path, readers: Collection[Reader]) -> Path:
    """Write a project with the package for some readers below ``target``, and return its folder."""
    project, package = target / "project", root / "calculator"
    shutil.copytree(package, project / "calculator", ignore=_left_out)
    shutil.copy(root / "pyproject.toml", project)
    for module in (project / "calculator").rglob("*.py"):
        module.write_text(_for_readers(module.read_text(encoding="utf-8"), readers), "utf-8")
    files = {
        path.relative_to(package / "data").as_posix(): toml_file.parse(
            path.read_text(encoding="utf-8"), path.name
        )
        for path in sorted((package / "data").rglob("*.toml"))
        if path.relative_to(package / "data").parts[0] not in NOT_SHIPPED
    }
    parsed = project / "calculator" / "data" / "parsed.py"
    parsed.write_text(parsed_data.source(data_for(files, readers)), "utf-8")
    return project


def _left_out(folder: str, names: list[str]) -> list[str]:
    """Return what is no part of the package that ships, and its data, which is written anew."""
    return [
        name
        for name in names
        if name in ("__pycache__", "build") or Path(name).suffix not in ("", ".py")
    ]


def data_for(files: Data, readers: Collection[Reader]) -> Data:
    """Return the data files without what is for other readers only."""
    kept = {
        file: content
        for file, content in files.items()
        if not file.startswith("wording/") or _are_words_for(file, readers)
    }
    figures = {
        key: table
        for key, table in files["tariff.toml"].items()
        if Reader.ADMIN in readers or key not in tariff.ADMIN_FIGURES
    }
    return kept | {
        "audience.toml": {"readers": [str(reader) for reader in readers]},
        "tariff.toml": _with_sections(figures, readers),
        "texts.toml": {
            key: text
            for key, text in files["texts.toml"].items()
            if set(text["readers"]) & set(readers)
        },
        "sources.toml": _sections(readers),
    }


def _are_words_for(file: str, readers: Collection[Reader]) -> bool:
    first = Path(file).stem.partition("_")[0]
    return bool(set(READERS[first]) & set(readers))


def _sections(readers: Collection[Reader]) -> Data:
    """Return the sections for some readers; that they are is said no more."""
    pages: Data = {}
    for key, source in sources.current().items():
        page, _, section = key.partition("#")
        if set(source.readers) & set(readers):
            pages.setdefault(page, {"title": source.page_title})[section] = source.section_title
    return pages


def _with_sections(table: Any, readers: Collection[Reader]) -> Any:
    if isinstance(table, dict):
        # The reason in ``confirmed`` is written for editors, so it does not ship.
        return {
            key: _with_sections(each, readers) for key, each in table.items() if key != "confirmed"
        }
    if isinstance(table, list):
        return [_with_sections(each, readers) for each in table]
    return section_for(table, readers) if isinstance(table, str) else table


def section_for(text: str, readers: Collection[Reader]) -> str:
    """Return where readers read what a section says, nothing if nowhere; other text stays."""
    source = sources.current().get(text)
    if source is None or set(source.readers) & set(readers):
        return text
    return source.customers or ""


def _for_readers(source: str, readers: Collection[Reader]) -> str:
    """Return a module without comments and docstrings, and with the sections for some readers."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = section_for(node.value, readers)
        documented = ast.Module | ast.ClassDef | ast.FunctionDef
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            node.body[0] = ast.Pass()
    return ast.unparse(tree) + "\n"
