"""A run as Markdown, for README.md beside this module."""

import os
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from statistics import median

from tests.bench.builds import GENERATED
from tests.bench.checking import LONG, ROWS, SHORT
from tests.bench.measurements import Measurements, Series
from tests.bench.memory import FEW, MANY
from tests.bench.targets import TARGETS

TITLES = {
    "ours": "this site",
    "stock": "stock Pyodide, module worker",
    "pyscript": "PyScript, main thread",
    "micropython": "limit: MicroPython, one line",
    "plain": "limit: plain JavaScript, one line",
    "reachability": "this site, answer of the build: a country",
    "addons": "this site, answer of the build: add-ons",
}


def title(variant: str) -> str:
    """Return what the tables call a variant; another checkout has the name of its folder."""
    return TITLES.get(variant, f"the site in {variant}/")


def report(run: Measurements, runs: int, setting: str) -> str:
    """Return all measurements; ``setting`` names the machine, the browser and the command."""
    recalculations = len(run.series["ours"].recalculations)
    return "\n".join(
        [
            f"{date.today().isoformat()}, {setting}.",
            f"Medians of {runs} runs, all variants in turns; in brackets × stock.",
            f"95th percentiles of {recalculations} recalculations.",
            "",
            *pages(run),
            "",
            *others(run),
            "",
            *verdicts(run),
        ]
    )


def pages(run: Measurements) -> Iterable[str]:
    """Return the table of the pages."""
    yield from head(
        "",
        "first answer, cold",
        "warm",
        "10 Mbit/s, 40 ms",
        "MB on the wire",
        "requests",
        "recalculation in the DOM, p95",
        "painted, p95",
    )
    stock = run.series["stock"]
    for name, series in run.series.items():
        yield row(
            title(name),
            *(
                compared(series.first_answer(kind), stock.first_answer(kind), "{:.0f} ms")
                for kind in ("cold", "warm", "slow")
            ),
            compared(series.size() / 1e6, stock.size() / 1e6, "{:.2f}"),
            f"{series.requests():.0f}",
            *recalculation(series),
        )


def recalculation(series: Series) -> tuple[str, str]:
    """Return the cells of the recalculations; dashes for a page without a form."""
    if not series.recalculations:
        return "–", "–"
    return f"{series.in_document():.1f} ms", f"{series.painted():.1f} ms"


def others(run: Measurements) -> Iterable[str]:
    """Return the table of the other measurements."""
    yield from head("", "measured")
    yield row("runtime that an article page loads", f"{run.article} bytes")
    moments = {f"the first answer, {title(name)}": each for name, each in run.first.items()}
    for count, memory in {FEW: run.memory.few, MANY: run.memory.many}.items():
        moments[f"{count:,} recalculations"] = memory
    for moment, memory in moments.items():
        yield row(
            f"memory after {moment}: heaps of page and workers; process",
            f"{memory.heaps / 1e6:.1f} MB; {memory.process / 1e6:.1f} MB",
        )
    ours, plain = median(run.builds.ours), median(run.builds.plain)
    yield row(
        "building the site: ours; plain MkDocs Material",
        f"{ours:.2f} s; {plain:.2f} s ({ours / plain:.2f} ×)",
    )
    more_ours = median(run.generated.ours) - ours
    more_plain = median(run.generated.plain) - plain
    yield row(
        f"{GENERATED:,} generated pages more: ours; plain ({len(run.generated.ours)} run)",
        f"{more_ours:.1f} s; {more_plain:.1f} s ({more_ours / more_plain:.2f} ×)",
    )
    for name, checking in run.checking.items():
        suffix = "" if name == "ours" else f" ({title(name)})"
        yield row(
            f"checking {ROWS:,} rows: CPython; on the page{suffix}",
            f"{median(checking.cpython):,.0f} rows/s; {median(checking.browser):,.0f} rows/s "
            f"({checking.ratio():.2f} ×)",
        )
        yield row(
            f"memory of the command line: {SHORT:,} rows; {LONG:,} rows{suffix}",
            f"{checking.short / 1e6:.1f} MB; {checking.long / 1e6:.1f} MB",
        )
    rebuild = run.rebuild
    yield row(
        "after a change of prose: bundle; site",
        f"{rebuild.bundle:.2f} s, {len(rebuild.changed)} of {rebuild.files} files changed; "
        f"{rebuild.site:.2f} s",
    )


def verdicts(run: Measurements) -> Iterable[str]:
    """Return the table of the targets."""
    yield from head("target", "limit", "measured", "")
    for target in TARGETS:
        measured = target.measure(run)
        reached = "reached" if target.is_reached(measured) else "not reached"
        limit = f"at {'least' if target.at_least else 'most'} {target.limit:,g} {target.unit}"
        yield row(target.what, limit, f"{measured:.3g}", reached)


def machine() -> str:
    """Return the machine's cores, their model, and its load before the run."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*: (.*)", information)
    named = model[1] if model else "of an unnamed model"
    return f"{os.cpu_count()} cores {named}, load {os.getloadavg()[0]:.1f} at the start"


def compared(value: float, stock: float, form: str) -> str:
    """Return a value and, in brackets, its multiple of stock's."""
    return f"{form.format(value)} ({value / stock:.2f})"


def head(*cells: str) -> Iterable[str]:
    """Return the head of a table."""
    yield row(*cells)
    yield row(*["---"] * len(cells))


def row(*cells: str) -> str:
    """Return a row of a table."""
    return f"| {' | '.join(cells)} |"
