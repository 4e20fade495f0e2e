"""Every file of a calculator's page, broken in every way, on a link with a question.

The page gives the right answer or says that it cannot, and never shows another question's. Once the
file is whole again, it answers. The page's clock runs ahead, so that no test waits.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser import runtime_files
from tests.browser.calculators import answer
from tests.browser.fault_matrix import QUESTION, RIGHT, STARTS, matrix
from tests.browser.faulty_host import FaultyHost, serving
from tests.browser.pages import NewPage, PageErrors
from tests.folders import SITE

NUMBER = "/rechner/nummer/#nummer=%2B33612345678"
#: Files by a part of their address that no other file has.
FILES = {
    "page.js": "/page.js",
    "answers from the build": "/answers-telefonfaktor",
    "site.js": "/site.js",
    "style.css": "/style.css",
    "theme's styles": "stylesheets/main.",
    "theme's script": "javascripts/bundle.",
    **STARTS,
}
#: Notes every frame in which the example of a page, or part of it, is seen.
RECORDER = """
window.seen = [];
const example = location.pathname.includes("nummer") ? ["82829"] : ["Faktor 1,3"];
const frame = window.requestAnimationFrame.bind(window);
const look = () => {
  const calculator = document.querySelector(".calculator");
  const text = calculator?.innerText ?? "";
  const typed = [...document.querySelectorAll("form input[type=text], form textarea")];
  for (const words of ["Beispiel:", ...example]) if (text.includes(words)) seen.push(words);
  for (const { value } of typed) if (["Frankreich", "20", "1", "+49 221 82829-980"].includes(value)) seen.push(value);
  if (document.querySelector("input[value=backoffice]:checked")) seen.push("backoffice");
  frame(look);
};
frame(look);
"""
#: What a page ends in, as a person sees it.
FAILED = ".calculator__failure [data-reason=failed]:visible"
ANSWERED = "output[data-computed-by=pyodide]:visible"
#: A worker that has everything and never comes on.
SLOW = "postMessage({ type: 'progress', stage: 'start', loaded: 1, total: 1 });"
#: Milliseconds between two moves of the clock; without a pause, the test takes what Python needs.
PAUSE = 50
#: Faults after which the page's button tries again; after the others, the page is loaded anew.
BY_BUTTON = {"404", "empty", "html"}


@pytest.fixture(scope="module")
def host() -> Iterator[FaultyHost]:
    """A host of the built site that breaks files."""
    with serving(SITE) as server:
        yield server


@pytest.fixture
def page(new_page: NewPage, host: FaultyHost, page_errors: PageErrors) -> Iterator[Page]:
    """A page whose clock the test moves and whose frames are recorded; it may log errors."""
    page_errors.allow_all(host.address)
    page = new_page(base_url=host.address)
    page.add_init_script(RECORDER)
    page.clock.install()
    yield page
    host.repair()


def open_broken(page: Page, address: str, outcome: str = f"{FAILED}, {ANSWERED}") -> None:
    """Open a page until it shows an outcome; its time runs some ten times as fast as it does."""
    page.goto(address, wait_until="commit")
    for _ in range(1000):
        try:
            page.locator(outcome).first.wait_for(timeout=PAUSE)
        except PlaywrightTimeout:
            page.clock.run_for(10 * PAUSE)
        else:
            return
    raise AssertionError(f"the page never shows {outcome}")


def settle(page: Page, right: str) -> bool:
    """Expect the right answer, or words with a button that tries again; tell if there is one."""
    failure = page.locator(".calculator__failure")
    failed = page.locator(FAILED).count() > 0
    if failed:
        assert failure.get_by_role("button", name="Erneut versuchen").is_visible()
        assert "Der Rechner lässt sich gerade nicht laden." in failure.inner_text()
        assert answer(page).inner_text() == ""
    else:
        assert right in answer(page).inner_text()
    assert page.evaluate("seen") == []
    return failed


def heal(page: Page, host: FaultyHost, fault: str, failed: bool) -> None:
    """Repair the host and try again as a person would."""
    host.repair()
    if failed and fault in BY_BUTTON:
        page.get_by_role("button", name="Erneut versuchen").click()
    else:
        page.reload(wait_until="commit")


@matrix(FILES)
def test_a_broken_file_never_shows_another_questions_answer_and_is_healed(
    page: Page, host: FaultyHost, file: str, fault: str
) -> None:
    host.spoil(FILES[file], fault)
    open_broken(page, QUESTION)
    heal(page, host, fault, settle(page, RIGHT))
    expect(answer(page)).to_contain_text(RIGHT)
    assert page.evaluate("seen") == []


@matrix([runtime_files.number_archive()])
def test_the_numbers_own_archive_broken_gives_the_right_answer_or_says_that_it_cannot(
    page: Page, host: FaultyHost, file: str, fault: str
) -> None:
    host.spoil(file, fault)
    open_broken(page, NUMBER)
    heal(page, host, fault, settle(page, "612345678"))
    expect(answer(page)).to_contain_text("612345678")
    assert page.evaluate("seen") == []


@matrix(["/list.js", "/list.css"])
def test_where_the_lists_own_files_are_broken_a_list_can_be_chosen_or_the_page_says_why_not(
    page: Page, host: FaultyHost, file: str, fault: str
) -> None:
    host.spoil(file, fault)
    chooser = "#liste:enabled"
    ready = ".calculator[data-start] .check__choose:visible"
    open_broken(page, "/rechner/pruefung/", f"{FAILED}, {ready}")
    failed = page.locator(FAILED).count() > 0
    assert failed or page.locator(".check__choose").is_visible()
    heal(page, host, fault, failed)
    expect(page.locator(chooser)).to_be_attached()
    expect(page.locator(".check__choose")).to_be_visible()
    expect(page.locator(".calculator")).to_have_attribute("data-start", "lean")


def test_after_ten_seconds_without_progress_the_page_says_so_and_goes_on_waiting(
    page: Page, host: FaultyHost
) -> None:
    host.spoil(runtime_files.name("pyodide.asm.wasm"), "stalled midway")
    open_broken(page, QUESTION, "[data-reason=stalled]:visible")
    stalled = page.locator("[data-reason=stalled]")
    expect(stalled).to_contain_text("Das Laden dauert länger als üblich")
    expect(page.get_by_role("button", name="Erneut versuchen")).to_be_visible()
    expect(page.locator(".calculator__loading")).to_be_visible()
    page.get_by_role("button", name="Erneut versuchen").click()
    host.repair()
    expect(answer(page)).to_contain_text(RIGHT)
    expect(stalled).to_be_hidden()


def test_python_may_take_its_time_once_everything_has_arrived(page: Page) -> None:
    page.route(
        "**/worker.js", lambda route: route.fulfill(body=SLOW, content_type="text/javascript")
    )
    open_broken(page, QUESTION, "[data-stage=start]:visible")
    # Every file that arrives counts as progress: the page's time starts again.
    page.wait_for_load_state()
    page.clock.run_for(60_000)
    expect(page.locator("[data-reason=stalled]")).to_be_visible()
    expect(page.locator(".calculator__loading")).to_be_visible()
    page.clock.run_for(60_000)
    expect(page.locator(FAILED)).to_be_visible()
