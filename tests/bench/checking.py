"""Checking a list: rows per second in CPython and on the page, and memory of the command line.

Both check the same list. CPython does so in a fresh process, by the function that the command line
calls, from opening the file to the last byte of the findings. The page is timed from the click on
its button to the summary, with all that it does meanwhile: slices, messages, progress, rows kept.
Neither counts the start of Python.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser

from tests.bench.server import Host
from tests.bench.visits import PATIENCE

ROWS = 200_000
#: Memory is compared between a short list and a long one.
SHORT, LONG = 10_000, 1_000_000
HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
#: Work area, country, talk minutes per hour from and to, phone system, booked factor: how often.
TASKS = {
    ("backoffice", "DE", 0, 15, "my-vpa", ""): 24,
    ("backoffice", "Deutschland", 16, 60, "my-vpa", "1,2"): 20,
    ("backoffice", "Österreich", 16, 60, "", "1,3"): 12,
    ("vertrieb", "DE", 16, 60, "my-vpa", "2,0"): 14,
    ("vertrieb", "FR, DE", 16, 60, "my-vpa", "2,1"): 8,
    ("vertrieb", "NL", 0, 60, "eigene", "ohne"): 4,
    ("backoffice", "FR", 16, 60, "my-vpa", "1,2"): 7,
    ("vertrieb", "DE", 0, 15, "my-vpa", "2,0"): 5,
    ("backoffice", "Schweiz", 0, 60, "my-vpa", "1,3"): 4,
    ("backoffice", "Frankreih", 0, 60, "my-vpa", "1,3"): 1,
    ("einkauf", "DE", 0, 60, "my-vpa", "0,2"): 1,
}
HOURS = {"0,5": 0.5, "1": 1, "1,5": 1.5, "2": 2, "4": 4}
RATES = ("29,90", "34,50", "39,00", "")

CHECK = """
import json, re, sys, time
from datetime import date
from pathlib import Path
from calculator.lists.list_check import write_findings
start = time.perf_counter()
rows = write_findings(Path(sys.argv[1]), Path(sys.argv[2]), date.today()).summary.rows
seconds = time.perf_counter() - start
# Not ru_maxrss, which begins with what the parent took.
status = Path("/proc/self/status").read_text()
print(json.dumps([rows, seconds, int(re.search(r"VmHWM:\\s+([0-9]+) kB", status)[1]) * 1024]))
"""
PRESS = """
() => new Promise((resolve) => {
  const result = document.querySelector(".check__result");
  new MutationObserver(() => result.hidden || resolve((performance.now() - start) / 1000))
    .observe(result, { attributes: true });
  const start = performance.now();
  document.querySelector(".check__start button").click();
})
"""


class Run(NamedTuple):
    """Rows, the seconds to check them, and the bytes of memory that the process took at most."""

    rows: int
    seconds: float
    memory: int


class Checking(NamedTuple):
    """Rows per second, run by run; the command line's bytes of memory for both lengths."""

    cpython: list[float]
    browser: list[float]
    short: int
    long: int

    def ratio(self) -> float:
        """Return the page's rate as a share of CPython's."""
        return median(self.browser) / median(self.cpython)


def measure(
    browser: Browser, host: Host, work: Path, runs: int, say: Callable[[str], None]
) -> Checking:
    """Check the same list in turns, ``runs`` times."""
    lists = {rows: write_list(work / f"tasks-{rows}.csv", rows) for rows in (ROWS, SHORT, LONG)}
    cpython, page = [], []
    for number in range(1, runs + 1):
        say(f"checking {ROWS:,} rows, {number} of {runs}")
        cpython.append(ROWS / in_cpython(lists[ROWS], ROWS).seconds)
        page.append(ROWS / on_the_page(browser, host, lists[ROWS]))
    say(f"checking {LONG:,} rows")
    short, long = (in_cpython(lists[rows], rows).memory for rows in (SHORT, LONG))
    return Checking(cpython, page, short, long)


def write_list(path: Path, rows: int) -> Path:
    """Write the same list of tasks each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\r\n") as file:
        file.write(f"{HEADER}\n")
        file.writelines(f"{line}\n" for line in lines(rows))
    return path


def lines(rows: int) -> Iterator[str]:
    """Return rows as lists have them: few names for things, many different times."""
    choose = random.Random(1)  # noqa: S311
    tasks = choose.choices(list(TASKS), list(TASKS.values()), k=rows)
    for number, (area, land, least, most, system, factor) in enumerate(tasks, 1):
        hours = choose.choice(list(HOURS))
        minutes = int(choose.uniform(least, most) * HOURS[hours])
        rate = choose.choice(RATES)
        yield f"Aufgabe {number};{area};{land};{minutes};{hours};{system};{rate};{factor}"


def in_cpython(tasks: Path, rows: int) -> Run:
    """Check a list in a fresh process; one that loses a row is not worth measuring."""
    findings = tasks.with_suffix(".findings.csv")
    command = [sys.executable, "-c", CHECK, str(tasks), str(findings)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    run = Run(*json.loads(said))
    if run.rows != rows:
        raise ValueError(f"{run.rows} rows came out of {rows}")
    return run


def on_the_page(browser: Browser, host: Host, tasks: Path) -> float:
    """Return the seconds that the page takes to check a list, once Python is there."""
    with browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{host.address}/rechner/pruefung/")
        page.wait_for_selector("[data-start]", state="attached")
        page.set_input_files("#liste", tasks)
        page.wait_for_selector(".check__start:not([hidden])")
        seconds: float = page.evaluate(PRESS)
        counted = page.locator(".check__counts tr").last.locator("td").first.inner_text()
        if counted.replace(".", "") != str(ROWS):
            raise ValueError(f"{counted} rows came out of {ROWS}")
    return seconds
