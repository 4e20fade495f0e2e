"""Firefox and WebKit where a file of Python's start is broken: they answer rightly or say that they cannot."""

import pytest

from tests.browser import runtime_files
from tests.browser.calculators import FACTOR
from tests.browser.fault_matrix import QUESTION, RIGHT, STARTS, matrix
from tests.browser.faulty_host import FAULTS, FaultyHost
from tests.browser.kept_files import ALTER_KEPT
from tests.browser.workers import RARE, RARELY_SAID
from tests.engines.test_answers import open_kept
from tests.engines.window import Engine, Window, until
from tests.engines.workers import ask

FAILED = ".calculator__failure [data-reason=failed]"
ANSWER = "output[data-computed-by=pyodide]"
#: A stalled file takes half a minute until the page gives up. The tests in Chromium cover it: they
#: can move the page's clock.
QUICK = [each for each in FAULTS if not each.startswith("stalled")]


@pytest.mark.thorough
@matrix(STARTS, QUICK)
def test_a_broken_file_ends_in_the_right_answer_or_in_words_and_is_healed(
    engine: Engine, host: FaultyHost, file: str, fault: str
) -> None:
    window = Window(engine, host.address)
    host.spoil(STARTS[file], fault)
    window.open(QUESTION)
    until(lambda: window.text(FAILED) or window.text(ANSWER), "an answer, or words")
    if window.text(FAILED):
        assert "Der Rechner lässt sich gerade nicht laden." in window.text(FAILED)
        assert window.text("output") == ""
        assert window.named(".calculator__failure button", "Erneut versuchen")
    else:
        assert RIGHT in window.text(ANSWER)
    host.repair()
    window.open(QUESTION)
    window.expect_answer(RIGHT)


# A second part with the wrong type is used: its content is whole.
@matrix([runtime_files.secondary()], [each for each in QUICK if each != "wrong type"])
def test_a_call_that_needs_a_broken_second_part_is_answered_after_the_ordinary_start(
    engine: Engine, host: FaultyHost, file: str, fault: str
) -> None:
    window = Window(engine, host.address)
    host.spoil(file, fault)
    window.open(FACTOR)
    replies, started = ask(window, [RARE], "lean")
    assert RARELY_SAID in replies[0]
    assert started == "ordinary"


def test_a_kept_memory_of_python_that_was_altered_is_not_used(
    engine: Engine, host: FaultyHost
) -> None:
    window = Window(engine, host.address)
    open_kept(window)
    altering = f"({ALTER_KEPT})(arguments[0]).then((size) => {{ document.title = size; }});"
    window.run(altering, runtime_files.snapshot())
    until(lambda: window.run("return document.title;").isdecimal(), "the altered memory")
    window.open(QUESTION)
    window.expect_answer(RIGHT)
    assert window.run("return document.querySelector('.calculator').dataset.start;") == "lean"
