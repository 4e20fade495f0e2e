"""The runtime that ships, whole and broken: it answers rightly, or says plainly that it cannot."""

import base64
import gzip
import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

RUNTIME = Path(__file__).parents[2] / ".cache" / "runtime"
MANIFEST = json.loads((RUNTIME / "manifest.json").read_text(encoding="utf-8"))
QUESTION = (
    "/rechner/telefonfaktor/?anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1"
)
APOLOGY = "Der Rechner lässt sich gerade nicht laden. Die Tabelle weiter unten zeigt alle Fälle."
#: Both starts share Pyodide's own files; of the library and the calculator each has its own.
SHARED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
OWN = ("python_stdlib.zip", "calculator.zip")


def spoil(page: Page, name: str, fault: str) -> None:
    """Break a file, and its compressed twins, on its way to the browser."""

    def answer(route: Route) -> None:
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

    page.route(f"**/{name}*", answer)


def test_a_sound_runtime_starts_lean(page: Page) -> None:
    page.goto(QUESTION)
    expect(page.locator("output")).to_contain_text("63,00 €")
    expect(page.locator(".calculator")).to_have_attribute("data-start", "lean")


@pytest.mark.parametrize("fault", ["missing", "truncated", "altered"])
@pytest.mark.parametrize("role", OWN)
def test_where_a_lean_file_is_broken_the_ordinary_start_gives_the_same_answer(
    page: Page, role: str, fault: str
) -> None:
    spoil(page, MANIFEST["lean"][role]["name"], fault)
    page.goto(QUESTION)
    expect(page.locator("output")).to_contain_text("63,00 €")
    expect(page.locator(".calculator")).to_have_attribute("data-start", "ordinary")
    page.wrong.clear()


@pytest.mark.parametrize("fault", ["missing", "truncated", "altered"])
def test_where_the_archive_of_a_page_is_broken_the_ordinary_start_answers_there_too(
    page: Page, fault: str
) -> None:
    spoil(page, MANIFEST["parts"]["nummer"]["lean"]["calculator.zip"]["name"], fault)
    page.goto("/rechner/nummer/?nummer=%2B33612345678")
    expect(page.locator("output")).to_contain_text("612345678")
    expect(page.locator(".calculator")).to_have_attribute("data-start", "ordinary")
    page.wrong.clear()


def test_a_module_that_the_lean_library_lacks_comes_from_the_complete_one(page: Page) -> None:
    file = MANIFEST["lean"]["python_stdlib.zip"]
    lacking = io.BytesIO()
    with zipfile.ZipFile(RUNTIME / file["name"]) as lean, zipfile.ZipFile(lacking, "w") as rest:
        for name in set(lean.namelist()) - {"difflib.pyc"}:
            rest.writestr(name, lean.read(name))
    content = lacking.getvalue()
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()

    def name_the_other_library(route: Route) -> None:
        response = route.fetch()
        html = response.text().replace(file["integrity"], f"sha256-{digest}")
        html = html.replace(f'"bytes": {file["bytes"]}', f'"bytes": {len(content)}')
        route.fulfill(response=response, body=html)

    page.route("**/rechner/erreichbarkeit/*", name_the_other_library)
    page.route(f"**/{file['name']}", lambda route: route.fulfill(body=b""))  # compresses nothing
    page.route(f"**/{file['name']}.gz", lambda route: route.fulfill(body=gzip.compress(content)))
    page.goto("/rechner/erreichbarkeit/?land=Frankreih")
    expect(page.get_by_role("button", name="Frankreich")).to_be_visible()
    expect(page.locator(".calculator")).to_have_attribute("data-start", "lean")


@pytest.mark.parametrize("fault", ["missing", "truncated", "altered"])
@pytest.mark.parametrize("role", SHARED)
def test_where_a_shared_file_is_broken_the_page_says_so_and_the_table_answers(
    page: Page, role: str, fault: str
) -> None:
    spoil(page, MANIFEST["lean"][role]["name"], fault)
    page.goto(QUESTION)
    expect(page.get_by_role("alert")).to_contain_text(APOLOGY)
    expect(page.locator("output")).to_be_empty()
    expect(page.get_by_role("cell", name="Faktor 2,1")).to_be_visible()
    page.wrong.clear()


FREE_LINE = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '4g' } })"
SAVING_DATA = FREE_LINE.replace("'4g'", "'4g', saveData: true")
PAID_LINE = FREE_LINE.replace("'4g'", "'4g', type: 'cellular'")


def test_resting_on_a_link_to_a_calculator_fetches_what_it_will_need(page: Page) -> None:
    page.add_init_script(FREE_LINE)
    page.goto("/rechner/")
    with page.expect_request(f"**/{MANIFEST['lean']['pyodide.asm.wasm']['name']}*"):
        page.locator("article").get_by_role("link", name="Telefonfaktor").first.focus()


@pytest.mark.parametrize("line", [SAVING_DATA, PAID_LINE])
def test_nothing_is_fetched_ahead_where_data_cost_something(page: Page, line: str) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(line)
    page.clock.install()
    page.goto("/rechner/", wait_until="networkidle")
    page.locator("article").get_by_role("link", name="Telefonfaktor").first.focus()
    page.clock.fast_forward(1000)
    page.evaluate("fetch('erreichbarkeit/')")  # what was asked before this is known by now
    assert [url for url in asked if "telefonfaktor" in url or "pyodide" in url] == []


def test_an_article_loads_no_byte_of_the_runtime(page: Page) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/vpa/softphone/", wait_until="networkidle")
    own = {url.rsplit("/", 1)[-1] for url in asked if "/assets/rechner/" in url}
    assert own == {"style.css", "copy.mjs", "warm.mjs"}
