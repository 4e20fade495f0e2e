"""The built site, served as a plain static host serves it."""

import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests import nginx as nginx_server
from tests.engines.choice import left_out

SITE = Path(__file__).parents[1] / "site"
ENGINES = Path(__file__).with_name("engines")


class Handler(SimpleHTTPRequestHandler):
    """Serves files with their types; negotiates no compression and logs nothing."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def log_message(self, format: str, *arguments: Any) -> None:
        """Log nothing."""


class Server(ThreadingHTTPServer):
    """Ignores clients that disconnect mid-response."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Report an error unless the client has disconnected."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    assert (SITE / "index.html").is_file(), "site/ is not built: run python3 noxfile.py -s build"
    return SITE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the built site is served, without a slash at its end.

    The system chooses the port, so several test processes can serve at the same time.
    """
    handler = partial(Handler, directory=str(site))
    with Server(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which the real nginx serves the built site."""
    with nginx_server.serving(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


# Here because the process that reports may collect no test itself, and then loads this file only.
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say of which browser engines the tests were left out, if they were asked for."""
    asked = [config.invocation_params.dir / each.partition("::")[0] for each in config.args]
    if any(ENGINES.is_relative_to(each) or each.is_relative_to(ENGINES) for each in asked):
        for engine, reason in left_out().items():
            terminalreporter.write_line(f"LEFT OUT: the tests in {engine}. {reason}", yellow=True)
