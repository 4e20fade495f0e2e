"""The scripts and style sheets that ship: each with all that it imports, made small by esbuild."""

import hashlib
import re
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from calculator.data.toml_file import DataError

BROWSER = Path(__file__).parents[1] / "browser"
ESBUILD = Path(__file__).parents[2] / "node_modules" / ".bin" / "esbuild"
#: What pages, workers and other scripts load by its name, in ``browser``.
LOADED = (
    "countries.js",
    "list.js",
    "moved.js",
    "page.js",
    "search_engine.js",
    "search_worker.js",
    "site.js",
    "verify.js",
    "worker.js",
    "styles/list.css",
    "styles/style.css",
)
#: What stands in pages themselves; other scripts use what it declares.
INLINE = ("inline/example.js", "inline/guard.js")
#: How esbuild tells of a problem: its words, then where it is; around them, more for a terminal.
PROBLEM = re.compile(r".*?\[ERROR\] (.+?)\n\n +(\S+:\d+):\d+:.*", re.DOTALL)
OPTIONS = ("--minify", "--legal-comments=none", "--log-level=error", "--log-limit=1")


class FrontEndError(DataError):
    """A script or style sheet cannot be read; the message names file, place and problem."""


@cache
def files() -> dict[str, bytes]:
    """Return the scripts and style sheets that ship by name; FrontEndError for a broken one."""
    # search_worker.js imports search_engine.js only once somebody searches.
    apart = (f"--external:./{each}" for each in LOADED)
    return _made(LOADED, ["--bundle", "--format=esm", *apart])


@cache
def inline() -> dict[str, str]:
    """Return the scripts that stand in pages by name; FrontEndError for a broken one."""
    return {name: content.decode() for name, content in _made(INLINE, []).items()}


@cache
def digest() -> str:
    """Return what stands for the contents of all scripts and style sheets that ship."""
    return hashlib.sha256(b"".join(files().values())).hexdigest()[:12]


def forget() -> None:
    """Read everything anew at the next call."""
    for made in (files, inline, digest):
        made.cache_clear()


def _made(names: Iterable[str], options: list[str]) -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        sources = [f"{Path(name).stem}={BROWSER / name}" for name in names]
        command = [str(ESBUILD), *OPTIONS, *options, *sources, f"--outdir={folder}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise FrontEndError(PROBLEM.sub(r"\2: \1; correct it there", done.stderr))
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
