"""The runtime that ships, whole and broken: it answers rightly, or says plainly that it cannot."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

MANIFEST = json.loads(
    (Path(__file__).parents[2] / ".cache" / "runtime" / "manifest.json").read_text(encoding="utf-8")
)
QUESTION = (
    "/rechner/telefonfaktor/?anlage=my-vpa&bereich=vertrieb&land=FR&minuten=20&satz=30&stunden=1"
)
APOLOGY = "Der Rechner lässt sich gerade nicht laden. Die Tabelle weiter unten zeigt alle Fälle."
#: Both starts share Pyodide's own files; the library and the wheel have an ordinary twin.
SHARED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
OWN = ("python_stdlib.zip", "calculator.whl")


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


def test_an_article_loads_no_byte_of_the_runtime(page: Page) -> None:
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/vpa/softphone/", wait_until="networkidle")
    assert [url for url in asked if "/assets/rechner/" in url and not url.endswith(".css")] == []
