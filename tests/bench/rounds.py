"""Rounds: each measures every variant once, so that changes of the machine affect all alike."""

from collections.abc import Callable

from playwright.sync_api import Playwright

from tests.bench.measurements import Series
from tests.bench.recalculation import recalculate
from tests.bench.server import Host
from tests.bench.variants import Variant
from tests.bench.visits import PATIENCE, new_page, new_profile, visit

#: The least number of recalculations in a whole run.
RECALCULATIONS = 200


def measure(
    playwright: Playwright,
    hosts: tuple[Host, Host],
    variants: list[Variant],
    runs: int,
    say: Callable[[str], None],
) -> dict[str, Series]:
    """Measure ``runs`` rounds; ``hosts`` are the fast and the slow one."""
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
    """Add one run of a variant to its series."""
    fast, slow = hosts
    with new_profile(playwright) as context:
        series.cold.append(visit(new_page(context), fast, variant))
        # Chromium caches compiled code after the second visit.
        visit(new_page(context), fast, variant)
        page = new_page(context)
        series.warm.append(visit(page, fast, variant))
        if variant.answers:
            series.recalculations += recalculate(page, variant, recalculations, PATIENCE)
    with new_profile(playwright) as context:
        series.slow.append(visit(new_page(context), slow, variant))
