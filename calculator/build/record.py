"""What is in a built site, so that a host can be compared with it: ``build.json``."""

import hashlib
import json
import shutil
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

NAME = "build.json"


@cache
def commit() -> str:
    """Return the commit that is built, or nothing outside of a git checkout."""
    if shutil.which("git") is None:
        return ""
    command = ["git", "rev-parse", "--short=12", "HEAD"]
    done = subprocess.run(
        command, cwd=Path(__file__).parent, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def write(site: Path, commit: str, edition: date) -> None:
    """Write commit, edition of the tariff and the SHA-256 of every other file; comes last."""
    text = json.dumps(
        {"commit": commit, "edition": edition.isoformat(), "files": hashes(site)}, indent=1
    )
    (site / NAME).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def hashes(site: Path) -> dict[str, str]:
    """Return the SHA-256 of every file but the record, by address from the site's root."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        address: hashlib.sha256(files[address].read_bytes()).hexdigest()
        for address in sorted(files)
        if address != NAME
    }
