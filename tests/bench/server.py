"""The host of the benchmark: serves all pages alike, counts bytes, and can imitate a slow line.

Every file is compressed with Brotli, has its correct type and, except for pages, may be cached
for ever, so that no variant gains by its host. The host counts what it sends, because the
browser's tools miss what a worker loads before they are attached. It also imitates the slow line,
because the browser's emulation of one leaves out workers.
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
#: Seconds without a response after which a page counts as loaded.
QUIET = 0.5


class Sent(NamedTuple):
    """One response.

    Attributes:
        path: The path of the request, without its query.
        size: Bytes on the wire, head included.
    """

    path: str
    size: int


class Line:
    """A slow line that all connections share.

    Attributes:
        rate: Bytes per second.
        round_trip: Seconds, spent once for each new connection and once for each request.
        free: The moment, by ``time.perf_counter``, at which the line has sent everything.
        lock: Held while a connection reserves its share of the line.
    """

    CHUNK = 8192

    def __init__(self, rate: float, round_trip: float) -> None:
        self.rate, self.round_trip = rate, round_trip
        self.free = 0.0
        self.lock = threading.Lock()

    def send(self, connection: Any, data: bytes) -> None:
        """Send data over a connection at the speed of the line."""
        time.sleep(self.round_trip)
        for start in range(0, len(data), self.CHUNK):
            chunk = data[start : start + self.CHUNK]
            with self.lock:
                self.free = max(self.free, time.perf_counter()) + len(chunk) / self.rate
                wait = self.free - time.perf_counter()
            time.sleep(max(0.0, wait))
            connection.sendall(chunk)


class Response(NamedTuple):
    """The responses for one file.

    Attributes:
        etag: The file's entity tag, in quotation marks.
        whole: Head and body.
        unchanged: The head of a response 304.
    """

    etag: str
    whole: bytes
    unchanged: bytes


class Handler(BaseHTTPRequestHandler):
    """Sends prepared responses."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: "Host"

    def setup(self) -> None:
        """Spend the round trip of a new connection."""
        super().setup()
        if self.server.line:
            time.sleep(self.server.line.round_trip)

    def handle(self) -> None:
        """Handle requests until the connection is closed."""
        with suppress(ConnectionResetError):  # a browser that exits resets its connections
            super().handle()

    def do_GET(self) -> None:
        """Send a file and record it."""
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
        except ConnectionError:  # the browser left the page while it was loading
            self.close_connection = True
        self.server.sent.append(Sent(path, len(data)))
        self.server.last_sent = time.monotonic()

    def log_message(self, *arguments: Any) -> None:
        """Log nothing: the output is the report."""


class Host(ThreadingHTTPServer):
    """Serves prepared responses and records what it sends."""

    daemon_threads = True

    def __init__(self, responses: dict[str, Response], line: Line | None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.responses, self.line = responses, line
        self.sent: list[Sent] = []
        self.last_sent = 0.0
        self.address = f"http://127.0.0.1:{self.server_port}"

    def forget(self) -> None:
        """Clear the record."""
        self.sent.clear()

    def wait_until_quiet(self) -> None:
        """Wait until nothing has been sent for ``QUIET`` seconds."""
        while (left := self.last_sent + QUIET - time.monotonic()) > 0:
            time.sleep(left)


@contextmanager
def serving(responses: dict[str, Response], line: Line | None = None) -> Iterator[Host]:
    """Serve on a free port of the loopback interface."""
    with Host(responses, line) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


def prepare(roots: Iterable[tuple[str, Path]], compressed: Path) -> dict[str, Response]:
    """Return the responses for all files by path.

    ``roots`` are pairs of a path and the folder that is served there; ``compressed`` is the folder
    that keeps compressed content between runs.
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
