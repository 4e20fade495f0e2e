"""The copy that browsers keep: what is in it, and what the site says of it."""

import json
import re
from typing import Any

import pytest

from tests.build.pages import COUNTRIES, PAGES, soup
from tests.folders import SITE
from tests.markup import attribute, one
from tests.spaces import plain

KEPT = [page for page in PAGES if page not in {"404.html", *COUNTRIES}]


@pytest.fixture(scope="module")
def copy() -> dict[str, Any]:
    """Return the list in front of the service worker."""
    script = (SITE / "service-worker.js").read_text(encoding="utf-8")
    listed = re.match(r"const copy = (.*?);\n// ", script, re.DOTALL)
    assert listed is not None
    found: dict[str, Any] = json.loads(listed[1])
    return found


def test_every_page_is_kept_but_that_for_missing_addresses(copy: dict[str, Any]) -> None:
    pages = {re.sub(r"index\.html$", "", page) for page in KEPT}
    assert {"", "vpa/softphone/", "rechner/nummer/"} <= pages
    assert pages <= copy["pages"].keys()


def test_the_calculator_answers_in_place_of_the_countries_pages(copy: dict[str, Any]) -> None:
    assert copy["instead"] == {"laender/": "rechner/erreichbarkeit/?land="}
    assert [page for page in copy["pages"] if page.startswith("laender/")] == ["laender/"]


def test_the_search_and_the_files_to_download_are_kept(copy: dict[str, Any]) -> None:
    assert {"search/search_index.json", "assets/beispiel-aufgaben.csv"} <= copy["pages"].keys()


@pytest.mark.parametrize("page", KEPT)
def test_all_that_a_page_loads_is_kept(copy: dict[str, Any], page: str) -> None:
    addresses = [
        attribute(element, key)
        for selector, key in (
            ("script[src]", "src"),
            ("link[rel=stylesheet], link[rel=modulepreload], link[rel=icon]", "href"),
        )
        for element in soup(page).select(selector)
    ]
    assert addresses
    kept = copy["hashed"].keys() | copy["pages"].keys()
    for address in addresses:
        file = (SITE / page).parent.joinpath(address).resolve()
        assert file.relative_to(SITE).as_posix() in kept


@pytest.mark.parametrize("page", ["telefonfaktor", "nummer", "pruefung"])
def test_all_that_a_calculator_runs_on_is_kept(copy: dict[str, Any], page: str) -> None:
    data = one(soup(f"rechner/{page}/index.html"), "#runtime").string
    assert data is not None
    runtime = json.loads(data)
    files = [*runtime["lean"].values(), *runtime.get("late", {}).values()]
    assert len(files) >= 5
    assert {f"assets/rechner/{file['name']}" for file in files} <= copy["hashed"].keys()


def test_twins_maps_and_what_only_the_ordinary_start_takes_are_not_kept(
    copy: dict[str, Any],
) -> None:
    kept = [*copy["hashed"], *copy["pages"]]
    assert [each for each in kept if each.endswith((".br", ".gz", ".map", ".whl"))] == []
    assert len([each for each in kept if "python_stdlib" in each]) == 1
    assert "build.json" not in kept
    assert "service-worker.js" not in kept


def test_the_site_says_how_much_is_kept_at_most(copy: dict[str, Any]) -> None:
    files = [*copy["hashed"], *(re.sub(r"(^|/)$", r"\1index.html", each) for each in copy["pages"])]
    size = sum((SITE / file).stat().st_size for file in files) / 1_000_000
    text = plain(one(soup("speicherung/index.html"), "article").get_text())
    stated = re.search(r"das ganze Hilfecenter im Browser ab, höchstens (\d+) MB", text)
    assert stated is not None
    assert size <= int(stated[1]) <= size + 4
