"""What is checked in for hosts fits the site that is built."""

import re
from pathlib import Path

import pytest

from calculator.build.headers import HASHED, HASHED_FOLDERS, TYPES
from tests.folders import ROOT


@pytest.mark.parametrize(
    ("address", "hashed"),
    [
        ("/assets/javascripts/bundle.a5f9d56c.min.js", True),
        ("/assets/javascripts/bundle.a5f9d56c.min.js.map", True),
        ("/assets/rechner/127fc7e550c0/worker.js", True),
        ("/assets/rechner/pyodide.asm.cc36e3cab04f.wasm", True),
        ("/assets/javascripts/lunr/min/lunr.de.min.js", False),
        ("/assets/favicon.svg", False),
        ("/assets/rechner/worker.js", False),
        ("/rechner/127fc7e550c0/index.html", False),
        ("/build.json", False),
    ],
)
def test_what_may_be_kept_for_good_carries_a_hash(address: str, hashed: bool) -> None:
    assert bool(re.match(HASHED, address)) is hashed


@pytest.mark.parametrize("folder", HASHED_FOLDERS)
def test_all_names_in_a_folder_that_is_kept_for_good_carry_a_hash(site: Path, folder: str) -> None:
    names = [
        f"/{path.relative_to(site).as_posix()}"
        for path in (site / folder.strip("/")).rglob("*")
        if path.is_file()
    ]
    assert names
    assert [name for name in names if not re.match(HASHED, name)] == []


def test_every_file_of_the_site_has_a_type(site: Path) -> None:
    endings = {path.suffix.removeprefix(".") for path in site.rglob("*") if path.is_file()}
    assert endings - set(TYPES) == {"br"}


def test_the_rules_for_netlify_and_cloudflare_are_few_and_of_known_form() -> None:
    lines = (ROOT / "deploy" / "_headers").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if not line.lstrip().startswith("#")]
    assert [line for line in rules if not line.startswith("  ")] == [
        "/*",
        "/assets/rechner/*",
        "/assets/stylesheets/*",
    ]
    for line in rules:
        assert re.fullmatch(r"/\S*|  [A-Z][A-Za-z-]+: \S.*", line), line
        assert len(line) < 2000
