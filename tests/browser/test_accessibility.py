"""The pages by axe, the common checker of accessibility, on wide and narrow screens, light and dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
LIST = Path(__file__).parents[2] / "docs" / "assets" / "beispiel-aufgaben.csv"
#: The theme nests its menus' landmarks on narrow screens.
THEMES_OWN = ["landmark-unique"]


@pytest.mark.parametrize("path", ["/", "/vpa/softphone/", "/kunden/add-ons/", "/auslegungen/", "/rechner/telefonfaktor/?bereich=backoffice&land=FR&minuten=20&satz=30&stunden=1", "/rechner/telefonfaktor/?land=Frankreih", "/rechner/add-ons/", "/rechner/erreichbarkeit/", "/rechner/eskalation/?buchung=2026-11-21&stand=2026-11-24", "/rechner/nummer/?nummer=%2B33612345678%0A110%0A%2B49+221+82829980+ext.+12", "/404.html"])  # fmt: skip
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_the_way(
    new_page: Callable[..., Page], path: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(path)
    if "/rechner/" in path:
        expect(page.locator("output")).to_have_attribute("data-computed-by", "pyodide")
    assert violations(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
def test_axe_finds_nothing_in_the_way_of_checking_a_list(
    new_page: Callable[..., Page], width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto("/rechner/pruefung/")
    assert violations(page) == []
    page.get_by_label("CSV-Datei wählen").set_input_files(LIST)
    expect(page.get_by_role("heading", name="Stimmen die Spalten?")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Prüfen", exact=True).click()
    expect(page.get_by_role("heading", name="Ergebnis")).to_be_visible()
    page.get_by_role("radio", name="alle (10)").check()
    assert violations(page) == []


def violations(page: Page) -> list[tuple[str, str]]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    options = {"rules": {rule: {"enabled": False} for rule in THEMES_OWN}}
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    return [(each["id"], each["nodes"][0]["html"]) for each in found]
