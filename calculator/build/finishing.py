"""What happens to every page at last: what the theme does otherwise, policy and digest."""

import hashlib
import re
from datetime import date

from calculator.build import assets
from calculator.build.content_policy import CHARSET, with_policy
from calculator.language import wording
from calculator.view import html_freshness

#: Firefox would prefetch it, against the content security policy, and log an error a page.
NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)"[^>]*>')
WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")


def finished(html: str, day: date, *, served: bool) -> str:
    """Drop what the policy forbids, name the search's worker, add policy and digest.

    Args:
        html: A page as the theme made it.
        day: The day of the build.
        served: Whether the page is served for editing, with a script that reloads it.
    """
    html = NEIGHBOUR.sub("", html)
    html = WORKER.sub(assets.address("search_worker.js"), html)
    html = with_policy(html, any_inline_script=served)
    digest = hashlib.sha256(html.encode()).hexdigest()[:16]
    html = html.replace(html_freshness.DAY, wording.day(day))
    return html.replace(CHARSET, f'{CHARSET}<meta name="digest" content="{digest}">', 1)
