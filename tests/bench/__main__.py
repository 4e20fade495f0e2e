"""Measures the built site against other ways to run the same Python; prints tables in Markdown.

    python -m tests.bench [--runs 7] [--before <folder of another checkout, built>]...

With ``--before``, the sites and the list checks of these checkouts take turns with this one's.
A missed target is reported and is no error. A page that shows a wrong answer is: its time would
mean nothing. Progress goes to the standard error output.
"""

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import baselines, builds, checking, memory, report, rounds, visits
from tests.bench.measurements import Measurements
from tests.bench.server import Line, prepare, serving
from tests.bench.variants import BEFORE, variants
from tests.browser import chromium

ROOT = Path(__file__).parents[2]
WORK = ROOT / ".cache" / "bench"
TEN_MEGABIT = 10e6 / 8  # bytes a second

started = time.monotonic()


def main() -> None:
    """Measure everything and print the report."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the built site.")
    parser.add_argument("--runs", type=int, default=7, help="runs of which medians are shown")
    parser.add_argument(
        "--before", type=Path, action="append", default=[], help="another checkout, to compare with"
    )
    options = parser.parse_args()
    runs = options.runs
    before = {path.resolve().name: path for path in options.before}
    if len(before) < len(options.before) or before.keys() & report.TITLES.keys():
        parser.error(f"--before: folders need names of their own, not {', '.join(report.TITLES)}")
    machine = report.machine()

    say("assembling the baselines; compressing them takes a minute the first time")
    baselines.assemble(ROOT, WORK / "baselines")
    roots = [
        ("/", ROOT / "site"),
        ("/bench/", baselines.PAGES),
        ("/bench/", WORK / "baselines"),
    ]
    roots += [(f"{BEFORE}/{name}/", each / "site") for name, each in before.items()]
    pages = prepare(roots, WORK / "compressed")
    compared = variants(ROOT, before)
    trees = {"ours": checking.Tree(ROOT, "")}
    trees |= {name: checking.Tree(each, f"{BEFORE}/{name}") for name, each in before.items()}
    with (
        sync_playwright() as playwright,
        serving(pages) as fast,
        serving(pages, Line(TEN_MEGABIT, round_trip=0.040)) as slow,
    ):
        series = rounds.measure(playwright, (fast, slow), compared, runs, say)
        say("an article, and memory")
        with chromium.launch(playwright) as browser:
            version = browser.version
            article = visits.runtime_of_article(browser.new_page(), fast)
            changing = [each for each in compared if each.answers]
            first = memory.of_first_answers(browser, fast, changing)
            grown = memory.grow(browser, fast, compared[0])
            checked = checking.measure(browser, fast, trees, WORK, runs, say=say)
    say("builds")
    run = Measurements(
        series,
        article,
        first,
        grown,
        builds.time_builds(ROOT, runs),
        builds.time_builds(ROOT, 1, builds.GENERATED),
        builds.time_rebuild(ROOT),
        checked,
    )
    say("done")
    setting = f"{machine}, Chromium {version}, `nox -s bench -- --runs {runs}`"
    print(report.report(run, runs, setting))


def say(what: str) -> None:
    """Report progress, with the seconds since the start."""
    print(f"{time.monotonic() - started:4.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
