"""A host that breaks one file of the site, in the ways in which files break.

It caches as a good host does: what has a hash in its name for ever, broken or not.
"""

import re
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event, Thread
from typing import Any

from tests.conftest import Server

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
}
HASHED = re.compile(r"[./][0-9a-f]{8,}[./]")
FAULTS = (
    "404",
    "500",
    "empty",
    "truncated",
    "html",
    "wrong type",
    "reset",
    "stalled at the start",
    "stalled midway",
)


class FaultyHost(Server):
    """Serves a folder; ``fault`` befalls every file whose address contains ``broken``."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.broken = ""
        self.fault = ""
        #: Set once stalled requests may end.
        self.released = Event()

    @property
    def address(self) -> str:
        """Where the site is, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}"

    def spoil(self, broken: str, fault: str) -> None:
        """Break a file from now on."""
        self.broken, self.fault = broken, fault
        self.released.clear()

    def repair(self) -> None:
        """Serve every file whole again, and end what is stalled."""
        self.broken = self.fault = ""
        self.released.set()


@contextmanager
def serving(folder: Path) -> Iterator[FaultyHost]:
    """Serve a folder until the block ends, whatever is broken by then."""
    with FaultyHost(folder) as host:
        Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.repair()
        host.shutdown()


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    server: FaultyHost

    def log_message(self, format: str, *arguments: Any) -> None:
        """Log nothing."""

    def do_GET(self) -> None:
        """Send a file, or what its fault makes of it."""
        path = self.path.partition("?")[0]
        file = self.server.folder / path.lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        fault = self.server.fault if self.server.broken and self.server.broken in path else ""
        if not file.is_file() or fault == "404":
            self._send(404, "text/plain", b"")
        elif fault == "500":
            self._send(500, "text/plain", b"")
        else:
            self._send_file(file, fault)

    def _send_file(self, file: Path, fault: str) -> None:
        content, kind = file.read_bytes(), TYPES.get(file.suffix, "application/octet-stream")
        twin = file.with_name(f"{file.name}.br")
        compressed = not fault and twin.is_file()
        match fault:
            case "empty":
                content = b""
            case "truncated":
                content = content[: len(content) // 2]
            case "html":
                content, kind = b"<!doctype html><p>Anmelden</p>", TYPES[".html"]
            case "wrong type":
                kind = "application/octet-stream"
            case "reset":
                self._reset()
                return
            case "stalled at the start":
                self.server.released.wait()
                self._reset()
                return
        halfway = fault == "stalled midway"
        self._send(200, kind, twin.read_bytes() if compressed else content, compressed, halfway)

    def _reset(self) -> None:
        option = struct.pack("ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, option)
        self.connection.close()
        self.close_connection = True

    def _send(
        self,
        status: int,
        kind: str,
        content: bytes,
        compressed: bool = False,
        halfway: bool = False,
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        hashed = status == 200 and HASHED.search(self.path)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if hashed else "no-cache")
        if compressed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        if halfway:
            self.wfile.write(content[: len(content) // 2])
            self.wfile.flush()
            self.server.released.wait()
            self._reset()
        else:
            self.wfile.write(content)
