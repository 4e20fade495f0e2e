"""The site says what it is made of, so that a host can be compared with it."""

import hashlib
import json
import re
from pathlib import Path


def test_the_record_names_commit_edition_and_every_other_file(site: Path) -> None:
    said = json.loads((site / "build.json").read_text(encoding="utf-8"))
    assert list(said) == ["commit", "edition", "files"]
    assert re.fullmatch(r"([0-9a-f]{12})?", said["commit"])
    assert said["edition"] == "2026-11-21"
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert set(said["files"]) == there - {"build.json"}
    assert {"index.html", "404.html", "sitemap.xml.gz", "search/search_index.json"} <= there
    assert list(said["files"]) == sorted(said["files"])


def test_each_hash_is_that_of_the_whole_file(site: Path) -> None:
    files = json.loads((site / "build.json").read_text(encoding="utf-8"))["files"]
    assert files == {
        address: hashlib.sha256((site / address).read_bytes()).hexdigest() for address in files
    }
