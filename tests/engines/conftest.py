"""Firefox and WebKit on the built site; where one is not installed, its tests are left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.faulty_host import FaultyHost, serving
from tests.engines.choice import ENGINES, left_out
from tests.engines.window import Engine, Window
from tests.folders import SITE

HERE = Path(__file__).parent


@pytest.fixture(scope="session", params=ENGINES)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """One browser of each engine for all tests of a process."""
    with ENGINES[request.param].running(tmp_path_factory.mktemp(request.param)) as running:
        yield running


@pytest.fixture
def window(engine: Engine, address: str) -> Window:
    """The window of the browser."""
    return Window(engine, address)


@pytest.fixture
def host() -> Iterator[FaultyHost]:
    """A host of the built site that can fail."""
    with serving(SITE) as server:
        yield server


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect the tests of engines that are not installed; ``tests/conftest.py`` says which."""
    missing = left_out()
    theirs = [item for item in items if _engine_of(item) in missing]
    if theirs:
        config.hook.pytest_deselected(items=theirs)
        items[:] = [item for item in items if _engine_of(item) not in missing]


def _engine_of(item: pytest.Item) -> object:
    call = getattr(item, "callspec", None)
    return call.params.get("engine") if call and HERE in item.path.parents else None
