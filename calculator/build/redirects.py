"""What stands in the place of a page that has moved."""

import json

from calculator.build.content_policy import CHARSET
from calculator.language import wording
from calculator.view.html import Markup, element

#: Seconds until a browser without scripts leads on; with scripts, what the address asks goes along.
WAIT = 1


def page(target: str, script: str) -> str:
    """Return a page that leads on; ``target`` and ``script`` are relative to its address."""
    title = wording.text("page.moved")
    head = element("title", title)
    lead = f'<meta http-equiv="refresh" content="{WAIT}; url={target}">'
    hide = '<meta name="robots" content="noindex">'
    body = element("p", title, " ", element("a", wording.text("page.moved_to"), href=target))
    moved = element("script", Markup(json.dumps({"": target})), type="application/json", id="moved")
    run = element("script", type="module", src=script)
    return (
        f'<!doctype html><html lang="de"><head>{CHARSET}{head}{lead}{hide}</head>'
        f"<body>{body}{moved}{run}</body></html>\n"
    )
