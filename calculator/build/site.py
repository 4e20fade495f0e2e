"""Everything that touches MkDocs: it calls what fills pages and ships the calculator with them."""

import json
import re
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime

from calculator import catalogue
from calculator.build import (
    addresses,
    answers,
    assets,
    country_pages,
    finishing,
    front_end,
    licences,
    offline,
    page_calculators,
    page_headings,
    page_readers,
    placeholders,
    preview,
    record,
    redirects,
    robots,
    search_index,
)
from calculator.build.figures import published as figures
from calculator.build.figures.use import Use
from calculator.build.help import around, faq, glossary, neighbours, pages, topics
from calculator.build.mistakes import everything, mkdocs_log, page_source, raw_links, serving
from calculator.data import settings, sources, tariff
from calculator.data.reader import Reader
from calculator.data.toml_file import DataError
from calculator.questions import day
from calculator.questions.dialogue import Calculator
from calculator.view import html_copy, html_freshness, html_print

PACKAGE = Path(__file__).parents[1]
#: What only Material's own search loads.
UNUSED = re.compile(r"assets/javascripts/(lunr|workers)/")

#: The readers of the site, and which page shows which calculator, by placeholder.
audience: list[Reader] = []
calculators: dict[str, Calculator] = {}
fillings: dict[str, str] = {}
headings: dict[str, dict[str, str]] = {}
menu: list[Page] = []
#: What each page uses of the figures, by its file.
uses: dict[str, Use] = {}
#: What links can name on each page.
published: dict[str, set[str]] = {}
#: The links that pages have as HTML.
raw: list[raw_links.Link] = []
#: The pages as the search reads them.
searched: list[search_index.SearchPage] = []
#: Where addresses went that have moved.
moved: dict[str, str] = {}
running = {"command": "build"}


class Refused(Abort):
    """A mistake, printed as the one line that it is."""

    def show(self, *args: Any, **kwargs: Any) -> None:
        """Print the line."""
        print(self.format_message(), file=sys.stderr)


def _refuse(line: str) -> NoReturn:
    raise Refused(line)


# MkDocs loads this file while it reads its configuration, before it warns of anything.
mkdocs_log.install(mkdocs_log.Stopping(_refuse, PACKAGE.parent / "docs"))


def on_build_error(*, error: Exception) -> None:
    """Stop with a mistake's one line, in place of MkDocs's traceback."""
    if isinstance(error, DataError):
        _refuse(str(error))


def on_serve(server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
    """Keep serving the last good state while a mistake is there."""
    serving.LastGood(_root(config), Path(config.site_dir), builder).take(server)
    return server


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether the pages are served for editing: the reload script then needs leave."""
    running["command"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read all data anew at every build, and add what every page carries."""
    config.extra["preview"] = preview.band(running["command"])
    everything.check(_root(config), _today())
    front_end.forget()
    _choose_readers(settings.readers(config.extra, page_readers.READERS))
    moved.clear()
    # A site for some readers never had most of them.
    moved.update(addresses.moved() if _is_for_everyone() else {})
    record.commit.cache_clear()
    _licences.cache_clear()
    fillings.clear()
    fillings.update(placeholders.for_edition(tariff.current().on(_today())))
    fillings.update(placeholders.for_queries(calculators.values()))
    fillings.update(placeholders.for_settings(settings.from_extra(config.extra)))
    fillings["lizenzen"] = licences.rows(_licences())
    fillings.update(country_pages.fillings())
    fillings.update(around.fillings(audience, fillings))
    headings.clear()
    published.clear()
    searched.clear()
    config.extra_css.append(assets.address("style.css"))
    config.extra["heading_copy"] = html_copy.heading_tools()
    for name in ("moved", "site"):
        config.extra[f"{name}_script"] = assets.address(f"{name}.js")
    config.extra["legal"] = settings.legal(config.extra)
    # While pages are edited, a kept copy would only be in the way.
    config.extra["offline"] = settings.offline(config.extra) and running["command"] == "build"
    config.extra["search_texts"] = search_index.texts()
    config.extra["freshness"] = html_freshness.notice()
    config.extra["print_header"] = html_print.header()
    return config


def on_pre_build(*, config: MkDocsConfig) -> None:
    """While pages are edited, let a changed figure or word reach the calculators as well."""
    manifest = assets.chosen["runtime"] / assets.MANIFEST
    if not manifest.is_file():
        raise DataError(f"{manifest}: the runtime is missing; run python3 noxfile.py -s build")
    changed = max(path.stat().st_mtime for path in (PACKAGE / "data").rglob("*.toml"))
    if running["command"] == "serve" and changed > manifest.stat().st_mtime:
        bundle = [sys.executable, "-m", "calculator.build.runtime.bundle"]
        built = subprocess.run(bundle, capture_output=True, text=True, check=False)
        if built.returncode != 0:
            raise RuntimeError(built.stderr)
        manifest.touch()
    kept = settings.offline(config.extra)
    fillings.update(placeholders.for_copy(offline.megabytes() if kept else None))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what the calculators load and the licences; leave out what searches do not load."""
    for file in [each for each in files if UNUSED.match(each.src_uri)]:
        files.remove(file)
    for each in _licences():
        files.append(File.generated(config, each.address, content=each.text))
    for old, target in addresses.moved_pages(moved).items():
        script = addresses.relative(old, assets.address("moved.js")).removesuffix("/")
        html = _finished(redirects.page(target, script))
        files.append(File.generated(config, f"{old}index.html", content=html))
    made = {
        **figures.files(_today(), audience, config.site_name, config.site_url or ""),
        **_country_pages(),
        **assets.contents(),
    }
    for address, content in made.items():
        files.append(File.generated(config, address, content=content))
    for address, path in assets.runtime_files().items():
        files.append(File.generated(config, address, abs_src_path=str(path)))
    return files


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Name the parts of the menu, and note which figures each page uses."""
    fillings.update(topics.fillings(item.title for item in nav.items if item.is_section))
    neighbours.stay_within_parts(nav.pages)
    menu[:] = nav.pages
    in_order = (*(page.file for page in nav.pages), *files.documentation_pages())
    contents = {each.src_uri: _parts(each.content_string, each.src_uri) for each in in_order}
    raw[:] = raw_links.read((each.src_uri, each.url, each.content_string) for each in in_order)
    uses.clear()
    uses.update(figures.uses(contents, calculators, _today(), faq.answers(audience)))
    fillings.update(figures.fillings(uses, _today(), audience))
    for each in in_order if _is_for_everyone() else ():
        known = {*fillings, *everything.places()}
        page_source.check_placeholders(f"docs/{each.src_uri}", each.content_string, known)
    return nav


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill the placeholders of a page; an unknown one stops the build."""
    page.update_date = _today().isoformat()  # MkDocs dates the sitemap by the day in London
    names = addresses.moved_names(moved, page.file.url)
    page.meta["moved"] = json.dumps(names) if names else ""
    markdown = _parts(markdown, page.file.src_uri)
    known = settings.from_extra(config.extra)._replace(build=record.commit())
    shown = page_calculators.fillings(markdown, calculators, _today())
    page.meta.update(page_calculators.start(shown, calculators, page.file.name, known))
    filled = placeholders.fill(markdown, f"docs/{page.file.src_uri}", fillings | shown)
    return filled + figures.day_line(uses[page.file.src_uri], _today())


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note the page's headings, which answers name as their sources, and let them be copied."""
    titles = {item.id: item.title for top in page.toc.items for item in (top, *_below(top))}
    top = page.toc.items[0].title if page.toc.items else ""
    headings[_key(page)] = {"title": top, **titles}
    searched.append(search_index.read(_key(page), page, html))
    return page_headings.copied(html, titles)


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> None:
    """Once all pages are read, give each what leads to others."""
    found = [each.page for each in files.documentation_pages() if each.page]
    entries = {
        _key(each): pages.read(_key(each), each, headings[_key(each)]) for each in [*menu, *found]
    }
    site = pages.Site(entries, tuple(audience))
    terms = glossary.terms(audience, fillings)
    surroundings = around.Surroundings(site, terms, settings.feedback(config.extra))
    surroundings.check()
    for page in found:
        entry = entries[_key(page)]
        page.content = surroundings.content(entry, page.content or "")
        page.meta.update(surroundings.around(entry, page.canonical_url or page.url))
    contents = {page.url: page.content or "" for page in found}
    made = answers.sets(calculators.values(), contents, _today())
    for address, content in answers.files(made).items():
        files.append(File.generated(config, address, content=content))
    for page in found:
        page.meta.update(answers.listed(made, page.file.name, page.meta, _today()))


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
    raw_links.check(raw, published, Path(config.site_dir))
    if _is_for_everyone():
        addresses.check(addresses.LIST.read_text(encoding="utf-8"), published)
    search_index.write(Path(config.site_dir), searched, audience, tariff.current().on(_today()))
    robots.write(Path(config.site_dir), config.site_url)
    offline.write(Path(config.site_dir), config.extra["offline"])
    record.write(Path(config.site_dir), record.commit(), tariff.current().on(_today()).valid_from)


def _parts(markdown: str, file: str) -> str:
    """Return a page with the parts for the readers of the site."""
    return page_readers.parts_for(markdown, f"docs/{file}", audience)


def _choose_readers(readers: tuple[Reader, ...]) -> None:
    audience[:] = readers
    calculators.clear()
    for each in catalogue.for_readers(readers):
        calculators[page_calculators.placeholder(each)] = each
    assets.chosen["runtime"] = assets.runtime_folder(() if _is_for_everyone() else readers)


def _is_for_everyone() -> bool:
    return audience == list(Reader)


def _country_pages() -> dict[str, str]:
    """Return the pages of the countries, which name sections that are not for customers."""
    return country_pages.pages(tariff.current().on(_today())) if _is_for_everyone() else {}


@cache
def _licences() -> list[licences.Licence]:
    return licences.licences()


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def _today() -> date:
    """Return the day of the build; SOURCE_DATE_EPOCH replaces the clock, as MkDocs has it."""
    return preview.day() or day.berlin_day(get_build_datetime())


def _key(page: Page) -> str:
    return page.file.src_uri.removesuffix(".md")


def _finished(html: str) -> str:
    return finishing.finished(html, _today(), served=running["command"] == "serve")


def _below(item: Any) -> list[Any]:
    return [found for child in item.children for found in (child, *_below(child))]
