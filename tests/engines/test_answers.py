"""Calculators in Firefox and WebKit check lists, say what is broken, and do without a network."""

from pathlib import Path

import pytest

from calculator.browser.replies import reply
from calculator.build.runtime import golden
from tests.browser.calculators import FACTOR, NOT_LOADED, REACHABILITY
from tests.browser.faulty_host import FaultyHost
from tests.browser.list_page import PATH, write_long
from tests.browser.workers import RARE, RARELY_SAID
from tests.days import FIRST_DAY
from tests.engines.firefox import Firefox
from tests.engines.questions import QUESTIONS
from tests.engines.test_copying import copied
from tests.engines.window import Engine, Window, until
from tests.engines.workers import ask

FAILURE = ".calculator__failure"
ARTICLE = "/auslegungen/"
NOTE_ONCE_KEPT = "navigator.serviceWorker.ready.then(() => { document.title = 'kept'; });"


def open_kept(window: Window) -> None:
    """Open a calculator, and wait until the whole site is kept."""
    window.open(FACTOR)
    window.run(NOTE_ONCE_KEPT)
    until(lambda: window.run("return document.title;") == "kept", "the copy of the site")


def test_a_list_of_50_000_rows_is_checked_and_its_summary_copied(
    window: Window, tmp_path: Path
) -> None:
    window.open(PATH)
    chooser = until(lambda: window.run("return document.querySelector('#liste:enabled');"), PATH)
    window.type(chooser, str(write_long(tmp_path / "lang.csv", 50_000)))
    window.click(window.named("button", "Prüfen"))
    window.expect(".check__result", "alle (50.000)")
    assert "falsch (5.000)" in window.text(".check__result")
    summary = copied(window, window.named(".check__copy", "Für Ticket kopieren"))
    assert "lang.csv" in summary
    assert "5.000" in summary


def test_without_the_worker_the_page_says_so_and_its_button_heals(
    engine: Engine, host: FaultyHost
) -> None:
    window = Window(engine, host.address)
    question, words = QUESTIONS[FACTOR]
    host.spoil("/worker.js", "404")
    window.open(FACTOR + question)
    window.expect(FAILURE, NOT_LOADED)
    assert window.text("output") == ""
    again = window.named(f"{FAILURE} button", "Erneut versuchen")
    host.repair()
    window.click(again)
    window.expect_answer(words)
    assert window.text(FAILURE) == ""


def test_a_calculator_answers_without_a_network_and_says_its_day(
    engine: Engine, host: FaultyHost
) -> None:
    window = Window(engine, host.address)
    open_kept(window)
    host.spoil("/", "reset")
    question, words = QUESTIONS[REACHABILITY]
    window.open(REACHABILITY + question)
    window.expect_answer(words)
    window.expect(".freshness", "Der Server ist gerade nicht zu erreichen. Diese Seite ist vom ")
    window.run("document.querySelector('output').dataset.computedBy = ''; location.reload();")
    window.expect_answer(words)


def ask_golden_domain(window: Window, start: str) -> str:
    """Expect the replies of CPython to the whole golden domain; return how the worker had started."""
    questions, day = golden.questions(), FIRST_DAY.isoformat()
    replies, started = ask(window, [["replies.reply", *each, day] for each in questions], start)
    assert replies == [reply(*each, day) for each in questions]
    return started


@pytest.mark.parametrize("start", ["lean", pytest.param("ordinary", marks=pytest.mark.thorough)])
def test_before_the_site_is_kept_each_start_says_what_cpython_says(
    engine: Engine, host: FaultyHost, start: str
) -> None:
    window = Window(engine, host.address)
    window.open(FACTOR)
    assert ask_golden_domain(window, start) == start


def test_once_the_site_is_kept_python_is_restored_and_says_the_same(
    engine: Engine, host: FaultyHost
) -> None:
    window = Window(engine, host.address)
    open_kept(window)
    question, words = QUESTIONS[FACTOR]
    window.open(FACTOR + question)
    window.expect_answer(words)
    assert ask_golden_domain(window, "lean") == "restored"


def test_the_second_part_of_the_program_loads_under_the_policy_of_the_site(window: Window) -> None:
    window.open(FACTOR)
    replies, started = ask(window, [RARE], "lean")
    assert RARELY_SAID in replies[0]
    # Whether the site is kept by now depends on the tests before.
    assert started in ("lean", "restored")


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
