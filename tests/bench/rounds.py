"""Rounds: every variant once a round, so that what changes on the machine meets them all alike."""

from collections.abc import Callable

from playwright.sync_api import Playwright

from tests.bench.measurements import Series
from tests.bench.recalculation import recalculate
from tests.bench.server import Host
from tests.bench.variants import Variant
from tests.bench.visits import PATIENCE, new_page, new_profile, visit

#: At least so many in a whole run.
RECALCULATIONS = 200


def measure(
    playwright: Playwright,
    hosts: tuple[Host, Host],
    variants: list[Variant],
    runs: int,
    say: Callable[[str], None],
) -> dict[str, Series]:
    """Return what ``runs`` rounds measure; ``hosts`` are the fast and the slow one."""
    series = {variant.name: Series() for variant in variants}
    for number in range(1, runs + 1):
        say(f"round {number} of {runs}")
        for variant in variants:
            measure_once(
                playwright, hosts, variant, series[variant.name], -(-RECALCULATIONS // runs)
            )
    return series


def measure_once(
    playwright: Playwright,
    hosts: tuple[Host, Host],
    variant: Variant,
    series: Series,
    recalculations: int,
) -> None:
    fast, slow = hosts
    with new_profile(playwright) as context:
        series.cold.append(visit(new_page(context), fast, variant))
        # Only after the second visit does Chromium keep the code that it compiled.
        visit(new_page(context), fast, variant)
        page = new_page(context)
        series.warm.append(visit(page, fast, variant))
        if variant.answers:
            series.recalculations += recalculate(page, variant, recalculations, PATIENCE)
    with new_profile(playwright) as context:
        series.slow.append(visit(new_page(context), slow, variant))
