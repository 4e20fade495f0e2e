"""A build gives the same bytes in any folder, time zone and locale, with any umask."""

import hashlib
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.folders import ROOT

pytestmark = pytest.mark.thorough

#: All that a site is built from.
SOURCES = ("calculator", "docs", "overrides")
FILES = (
    "README.md",
    "mkdocs.yml",
    "pyproject.toml",
    "package-lock.json",
    "requirements-runtime.lock",
    "requirements-nummer.lock",
    "requirements-excel.lock",
)
WEST = {"TZ": "Pacific/Pago_Pago", "LC_ALL": "C", "LANG": "C"}
EAST = {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"}
#: 2026-12-01 at 22:30 UTC: a day later in the east than in the west, and the last of one in Berlin.
MOMENT = "1796164200"


def copy(folder: Path, runtime: str) -> None:
    """Copy all that a site is built from, and those files of the runtime whose names match.

    Packages are shared.
    """
    for name in SOURCES:
        shutil.copytree(
            ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "parsed.py")
        )
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (folder / ".cache" / "runtime").mkdir(parents=True)
    (folder / ".cache" / "wheels").symlink_to(ROOT / ".cache" / "wheels")
    for file in (ROOT / ".cache" / "runtime").glob(runtime):
        shutil.copy(file, folder / ".cache" / "runtime")


def build(folder: Path, runtime: str, umask: int, environment: dict[str, str]) -> dict[str, str]:
    """Build a site with the files of the runtime that match; return its hashes by address."""
    folder.mkdir(parents=True)
    copy(folder, runtime)
    for module in (["calculator.build.runtime.bundle"], ["mkdocs", "build", "--quiet"]):
        done = subprocess.run(
            [sys.executable, "-m", *module],
            cwd=folder,
            umask=umask,
            env=os.environ | environment | {"SOURCE_DATE_EPOCH": MOMENT},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    site = folder / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Return the hashes of two builds, at opposite ends of the earth.

    One has the runtime that was built here; the other makes it anew, but for the slow brotli twins,
    which are named by their content.
    """
    root = tmp_path_factory.mktemp("builds")
    with ThreadPoolExecutor(max_workers=2) as threads:
        running = (
            threads.submit(build, root / "west", "*", 0o077, WEST),
            threads.submit(build, root / "ost" / "mit Leerzeichen", "*.br", 0o002, EAST),
        )
        return [each.result() for each in running]


def test_two_builds_have_the_same_bytes(builds: list[dict[str, str]]) -> None:
    west, east = builds
    assert west.keys() == east.keys()
    assert [address for address in west if west[address] != east[address]] == []


def test_they_are_whole_sites(builds: list[dict[str, str]]) -> None:
    addresses = builds[0].keys()
    assert {"index.html", "build.json", "sitemap.xml", "sitemap.xml.gz"} <= addresses
    for start, end in (
        ("calculator.", ".whl"),
        ("calculator.", ".zip"),
        ("python_stdlib.", ".zip.br"),
        ("pyodide.asm.", ".wasm.gz"),
    ):
        found = [
            address
            for address in addresses
            if address.startswith(f"assets/rechner/{start}") and address.endswith(end)
        ]
        assert found, (start, end)
