"""What a host has to do with each file of the site; each check returns what differs."""

import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

from calculator.build.headers import EVERYWHERE, HASHED, TYPES
from tests.smoke.host import Host, Response

RECORD, MISSING_PAGE = "build.json", "404.html"
MISSING = "gibt-es-nicht/"
#: Other names for a type that browsers treat the same.
SAME_TYPES = {
    "application/javascript": "text/javascript",
    "application/xml": "text/xml",
    "image/vnd.microsoft.icon": "image/x-icon",
}
#: No browser looks at the type of these: scripts read them as bytes, or people save them.
ANY_TYPE = ("br", "gz", "map", "whl", "zip")
#: Some hosts write the same with other words; 0 seconds is "ask again".
ASKS_AGAIN = re.compile(r"no-cache|no-store|max-age=0\b")


class Difference(NamedTuple):
    """What differs at one address."""

    address: str
    problem: str


def path(address: str) -> str:
    """Return where browsers find a file: a folder's page at the folder."""
    return re.sub(r"(^|/)index\.html$", r"\1", address)


def file(host: Host, address: str, digest: str) -> list[Difference]:
    """Check status, content, type, caching and headers of one file."""
    response = host.ask(path(address))
    found = [
        *_content(address, response, digest),
        *_headers(response),
        *_caching(address, response),
    ]
    return [Difference(address, problem) for problem in found]


def _content(address: str, response: Response, digest: str) -> Iterator[str]:
    statuses = (200, 404) if address == MISSING_PAGE else (200,)
    if response.status not in statuses:
        yield f"status {response.status}, not 200"
        return
    if hashlib.sha256(response.body).hexdigest() != digest:
        yield "other content than was built"
    ending = address.rpartition(".")[2]
    if ending not in ANY_TYPE:
        expected = TYPES[ending].partition(";")[0]
        sent = response.headers.get_content_type() if response.headers["Content-Type"] else "none"
        if SAME_TYPES.get(sent, sent) != expected:
            yield f"type {sent}, not {expected}"


def _headers(response: Response) -> Iterator[str]:
    for name, value in EVERYWHERE.items():
        sent = response.headers[name]
        if sent != value:
            yield f"header {name} is {'missing' if sent is None else f'{sent!r}, not {value!r}'}"


def _caching(address: str, response: Response) -> Iterator[str]:
    sent = response.headers["Cache-Control"] or ""
    if re.match(HASHED, f"/{address}"):
        # A folder of Material has names without a hash as well, which some hosts cannot tell apart.
        if "immutable" not in sent and "/javascripts/" not in f"/{address}":
            yield f"Cache-Control is {sent!r}, not immutable, although its name carries a hash"
    elif not ASKS_AGAIN.search(sent):
        yield f"Cache-Control is {sent!r}, not no-cache, although its name carries no hash"


def compression(host: Host, files: dict[str, str]) -> list[Difference]:
    """Check that what is large, and a page, come compressed and are the same files."""
    found = []
    wasm = [address for address in files if address.endswith(".wasm")]
    for address in ("index.html", *wasm):
        for accepted in ("br", "gzip"):
            response = host.ask(path(address), Accept_Encoding=accepted)
            encoding = response.headers["Content-Encoding"]
            if encoding != accepted and (accepted == "gzip" or address in wasm):
                problem = f"comes uncompressed to a browser that accepts {accepted}"
                found.append(Difference(address, problem))
            elif hashlib.sha256(response.content()).hexdigest() != files[address]:
                problem = f"other content when compressed by {accepted}"
                found.append(Difference(address, problem))
    return found


def missing(host: Host, files: dict[str, str]) -> list[Difference]:
    """Check that a missing address says so, with the page that was built for it."""
    response = host.ask(MISSING)
    found = list(_headers(response))
    if response.status != 404:
        found.append(f"status {response.status}, not 404, although there is no such page")
    if hashlib.sha256(response.body).hexdigest() != files[MISSING_PAGE]:
        found.append(f"shows something else than {MISSING_PAGE}")
    return [Difference(MISSING, problem) for problem in found]
