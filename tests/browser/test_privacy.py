"""What leaves the browser, and what stays in it."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.calculators import (
    ESCALATION,
    FACTOR,
    NUMBERS,
    answer,
    open_answered,
    wait_for_python,
)

TOLD = "Die Angaben standen im Link dort, wo auch der Server sie sieht."


def sent(page: Page) -> list[Request]:
    """Return the list to which every request of a page from now on is added."""
    seen: list[Request] = []
    page.on("request", lambda request: seen.extend([request]))
    return seen


def pages_named(requests: list[Request]) -> set[str]:
    """Return the pages that requests name as where they come from; scripts only name themselves."""
    named = {request.header_value("referer") or "" for request in requests}
    assert any(each.endswith(".js") for each in named)
    return {each for each in named if each and not each.endswith(".js")}


def test_a_typed_number_leaves_the_browser_with_no_request(page: Page) -> None:
    asked = sent(page)
    open_answered(page, NUMBERS)
    page.get_by_role("textbox", name="Rufnummern").fill("+33 6 12 34 56 78")
    expect(answer(page)).to_contain_text("612345678")
    expect(page).to_have_url(f"{page.url.partition('#')[0]}#nummer=%2B33+6+12+34+56+78")
    page.reload()
    wait_for_python(page)
    page.get_by_role("link", name="Telefonfaktor", exact=True).first.click()
    wait_for_python(page)
    said = [unquote(request.url).replace("+", "").replace(" ", "") for request in asked]
    assert not any("612345678" in each or "nummer=" in each for each in said)
    assert pages_named(asked) == set()


@pytest.mark.parametrize(
    ("path", "private", "words"),
    [
        (NUMBERS, "nummer=%2B33612345678", "612345678"),
        (ESCALATION, "buchung=2026-11-21&kunde=Gr%C3%BCn", "24.11.2026"),
    ],
)
def test_an_older_link_is_rewritten_at_once_and_the_page_says_what_the_host_has_seen(
    page: Page, path: str, private: str, words: str
) -> None:
    asked = sent(page)
    open_answered(page, f"{path}?{private}")
    expect(answer(page)).to_contain_text(words)
    expect(page.get_by_text(TOLD)).to_be_visible()
    assert "?" not in page.url
    assert [request.url.endswith(private) for request in asked].count(True) == 1
    assert pages_named(asked) == set()


def test_a_question_in_the_fragment_needs_no_such_words(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=%2B33612345678")
    expect(answer(page)).to_contain_text("612345678")
    expect(page.get_by_text(TOLD)).to_be_hidden()


def test_another_question_in_the_fragment_is_answered_without_loading_the_page(page: Page) -> None:
    open_answered(page, f"{NUMBERS}#nummer=%2B33612345678")
    page.evaluate("location.hash = '#nummer=%2B48221234567'")
    expect(answer(page)).to_contain_text("Polen")


def test_only_the_colour_scheme_is_kept(page: Page) -> None:
    for path in (FACTOR, NUMBERS, "/rechner/pruefung/", "/vpa/softphone/"):
        page.goto(path, wait_until="networkidle")
    kept = page.evaluate(
        "[document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    )
    assert kept == ["", "/.__palette"]
