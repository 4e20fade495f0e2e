"""``mkdocs.yml`` and those of the editions, before MkDocs reads them."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from calculator.build.mistakes import encoding
from calculator.build.mistakes.mistake import MistakeError

FILES = "mkdocs*.yml"
#: What ``extra:`` can hold.
EXTRA = (
    "generator",
    "offline",
    "leser",
    "rechtliches",
    "buchungsformular",
    "eskalation",
    "rueckmeldung",
)


def check_all(root: Path) -> dict[str, str]:
    """See that the configurations of a project are in order; return what they say, by file."""
    texts = encoding.check(root, sorted(root.glob(FILES)))
    for file, text in texts.items():
        check(file, text)
    return texts


def check(file: str, text: str) -> None:
    """See that one is YAML, names no key twice and no unknown group; else MistakeError."""
    try:
        # Nodes have lines, and tags such as !ENV are MkDocs's to understand.
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise MistakeError(
            file, f"line {line}", str(error.problem), "correct the YAML there or one line above"
        ) from error
    if not isinstance(root, yaml.MappingNode):
        raise MistakeError(file, "line 1", "the file holds no settings", "restore them")
    for key, value in _pairs(file, root):
        if key.value == "extra" and isinstance(value, yaml.MappingNode):
            _check_groups(file, value)


def _pairs(file: str, node: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Return all keys with their values, at all depths."""
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _pairs(file, each)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                raise MistakeError(
                    file, _line(key), f"{key.value} is there twice", "remove one of them"
                )
            seen.add(key.value)
            yield key, value
            yield from _pairs(file, value)


def _check_groups(file: str, extra: yaml.MappingNode) -> None:
    for key, _ in extra.value:
        if key.value not in EXTRA:
            raise MistakeError(
                file,
                _line(key),
                f"extra.{key.value} is unknown",
                f"use one of {', '.join(EXTRA)}",
            )


def _line(node: yaml.Node) -> str:
    return f"line {node.start_mark.line + 1}"
