"""The pages by axe, the common checker of accessibility, on wide and narrow screens, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import calculators, list_page
from tests.browser.calculators import answer
from tests.browser.pages import NewPage, PageErrors
from tests.days import FIRST_DAY

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
#: The theme nests its menus' landmarks on narrow screens.
THEMES_OWN = ["landmark-unique"]
#: Resolves once what moves has come to rest.
AT_REST = """
Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(() => null)
"""
TASK = "bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1"

screens = pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])


@screens
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/vpa/softphone/",
        "/kunden/add-ons/",
        "/auslegungen/",
        "/laender/",
        "/laender/schweiz/",
        "/laender/reunion/",
        "/404.html",
        "/themen/",
        "/glossar/",
        "/kunden/fragen/",
        "/admin/einrichtung/#faktor-waehlen",
        "/tarif/",
        "/neues/",
    ],
)
def test_axe_finds_nothing_in_the_way(
    new_page: NewPage, path: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(path)
    assert violations(page) == []


@screens
@pytest.mark.parametrize(
    "question",
    [
        f"{calculators.FACTOR}?{TASK}",
        f"{calculators.FACTOR}?land=Frankreih",
        f"{calculators.FACTOR}?bereich=backoffice&land=FR&minuten=40&stunden=10",
        f"{calculators.FACTOR}?je=stunde&land=FR&minuten=100&stunden=10",
        f"{calculators.FACTOR}?land=CH",
        f"{calculators.FACTOR}?land=FR",
        *(f"{calculators.FACTOR}?{TASK}&fuer={reader}" for reader in ("vpa", "kunde", "admin")),
        f"{calculators.FACTOR}?{TASK}&fuer=chef",
        calculators.ADD_ONS,
        f"{calculators.ADD_ONS}?{TASK}&ansage=profi&option=4&fuer=admin",
        f"{calculators.ADD_ONS}?ansage=profi&option=4&satz=30&fuer=kunde",
        calculators.REACHABILITY,
        f"{calculators.ESCALATION}?buchung={FIRST_DAY}&stand=2026-11-24",
        f"{calculators.NUMBERS}#nummer=%2B33612345678%0A110%0A%2B49+221+82829980+ext.+12",
    ],
)
def test_axe_finds_nothing_in_the_way_of_an_answer(
    new_page: NewPage, question: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    calculators.open_answered(page, question)
    assert violations(page) == []


@screens
@pytest.mark.parametrize(
    "question",
    [
        f"{calculators.REACHABILITY}?fuer=vpa&land=FR",
        f"{calculators.ADD_ONS}?ansage=mp3&bereich=vertrieb&land=CH&option=1",
        f"{calculators.ADD_ONS}?ansage=mp3&minuten=20&option=4",
    ],
)
def test_axe_finds_nothing_in_the_way_where_python_does_not_run(
    new_page: NewPage, page_errors: PageErrors, question: str, width: int, scheme: str
) -> None:
    page_errors.allow("WebAssembly")
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(question)
    expect(page.locator("select")).to_be_attached()
    expect(answer(page)).not_to_be_empty()
    assert violations(page) == []


@screens
def test_axe_finds_nothing_in_the_way_of_checking_a_list(
    new_page: NewPage, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(list_page.PATH)
    assert violations(page) == []
    list_page.choose(page, list_page.EXAMPLE)
    expect(page.get_by_role("heading", name="Stimmen die Spalten?")).to_be_focused()
    assert violations(page) == []
    list_page.check(page)
    page.get_by_role("radio", name="alle (10)").check()
    list_page.expect_shown(page, "10")
    assert violations(page) == []


def violations(page: Page) -> list[tuple[str, str]]:
    """Return what axe finds on a page at rest: the rule and the first element that breaks it."""
    # The theme fades its title when a page has scrolled; axe would measure a passing contrast.
    page.evaluate(AT_REST)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"rules": {rule: {"enabled": False} for rule in THEMES_OWN}}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]
