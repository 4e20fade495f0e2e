"""The host of the benchmark: one for all pages, careful, counted, and slow on request.

Everything is compressed once with Brotli, typed correctly and, but for the pages themselves,
cached for ever: no variant gains by its host. The host counts what it sends, because a browser's
tools see neither what a worker loads before they are attached nor what a cache answers.

The slow line is made here as well: the browser's own emulation of one leaves out workers.
"""

import hashlib
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import brotli

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".py": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".toml": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
}
NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
#: How long nothing may be sent before a page counts as loaded, in seconds.
QUIET = 0.5


class Sent(NamedTuple):
    """One response: what was asked for, and its bytes on the wire, head included."""

    path: str
    size: int


class Line:
    """A line that all connections share.

    ``rate`` is in bytes a second; ``round_trip`` in seconds, spent once for every new
    connection and once for every request.
    """

    CHUNK = 8192

    def __init__(self, rate: float, round_trip: float) -> None:
        self.rate, self.round_trip = rate, round_trip
        self.free = 0.0
        self.lock = threading.Lock()

    def send(self, connection: Any, data: bytes) -> None:
        time.sleep(self.round_trip)
        for start in range(0, len(data), self.CHUNK):
            chunk = data[start : start + self.CHUNK]
            with self.lock:
                self.free = max(self.free, time.perf_counter()) + len(chunk) / self.rate
                wait = self.free - time.perf_counter()
            time.sleep(max(0.0, wait))
            connection.sendall(chunk)


class Response(NamedTuple):
    """A file as it is sent: heads end in an empty line, and only pages are asked for again."""

    etag: str
    whole: bytes
    unchanged: bytes


class Handler(BaseHTTPRequestHandler):
    """Sends what was prepared, in one piece."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "Host"

    def setup(self) -> None:
        super().setup()
        if self.server.line:
            time.sleep(self.server.line.round_trip)

    def handle(self) -> None:
        with suppress(ConnectionResetError):  # a browser that ends leaves connections open
            super().handle()

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        response = self.server.responses.get(path + "index.html" * path.endswith("/"))
        if response is None:
            data = NOT_FOUND
        elif self.headers.get("If-None-Match") == response.etag:
            data = response.unchanged
        else:
            data = response.whole
        try:
            if self.server.line:
                self.server.line.send(self.connection, data)
            else:
                self.connection.sendall(data)
        except ConnectionError:  # the page was left before it had everything
            self.close_connection = True
        self.server.sent.append(Sent(path, len(data)))
        self.server.last_sent = time.monotonic()

    def log_message(self, *arguments: Any) -> None:
        """Keep the output to the tables."""


class Host(ThreadingHTTPServer):
    """Serves prepared responses and remembers what it sent."""

    daemon_threads = True

    def __init__(self, responses: dict[str, Response], line: Line | None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.responses, self.line = responses, line
        self.sent: list[Sent] = []
        self.last_sent = 0.0
        self.address = f"http://127.0.0.1:{self.server_port}"

    def forget(self) -> None:
        self.sent.clear()

    def wait_until_quiet(self) -> None:
        while (left := self.last_sent + QUIET - time.monotonic()) > 0:
            time.sleep(left)


@contextmanager
def serving(responses: dict[str, Response], line: Line | None = None) -> Iterator[Host]:
    """Serve on a free port of this machine."""
    with Host(responses, line) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


def prepare(roots: Iterable[tuple[str, Path]], compressed: Path) -> dict[str, Response]:
    """Return the responses for all files, by path.

    ``roots`` are folders and the paths at which they are served; ``compressed`` is the folder
    in which compressed content is kept from run to run.
    """
    compressed.mkdir(parents=True, exist_ok=True)
    files = {
        f"{prefix}{file.relative_to(root).as_posix()}": file
        for prefix, root in roots
        for file in root.rglob("*.*")
        if file.is_file() and file.suffix not in {".br", ".gz", ".map"}
    }
    return {path: _response(file, compressed) for path, file in files.items()}


def _response(file: Path, compressed: Path) -> Response:
    content = file.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    twin = file.with_name(f"{file.name}.br")
    if not twin.exists():
        twin = compressed / f"{digest}.br"
    if not twin.exists():
        twin.write_bytes(brotli.compress(content))
    etag = f'"{digest[:16]}"'
    caching = "no-cache" if file.suffix == ".html" else "public, max-age=31536000, immutable"
    head = [
        f"Content-Type: {TYPES.get(file.suffix, 'application/octet-stream')}",
        f"Cache-Control: {caching}",
        f"ETag: {etag}",
        "Vary: Accept-Encoding",
    ]
    body = twin.read_bytes()
    whole = [*head, "Content-Encoding: br", f"Content-Length: {len(body)}"]
    return Response(etag, _message("200 OK", whole) + body, _message("304 Not Modified", head))


def _message(status: str, head: list[str]) -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *head, "", ""]).encode()
