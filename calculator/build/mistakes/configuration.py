"""``mkdocs.yml`` and those of the editions, before MkDocs reads them."""

from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import yaml

from calculator.build.mistakes import encoding
from calculator.build.mistakes.mistake import MistakeError

FILES = "mkdocs*.yml"
_MENU_REMEDY = "write - Title: page.md, or a title with such lines below it"
#: What the build rests on.
FIXED = {"hooks": "[calculator/build/site.py]", "strict": "true", "use_directory_urls": "true"}
NEEDED = ("site_name", "theme", "nav")
#: What other packages bring, by the group of entry points under which they name it.
INSTALLED = {
    "theme": "mkdocs.themes",
    "plugins": "mkdocs.plugins",
    "markdown_extensions": "markdown.extensions",
}
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
    root = nodes(file, text)
    if not isinstance(root, yaml.MappingNode):
        raise MistakeError(file, "line 1", "the file holds no settings", "restore them")
    for key, value in _pairs(file, root):
        if key.value == "extra" and isinstance(value, yaml.MappingNode):
            _check_groups(file, value)
    settings = {key.value: value for key, value in root.value}
    if "nav" in settings:
        _check_menu(file, settings["nav"])
    # Those of an edition inherit the others.
    if "INHERIT" not in settings:
        _check_fixed(file, settings)
        _check_installed(file, settings)


def nodes(file: str, text: str, before: int = 0) -> yaml.Node | None:
    """Return YAML as nodes, which have lines; text that is none raises MistakeError.

    Tags such as !ENV are MkDocs's to understand. ``before`` is how many lines of the file stand
    before the text.
    """
    try:
        node: yaml.Node | None = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 + before if error.problem_mark else 1
        remedy = "correct the YAML there or one line above"
        raise MistakeError(file, f"line {line}", str(error.problem), remedy) from error
    return node


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


def _check_menu(file: str, node: yaml.Node) -> None:
    """See that the menu has pages and groups of pages, at all depths."""
    if not isinstance(node, yaml.SequenceNode):
        raise MistakeError(file, _line(node), "the menu is no list", _MENU_REMEDY)
    for each in node.value:
        if isinstance(each, yaml.ScalarNode) and each.value.endswith(".md"):
            continue
        pairs = each.value if isinstance(each, yaml.MappingNode) else []
        if len(pairs) != 1:
            raise MistakeError(file, _line(each), "is no page of the menu", _MENU_REMEDY)
        below = pairs[0][1]
        if not isinstance(below, yaml.ScalarNode):
            _check_menu(file, below)
        elif not below.value.endswith(".md"):
            problem = f"{pairs[0][0].value} leads to no page"
            raise MistakeError(file, _line(each), problem, _MENU_REMEDY)


def _check_fixed(file: str, settings: dict[str, yaml.Node]) -> None:
    """See that what the build rests on is as it has to be."""
    for key in (*FIXED, *NEEDED):
        if key not in settings:
            raise MistakeError(file, key, "is missing", "restore it")
    for key, fixed in FIXED.items():
        node = settings[key]
        if _plain(node) != fixed:
            raise MistakeError(file, _line(node), f"{key} must be {fixed}", "correct it there")


def _plain(node: yaml.Node) -> str:
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(map(_plain, node.value))}]"
    return str(node.value)


def _check_installed(file: str, settings: dict[str, yaml.Node]) -> None:
    """See that theme, plugins and extensions are there."""
    for key, group in INSTALLED.items():
        for node in _named(settings.get(key)):
            # A plugin of the theme has the theme's name before its own.
            names = {each.name for each in entry_points(group=group)}
            if {node.value, f"material/{node.value}"}.isdisjoint(names):
                problem = f"{key}: {node.value} is not installed"
                raise MistakeError(file, _line(node), problem, "correct the name, or remove it")


def _named(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Return the names in a list, each perhaps with settings below it, or that of the theme."""
    if isinstance(node, yaml.MappingNode):
        yield from (value for key, value in node.value if key.value == "name")
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield each.value[0][0] if isinstance(each, yaml.MappingNode) else each
