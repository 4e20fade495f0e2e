"""The real nginx serves the site with the configuration of ``deploy/``."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.smoke.host import Host, Response

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
KEPT = "public, max-age=31536000, immutable"
WASM = "assets/rechner/secondary.*.wasm"
BUNDLE = "assets/javascripts/bundle.*.min.js"
#: A page's scripts end in .js or .mjs.
WORKER = "assets/rechner/*/worker.*js"
#: Addresses, types and caching; a star stands for a hash.
SERVED = [
    ("", "text/html; charset=utf-8", "no-cache"),
    ("rechner/telefonfaktor/", "text/html; charset=utf-8", "no-cache"),
    (WORKER, "text/javascript; charset=utf-8", KEPT),
    ("assets/rechner/*/style.css", "text/css; charset=utf-8", KEPT),
    ("assets/rechner/*/worker.js", "text/javascript; charset=utf-8", KEPT),
    (WASM, "application/wasm", KEPT),
    ("assets/rechner/calculator.*.whl", "application/zip", KEPT),
    (BUNDLE, "text/javascript; charset=utf-8", KEPT),
    ("assets/stylesheets/main.*.min.css", "text/css; charset=utf-8", KEPT),
    ("assets/favicon.svg", "image/svg+xml", "no-cache"),
    ("assets/beispiel-aufgaben.csv", "text/csv; charset=utf-8", "no-cache"),
    ("search/search_index.json", "application/json", "no-cache"),
    ("sitemap.xml", "text/xml", "no-cache"),
    ("sitemap.xml.gz", "application/gzip", "no-cache"),
    ("build.json", "application/json", "no-cache"),
]


@pytest.fixture(scope="module")
def host(nginx: str) -> Host:
    return Host(nginx)


def found(site: Path, pattern: str) -> str:
    """Return the address of the one file that a pattern finds."""
    if "*" not in pattern:
        return pattern
    (file,) = site.glob(pattern)
    return file.relative_to(site).as_posix()


def expect_security(response: Response) -> None:
    assert {name: response.headers.get_all(name) for name in SECURITY} == {
        name: [value] for name, value in SECURITY.items()
    }


@pytest.mark.parametrize(("pattern", "type_", "caching"), SERVED)
def test_a_file_comes_with_its_type_caching_and_every_header(
    host: Host, site: Path, pattern: str, type_: str, caching: str
) -> None:
    response = host.ask(found(site, pattern))
    assert response.status == 200
    assert response.headers.get_all("Content-Type") == [type_]
    assert response.headers.get_all("Cache-Control") == [caching]
    expect_security(response)


def test_every_file_arrives_as_it_was_built(host: Host, site: Path) -> None:
    files = json.loads(host.ask("build.json").body)["files"]
    del files["404.html"]
    arrived = {
        address: hashlib.sha256(host.ask(address.removesuffix("index.html")).body).hexdigest()
        for address in files
    }
    assert arrived == files


@pytest.mark.parametrize(
    ("pattern", "accepted", "encoding"),
    [
        (WASM, "gzip, deflate, br", "br"),
        (WASM, "gzip", "gzip"),
        (WASM, "", None),
        ("rechner/", "gzip, br", "gzip"),
        ("rechner/", "", None),
        (BUNDLE, "gzip, br", "gzip"),
        ("search/search_index.json", "gzip", "gzip"),
        ("assets/images/favicon.png", "gzip, br", None),
    ],
)
def test_a_file_is_compressed_as_the_browser_accepts(
    host: Host, site: Path, pattern: str, accepted: str, encoding: str | None
) -> None:
    address = found(site, pattern)
    response = host.ask(address, Accept_Encoding=accepted)
    assert response.status == 200
    assert response.headers["Content-Encoding"] == encoding
    assert response.content() == host.ask(address).body
    if encoding:
        assert response.headers["Vary"] == "Accept-Encoding"
        plain = host.ask(address).headers
        assert response.headers["Content-Type"] == plain["Content-Type"]
        assert response.headers["Cache-Control"] == plain["Cache-Control"]


@pytest.mark.parametrize(
    "address", ["gibt-es-nicht/", "404.html", "assets/rechner/calculator.0123456789ab.zip"]
)
def test_a_missing_address_is_404_is_not_kept_and_shows_the_page_for_it(
    host: Host, site: Path, address: str
) -> None:
    response = host.ask(address)
    assert response.status == 404
    assert response.body == (site / "404.html").read_bytes()
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-cache"
    expect_security(response)


def test_a_folder_that_is_no_page_is_missing_too(host: Host, site: Path) -> None:
    response = host.ask(found(site, WORKER).rpartition("/")[0] + "/")
    assert response.status == 404
    assert response.body == (site / "404.html").read_bytes()
    assert response.headers["Cache-Control"] == "no-cache"
    expect_security(response)


def test_a_folder_without_its_slash_leads_on_whatever_the_port(host: Host) -> None:
    response = host.ask("rechner/telefonfaktor")
    assert response.status == 301
    assert response.headers["Location"] == "/rechner/telefonfaktor/"


def test_an_unchanged_page_is_not_sent_again(host: Host) -> None:
    first = host.ask("rechner/")
    again = host.ask("rechner/", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["Cache-Control"] == "no-cache"


def test_the_response_names_no_version(host: Host) -> None:
    assert host.ask("").headers["Server"] == "nginx"
