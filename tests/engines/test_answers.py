"""Calculators in Firefox and WebKit keep their question, check lists, and say what is broken."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.calculators import FACTOR, NOT_LOADED, NUMBERS
from tests.browser.faulty_host import FaultyHost
from tests.browser.list_page import PATH, write_long
from tests.engines.firefox import Firefox
from tests.engines.questions import QUESTIONS
from tests.engines.window import CONTROL, Engine, Window, until
from tests.folders import SITE

FAILURE = ".calculator__failure"
ARTICLE = "/auslegungen/"


def test_the_question_of_numbers_goes_into_the_fragment(window: Window) -> None:
    window.open(NUMBERS)
    window.expect_answer("82829")
    field = window.named("textarea", "Rufnummern")
    window.type(field, f"{CONTROL}a")
    window.type(field, "+33612345678")
    window.expect_answer("612345678")
    asked = f"{window.address}{NUMBERS}#nummer=%2B33612345678"
    until(lambda: window.url == asked, "the question in the fragment")


def test_a_list_of_50_000_rows_is_checked(window: Window, tmp_path: Path) -> None:
    window.open(PATH)
    chooser = until(lambda: window.run("return document.querySelector('#liste:enabled');"), PATH)
    window.type(chooser, str(write_long(tmp_path / "lang.csv", 50_000)))
    window.click(window.named("button", "Prüfen"))
    window.expect(".check__result", "alle (50.000)")
    assert "falsch (5.000)" in window.text(".check__result")


@pytest.fixture
def host() -> Iterator[FaultyHost]:
    """A host of the built site without the worker."""
    with FaultyHost(SITE) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        server.spoil("/worker.js", "404")
        yield server
        server.repair()
        server.shutdown()


def test_without_the_worker_the_page_says_so_and_its_button_heals(
    engine: Engine, host: FaultyHost
) -> None:
    window = Window(engine, host.address)
    question, words = QUESTIONS[FACTOR]
    window.open(FACTOR + question)
    window.expect(FAILURE, NOT_LOADED)
    assert window.text("output") == ""
    again = window.named(f"{FAILURE} button", "Erneut versuchen")
    host.repair()
    window.click(again)
    window.expect_answer(words)
    assert window.text(FAILURE) == ""


@pytest.mark.parametrize("engine", ["firefox"], indirect=True, scope="session")
def test_firefox_logs_no_error_on_an_article_and_a_calculator(
    engine: Firefox, window: Window
) -> None:
    window.open(ARTICLE)
    window.run("console.error('An error that is found');")
    # This forgets as well what the pages of other tests logged.
    assert "An error that is found" in engine.errors()
    window.open(ARTICLE)
    until(lambda: window.run("return document.readyState === 'complete';"), ARTICLE)
    assert engine.errors() == []
    question, words = QUESTIONS[FACTOR]
    window.open(FACTOR + question)
    window.expect_answer(words)
    assert engine.errors() == []
