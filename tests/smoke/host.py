"""A host that is asked over HTTP, without following what it answers."""

import gzip
import http.client
from email.message import Message
from typing import NamedTuple
from urllib.parse import urlsplit

import brotli

#: Seconds for one response.
PATIENCE = 60


class Response(NamedTuple):
    """What came back; the body as it was sent."""

    status: int
    headers: Message
    body: bytes

    def content(self) -> bytes:
        """Return the body without the compression that the headers name."""
        match self.headers["Content-Encoding"]:
            case "br":
                content: bytes = brotli.decompress(self.body)
                return content
            case "gzip":
                return gzip.decompress(self.body)
            case _:
                return self.body


class Host:
    """A host by the address of its site, such as https://hilfe.example/."""

    def __init__(self, address: str) -> None:
        self.address = address.rstrip("/") + "/"
        self._parts = urlsplit(self.address)
        if self._parts.scheme not in {"http", "https"} or not self._parts.hostname:
            raise ValueError(f"{address} is no web address; write one like https://hilfe.example/")

    def ask(self, path: str, **headers: str) -> Response:
        """Ask for a file by its path below the site's address; raises OSError without an answer."""
        secure = self._parts.scheme == "https"
        connect = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = connect(self._parts.netloc, timeout=PATIENCE)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request("GET", self._parts.path + path, headers=named)
            response = connection.getresponse()
            return Response(response.status, response.headers, response.read())
        finally:
            connection.close()
