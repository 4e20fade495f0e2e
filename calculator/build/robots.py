"""``robots.txt``, which tells search engines where the sitemap is."""

import sys
from pathlib import Path

NO_ADDRESS = "SITE_URL is not set: no canonical addresses, sitemap, OpenGraph data and robots.txt."


def write(site: Path, address: str | None) -> None:
    """Write where the sitemap is, by the site's complete address; without one, say what lacks."""
    if not address:
        print(NO_ADDRESS, file=sys.stderr)
        return
    text = f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
    (site / "robots.txt").write_text(text, encoding="utf-8", newline="\n")
