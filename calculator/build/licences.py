"""The licences of what others wrote and the site carries, from the packages as installed."""

import json
import re
import tomllib
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from calculator.data.toml_file import DataError

LIST = Path(__file__).with_name("licences.toml")
NODE_MODULES = Path(__file__).parents[2] / "node_modules"
FOLDER = "assets/lizenzen"
#: How source maps name what was bundled.
BUNDLED = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


class LicenceError(DataError):
    """A licence is missing; the message names file, key and remedy."""


class Licence(NamedTuple):
    """One licence as the site shows it.

    Attributes:
        key: Key in ``licences.toml``.
        name: What is under it.
        use: What the site uses that for, in German.
        licence: Its identifier, such as ``Apache-2.0``.
        text: Its full text.
    """

    key: str
    name: str
    use: str
    licence: str
    text: str

    @property
    def address(self) -> str:
        """Return where its text is, from the site's root."""
        return f"{FOLDER}/{self.key}.txt"


def licences() -> list[Licence]:
    """Return all licences; a missing one raises LicenceError."""
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))
    _check_bundled({each["package"] for each in entries.values()})
    return [_licence(key, each) for key, each in entries.items()]


def rows(found: list[Licence]) -> str:
    """Return the rows of the page's table, in Markdown."""
    return "\n".join(
        f"| {each.name} | {each.use} | [{each.licence}]({each.address}) |" for each in found
    )


def _licence(key: str, entry: dict[str, str]) -> Licence:
    source = entry.get("text", entry["package"])
    texts = _texts(source, entry.get("files"))
    if not texts:
        raise _missing(key, f"{source} has no text of its licence", "name a package in text")
    name = entry.get("licence") or _identifier(entry["package"])
    if not name:
        raise _missing(key, f"{entry['package']} names no licence", "name it in licence")
    return Licence(key, entry["name"], entry["use"], name, "\n\n".join(texts))


def _identifier(package: str) -> str | None:
    kind, _, name = package.partition(":")
    if kind == "python":
        said = metadata.metadata(name)
        return next((said[key] for key in ("License-Expression", "License") if key in said), None)
    manifest = _node_folder(name) / "package.json"
    found: str | None = json.loads(manifest.read_text(encoding="utf-8")).get("license")
    return found


def _texts(package: str, files: str | None) -> list[str]:
    kind, _, name = package.partition(":")
    if kind == "python":
        paths = _python_files(name, files)
    else:
        paths = sorted(_node_folder(name).glob(files or "LICEN[CS]E*"))
    texts = [path.read_text(encoding="utf-8").strip() + "\n" for path in paths]
    return [text for text in texts if text.strip()]


def _python_files(name: str, files: str | None) -> list[Path]:
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError as error:
        raise _missing(name, "is not installed", "run python3 noxfile.py -s build") from error
    pattern = re.escape(files) if files else r".*\.dist-info/(licenses/)?LICEN[CS]E[^/]*"
    found = [each for each in distribution.files or () if re.fullmatch(pattern, each.as_posix())]
    return [Path(str(each.locate())) for each in sorted(found)]


def _node_folder(name: str) -> Path:
    folder = NODE_MODULES / name
    if not folder.is_dir():
        raise _missing(name, "is not installed", "run python3 noxfile.py -s build")
    return folder


def _check_bundled(packages: set[str]) -> None:
    scripts = metadata.distribution("mkdocs-material").locate_file("material/templates/assets")
    # Its workers search, which the site does with a worker of its own.
    shipped = (
        each for each in Path(str(scripts)).rglob("*.js.map") if each.parent.name != "workers"
    )
    for file in sorted(shipped):
        sources = json.loads(file.read_text(encoding="utf-8"))["sources"]
        for name in sorted({name for each in sources for name in BUNDLED.findall(each)}):
            if f"npm:{name}" not in packages:
                remedy = "add it there and to package.json"
                raise _missing(name, f"is bundled by Material ({file.name})", remedy)


def _missing(key: str, problem: str, remedy: str) -> LicenceError:
    return LicenceError(f"{LIST.name}: {key}: {problem}; {remedy}")
