"""What a built page may load and run: only what it carries itself.

A page says so in a ``<meta>`` element, a host in a header; both come from here, and both apply.
"""

import hashlib
import re
from base64 import b64encode

INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'
PYTHON, ANY_INLINE = "'wasm-unsafe-eval'", "'unsafe-inline'"


def with_policy(html: str, any_inline_script: bool) -> str:
    """Return a page with its content security policy.

    The page's inline scripts are allowed by their hashes. ``any_inline_script`` allows whatever
    is added later: the script that reloads a page while it is edited differs at every start.
    """
    digests = {hashlib.sha256(each.encode()).digest() for each in INLINE_SCRIPT.findall(html)}
    hashes = sorted(f"'sha256-{b64encode(digest).decode()}'" for digest in digests)
    python = [PYTHON] if 'class="calculator' in html else []
    policy = _policy(*python, *([ANY_INLINE] if any_inline_script else hashes))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(CHARSET, CHARSET + meta, 1)


def header() -> str:
    """Return the policy for the header of every response, workers' scripts included.

    It names no hash, because a host is set up once and the scripts change with the builds: which
    inline scripts may run is left to the page's own policy.
    """
    return _policy(PYTHON, ANY_INLINE) + "; frame-ancestors 'none'"


def _policy(*scripts: str) -> str:
    return (
        f"default-src 'none'; script-src 'self' {' '.join(scripts)}; "
        "worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; base-uri 'none'; form-action 'self'"
    )
