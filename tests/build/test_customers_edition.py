"""The site for customers holds nothing of the team: no word, no page, no link, in no byte."""

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from gzip import decompress
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import brotli
import pytest

from calculator.browser import replies
from calculator.build.page_readers import PartError, parts_for
from calculator.build.runtime import audience, golden
from calculator.data.reader import Reader
from tests.days import FIRST_DAY
from tests.folders import ROOT
from tests.markup import attribute, parse

SITE = ROOT / "site-kunden"
#: Words of the team, its tools and people, and its pages.
INTERNAL = re.compile(
    rb"kundenakte|ticket an die it|christoph|\bisabel\b|vpa[- ]manager|skype[- ]guthaben|forwarded:"
    rb"|spezi-aufgabe|google sheet|neukundenaufgabe|vpa/softphone|admin/einrichtung"
    rb"|admin/telefonfaktoren|admin/europa",
    re.IGNORECASE,
)
CALCULATORS = ("telefonfaktor", "add-ons")
#: Runs in the customers' package: answers questions, and prints the replies as JSON.
ANSWER = """
import json, sys
from calculator.browser import replies
asked = json.load(sys.stdin)
print(json.dumps([replies.reply(slug, words, day) for slug, words, day in asked]))
"""


def pages() -> dict[str, str]:
    """Return all pages by address below the site's root."""
    assert (SITE / "index.html").is_file(), "run python3 noxfile.py -s build -- kunden"
    return {
        path.relative_to(SITE).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in sorted(SITE.rglob("*.html"))
    }


def contents(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Return a file, or all that is packed in it, at any depth."""
    if name.endswith(".br"):
        yield from contents(name.removesuffix(".br"), brotli.decompress(content))
    elif name.endswith(".gz"):
        yield from contents(name.removesuffix(".gz"), decompress(content))
    elif name.endswith((".zip", ".whl")):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from contents(f"{name}/{member}", archive.read(member))
    else:
        yield name, content
    if name.endswith(".bin"):  # Python keeps a text with „ in two bytes a letter
        yield f"{name}/wide", content[::2]


def test_no_byte_of_the_site_is_a_word_of_the_team() -> None:
    files = [path for path in SITE.rglob("*") if path.is_file()]
    looked_at = [
        each
        for path in files
        for each in contents(path.relative_to(SITE).as_posix(), path.read_bytes())
    ]
    names = {name for name, _ in looked_at}
    # What it looks for would be found: in archives, in bytecode, in wheels.
    assert any(re.search(r"calculator\..*\.zip/calculator/rules/factor\.pyc$", n) for n in names)
    assert any(re.search(r"\.whl/calculator/data/parsed\.py$", name) for name in names)
    # In Python's memory, in letters of either width.
    assert any(b"Telefonanlage von my-vpa" in each for name, each in looked_at if ".bin" in name)
    wide = [each for name, each in looked_at if name.endswith(".bin/wide")]
    assert wide
    assert all(b"Telefonanlage von my-vpa" in each for each in wide)
    found = {name: INTERNAL.search(content) for name, content in looked_at}
    assert {name: match[0] for name, match in found.items() if match} == {}


def test_the_same_search_finds_the_team_in_the_site_for_everyone() -> None:
    library = next((ROOT / ".cache" / "runtime").glob("calculator.*.whl"))
    found = [
        name for name, each in contents("a.whl", library.read_bytes()) if INTERNAL.search(each)
    ]
    assert "a.whl/calculator/data/wording/admin.toml" in found
    assert "a.whl/calculator/data/texts.toml" in found


def test_it_has_the_pages_and_calculators_of_customers() -> None:
    assert list(pages()) == [
        "404.html",
        "auslegungen/",
        "glossar/",
        "",
        "kunden/add-ons/",
        "kunden/fragen/",
        "kunden/",
        "lizenzen/",
        "neues/",
        "rechner/add-ons/",
        "rechner/",
        "rechner/telefonfaktor/",
        "speicherung/",
        "tarif/",
        "themen/",
    ]


def test_every_link_leads_to_a_page_of_the_site() -> None:
    known = pages()
    for page, html in known.items():
        if page == "404.html":
            continue
        for each in parse(html).select("a[href]"):
            address, anchor = urldefrag(attribute(each, "href"))
            parts = urlsplit(address)
            if parts.scheme:
                continue
            folder = SITE / page
            target = (folder / parts.path).resolve() if parts.path else folder.resolve()
            file = target / "index.html" if target.is_dir() else target
            assert file.is_file(), (page, address)
            if anchor and file.suffix == ".html" and not anchor.startswith("__"):
                assert parse(file.read_text("utf-8")).find(id=anchor), (page, address, anchor)


def test_the_search_knows_no_page_of_the_team() -> None:
    index = json.loads((SITE / "search" / "search_index.json").read_text("utf-8"))
    found = {each["address"].partition("/")[0] for each in index["pages"]}
    assert found.isdisjoint({"admin", "laender", "vpa"})
    assert "kunden" in found


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_calculator_asks_neither_for_the_reader_nor_for_the_teams_case(name: str) -> None:
    page = parse(pages()[f"rechner/{name}/"])
    keys = {attribute(each, "name") for each in page.select(".calculator [name]")}
    assert keys & {"fuer", "fall"} == set()
    assert "stand" in keys
    assert page.select(".job") == []


def test_the_rules_of_the_customers_package_are_those_of_the_whole(tmp_path: Path) -> None:
    package = audience.write_package(ROOT, tmp_path, [Reader.CUSTOMER])
    asked = [
        (slug, f"{words}&fuer=kunde".removeprefix("&"), FIRST_DAY.isoformat())
        for slug, words in golden.questions()
        if slug in CALCULATORS and "fuer=" not in words
    ]
    done = subprocess.run(
        [sys.executable, "-c", ANSWER],
        env=os.environ | {"PYTHONPATH": str(package)},
        cwd=tmp_path,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    # Where there is one reader only, the steps have their anchors, and not the choice of the reader.
    anchors = re.compile(r' id="naechste-schritte"|<section id="schritte-kunde">|</section>')
    said = [
        {key: anchors.sub("", str(each)) for key, each in json.loads(reply).items()}
        for reply in json.loads(done.stdout)
    ]
    whole = [json.loads(replies.reply(*each)) for each in asked]
    assert said == [{key: str(each) for key, each in reply.items()} for reply in whole]
    assert len(asked) > 200


PART = "A\n<!-- nur: vpa admin -->\nB\n<!-- ende -->\nC\n"


@pytest.mark.parametrize(
    ("readers", "shown"), [(tuple(Reader), "A\nB\nC\n"), ((Reader.CUSTOMER,), "A\nC\n")]
)
def test_a_part_of_a_page_is_for_the_readers_that_it_names(
    readers: tuple[Reader, ...], shown: str
) -> None:
    assert parts_for(PART, "seite.md", readers) == shown


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("<!-- nur: chef -->\n<!-- ende -->\n", "seite.md: line 1: chef is no reader; use vpa"),
        ("A\n<!-- ende -->\n", "seite.md: line 2: <!-- ende --> has no pair; add or remove one"),
        ("<!-- nur: vpa -->\nA\n", "seite.md: <!-- ende --> is missing at the end; add it"),
    ],
)
def test_a_part_that_does_not_begin_or_end_stops_the_build(markdown: str, message: str) -> None:
    with pytest.raises(PartError, match=f"^{re.escape(message)}"):
        parts_for(markdown, "seite.md", tuple(Reader))
