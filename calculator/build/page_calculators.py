"""Calculators in pages: what takes the place of their placeholders, and what their pages load."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import parse_qsl

from calculator.build import assets, front_end
from calculator.data.settings import Settings
from calculator.lists import page_form
from calculator.questions.dialogue import Calculator, ask
from calculator.verification import page as verify_page
from calculator.view import html_answer, html_form

#: The placeholder of the check of lists, which is no calculator of the catalogue.
CHECK = "rechner.pruefung"
#: The placeholder of the check of a kept answer, which is none either.
VERIFY = "rechner.nachrechnen"


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
    module, script = _module(shown)
    private = VERIFY in shown or any(
        each.private for key, each in calculators.items() if key in shown
    )
    starting = assets.Start(module, script, private, known._asdict())
    return {
        "start": front_end.inline()["guard.js"],
        # A browser loads few files at once over HTTP/1.1, and the worker's are the large ones.
        "modules": [assets.address(each) for each in ("worker.js", script)],
        "runtime": assets.runtime(name, html_answer.ROOT, starting),
    }


def _module(shown: Mapping[str, str]) -> tuple[str, str]:
    """Return what Python imports for a page, and the page's script."""
    if CHECK in shown:
        return "list_page", "list.js"
    if VERIFY in shown:
        return "verify", "verify.js"
    return "replies", "page.js"


def _calculator(calculator: Calculator, today: date) -> str:
    """Return form and answer to the example, with the scripts that take over in the browser."""
    reply = ask(calculator, parse_qsl(calculator.example), today)
    reply = reply._replace(pinned=True)  # a page ages: its answer has to say of which day it is
    return html_form.form_and_answer(reply) + _scripts("page.js")


def _scripts(name: str) -> str:
    """Return what stands behind a calculator: the inline script, and the page's own.

    The page's own waits for no other; inline/guard.js watches it.
    """
    address = html_answer.ROOT + assets.address(name)
    page = f'<script type="module" async data-page src="{address}"></script>'
    return f"<script>{front_end.inline()['example.js']}</script>{page}"
