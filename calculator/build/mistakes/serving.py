"""The server for editing: what cannot be built leaves the last good state, with the reason."""

import re
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from calculator.build.mistakes import configuration
from calculator.data.toml_file import DataError
from calculator.language import wording
from calculator.view.html import element

BODY = re.compile(rb"<body[^>]*>")


class LastGood:
    """Builds anew, and serves the last state that could be built."""

    def __init__(self, root: Path, site: Path, build: Callable[[], None]) -> None:
        """Make what takes the place of ``build``, which makes ``site`` of the project ``root``."""
        self._root = root
        self._site = site
        self._build = build
        self.reason = ""

    def take(self, server: Any) -> None:
        """Let MkDocs's server build and answer in this way, and say where it serves."""
        server.builder = self.build
        server.set_app(self.around(server.get_app()))
        listen = server.server_activate

        def listening() -> None:
            listen()
            # All else that MkDocs tells while it serves is kept from the terminal.
            print(f"Serving on {server.url}", flush=True)

        server.server_activate = listening

    def build(self) -> None:
        """Build; after a mistake, print it and put back what was there."""
        kept = self._site.with_name(f"{self._site.name}-kept")
        shutil.copytree(self._site, kept, copy_function=_link)
        self.reason, is_built = "", False
        try:
            # MkDocs would read its configuration first.
            configuration.check_all(self._root)
            self._build()
            is_built = True
        except (DataError, SystemExit) as error:
            self.reason = str(error)
            print(self.reason, file=sys.stderr, flush=True)
        finally:
            if is_built:
                shutil.rmtree(kept)
            else:
                shutil.rmtree(self._site)
                kept.rename(self._site)

    def around(self, app: Callable[..., Iterable[bytes]]) -> Callable[..., Iterable[bytes]]:
        """Return an application that says on each page why it is not the newest."""

        def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            if not self.reason:
                return app(environ, start)
            begun: list[tuple[str, list[tuple[str, str]]]] = []
            body = b"".join(app(environ, lambda *begins: begun.append((begins[0], begins[1]))))
            status, headers = begun[0]
            if ("Content-Type", "text/html") in headers:
                body = BODY.sub(lambda match: match[0] + self._band(), body, count=1)
                headers = [each for each in headers if each[0] != "Content-Length"]
                headers.append(("Content-Length", str(len(body))))
            start(status, headers)
            return [body]

        return answer

    def _band(self) -> bytes:
        said = element("span", wording.text("served.kept"), " ")
        reason = element("code", self.reason, lang="en")
        inner = element("div", said, reason, class_="md-banner__inner md-grid md-typeset")
        return element("div", inner, class_="md-banner md-banner--warning", role="alert").encode()


def _link(source: str, target: str) -> None:
    """Keep a file without copying it: the build removes files before it writes them."""
    Path(target).hardlink_to(source)
