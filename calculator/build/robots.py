"""``robots.txt``, which tells search engines where the sitemap is."""

from pathlib import Path


def write(site: Path, address: str | None) -> None:
    """Write where the sitemap is, which has to be a complete address; without one, nothing."""
    if address:
        text = f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
        (site / "robots.txt").write_text(text, encoding="utf-8", newline="\n")
