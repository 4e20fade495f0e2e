"""Calculators in pages: what takes the place of their placeholders, and what their pages load."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl

from calculator.build import assets
from calculator.data.settings import Settings
from calculator.lists import page_form
from calculator.questions.dialogue import Calculator, ask
from calculator.verification import page as verify_page
from calculator.view import html_answer, html_form

#: The placeholder of the check of lists, which is no calculator of the catalogue.
CHECK = "rechner.pruefung"
#: The placeholder of the check of a kept answer, which is none either.
VERIFY = "rechner.nachrechnen"
#: What a page loads at once beside the worker: what this imports, and its own scripts.
PAGE_SCRIPTS = (
    "runtime_files.js",
    "page.js",
    "address.js",
    "answers.js",
    "choices.js",
    "filling.js",
    "folds.js",
    "painting.js",
    "problems.js",
    "python.js",
    "question.js",
)
LIST_SCRIPTS = ("runtime_files.js", "list.js", "list_rows.js", "python.js", "copy.js")
VERIFY_SCRIPTS = ("runtime_files.js", "verify.js", "painting.js", "python.js")
INLINE = Path(__file__).parents[1] / "browser" / "inline"


def placeholder(calculator: Calculator) -> str:
    """Return the placeholder that a page names a calculator by."""
    return f"rechner.{calculator.slug.replace('-', '')}"


def fillings(markdown: str, calculators: Mapping[str, Calculator], today: date) -> dict[str, str]:
    """Return what takes the place of the calculators' placeholders in a page."""
    shown = {key: _calculator(each, today) for key, each in calculators.items() if key in markdown}
    if CHECK in markdown:
        style = html_answer.ROOT + assets.address("list.css")
        shown[CHECK] = page_form.page(style) + _scripts("list.js")
    if VERIFY in markdown:
        shown[VERIFY] = verify_page.form() + _scripts("verify.js")
    return shown


def start(
    shown: Mapping[str, str],
    calculators: Mapping[str, Calculator],
    name: str,
    known: Settings,
) -> dict[str, object]:
    """Return what the page's head needs so that Python starts before the page is there.

    Args:
        shown: The fillings of the page's calculators; without any its head needs nothing.
        calculators: Those of the site, by placeholder.
        name: The page's name.
        known: What the site knows of itself.
    """
    if not shown:
        return {}
    module, scripts = _module(shown)
    private = VERIFY in shown or any(
        each.private for key, each in calculators.items() if key in shown
    )
    starting = assets.Start(module, scripts, private, known._asdict())
    return {
        "start": (INLINE / "guard.js").read_text(encoding="utf-8"),
        # A browser loads few files at once over HTTP/1.1, and the worker's are the large ones.
        "modules": [assets.address(each) for each in ("worker.js", *scripts)],
        "runtime": assets.runtime(name, html_answer.ROOT, starting),
    }


def _module(shown: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Return what Python imports for a page, and the page's scripts."""
    if CHECK in shown:
        return "list_page", LIST_SCRIPTS
    if VERIFY in shown:
        return "verify", VERIFY_SCRIPTS
    return "replies", PAGE_SCRIPTS


def _calculator(calculator: Calculator, today: date) -> str:
    """Return form and answer to the example, with the scripts that take over in the browser."""
    reply = ask(calculator, parse_qsl(calculator.example), today)
    reply = reply._replace(pinned=True)  # a page ages: its answer has to say of which day it is
    address = html_answer.ROOT + assets.address("follow.js")
    follow = f'<script type="module" async src="{address}"></script>'
    return html_form.form_and_answer(reply) + _scripts("page.js") + follow


def _scripts(name: str) -> str:
    """Return what stands behind a calculator: the inline script, and the page's own.

    The page's own waits for no other; inline/guard.js watches it.
    """
    example = (INLINE / "example.js").read_text(encoding="utf-8")
    address = html_answer.ROOT + assets.address(name)
    page = f'<script type="module" async data-page src="{address}"></script>'
    return f"<script>{example}</script>{page}"
