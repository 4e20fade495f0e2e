"""Checking a list: rows per second in CPython and on the page, and memory of the command line.

Both check the same list. CPython runs the command ``pruefen`` in a fresh process. The page is timed
from the click on its button to the summary, including slices, messages, progress and kept rows.
Neither time includes the start of Python; CPython's includes importing the modules.
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
#: The lists whose memory is compared.
SHORT, LONG = 10_000, 1_000_000
HEADER = "aufgabe;bereich;land;minuten;stunden;anlage;satz;faktor"
#: Work area, country, least and most talk minutes per hour, phone system, booked factor: weight.
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

#: The command line as a program that names no module inside, so that it runs in any checkout.
CHECK = """
import contextlib, io, json, re, runpy, sys, time
from pathlib import Path
sys.argv = ["calculator", "pruefen", sys.argv[1], "-o", sys.argv[2]]
start = time.perf_counter()
with contextlib.redirect_stdout(io.StringIO()):
    try:
        runpy.run_module("calculator", run_name="__main__")
    except SystemExit as end:
        if end.code:
            raise
seconds = time.perf_counter() - start
# Not ru_maxrss, which starts with the parent's.
status = Path("/proc/self/status").read_text()
print(json.dumps([seconds, int(re.search(r"VmHWM:\\s+([0-9]+) kB", status)[1]) * 1024]))
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


class Tree(NamedTuple):
    """A checkout that checks lists.

    Attributes:
        root: Its folder.
        prefix: The path at which its site is served, without a slash at the end.
    """

    root: Path
    prefix: str


class Run(NamedTuple):
    """One check in CPython.

    Attributes:
        seconds: The time of the command.
        memory: The process's greatest resident memory, in bytes.
    """

    seconds: float
    memory: int


class Checking(NamedTuple):
    """The checks of one checkout.

    Attributes:
        cpython: Rows per second of the command line, run by run.
        browser: Rows per second of the page, run by run.
        short: The command line's memory for the short list, in bytes.
        long: The same for the long list.
    """

    cpython: list[float]
    browser: list[float]
    short: int
    long: int

    def ratio(self) -> float:
        """Return the page's rate as a share of CPython's."""
        return median(self.browser) / median(self.cpython)


def measure(
    browser: Browser,
    host: Host,
    trees: dict[str, Tree],
    work: Path,
    runs: int,
    *,
    say: Callable[[str], None],
) -> dict[str, Checking]:
    """Check the same list ``runs`` times by each checkout in turns."""
    lists = {rows: write_list(work / f"tasks-{rows}.csv", rows) for rows in (ROWS, SHORT, LONG)}
    cpython: dict[str, list[float]] = {name: [] for name in trees}
    page: dict[str, list[float]] = {name: [] for name in trees}
    for number in range(1, runs + 1):
        say(f"checking {ROWS:,} rows, {number} of {runs}")
        for name, tree in trees.items():
            cpython[name].append(ROWS / in_cpython(tree, lists[ROWS], ROWS).seconds)
            page[name].append(ROWS / on_the_page(browser, host, tree, lists[ROWS]))
    say(f"checking {LONG:,} rows")
    measured = {}
    for name, tree in trees.items():
        short, long = (in_cpython(tree, lists[rows], rows).memory for rows in (SHORT, LONG))
        measured[name] = Checking(cpython[name], page[name], short, long)
    return measured


def write_list(path: Path, rows: int) -> Path:
    """Write a list of tasks, the same one each time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\r\n") as file:
        file.write(f"{HEADER}\n")
        file.writelines(f"{line}\n" for line in lines(rows))
    return path


def lines(rows: int) -> Iterator[str]:
    """Yield rows as real lists have them: few different names, many different times."""
    choose = random.Random(1)  # noqa: S311
    tasks = choose.choices(list(TASKS), list(TASKS.values()), k=rows)
    for number, (area, land, least, most, system, factor) in enumerate(tasks, 1):
        hours = choose.choice(list(HOURS))
        minutes = int(choose.uniform(least, most) * HOURS[hours])
        rate = choose.choice(RATES)
        yield f"Aufgabe {number};{area};{land};{minutes};{hours};{system};{rate};{factor}"


def in_cpython(tree: Tree, tasks: Path, rows: int) -> Run:
    """Check a list in a fresh process.

    Raises ValueError if the findings have not as many rows as the list.
    """
    findings = tasks.with_suffix(".findings.csv")
    command = [sys.executable, "-c", CHECK, str(tasks), str(findings)]
    result = subprocess.run(command, cwd=tree.root, check=True, stdout=subprocess.PIPE)
    with findings.open(encoding="utf-8") as file:
        found = sum(1 for _ in file) - 1  # without the header
    if found != rows:
        raise ValueError(f"{found} rows came out of {rows}")
    return Run(*json.loads(result.stdout))


def on_the_page(browser: Browser, host: Host, tree: Tree, tasks: Path) -> float:
    """Return the seconds that the page takes to check a list, once Python has started.

    Raises ValueError if the summary counts another number of rows.
    """
    with browser.new_context() as context:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(f"{host.address}{tree.prefix}/rechner/pruefung/")
        page.wait_for_selector("[data-start]", state="attached")
        page.set_input_files("#liste", tasks)
        page.wait_for_selector(".check__start:not([hidden])")
        seconds: float = page.evaluate(PRESS)
        counted = page.locator(".check__counts tr").last.locator("td").first.inner_text()
        if counted.replace(".", "") != str(ROWS):
            raise ValueError(f"{counted} rows came out of {ROWS}")
    return seconds
