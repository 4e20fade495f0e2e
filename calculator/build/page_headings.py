"""Headings of pages: each can be copied as a link, without the link being part of its name."""

import re
from collections.abc import Mapping
from html import escape, unescape

from calculator.view import ticket

PERMALINK = re.compile(r'<a class="headerlink" href="#([^"]+)"')
#: A heading and the link to it, which would belong to the heading's name.
HEADING = re.compile(
    r'(<h([1-6])[^>]*>(?:(?!</h\2>).)*)(<a class="headerlink".*?</a>)(</h\2>)', re.DOTALL
)


def copied(html: str, titles: Mapping[str, str]) -> str:
    """Give the headings' permalinks what copy_buttons.js writes, beside the headings.

    Args:
        html: The content of a page.
        titles: The headings' titles by their ids.
    """
    html = PERMALINK.sub(lambda match: _permalink(match[0], titles[match[1]]), html)
    return HEADING.sub(r'<div class="heading heading--\2">\1\4\3</div>', html)


def _permalink(link: str, title: str) -> str:
    """Add a title as text and as Markdown."""
    text = unescape(title)
    return f'{link} data-title="{escape(text)}" data-markdown="{escape(ticket.escape(text))}"'
