"""Addresses that have moved lead on, with what they ask."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.folders import SITE

SCRIPT = next((SITE / "assets" / "rechner").glob("*/moved.js")).relative_to(SITE)


def moving(page: Page, path: str, moved: dict[str, str]) -> None:
    """Serve a page as if names of it, or all of it, had moved."""

    def answer(route: Route) -> None:
        response = route.fetch()
        added = (
            f'<script type="application/json" id="moved">{json.dumps(moved)}</script>'
            f'<script type="module" src="/{SCRIPT}"></script></body>'
        )
        route.fulfill(response=response, body=response.text().replace("</body>", added))

    page.route(re.compile(rf"{re.escape(path)}(\?.*)?$"), answer)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("#preise", r"/kunden/add-ons/#preise$"),
        ("../../vpa/softphone/#kosten", r"/vpa/softphone/#kosten$"),
    ],
)
def test_a_name_that_has_moved_leads_on(page: Page, target: str, url: str) -> None:
    moving(page, "/kunden/add-ons/", {"alt": target})
    page.goto("/kunden/add-ons/#alt")
    expect(page).to_have_url(re.compile(url))


def test_a_name_that_is_there_leads_nowhere_else(page: Page) -> None:
    moving(page, "/kunden/add-ons/", {"preise": "#buchen", "constructor": "#buchen"})
    page.goto("/kunden/add-ons/#preise", wait_until="networkidle")
    expect(page).to_have_url(re.compile(r"#preise$"))
    page.goto("/kunden/add-ons/#toString", wait_until="networkidle")
    expect(page).to_have_url(re.compile(r"#toString$"))


def test_a_page_that_has_moved_takes_the_question_along(page: Page) -> None:
    moving(page, "/kunden/", {"": "../rechner/erreichbarkeit/"})
    page.goto("/kunden/?land=CH#schritte")
    expect(page).to_have_url(re.compile(r"/rechner/erreichbarkeit/\?land=CH(&.*)?#schritte$"))
