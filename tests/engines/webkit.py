"""WebKitGTK's MiniBrowser in a virtual display, by its own WebKitWebDriver and plain HTTP.

It is the engine of Safari, not Safari itself. Run as a program, this names the programs, and fails
where one is missing.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import IO, Any

from tests.engines.window import PATIENCE, RefusedError, until

PROGRAMS = ("WebKitWebDriver", "Xvfb")
# Runs as root as well, with no other flag.
BROWSER = {"webkitgtk:browserOptions": {"args": ["--automation"]}}
#: Method and address of each command, below the session's address.
COMMANDS = {
    "Navigate": ("POST", "url"),
    "GetCurrentURL": ("GET", "url"),
    "ExecuteScript": ("POST", "execute/sync"),
    "ElementClick": ("POST", "element/{id}/click"),
    "ElementSendKeys": ("POST", "element/{id}/value"),
}


def find() -> list[str]:
    """Return the programs; raises LookupError where one is missing."""
    found = [path for each in PROGRAMS if (path := shutil.which(each))]
    if len(found) < len(PROGRAMS):
        raise LookupError(f"Not all on PATH: {', '.join(PROGRAMS)}.")
    return found


class WebKit:
    """A running WebKit, by the address of its driver."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._session = ""

    def start(self) -> None:
        """Open the browser."""
        wanted = {"capabilities": {"alwaysMatch": BROWSER}}
        self._session = f"/session/{self._send('POST', '/session', wanted)['sessionId']}"

    def quit(self) -> None:
        """Close the browser."""
        self._send("DELETE", self._session)

    def command(self, name: str, **values: Any) -> Any:
        """Send a command of the WebDriver standard and return its value."""
        method, path = COMMANDS[name]
        address = f"{self._session}/{path.format(**values)}"
        return self._send(method, address, values if method == "POST" else None)

    def _send(self, method: str, address: str, values: dict[str, Any] | None = None) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=2 * PATIENCE)
        connection.request(method, address, None if values is None else json.dumps(values))
        response = connection.getresponse()
        value = json.loads(response.read())["value"]
        connection.close()
        if response.status != 200:
            raise RefusedError(f"{method} {address}: {value['error']}: {value['message']}")
        return value


@contextmanager
def running(folder: Path) -> Iterator[WebKit]:
    """Start the display, the driver and the browser, with what they write in a folder."""
    driver, display = find()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (folder / "log.txt").open("wb") as log, _displayed(display, log) as number:
        environment = os.environ | {
            "DISPLAY": f":{number}",
            "GDK_BACKEND": "x11",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
        }
        with subprocess.Popen(
            [driver, f"--port={port}"], stdout=log, stderr=log, env=environment
        ) as process:
            try:
                until(lambda: _listens(port), "WebKitWebDriver")
                webkit = WebKit(port)
                webkit.start()
                yield webkit
                webkit.quit()
            finally:
                process.terminate()


@contextmanager
def _displayed(program: str, log: IO[bytes]) -> Iterator[str]:
    """Start a virtual display and yield the number that it chose."""
    options = ("-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "1280x900x24")
    with subprocess.Popen([program, *options], stdout=subprocess.PIPE, stderr=log) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().decode().strip()
        finally:
            process.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


if __name__ == "__main__":
    try:
        print(*find())
    except LookupError as error:
        sys.exit(str(error))
