"""What a built page may load and run: only what it carries itself."""

import hashlib
import re
from base64 import b64encode

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'


def with_policy(html: str, any_inline_script: bool) -> str:
    """Return a page with its content security policy.

    The page's inline scripts are allowed by their hashes. ``any_inline_script`` allows whatever
    is added later: the script that reloads a page while it is edited differs at every start.
    """
    digests = {hashlib.sha256(each.encode()).digest() for each in INLINE_SCRIPT.findall(html)}
    hashes = sorted(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)
    python = "'wasm-unsafe-eval' " if 'class="calculator' in html else ""
    inline = "'unsafe-inline'" if any_inline_script else " ".join(hashes)
    policy = (
        f"default-src 'none'; script-src 'self' {python}{inline}; "
        "worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; base-uri 'none'; form-action 'self'"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(CHARSET, CHARSET + meta, 1)
