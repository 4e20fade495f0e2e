"""The site is kept on the device: it answers without a network, and says how old it is."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculator.build import offline
from tests.browser.calculators import (
    ADD_ONS,
    ESCALATION,
    FACTOR,
    NUMBERS,
    REACHABILITY,
    answer,
    open_answered,
    wait_for_python,
)
from tests.browser.faulty_host import FaultyHost, serving
from tests.browser.list_page import PATH, check, choose, expect_shown
from tests.browser.pages import NewPage, PageErrors
from tests.browser.runtime_files import excel_archive
from tests.browser.test_excel_lists import LOW, workbook
from tests.browser.workers import ASK, RARE, RARELY_SAID
from tests.folders import SITE

QUESTION = "?anlage=my-vpa&bereich=backoffice&land=CH&minuten=20&stand=2026-12-01&stunden=1"
LINKS = {
    FACTOR: (QUESTION, "Individuelles Angebot"),
    ADD_ONS: ("?ansage=vpa&bereich=vertrieb&land=FR&option=3&stand=2026-12-01", "198,90 €"),
    REACHABILITY: ("?land=CH&stand=2026-12-01", "Softphone"),
    ESCALATION: ("#buchung=2026-12-01&stand=2026-12-04", "Heute eskalieren (04.12.2026)"),
    NUMBERS: ("#nummer=%2B33612345678", "612345678"),
}
UNCONFIRMED = re.compile(
    r"Der Server ist gerade nicht zu erreichen\. Diese Seite ist vom \d\d\.\d\d\.20\d\d; "
)
NEWER = "Von dieser Seite gibt es eine neuere Fassung."
#: Waits for the whole copy, and returns the state of its service worker.
KEPT = "navigator.serviceWorker.ready.then(({ active }) => active.state)"
UPDATED = """
async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update();
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  while (!["activated", "redundant"].includes(worker.state)) {
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  }
  return worker.state;
}
"""
#: Tries to keep the site; returns how that went, "installed" or "redundant".
TRIED = """
async () => {
  const { installing } = await navigator.serviceWorker.register("/service-worker.js");
  await new Promise((resolve) => installing.addEventListener("statechange", resolve));
  return installing.state;
}
"""
#: How many registrations and caches there are.
LEFT = """
Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
  .then((all) => all.map(({ length }) => length))
"""
#: Waits, at most a minute, for the given numbers of registrations and caches; null is any number.
WAIT_FOR_LEFT = """
async (wanted) => {
  for (const end = performance.now() + 60_000; performance.now() < end; ) {
    const found = [await navigator.serviceWorker.getRegistrations(), await caches.keys()];
    if (wanted.every((count, place) => count === null || found[place].length === count)) return "came";
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
"""
#: The addresses of all that is kept.
ADDRESSES = """
(async () => {
  const lists = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
  return (await Promise.all(lists)).flat().map(({ url }) => new URL(url).pathname.slice(1));
})()
"""


@pytest.fixture
def host(site: Path, page_errors: PageErrors) -> Iterator[FaultyHost]:
    """A host of the built site that can be stopped, or get another build."""
    with serving(site) as server:
        page_errors.allow_all(server.address)
        yield server


@pytest.fixture
def page(new_page: NewPage, host: FaultyHost) -> Page:
    """A page that may keep the site."""
    return new_page(base_url=host.address, service_workers="allow")


def stop(host: FaultyHost) -> None:
    """Let the host answer no request any more."""
    host.spoil("/", "reset")


def open_kept(page: Page, path: str = FACTOR + QUESTION) -> None:
    """Open a calculator, and wait until the whole site is kept."""
    open_answered(page, path)
    expect_kept(page)


def expect_kept(page: Page) -> None:
    assert page.evaluate(KEPT) in ("activating", "activated")


def other_build(folder: Path, change: Callable[[Path], None], *, kept: bool = True) -> Path:
    """Return a copy of the site in which something has changed."""
    site = folder / "site"
    shutil.copytree(SITE, site, ignore=shutil.ignore_patterns("*.br", "*.map"))
    change(site)
    offline.write(site, kept)
    return site


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def renew_page(site: Path) -> None:
    """Change the page of a calculator, as a build with another rule does."""
    page = site / FACTOR.strip("/") / "index.html"
    replace(page, '<meta name="digest" content="', '<meta name="digest" content="0')
    replace(page, "<h1 ", "<h1 data-new ")


@pytest.mark.parametrize("path", LINKS)
def test_each_calculator_answers_without_a_network_and_says_its_day(
    page: Page, host: FaultyHost, path: str
) -> None:
    question, words = LINKS[path]
    open_kept(page)
    stop(host)
    page.goto(path + question)
    wait_for_python(page)
    expect(answer(page)).to_contain_text(words)
    expect(page.get_by_role("status").filter(has_text=UNCONFIRMED)).to_be_visible()


def test_the_second_part_of_the_program_is_there_without_a_network(
    page: Page, host: FaultyHost
) -> None:
    open_kept(page)
    stop(host)
    page.goto(FACTOR)
    outcome = page.evaluate(ASK, {"calls": [RARE], "start": "lean"})
    assert RARELY_SAID in outcome["replies"][0]
    assert outcome["started"] == "restored"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{REACHABILITY}?fuer=admin&land=CH", "Softphone"),
        (f"{ADD_ONS}?ansage=vpa&option=3", "198,90"),
        (f"{FACTOR}?land=CH", "Individuelles Angebot"),
    ],
)
def test_answers_of_the_build_are_there_with_neither_network_nor_runtime(
    page: Page, host: FaultyHost, path: str, words: str
) -> None:
    open_kept(page)
    stop(host)
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(path)
    expect(page.get_by_role("alert")).to_contain_text("Dieser Browser führt kein WebAssembly aus")
    expect(answer(page)).to_contain_text(words)
    expect(answer(page)).to_have_attribute("data-computed-by", "build")


def test_a_workbook_is_checked_without_a_network(page: Page, host: FaultyHost) -> None:
    open_kept(page)
    stop(host)
    page.goto(PATH)
    choose(page, workbook(LOW), "aufgaben.xlsx")
    check(page)
    expect_shown(page, "1")
    expect(page.get_by_text(UNCONFIRMED)).to_be_visible()


def test_articles_and_the_search_work_without_a_network(page: Page, host: FaultyHost) -> None:
    open_kept(page)
    stop(host)
    page.goto("/vpa/softphone/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Telefonieren mit dem Softphone")
    expect(page.get_by_text(UNCONFIRMED)).to_be_visible()
    page.goto("/")
    page.get_by_role("searchbox", name="Hilfecenter durchsuchen").fill("Nutzungsregeln")
    page.keyboard.press("Enter")
    results = page.locator(".md-search-result__link")
    expect(results.filter(has_text="Nutzungsregeln").first).to_be_visible()


def test_an_address_without_its_last_slash_works_without_a_network(
    page: Page, host: FaultyHost
) -> None:
    open_kept(page)
    stop(host)
    page.goto(FACTOR.rstrip("/") + QUESTION)
    expect(page).to_have_url(host.address + FACTOR + QUESTION)
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Individuelles Angebot")


def test_without_a_network_the_calculator_answers_in_place_of_a_country_s_page(
    page: Page, host: FaultyHost
) -> None:
    open_kept(page)
    page.goto("/laender/bosnien-und-herzegowina/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bosnien und Herzegowina")
    stop(host)
    page.goto("/laender/")
    expect(page.get_by_text(UNCONFIRMED)).to_be_visible()
    page.get_by_role("row").get_by_role("link", name="Bosnien und Herzegowina").click()
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Bosnien und Herzegowina, außerhalb der EU")
    expect(page.get_by_text(UNCONFIRMED)).to_be_visible()


def test_a_host_that_stalls_does_not_hold_a_kept_page_up(page: Page, host: FaultyHost) -> None:
    open_kept(page)
    host.spoil(FACTOR, "stalled at the start")
    page.goto(FACTOR + QUESTION)
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Individuelles Angebot")


def test_nothing_is_said_where_the_page_is_the_newest(page: Page, host: FaultyHost) -> None:
    open_kept(page)
    # The page compares itself by its address without the question.
    with page.expect_response(lambda response: response.url == host.address + FACTOR) as compared:
        page.goto(FACTOR + QUESTION)
    compared.value.finished()
    wait_for_python(page)
    expect(page.locator("[data-freshness]:visible")).to_have_count(0)


def test_the_age_is_gone_once_the_host_answers_again(page: Page, host: FaultyHost) -> None:
    open_kept(page)
    stop(host)
    page.goto(FACTOR + QUESTION)
    expect(page.get_by_text(UNCONFIRMED)).to_be_visible()
    host.repair()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_text(UNCONFIRMED)).to_be_hidden()


def test_a_newer_build_is_offered_and_loaded_with_the_same_question(
    page: Page, host: FaultyHost, tmp_path: Path
) -> None:
    open_kept(page)
    stop(host)
    page.goto(FACTOR + QUESTION)
    wait_for_python(page)
    host.folder = other_build(tmp_path, renew_page)
    host.repair()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.get_by_text(NEWER)).to_be_visible()
    page.get_by_role("button", name="Neue Fassung laden").click()
    expect(page.locator("h1[data-new]")).to_be_visible()
    wait_for_python(page)
    expect(answer(page)).to_contain_text("Individuelles Angebot")
    expect(page).to_have_url(host.address + FACTOR + QUESTION)
    expect(page.get_by_text(NEWER)).to_be_hidden()


def test_the_hosts_page_comes_before_the_kept_one_and_replaces_it(
    page: Page, host: FaultyHost, tmp_path: Path
) -> None:
    open_kept(page)
    host.folder = other_build(tmp_path, renew_page)
    open_answered(page, FACTOR + QUESTION)
    expect(page.locator("h1[data-new]")).to_be_visible()
    update(page)
    stop(host)
    open_answered(page, FACTOR + QUESTION)
    expect(page.locator("h1[data-new]")).to_be_visible()


def test_what_a_newer_build_does_not_need_is_removed(
    page: Page, host: FaultyHost, tmp_path: Path
) -> None:
    open_kept(page)
    before = page.evaluate(ADDRESSES)
    host.folder = other_build(tmp_path, remove_workbooks)
    page.goto("/")
    update(page)
    after = page.evaluate(ADDRESSES)
    assert set(before) - set(after) == {f"assets/rechner/{excel_archive()}"}
    assert len(after) == len(before) - 1


def test_a_build_that_is_only_half_published_is_not_kept(
    page: Page, host: FaultyHost, tmp_path: Path
) -> None:
    host.folder = other_build(tmp_path, lambda site: None)
    article = host.folder / "vpa" / "index.html"
    whole = article.read_text(encoding="utf-8")
    article.write_text(whole.replace("VPA", "APV"), encoding="utf-8")
    open_answered(page, FACTOR + QUESTION)
    assert page.evaluate(TRIED) == "redundant"
    article.write_text(whole, encoding="utf-8")
    open_kept(page)


def test_the_switch_removes_the_copy_everywhere(
    page: Page, host: FaultyHost, tmp_path: Path
) -> None:
    open_kept(page)
    host.folder = other_build(tmp_path, lambda site: None, kept=False)
    page.goto("/vpa/")
    expect_left(page, caches=0)
    page.goto("/vpa/softphone/")
    expect_left(page, registrations=0, caches=0)


def test_nothing_is_kept_over_a_line_that_saves_data(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    open_answered(page, FACTOR + QUESTION)
    page.goto("/vpa/")
    assert page.evaluate(LEFT) == [0, 0]


def test_an_article_alone_keeps_nothing(page: Page) -> None:
    page.goto("/vpa/", wait_until="networkidle")
    assert page.evaluate(LEFT) == [0, 0]


def remove_workbooks(site: Path) -> None:
    """Take a file with a hash in its name out of a build."""
    for file in (site / "assets" / "rechner").glob("excel.*"):
        file.unlink()


def update(page: Page) -> None:
    """Wait until the host's build is kept in place of the one before."""
    assert page.evaluate(UPDATED) == "activated"


def expect_left(page: Page, **left: int) -> None:
    """Wait until the given numbers of registrations and caches are left."""
    wanted = [left.get("registrations"), left.get("caches")]
    assert page.evaluate(WAIT_FOR_LEFT, wanted) == "came"
