"""Builds: the time that the project's hook adds, and the files that a change of prose renews."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

HERE = Path(__file__).parent
GENERATED = 1000
#: Generated pages are in no navigation.
COMMON = "INHERIT: mkdocs.yml\nvalidation:\n  nav:\n    omitted_files: ignore\n"
CONFIGURATIONS = {
    "ours": COMMON,
    "filling": f"{COMMON}hooks: [calculator/build/site.py, keep_markdown.py]\n",
    # The theme's changes are the project's, too; without its hook, the search has no texts.
    "plain": f"{COMMON}docs_dir: filled\nhooks: []\nwatch: []\nextra: {{search_texts: {{}}}}\n",
}


class Builds(NamedTuple):
    """Seconds to build the same pages, run by run.

    Attributes:
        ours: With the project's hook.
        plain: Without any hook, from Markdown that is filled already.
    """

    ours: list[float]
    plain: list[float]


class Rebuild(NamedTuple):
    """A build after a change of prose.

    Attributes:
        bundle: Seconds of the step that bundles the runtime.
        site: Seconds of the step that builds the site.
        files: Number of files of the runtime.
        changed: Names of those that changed.
    """

    bundle: float
    site: float
    files: int
    changed: list[str]


def time_builds(root: Path, runs: int, generated: int = 0) -> Builds:
    """Build the site ``runs`` times both ways in turns, with ``generated`` additional pages."""
    with project(root) as copy:
        for name, configuration in CONFIGURATIONS.items():
            (copy / f"{name}.yml").write_text(configuration, encoding="utf-8")
        shutil.copy(HERE / "keep_markdown.py", copy)
        shutil.copytree(copy / "docs", copy / "filled")
        build(copy, "filling")
        for docs in ("docs", "filled"):
            article = copy / docs / "vpa" / "softphone.md"
            for number in range(generated):
                shutil.copy(article, article.with_name(f"seite-{number:04}.md"))
        if generated:
            # With this many pages, the copy for browsers exceeds the size that the site states, and
            # that stops the build.
            with (copy / "ours.yml").open("a", encoding="utf-8") as configuration_file:
                configuration_file.write("extra: {offline: false}\n")
        times = [(build(copy, "ours"), build(copy, "plain")) for _ in range(runs)]
    return Builds(*map(list, zip(*times, strict=True)))


def time_rebuild(root: Path) -> Rebuild:
    """Change a sentence after a complete build and build again as ``nox -s build`` does."""
    with project(root) as copy:
        run(copy, "calculator.build.runtime.bundle")
        (copy / "ours.yml").write_text(CONFIGURATIONS["ours"], encoding="utf-8")
        with (copy / "docs" / "index.md").open("a", encoding="utf-8") as page:
            page.write("\nEin Satz mehr.\n")
        runtime = copy / ".cache" / "runtime"
        before = {file.name: file.stat().st_mtime_ns for file in runtime.iterdir()}
        bundle = run(copy, "calculator.build.runtime.bundle")
        after = {file.name: file.stat().st_mtime_ns for file in runtime.iterdir()}
        changed = sorted({name for name, _ in before.items() ^ after.items()})
        return Rebuild(bundle, build(copy, "ours"), len(after), changed)


@contextmanager
def project(root: Path) -> Iterator[Path]:
    """Copy the sources of the site, including their modification times."""
    with TemporaryDirectory(prefix="project-") as name:
        copy = Path(name)
        for folder in ("calculator", "docs", "overrides", ".cache/runtime"):
            shutil.copytree(root / folder, copy / folder)
        for file in ("mkdocs.yml", "package-lock.json", "pyproject.toml"):
            shutil.copy(root / file, copy)
        for lock in root.glob("requirements-*.lock"):
            shutil.copy(lock, copy)
        (copy / ".cache" / "wheels").symlink_to(root / ".cache" / "wheels")
        (copy / "node_modules").symlink_to(root / "node_modules")
        yield copy


def build(copy: Path, configuration: str) -> float:
    """Return the seconds that ``mkdocs build`` takes."""
    return run(copy, "mkdocs", "build", "--quiet", "--config-file", f"{configuration}.yml")


def run(copy: Path, module: str, *words: str) -> float:
    """Return the seconds that a module takes as a command."""
    start = time.perf_counter()
    command = [sys.executable, "-m", module, *words]
    subprocess.run(command, cwd=copy, check=True, capture_output=True)
    return time.perf_counter() - start
