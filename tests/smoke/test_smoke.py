"""The question to a deployed host: good where all is as built, and it names what differs."""

import shutil
from pathlib import Path

from tests import nginx as nginx_server
from tests.shell import Finished, python


def smoke(*words: str) -> Finished:
    return python("-m", "tests.smoke", *words)


def lines(finished: Finished) -> list[str]:
    """Return the report without its head, which names the commit."""
    return finished.stdout.splitlines()[1:]


def test_a_host_with_the_site_as_built_is_good(nginx: str, site: Path) -> None:
    done = smoke(nginx)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"{nginx}/: commit ")
    count = sum(path.is_file() for path in site.rglob("*")) - 1
    assert lines(done) == [
        f"good     {count} files: status, content, type, caching, headers",
        "good     Compression",
        "good     A missing address",
        "good     An answer in Chromium",
    ]


def test_a_host_with_a_changed_file_and_a_missing_header_is_told_both(
    site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    (copy / "assets" / "favicon.svg").write_text("<svg/>", encoding="utf-8")
    (copy / "vpa" / "index.html").unlink()
    changes = {
        '    add_header Referrer-Policy "no-referrer" always;\n': "",
        "    gzip on;\n": "    gzip off;\n",
    }
    with nginx_server.serving(copy, tmp_path, **changes) as address:
        done = smoke(address)
    said = lines(done)
    assert (done.returncode, done.stderr) == (1, "")
    assert said[0].startswith("differs  ")
    assert any(
        line.startswith("         header Referrer-Policy is missing: 404.html, admin/")
        for line in said
    )
    for line in (
        "         other content than was built: assets/favicon.svg",
        "         status 404, not 200: vpa/index.html",
        "differs  Compression",
        "         comes uncompressed to a browser that accepts gzip: index.html",
        "differs  A missing address",
        "         header Referrer-Policy is missing: gibt-es-nicht/",
        "good     An answer in Chromium",
    ):
        assert line in said


def test_a_host_that_does_not_answer_is_named_in_one_line() -> None:
    done = smoke("http://127.0.0.1:9")
    assert done.returncode == 1
    assert done.stdout == "http://127.0.0.1:9: [Errno 111] Connection refused\n"


def test_without_an_address_it_says_how_to_name_one() -> None:
    done = smoke()
    assert done.returncode == 1
    assert done.stdout == (
        "Name one address: python3 noxfile.py -s smoke -- https://hilfe.example/\n"
    )
