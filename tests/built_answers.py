"""The answers that a built site carries, read as its pages' script reads them."""

import hashlib
import json
from base64 import b64encode
from pathlib import Path
from typing import Any, NamedTuple

from tests import markup


class Built(NamedTuple):
    """The replies of one file, as the browser puts them together.

    Attributes:
        slug: The calculator's.
        reader: The reader's word; empty where none is told.
        asked: Replies by the question as the form writes it.
        typed: The same by questions with a country's name.
    """

    slug: str
    reader: str
    asked: dict[str, str]
    typed: dict[str, str]


def listed(site: Path, slug: str) -> dict[str, Any]:
    """Return what the head of a calculator's page says of its answers."""
    page = markup.parse((site / "rechner" / slug / "index.html").read_text("utf-8"))
    answers: dict[str, Any] = json.loads(markup.content(markup.one(page, "#runtime")))["answers"]
    return answers


def read(site: Path, slug: str) -> list[Built]:
    """Return the answers of a calculator for every reader; each file is what its page says."""
    found = []
    for file in listed(site, slug)["files"]:
        content = (site / "assets" / "rechner" / file["name"]).read_bytes()
        digest = b64encode(hashlib.sha256(content).digest()).decode()
        assert file["integrity"] == f"sha256-{digest}"
        found.append(parse(slug, file["reader"], content))
    return found


def parse(slug: str, reader: str, content: bytes) -> Built:
    """Return the replies of a file."""
    built = json.loads(content)
    replies = [
        "".join(built["pieces"][piece] for piece in pieces).replace(built["mark"], name)
        for name, *pieces in built["replies"]
    ]
    asked = {question: replies[number] for question, number in built["questions"].items()}
    typed = {question: replies[number] for question, number in built["typed"].items()}
    return Built(slug, reader, asked, typed)
