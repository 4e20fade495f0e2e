"""The runtime that ships, whole and broken: it answers rightly, or says plainly that it cannot."""

import base64
import gzip
import hashlib
import io
import zipfile

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import runtime_files
from tests.browser.calculators import (
    FACTOR,
    NOT_LOADED,
    NUMBERS,
    REACHABILITY,
    answer,
    expect_start,
)
from tests.browser.pages import PageErrors, requests

QUESTION = f"{FACTOR}?anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1"
#: Both starts share Pyodide's scripts; of all else each has its own.
SHARED = ("pyodide.js", "pyodide.asm.js")
OWN = ("pyodide.asm.wasm", "python_stdlib.zip", "calculator.zip")

faults = pytest.mark.parametrize("fault", ["missing", "truncated", "altered"])


@pytest.fixture
def broken(page: Page, page_errors: PageErrors) -> Page:
    """A page on which files break; how many errors Pyodide logs then does not matter."""
    page_errors.allow()
    return page


def spoil(page: Page, name: str, fault: str) -> None:
    """Break a file, and its compressed twins, on its way to the browser."""

    def fulfill(route: Route) -> None:
        if fault == "missing":
            route.fulfill(status=404)
            return
        response = route.fetch()
        body = bytearray(response.body())
        if fault == "truncated":
            del body[len(body) // 2 :]
        else:
            body[len(body) // 2] ^= 1
        route.fulfill(response=response, body=bytes(body))

    page.route(f"**/{name}*", fulfill)


def test_a_sound_runtime_starts_lean(page: Page) -> None:
    page.goto(QUESTION)
    expect(answer(page)).to_contain_text("63,00 €")
    expect_start(page, "lean")


@faults
@pytest.mark.parametrize("role", OWN)
def test_where_a_lean_file_is_broken_the_ordinary_start_gives_the_same_answer(
    broken: Page, role: str, fault: str
) -> None:
    spoil(broken, runtime_files.name(role), fault)
    broken.goto(QUESTION)
    expect(answer(broken)).to_contain_text("63,00 €")
    expect_start(broken, "ordinary")


@faults
def test_where_the_archive_of_a_page_is_broken_the_ordinary_start_answers_there_too(
    broken: Page, fault: str
) -> None:
    spoil(broken, runtime_files.number_archive(), fault)
    broken.goto(f"{NUMBERS}#nummer=%2B33612345678")
    expect(answer(broken)).to_contain_text("612345678")
    expect_start(broken, "ordinary")


@faults
@pytest.mark.parametrize("role", SHARED)
def test_where_a_shared_file_is_broken_the_page_says_so_and_the_table_answers(
    broken: Page, role: str, fault: str
) -> None:
    spoil(broken, runtime_files.name(role), fault)
    broken.goto(QUESTION)
    expect(broken.get_by_role("alert")).to_contain_text(NOT_LOADED)
    expect(answer(broken)).to_be_empty()
    expect(broken.get_by_role("cell", name="Faktor 2,1")).to_be_visible()


def test_a_module_that_the_lean_library_lacks_comes_from_the_complete_one(page: Page) -> None:
    library = runtime_files.MANIFEST["lean"]["python_stdlib.zip"]
    content = library_without(library["name"], "difflib.pyc")
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()

    def name_the_other_library(route: Route) -> None:
        response = route.fetch()
        html = response.text().replace(library["integrity"], f"sha256-{digest}")
        html = html.replace(f'"bytes": {library["bytes"]}', f'"bytes": {len(content)}')
        route.fulfill(response=response, body=html)

    page.route(f"**{REACHABILITY}*", name_the_other_library)
    # An empty answer without Content-Encoding, as of a host that does not compress.
    page.route(f"**/{library['name']}", lambda route: route.fulfill(body=b""))
    page.route(f"**/{library['name']}.gz", lambda route: route.fulfill(body=gzip.compress(content)))
    page.goto(f"{REACHABILITY}?land=Frankreih")
    expect(page.get_by_role("button", name="Frankreich")).to_be_visible()
    expect_start(page, "lean")


def library_without(library: str, module: str) -> bytes:
    """Return the archive of a library without one of its modules."""
    rest = io.BytesIO()
    with (
        zipfile.ZipFile(runtime_files.RUNTIME / library) as whole,
        zipfile.ZipFile(rest, "w") as lacking,
    ):
        for name in set(whole.namelist()) - {module}:
            lacking.writestr(name, whole.read(name))
    return rest.getvalue()


def test_an_article_loads_no_byte_of_the_runtime(page: Page) -> None:
    asked = requests(page)
    page.goto("/vpa/softphone/", wait_until="networkidle")
    own = {url.rsplit("/", 1)[-1] for url in asked if "/assets/rechner/" in url}
    assert own == {
        "style.css",
        "connection.js",
        "copy.js",
        "glossary.js",
        "offline.js",
        "print.js",
        "search.js",
        "search_worker.js",  # Material starts it; it loads the search at the first query
        "warm.js",
    }
