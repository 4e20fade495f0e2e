"""Python's program comes in two parts; the second loads where a call needs it, or the whole does."""

import pytest
from playwright.sync_api import Page, Request, Route, expect

from calculator.build.runtime import golden
from tests.browser import runtime_files
from tests.browser.calculators import ESCALATION, FACTOR, open_answered
from tests.browser.pages import PageErrors
from tests.browser.workers import ASK, RARE, RARELY_SAID
from tests.days import FIRST_DAY

SECONDARY = f"**/{runtime_files.secondary()}*"


@pytest.fixture
def loaded(page: Page) -> list[str]:
    """How the second part was asked for: quietly by "fetch", or in the middle of a call by "xhr"."""
    kinds: list[str] = []

    def note(request: Request) -> None:
        if runtime_files.secondary() in request.url:
            kinds.append(request.resource_type)

    page.on("request", note)
    return kinds


def ask_rarely(page: Page) -> str:
    """Ask what the first part cannot answer; return how the worker had started in the end."""
    outcome = page.evaluate(ASK, {"calls": [RARE, RARE], "start": "lean"})
    for reply in outcome["replies"]:
        assert RARELY_SAID in reply
    started: str = outcome["started"]
    return started


def test_no_question_that_was_counted_waits_for_the_second_part(
    page: Page, loaded: list[str]
) -> None:
    open_answered(page, FACTOR)
    calls = [["replies.reply", *each, FIRST_DAY.isoformat()] for each in golden.questions()]
    page.evaluate(ASK, {"calls": calls, "start": "lean"})
    assert "xhr" not in loaded


def test_texts_with_the_addresses_of_the_site_do_not_wait_for_the_second_part(
    page: Page, loaded: list[str]
) -> None:
    open_answered(page, f"{ESCALATION}?buchung=2026-12-01&ticket=https://tickets.example/7")
    expect(page.locator(".job__texts")).to_contain_text("Der Entwurf der E-Mail steht hier ab")
    assert "xhr" not in loaded


def test_a_call_that_needs_the_second_part_loads_it_once_and_goes_on(
    page: Page, loaded: list[str]
) -> None:
    page.goto(FACTOR)
    assert ask_rarely(page) == "lean"
    assert loaded.count("xhr") == 1


def test_the_second_part_is_fetched_quietly_after_the_first_answer(
    page: Page, loaded: list[str]
) -> None:
    with page.expect_response(SECONDARY):
        open_answered(page, FACTOR)
    assert set(loaded) == {"fetch"}


@pytest.mark.parametrize("fault", [pytest.param("missing", marks=pytest.mark.thorough), "altered"])
def test_without_the_second_part_the_ordinary_start_answers(
    page: Page, page_errors: PageErrors, loaded: list[str], fault: str
) -> None:
    def fulfill(route: Route) -> None:
        if fault == "missing":
            route.fulfill(status=404)
        else:
            response = route.fetch()
            route.fulfill(response=response, body=response.body()[:-1] + b"\0")

    page_errors.allow()
    page.route(SECONDARY, fulfill)
    page.goto(FACTOR)
    assert ask_rarely(page) == "ordinary"
    assert "xhr" in loaded
