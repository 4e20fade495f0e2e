"""The real nginx with the configuration of ``deploy/``, as an ordinary user on a free port.

Run as a program, this names its version, and fails where it or its module is missing.
"""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.folders import ROOT

CONFIGURATION = ROOT / "deploy" / "nginx.conf"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
#: What Debian's own nginx.conf does around the files of conf.d/, with all paths in one folder.
AROUND = """\
load_module {brotli};
{user}
pid {folder}/pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    scgi_temp_path {folder}/scgi;
    uwsgi_temp_path {folder}/uwsgi;
    include {folder}/site.conf;
}}
"""


def find() -> Path:
    """Return the program; raises LookupError where it or its module is missing."""
    # An ordinary user's PATH lacks the folder.
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if not found or not BROTLI.is_file():
        raise LookupError(f"nginx or {BROTLI} is missing; run python3 noxfile.py -s test")
    return Path(found)


@contextmanager
def serving(site: Path, folder: Path, **changes: str) -> Iterator[str]:
    """Serve a site and yield its address; ``changes`` are pairs of old and new text."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    text = CONFIGURATION.read_text(encoding="utf-8")
    for old, new in {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "root /srv/hilfecenter;": f"root {site};",
        **changes,
    }.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / "site.conf").write_text(text, encoding="utf-8")
    # Root's nginx hands over to a user that may not read the folders of tests.
    user = "user root;" if os.geteuid() == 0 else ""
    main = folder / "nginx.conf"
    main.write_text(AROUND.format(brotli=BROTLI, user=user, folder=folder), encoding="utf-8")
    nginx: list[str | Path] = [find(), "-p", folder, "-e", folder / "error.log", "-c", main]
    subprocess.run(nginx, check=True)  # returns as soon as it listens
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        subprocess.run([*nginx, "-s", "stop"], check=True)


if __name__ == "__main__":
    try:
        subprocess.run([find(), "-v"], check=True)
    except LookupError as error:
        sys.exit(str(error))
