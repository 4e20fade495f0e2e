"""Everything that touches MkDocs: it calls what fills pages and ships the calculator with them."""

import hashlib
import json
import logging
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from calculator import catalogue
from calculator.build import (
    addresses,
    assets,
    licences,
    offline,
    page_calculators,
    page_headings,
    page_readers,
    placeholders,
    record,
    redirects,
    search_index,
)
from calculator.build.content_policy import CHARSET, with_policy
from calculator.data import countries, settings, sources, tariff
from calculator.data.reader import Reader
from calculator.language import templates, wording
from calculator.questions import day
from calculator.questions.dialogue import Calculator
from calculator.view import html_copy, html_freshness, html_print

LOG = logging.getLogger("mkdocs.hooks.site")
PACKAGE = Path(__file__).parents[1]
#: What only Material's own search loads.
UNUSED = re.compile(r"assets/javascripts/(lunr|workers)/")
#: Firefox would prefetch it, against the content security policy, and log an error a page.
NEIGHBOUR = re.compile(r'<link rel="(?:prev|next)"[^>]*>')
WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")

#: The readers of the site, and which page shows which calculator, by placeholder.
audience: list[Reader] = []
calculators: dict[str, Calculator] = {}
fillings: dict[str, str] = {}
headings: dict[str, dict[str, str]] = {}
#: What links can name on each page.
published: dict[str, set[str]] = {}
#: The pages as the search reads them.
searched: list[search_index.SearchPage] = []
running = {"command": "build"}


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether the pages are served for editing: the reload script then needs leave."""
    running["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read all data anew at every build, and add what every page carries."""
    for data in (countries, sources, tariff, templates, wording):
        data.current.cache_clear()
    assets.folder.cache_clear()
    templates.current()
    _choose_readers(settings.readers(config.extra, page_readers.READERS))
    fillings.clear()
    fillings.update(placeholders.for_edition(tariff.current().on(_today())))
    fillings.update(placeholders.for_queries(calculators.values()))
    fillings.update(placeholders.for_settings(settings.from_extra(config.extra)))
    fillings["lizenzen"] = licences.rows(_licences())
    headings.clear()
    published.clear()
    searched.clear()
    config.extra_css.append(assets.address("style.css"))
    config.extra["heading_copy"] = html_copy.heading_tools()
    config.extra["copy_script"] = assets.address("copy.js")
    config.extra["warm_script"] = assets.address("warm.js")
    config.extra["moved_script"] = assets.address("moved.js")
    config.extra["legal"] = settings.legal(config.extra)
    if not config.site_url:
        LOG.info(
            "SITE_URL is not set: no canonical addresses, sitemap, OpenGraph data and robots.txt."
        )
    # While pages are edited, a kept copy would only be in the way.
    config.extra["offline"] = settings.offline(config.extra) and running["command"] == "build"
    config.extra["offline_script"] = assets.address("offline.js")
    config.extra["search_script"] = assets.address("search.js")
    config.extra["search_texts"] = search_index.texts()
    config.extra["freshness"] = html_freshness.notice()
    config.extra["print_header"] = html_print.header()
    config.extra["print_script"] = assets.address("print.js")
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """While pages are edited, let a changed figure or word reach the calculators as well."""
    manifest = assets.chosen["runtime"] / assets.MANIFEST
    if not manifest.is_file():
        raise PluginError(f"{manifest} is missing; run python3 noxfile.py -s build")
    changed = max(path.stat().st_mtime for path in (PACKAGE / "data").rglob("*.toml"))
    if running["command"] == "serve" and changed > manifest.stat().st_mtime:
        subprocess.run([sys.executable, "-m", "calculator.build.runtime.bundle"], check=True)
        manifest.touch()
    kept = settings.offline(config.extra)
    fillings.update(placeholders.for_copy(offline.megabytes() if kept else None))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the calculators load and the licences; leave out what searches do not load."""
    for file in [each for each in files if UNUSED.match(each.src_uri)]:
        files.remove(file)
    for each in _licences():
        files.append(File.generated(config, each.address, content=each.text))
    for old, target in addresses.moved_pages(_moved()).items():
        script = addresses.relative(old, assets.address("moved.js")).removesuffix("/")
        html = _finished(redirects.page(target, script))
        files.append(File.generated(config, f"{old}index.html", content=html))
    for address, content in assets.contents().items():
        files.append(File.generated(config, address, content=content))
    for address, path in assets.runtime_files().items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the placeholders of a page; an unknown one stops the build."""
    page.update_date = _today().isoformat()  # MkDocs dates the sitemap by the day in London
    moved = addresses.moved_names(_moved(), page.file.url)
    page.meta["moved"] = json.dumps(moved) if moved else ""
    try:
        markdown = page_readers.parts_for(markdown, page.file.src_uri, audience)
    except page_readers.PartError as error:
        raise PluginError(str(error)) from error
    known = settings.from_extra(config.extra)._replace(build=_commit())
    shown = page_calculators.fillings(markdown, calculators, _today())
    page.meta.update(page_calculators.start(shown, calculators, page.file.name, known))
    try:
        return placeholders.fill(markdown, page.file.src_uri, fillings | shown)
    except placeholders.PlaceholderError as error:
        raise PluginError(str(error)) from error


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note the page's headings, which answers name as their sources, and let them be copied."""
    titles = {item.id: item.title for top in page.toc.items for item in (top, *_below(top))}
    top = page.toc.items[0].title if page.toc.items else ""
    headings[page.file.src_uri.removesuffix(".md")] = {"title": top, **titles}
    searched.append(_searched(page, html))
    return page_headings.copied(html, titles)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Finish a page that comes from Markdown, and note what links can name on it."""
    published[page.file.url] = addresses.names(output)
    return _finished(output)


def on_post_template(output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Finish a page without Markdown, such as that for a missing address."""
    return _finished(output_content) if template_name.endswith(".html") else output_content


@event_priority(-100)  # after the search index, which is a plugin's
def on_post_build(*, config: MkDocsConfig) -> None:
    """Stop where an answer names a section that its page does not have; record what was built."""
    sources.check_titles(headings, audience)
    sources.check_counterparts()
    try:
        if _is_for_everyone():
            addresses.check(addresses.LIST.read_text(encoding="utf-8"), published)
        search_index.write(Path(config.site_dir), searched, audience, tariff.current().on(_today()))
        _write_robots(Path(config.site_dir), config.site_url)
        offline.write(Path(config.site_dir), config.extra["offline"])
    except (addresses.AddressError, offline.OfflineError, search_index.SearchError) as error:
        raise PluginError(str(error)) from error
    record.write(Path(config.site_dir), _commit(), tariff.current().on(_today()).valid_from)


def _choose_readers(readers: tuple[Reader, ...]) -> None:
    audience[:] = readers
    calculators.clear()
    for each in catalogue.for_readers(readers):
        calculators[page_calculators.placeholder(each)] = each
    assets.chosen["runtime"] = assets.runtime_folder(() if _is_for_everyone() else readers)


def _is_for_everyone() -> bool:
    return audience == list(Reader)


def _moved() -> dict[str, str]:
    """Return where addresses went; a site for some readers never had most of them."""
    return addresses.moved() if _is_for_everyone() else {}


def _write_robots(site: Path, address: str | None) -> None:
    """Write where the sitemap is, which has to be a complete address."""
    if address:
        text = f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"
        (site / "robots.txt").write_text(text, encoding="utf-8", newline="\n")


def _licences() -> list[licences.Licence]:
    try:
        return licences.licences()
    except licences.LicenceError as error:
        raise PluginError(str(error)) from error


def _today() -> date:
    """Return the day of the build; SOURCE_DATE_EPOCH replaces the clock, as MkDocs has it."""
    return day.berlin_day(get_build_datetime())


def _commit() -> str:
    """Return the commit that is built, or nothing outside of a git checkout."""
    if shutil.which("git") is None:
        return ""
    command = ["git", "rev-parse", "--short=12", "HEAD"]
    done = subprocess.run(command, cwd=PACKAGE, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _searched(page: Page, html: str) -> search_index.SearchPage:
    return search_index.SearchPage(
        name=page.file.src_uri.removesuffix(".md"),
        address=page.url.removeprefix("./"),
        trail=(*(str(each.title) for each in [*page.ancestors][::-1]), str(page.title)),
        description=page.meta.get("description", ""),
        html=html,
    )


def _finished(html: str) -> str:
    """Drop what the policy forbids, name the search's worker, add policy and digest."""
    html = NEIGHBOUR.sub("", html)
    html = WORKER.sub(assets.address("search_worker.js"), html)
    html = with_policy(html, any_inline_script=running["command"] == "serve")
    digest = hashlib.sha256(html.encode()).hexdigest()[:16]
    html = html.replace(html_freshness.DAY, wording.day(_today()))
    return html.replace(CHARSET, f'{CHARSET}<meta name="digest" content="{digest}">', 1)


def _below(item: Any) -> list[Any]:
    return [found for child in item.children for found in (child, *_below(child))]
