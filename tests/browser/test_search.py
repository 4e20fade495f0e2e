"""The search, typed into its box."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.pages import NewPage, PageErrors, page_of_site, requests
from tests.browser.test_accessibility import violations
from tests.folders import ROOT
from tests.site import search_quality

#: Bytes that the first search loads at most, compressed.
FIRST_SEARCH = 45_000
#: Resolves once the box shows something else.
CHANGE = """
() => {
  const box = document.querySelector(".md-search-result");
  window.changed = new Promise((resolve) => {
    new MutationObserver(resolve).observe(box, { childList: true, subtree: true });
  });
}
"""


def box(page: Page) -> Locator:
    """Return the field of the search in the header."""
    return page.locator(".md-search__input")


def status(page: Page) -> Locator:
    """Return what the box says of its results."""
    return page.locator(".md-search-result__meta")


def results(page: Page) -> Locator:
    """Return the links of the results."""
    return page.locator(".md-search-result__link")


def found(page: Page, typed: str) -> list[str]:
    """Type a query and return the addresses of its results, from the site's root."""
    page.evaluate(CHANGE)
    box(page).fill(typed)
    page.evaluate("window.changed.then(() => null)")
    links: list[str] = results(page).evaluate_all("links => links.map(({ href }) => href)")
    return [urlsplit(each)._replace(scheme="", netloc="").geturl()[1:] for each in links]


@pytest.fixture(params=["site", "site-kunden"])
def edition(request: pytest.FixtureRequest) -> Path:
    """The folder of a built site: the whole one, and that for customers."""
    folder: Path = ROOT / request.param
    return folder


@pytest.fixture
def edition_page(edition: Path, new_page: NewPage, page_errors: PageErrors) -> Iterator[Page]:
    """A page of an edition."""
    with page_of_site(edition, new_page, page_errors) as page:
        yield page


def test_every_question_finds_in_the_box_what_the_figures_are_made_of(
    edition: Path, edition_page: Page
) -> None:
    edition_page.goto("/kunden/add-ons/")
    box(edition_page).focus()
    expect(status(edition_page)).to_have_text("Suchbegriff oder Frage eingeben")
    asked = [each for each in search_quality.replies() if each[0].site == edition]
    shown = {question.typed: found(edition_page, question.typed) for question, _, _ in asked}
    assert shown == {question.typed: addresses for question, addresses, _ in asked}


def test_a_page_loads_nothing_of_the_search_until_its_field_has_the_focus(page: Page) -> None:
    seen = requests(page)
    page.goto("/vpa/softphone/", wait_until="networkidle")
    loaded = {each.rpartition("/")[2] for each in seen if "search" in each}
    assert loaded == {"search_worker.js"}
    box(page).focus()
    expect(status(page)).to_have_text("Suchbegriff oder Frage eingeben")
    loaded = {each.rpartition("/")[2] for each in seen}
    assert {"search_index.json", "search_engine.js"} <= loaded


def test_the_first_search_loads_little(edition_page: Page) -> None:
    bodies: dict[str, bytes] = {}

    def keep(response: Response) -> None:
        if "search" in response.url:
            bodies[response.url] = response.body()

    edition_page.on("response", keep)
    edition_page.goto("/kunden/add-ons/")
    found(edition_page, "Nebenstelle")
    edition_page.wait_for_load_state("networkidle")
    assert any(each.endswith("/search_index.json") for each in bodies)
    assert sum(len(gzip.compress(each)) for each in bodies.values()) <= FIRST_SEARCH


def test_arrow_keys_and_enter_open_a_result(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type("Nutzungsregeln")
    expect(results(page).first).to_contain_text("Nutzungsregeln")
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box(page)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/vpa/softphone/#nutzungsregeln$"))
    expect(page.get_by_role("heading", name="Nutzungsregeln")).to_be_in_viewport()


def test_a_question_with_figures_opens_the_calculator_filled_in(page: Page) -> None:
    page.goto("/vpa/softphone/")
    found(page, "20 min Frankreich Backoffice")
    offer = page.get_by_role("link", name="Telefonfaktor berechnen: ausgefüllt öffnen")
    expect(offer).to_contain_text("20 Gesprächsminuten · Backoffice · Frankreich")
    expect(results(page).filter(has_text="ausgefüllt öffnen")).to_have_count(0)
    offer.click()
    expect(page).to_have_url(
        re.compile(r"/rechner/telefonfaktor/\?(.*&)?bereich=backoffice&land=FR&minuten=20")
    )
    expect(page.locator("[name=land]")).to_have_value("FR")
    expect(page.locator("[name=minuten]")).to_have_value("20")
    expect(page.locator("[value=backoffice]")).to_be_checked()


def test_where_nothing_is_found_the_topics_and_what_to_do_next_are_there(page: Page) -> None:
    page.goto("/vpa/softphone/")
    assert found(page, "xyzzy") == []
    expect(status(page)).to_contain_text("Nichts gefunden.")
    expect(status(page)).to_contain_text("hilft das Admin-Team weiter")
    page.keyboard.press("ArrowDown")
    topics = page.locator(".search-topics__link")
    expect(topics.first).to_be_focused()
    topics.filter(has_text="Für VPAs").click()
    expect(page.get_by_role("heading", level=1, name="Hilfe für VPAs")).to_be_visible()


def test_what_is_typed_is_text(page: Page) -> None:
    page.goto("/vpa/softphone/")
    typed = '"><img src=x onerror=alert(1)> Softphone </li><b>'
    assert found(page, typed)
    expect(page.locator(".md-search-result img, .md-search-result b")).to_have_count(0)


@pytest.mark.parametrize("file", ["search_worker.js", "search_engine.js", "search_index.json"])
def test_a_search_that_cannot_be_loaded_says_so_and_the_next_query_tries_again(
    page: Page, page_errors: PageErrors, file: str
) -> None:
    page_errors.allow("404")
    page_errors.allow("Failed to fetch")
    page.route(f"**/{file}", lambda route: route.fulfill(status=404))
    page.goto("/vpa/softphone/")
    box(page).fill("Schweiz")
    expect(status(page)).to_contain_text("konnte nicht geladen werden")
    page.unroute_all()
    assert found(page, "Polen")[0] == "laender/polen/"


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
@pytest.mark.parametrize("typed", ["20 min Frankreich Backoffice", "xyzzy"])
def test_axe_finds_nothing_in_the_way_of_results(
    new_page: NewPage, typed: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(f"/?q={typed}")
    shown = page.locator(".search-topics__link" if typed == "xyzzy" else ".md-search-result__link")
    expect(shown.first).to_be_visible()
    assert violations(page) == []
