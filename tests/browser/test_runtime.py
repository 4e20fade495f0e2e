"""The runtime that ships, whole and broken: it answers rightly, or says plainly that it cannot."""

import base64
import gzip
import hashlib
import io
import json
import zipfile

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import runtime_files
from tests.browser.calculators import (
    FACTOR,
    NOT_LOADED,
    NUMBERS,
    answer,
    expect_start,
)
from tests.browser.pages import PageErrors, requests
from tests.browser.workers import ASK

QUESTION = f"{FACTOR}?anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1"
#: Both starts share one script; of all else each has its own.
SHARED = ("pyodide.js",)
OWN = ("pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "calculator.zip")

#: What is missing or cut off is part of the fault matrix as well.
FAULTS = [
    pytest.param("missing", marks=pytest.mark.thorough),
    pytest.param("truncated", marks=pytest.mark.thorough),
    pytest.param("altered"),
]
faults = pytest.mark.parametrize("fault", FAULTS)


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


def test_where_the_lean_start_lacks_a_module_that_a_call_needs_the_ordinary_one_takes_over(
    page: Page,
) -> None:
    whole = runtime_files.MANIFEST["lean"]["calculator.zip"]
    content = archive_without(whole["name"], "calculator/view/ticket.pyc")
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()

    def name_the_other_archive(route: Route) -> None:
        response = route.fetch()
        html = response.text().replace(whole["integrity"], f"sha256-{digest}")
        html = html.replace(f'"bytes": {whole["bytes"]}', f'"bytes": {len(content)}')
        route.fulfill(response=response, body=html)

    page.route(f"**{FACTOR}*", name_the_other_archive)
    # An empty answer without Content-Encoding, as of a host that does not compress.
    page.route(f"**/{whole['name']}", lambda route: route.fulfill(body=b""))
    page.route(f"**/{whole['name']}.gz", lambda route: route.fulfill(body=gzip.compress(content)))
    page.goto(QUESTION)
    expect(answer(page)).to_contain_text("63,00 €")
    expect_start(page, "lean")
    copying = [
        "copies.ticket",
        "telefonfaktor",
        "land=CH",
        "https://localhost/",
        "{}",
        "2026-11-21",
    ]
    outcome = page.evaluate(ASK, {"calls": [copying], "start": "lean"})
    assert outcome["started"] == "ordinary"
    assert "Individuelles Angebot" in outcome["replies"][0]


def test_where_a_stand_in_lacks_what_a_call_needs_the_ordinary_start_takes_over(
    page: Page,
) -> None:
    page.goto(QUESTION)
    expect(answer(page)).to_contain_text("63,00 €")
    # Python's library reads such an address with ipaddress.
    settings = json.dumps({"booking_form": "https://[::1]/buchen"})
    texts = ["copies.texts", "add-ons", "ansage=mp3&fuer=admin&option=4", settings, "2026-11-21"]
    outcome = page.evaluate(ASK, {"calls": [texts], "start": "lean"})
    assert outcome["started"] == "ordinary"
    assert "https://[::1]/buchen" in outcome["replies"][0]


def archive_without(archive: str, module: str) -> bytes:
    """Return an archive of the runtime without one of its modules."""
    rest = io.BytesIO()
    with (
        zipfile.ZipFile(runtime_files.RUNTIME / archive) as whole,
        zipfile.ZipFile(rest, "w") as lacking,
    ):
        names = whole.namelist()
        names.remove(module)
        for name in names:
            lacking.writestr(name, whole.read(name))
    return rest.getvalue()


def test_an_article_loads_no_byte_of_the_runtime(page: Page) -> None:
    asked = requests(page)
    page.goto("/vpa/softphone/", wait_until="networkidle")
    own = {url.rsplit("/", 1)[-1] for url in asked if "/assets/rechner/" in url}
    assert own == {
        "style.css",
        "site.js",
        "search_worker.js",  # Material starts it; it loads the search at the first query
    }
