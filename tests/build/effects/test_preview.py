"""The site of another day: served with a band on every page, and never built."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest
from bs4 import BeautifulSoup

from calculator.build.effects.state import NO_RUNTIME
from tests.build.effects.project import Project
from tests.markup import content, one, parse, rows
from tests.shell import python

BAND = (
    "Vorschau: das Hilfecenter, wie es am 01.01.2027 aussieht. "
    "Veröffentlicht ist dieser Stand nicht."
)


@contextmanager
def served(project: Project, day: str) -> Iterator[str]:
    """Serve the site of a day, without what calculators run on, and return its address."""
    manifest = project.folder / ".cache" / "runtime" / "manifest.json"
    manifest.parent.mkdir(parents=True, exist_ok=True)
    manifest.write_text(json.dumps(NO_RUNTIME), "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as free:
        host = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-livereload", "--dev-addr", host]
    with subprocess.Popen(
        command,
        cwd=project.folder,
        env=os.environ | {"STAND": day},
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stderr is not None
        said = iter(server.stderr)
        assert any("Serving on" in line for line in said)
        yield f"http://{host}/"
        server.terminate()


def page(address: str) -> BeautifulSoup:
    host, _, path = address.removeprefix("http://").partition("/")
    connection = HTTPConnection(host)
    connection.request("GET", f"/{path}")
    return parse(connection.getresponse().read().decode())


def test_the_site_of_a_day_has_its_figures_and_says_so_on_every_page(project: Project) -> None:
    project.announce_factor()
    with served(project, "2027-01-01") as address:
        article = page(f"{address}vpa/softphone/")
        calculator = page(f"{address}rechner/telefonfaktor/")
        home = page(address)
    assert one(article, ".freshness").get_text() == BAND
    assert one(calculator, ".freshness").get_text() == BAND
    assert one(home, ".freshness").get_text() == BAND
    assert ["Backoffice Telefonie EU", "1,4", "0,4", "Telefonfaktor EU"] in [
        row for table in article.select("table") for row in rows(table)
    ]
    assert one(calculator, "output").get_text().startswith("Faktor 1,4")
    # The calculator in the browser answers for that day, too.
    assert json.loads(content(one(calculator, "#runtime")))["stand"] == "2027-01-01"


@pytest.mark.parametrize(
    ("command", "day", "line"),
    [
        ("build", "2027-01-01", "STAND is for serving only; unset it to build the site of today"),
        ("serve", "morgen", "STAND: morgen is no day; write it as 2027-01-01"),
        ("serve", "2026-01-01", "STAND: figures begin on 2026-11-21; name a later day"),
    ],
)
def test_no_other_site_is_made(project: Project, command: str, day: str, line: str) -> None:
    refused = python("-m", "mkdocs", command, folder=project.folder, STAND=day)
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1] == line
    assert not (project.folder / "site").exists()
