"""Firefox by its own protocol, Marionette: Debian has no geckodriver, which only translates to it.

A message is JSON behind its length. Run as a program, this names the version, and fails where
Firefox is missing.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.engines.window import PATIENCE, RefusedError, until

COMMANDS = ("firefox-esr", "firefox")
# Marionette sets by itself what tests need; it chooses its port and writes it into the profile.
PREFERENCES = {"marionette.port": 0, "intl.accept_languages": "de-DE, de"}
#: What a person finds in the console as an error: what went wrong, and what scripts called one.
ERRORS = """
const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage);
const wrong = Services.console.getMessageArray()
  .filter((each) => each instanceof Ci.nsIScriptError && each.sourceName.startsWith("http")
    && !(each.flags & Ci.nsIScriptError.warningFlag))
  .map(({ errorMessage }) => errorMessage);
const called = storage.getEvents().filter(({ level }) => level === "error")
  .map((each) => each.arguments.join(" "));
Services.console.reset();
storage.clearEvents();
return [...wrong, ...called];
"""


def find() -> str:
    """Return the program; raises LookupError where there is none."""
    for command in COMMANDS:
        if path := shutil.which(command):
            return path
    raise LookupError(f"No Firefox on PATH ({', '.join(COMMANDS)}).")


class Firefox:
    """A running Firefox, by its connection."""

    def __init__(self, connection: socket.socket) -> None:
        self._stream = connection.makefile("rwb")
        self._count = 0
        self._read()  # it says first who it is

    def command(self, name: str, **values: Any) -> Any:
        """Send a command of the WebDriver standard and return its value."""
        return self._send(f"WebDriver:{name}", values)

    def errors(self) -> list[str]:
        """Return what pages logged as errors since the last time, by the process of the open one.

        Only a script in the system's sandbox may read that console.
        """
        found: list[str] = self.command("ExecuteScript", script=ERRORS, args=[], sandbox="system")
        return found

    def quit(self) -> None:
        """End the program."""
        self._send("Marionette:Quit", {"flags": ["eForceQuit"]})

    def _send(self, name: str, values: dict[str, Any]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, name, values]).encode()
        self._stream.write(b"%d:%s" % (len(message), message))
        self._stream.flush()
        _, _, error, value = self._read()
        if error:
            raise RefusedError(f"{name}: {error['error']}: {error['message']}")
        return value["value"] if isinstance(value, dict) and "value" in value else value

    def _read(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            if not digit:
                raise RefusedError("Firefox has ended.")
            length += digit
        return json.loads(self._stream.read(int(length)))


@contextmanager
def running(folder: Path) -> Iterator[Firefox]:
    """Start Firefox with its profile in a folder, and end it."""
    lines = (f"user_pref({json.dumps(key)}, {json.dumps(to)});" for key, to in PREFERENCES.items())
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    # System access is for reading the console.
    options = ("--headless", "--marionette", "--remote-allow-system-access", "--no-remote")
    with (
        (folder / "log.txt").open("wb") as log,
        subprocess.Popen(
            [find(), *options, "--profile", folder],
            stdout=log,
            stderr=log,
            env=os.environ | {"HOME": str(folder)},
        ) as process,
    ):
        try:
            port = folder / "MarionetteActivePort"
            until(lambda: port.is_file() and port.read_text(), "Firefox's port")
            with socket.create_connection(("127.0.0.1", int(port.read_text()))) as connection:
                connection.settimeout(2 * PATIENCE)
                firefox = Firefox(connection)
                firefox.command("NewSession")
                yield firefox
                firefox.quit()
            process.wait(PATIENCE)
        finally:
            process.kill()


if __name__ == "__main__":
    try:
        subprocess.run([find(), "--version"], check=True)
    except LookupError as error:
        sys.exit(str(error))
